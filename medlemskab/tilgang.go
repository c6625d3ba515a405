package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The ids that the sources state (R 1.8, M, F).
var (
	kategoriDagpenge   = dfdg.NewKode(1)
	kategoriUdenYdelse = dfdg.NewKode(3)
	kategoriDimittend  = dfdg.NewKode(5)
	kontaktDagpenge    = dfdg.NewKode(1)
	kontaktUdenYdelse  = dfdg.NewKode(8)
	fravaerKontakt     = dfdg.NewKode(75)
	samtaleFaelles     = dfdg.NewKode(17)
	aarsagUdenReaktion = dfdg.NewKode(3)
	underretningAfslag = dfdg.NewKode(16)
)

// tilgangsart is what a registration (MT) is to the citizen's present membership.
type tilgangsart uint8

const (
	ukendtTilgang tilgangsart = iota // the present branch is not known
	nyTilgang                        // there is no present membership
	overflytning                     // another fund's
	yderligere                       // the caller's own, in another branch
	rettelse                         // the caller's own, in the same branch
)

// tilgangsart returns what the registration is; the stack is known.
func (k *kontrol) tilgangsart() tilgangsart {
	if k.aktuel < 0 {
		return nyTilgang
	}
	switch p := &k.stak[k.aktuel]; {
	case p.Akasse != k.f.Kalder.Akasse():
		return overflytning
	case !p.Afdeling.IsValid() || !k.a.Afdeling.IsValid():
		return ukendtTilgang
	case p.Afdeling != k.a.Afdeling:
		return yderligere
	}
	return rettelse
}

// tilgang judges a registration (MT).
func (k *kontrol) tilgang() {
	k.Proev(m02, stedMedlemskabsstartdato, k.ikkeIFremtiden())
	k.Proev(m03, stedAkasse, k.egneVegne())
	k.Proev(m04, stedForsikringskategori, k.iListen(k.a.Forsikringskategori, dfdgerr.ListeForsikringskategori))
	k.Proev(m09, stedDagpengeretsdato, k.dimittendsRet())
	k.Proev(m05, stedMedlemskabsstartdato, k.overlapperDenAnden())
	k.Proev(m05Gammel, stedMedlemskabsstartdato, k.overlapperDenAnden())
	k.Proev(m20, stedMedlemskabsstartdato, k.denFoerste())
	k.Proev(m06, stedMedlemskabsstartdato, k.overlapperSeneste())
	k.Proev(m06Gammel, stedMedlemskabsstartdato, k.overlapperSeneste())
	k.Proev(m08Yderligere, stedMedlemskabsstartdato, k.overlapperEgen())
	k.Proev(m08YderligereGammel, stedMedlemskabsstartdato, k.overlapperEgen())
	k.Proev(m08Rettelse, stedMedlemskabsstartdato, k.rettetOverlapper())
	k.Proev(m08RettelseGammel, stedMedlemskabsstartdato, k.rettetOverlapper())
	k.Proev(m08Advarsel, 0, k.egetMedlem())
}

// M-02, M-30: startdatoen ligger ikke i fremtiden.
var m02 = motor.Afvis("M-02", dfdgerr.StartdatoIFremtiden, "R 3.2",
	"medlemskabsstartdato må ikke ligge i fremtiden.",
	"medlemskabsstartdato must not lie in the future.")

func (k *kontrol) ikkeIFremtiden() motor.Svar {
	if !k.a.Medlemskabsstartdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Medlemskabsstartdato.Efter(k.f.Idag))
}

// M-03: akasse er den kaldende a-kasse selv.
var m03 = motor.Afvis("M-03", dfdgerr.IkkePaaVegneAfKalder, "R 3.1; R 3.2",
	"akasse skal være den kaldende a-kasse selv.",
	"akasse must be the calling fund itself.",
	motor.Tolkning("the old input has no fund of its own, so in 2021-3 one that is not given is the caller"))

func (k *kontrol) egneVegne() motor.Svar {
	kalder := k.f.Kalder.Akasse()
	if !k.a.Akasse.IsValid() || !kalder.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Akasse != kalder)
}

// M-04: forsikringskategorien findes.
var m04 = motor.Afvis("M-04", dfdgerr.UgyldigForsikringskategori, "R 3.2",
	"forsikringskategori skal findes i kodelisten og være gyldig i dag.",
	"forsikringskategori must be in the code list and be valid today.")

// M-05: startdatoen ligger efter den anden a-kasses startdato, i 2021-3 ikke før den.
var m05 = motor.Afvis("M-05", dfdgerr.StartdatoOverlapper, "M Overflytning imellem a-kasser; R 3.2",
	"Er borgeren medlem af en anden a-kasse, skal medlemskabsstartdato ligge efter startdatoen dér; samme dag er ikke efter.",
	"Where the citizen is a member of another fund, medlemskabsstartdato must be after the start date there; the same day is not after.",
	motor.Tolkning("M says before; the new text of 4582 says overlaps, which on the same day it does"), motor.Kun(Snitflade2025_2))

var m05Gammel = motor.Afvis("M-05", dfdgerr.StartdatoOverlapper, "M Overflytning imellem a-kasser; M 2.4",
	"Er borgeren medlem af en anden a-kasse, må medlemskabsstartdato ikke ligge før startdatoen dér.",
	"Where the citizen is a member of another fund, medlemskabsstartdato must not be before the start date there.",
	motor.Kun(Snitflade2021_3))

func (k *kontrol) overlapperDenAnden() motor.Svar {
	if svar := k.erTilgang(overflytning); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.overlapper(k.aktuel))
}

// erTilgang returns Ok where the registration is of that kind and has a start, and otherwise the answer of a rule of that
// kind.
func (k *kontrol) erTilgang(art tilgangsart) motor.Svar {
	if !k.a.Medlemskabsstartdato.IsValid() {
		return motor.Uvedkommende
	}
	svar := k.stakken()
	if svar == motor.Ok && k.tilgangsart() != art {
		return motor.Uvedkommende
	}
	return svar
}

// overlapper reports whether the start lies before the day on which registration i lets another one begin: 2021-3 ends it on
// the new start, 2025-2 the day before (M-07), and no registration ends before it begins.
func (k *kontrol) overlapper(i int) bool {
	return k.sidsteDag(k.a.Medlemskabsstartdato).Compare(k.stak[i].Startdato) < 0
}

// M-06: uden et aktuelt medlemskab ligger startdatoen efter den seneste periodes sidste dag, i 2021-3 ikke før dens startdato.
var m06 = motor.Afvis("M-06", dfdgerr.StartdatoOverlapper, "M 2.4; R 3.2",
	"Har borgeren intet aktuelt medlemskab, skal medlemskabsstartdato ligge efter den seneste medlemsperiodes sidste dag.",
	"Where the citizen has no present membership, medlemskabsstartdato must be after the last day of the latest period.",
	motor.Tolkning("the text of 4582 says overlaps; both days belong to a period, so its last day overlaps"), motor.Kun(Snitflade2025_2))

var m06Gammel = motor.Afvis("M-06", dfdgerr.StartdatoOverlapper, "M 2.4; R 3.2",
	"Har borgeren intet aktuelt medlemskab, må medlemskabsstartdato ikke ligge før den senest registrerede startdato.",
	"Where the citizen has no present membership, medlemskabsstartdato must not be before the latest registered start date.",
	motor.Kun(Snitflade2021_3))

func (k *kontrol) overlapperSeneste() motor.Svar {
	if svar := k.erTilgang(nyTilgang); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.overlapperPerioden(seneste(k.stak)))
}

// overlapperPerioden reports whether the start overlaps an ended period; i may be -1, for none.
func (k *kontrol) overlapperPerioden(i int) bool {
	if i < 0 {
		return false
	}
	if k.gammel() {
		return k.overlapper(i)
	}
	return k.stak[i].naar(k.a.Medlemskabsstartdato)
}

// M-08: en registrering i en anden afdeling begynder efter den tidligere, i 2021-3 ikke før den.
var m08Yderligere = motor.Afvis("M-08", dfdgerr.StartdatoOverlapper, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"En ny registrering i en anden afdeling skal begynde efter den tidligere registrerings startdato.",
	"A further registration in another branch must start after the earlier registration's start date.",
	motor.Tolkning("M says only that each branch's registration has a recall of its own; it ends the earlier one as a transfer does"),
	motor.Kun(Snitflade2025_2))

var m08YderligereGammel = motor.Afvis("M-08", dfdgerr.StartdatoOverlapper, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"En ny registrering i en anden afdeling må ikke begynde før den tidligere registrerings startdato.",
	"A further registration in another branch must not start before the earlier registration's start date.",
	motor.Tolkning("M says only that each branch's registration has a recall of its own; it ends the earlier one as a transfer does"),
	motor.Kun(Snitflade2021_3))

// overlapperEgen has nothing to say where the registrations are not known: M-05 and M-06 say it.
func (k *kontrol) overlapperEgen() motor.Svar {
	switch {
	case k.stakken() != motor.Ok || !k.a.Medlemskabsstartdato.IsValid() || !k.a.Afdeling.IsValid():
		return motor.Uvedkommende
	case k.tilgangsart() == ukendtTilgang:
		return motor.Uafgjort(dfdgerr.FaktumMedlemskaber)
	case k.tilgangsart() != yderligere:
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.overlapper(k.aktuel))
}

// M-08: en startdato, der flyttes, bedømmes som i M-06 mod rækken før.
var m08Rettelse = motor.Afvis("M-08", dfdgerr.StartdatoOverlapper, "M 2.5",
	"En rettet startdato skal ligge efter sidste dag i borgerens tidligere medlemsperiode.",
	"A corrected start date must be after the last day of the citizen's earlier period.",
	motor.Tolkning("M lets a registration correct the start and has no rule of its own for where it may go; M-06 is taken"), motor.Kun(Snitflade2025_2))

var m08RettelseGammel = motor.Afvis("M-08", dfdgerr.StartdatoOverlapper, "M 2.5",
	"En rettet startdato må ikke ligge før startdatoen i borgerens tidligere registrering.",
	"A corrected start date must not be before the start date of the citizen's earlier registration.",
	motor.Tolkning("M lets a registration correct the start and has no rule of its own for where it may go; M-06 is taken"), motor.Kun(Snitflade2021_3))

func (k *kontrol) rettetOverlapper() motor.Svar {
	if k.erTilgang(rettelse) != motor.Ok {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.flyttes() && k.overlapperPerioden(k.raekkenFoer()))
}

// flyttes reports whether the message moves the present registration's start.
func (k *kontrol) flyttes() bool { return k.a.Medlemskabsstartdato != k.stak[k.aktuel].Startdato }

// raekkenFoer returns the number of the latest of the registrations that were received before the present one, or -1.
func (k *kontrol) raekkenFoer() int { return seneste(k.stak[:k.aktuel]) }

// M-08: et medlemskab, der er registreret, rettes med UpdateAkassemedlemskab.
var m08Advarsel = motor.Advarsel("M-08", "M MembershipRegistration / CreateAkassemedlemskab",
	"Borgeren er allerede medlem af a-kassen; et registreret medlemskab rettes med UpdateAkassemedlemskab.",
	"The citizen is already a member of the fund; a registered membership is corrected by UpdateAkassemedlemskab.",
	motor.Tolkning("the new page has Update for it, the old one both Update and a registration; it is accepted and advised against"), motor.Kun(Snitflade2025_2))

func (k *kontrol) egetMedlem() motor.Svar {
	if k.stakken() != motor.Ok {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.aktuel >= 0 && k.stak[k.aktuel].Akasse == k.f.Kalder.Akasse())
}

// M-09: dagpengeretsdato er oplyst, når borgeren er tilmeldt som dimittend.
var m09 = motor.Advarsel("M-09", "M Overflytning imellem a-kasser; R 3.1",
	"dagpengeretsdato skal oplyses for en borger, der er tilmeldt som dimittend.",
	"dagpengeretsdato must be given for a citizen who is enrolled as a graduate.")

func (k *kontrol) dimittendsRet() motor.Svar {
	if !k.a.Dagpengeretsdato.IsZero() {
		return motor.Uvedkommende
	}
	return k.tilmeldt(kategoriDimittend)
}

// M-14: borgeren har ikke nået folkepensionsalderen. En afdød kan ikke udmeldes (M-01), og intet råd må føre til en afvisning.
var m14 = motor.Advarsel("M-14", "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"Et medlem, der når folkepensionsalderen, skal udmeldes i DFDG, også et seniormedlem.",
	"A member who reaches pension age must be cancelled in DFDG, also as a senior member.")

func (k *kontrol) folkepensionist() motor.Svar {
	d, _ := k.f.Folkepensionsdato.Vaerdi() // unknown: silent
	doed, _ := k.f.Doed.Vaerdi()
	if k.f.Kalder.Type() != dfdg.TypeAkasse || !d.IsValid() || k.f.Idag.Foer(d) || doed {
		return motor.Uvedkommende
	}
	if svar := k.stakken(); svar != motor.Ok {
		return svar
	}
	return k.egetMedlem()
}

// M-20: en overflytning begynder den første i en måned. Afvises den af M-05, er det startdatoen, der skal rettes først.
var m20 = motor.Advarsel("M-20", "M MembershipRegistration / CreateAkassemedlemskab",
	"En overflytning begynder den første i en måned, efter den anden a-kasses startdato og ikke i fremtiden (4582, 4585); er der ingen sådan dag endnu, så vent til den næste.",
	"A transfer begins on the first of a month, after the other fund's start date and not in the future (4582, 4585); where there is no such day yet, wait for the next.")

func (k *kontrol) denFoerste() motor.Svar {
	d := k.a.Medlemskabsstartdato
	if d.IsValid() && d == d.Maaned().Foerste() {
		return motor.Ok
	}
	svar := k.erTilgang(overflytning)
	if svar != motor.Ok {
		return svar
	}
	if k.overlapper(k.aktuel) {
		return motor.Uvedkommende
	}
	return motor.Brudt
}

// registreret returns the stack after the registration, the number of the registration made or corrected, and that of the
// one whose end it moved or that it is a transfer from, or -1; false where it is not known which registration that is.
func (k *kontrol) registreret() (stak []Periode, ny, endt int, ok bool) {
	a, start := &k.a, k.a.Medlemskabsstartdato
	stak = append(make([]Periode, 0, len(k.stak)+1), k.stak...)
	art := k.tilgangsart()
	switch art {
	case ukendtTilgang:
		return nil, 0, 0, false
	case nyTilgang:
		endt = seneste(stak)
	case overflytning, yderligere:
		endt = k.aktuel
	case rettelse:
		endt = k.raekkenFoer()
		p := &stak[k.aktuel]
		if !k.flyttes() {
			endt = -1
		}
		p.Startdato, p.Forsikringskategori = start, a.Forsikringskategori
		if a.Dagpengeretsdato.IsValid() {
			p.Dagpengeretsdato = a.Dagpengeretsdato
		}
	}
	if !k.afslut(stak, endt, start) && art != overflytning {
		endt = -1
	}
	if art == rettelse {
		return stak, k.aktuel, endt, true
	}
	return append(stak, Periode{
		Akasse: k.f.Kalder.Akasse(), Afdeling: a.Afdeling, Startdato: start,
		Forsikringskategori: a.Forsikringskategori, Dagpengeretsdato: a.Dagpengeretsdato,
	}), len(stak), endt, true
}

// tilDagpenge returns the enrolments after a registration: one as a graduate that covers a day becomes one as benefit
// recipient from that day on, and its registered end passes on (M-09); false where there is none.
func tilDagpenge(t []dfdg.Tilmelding, dag dfdg.Dato) ([]dfdg.Tilmelding, bool) {
	ny, fundet := slices.Clone(t), false
	for i := range t {
		e := &ny[i]
		if e.Kategori != kategoriDimittend || !e.Gaelder(dag) {
			continue
		}
		fundet = true
		dagpenge := *e
		dagpenge.Kategori, dagpenge.Fra = kategoriDagpenge, dag
		if e.Fra == dag {
			*e = dagpenge
			continue
		}
		e.Til, e.Afmeldingsaarsag = dag.PlusDage(-1), dfdg.Kode{}
		ny = append(ny, dagpenge)
	}
	return ny, fundet
}

// igenDimittend returns the enrolments where a recipient's that has not begun, and that M-09 made of a graduate's, is taken
// back: the graduate's gets its former end again.
func igenDimittend(t []dfdg.Tilmelding, idag dfdg.Dato) []dfdg.Tilmelding {
	ny := slices.Clone(t)
	dimittender := map[dfdg.Dato][]*dfdg.Tilmelding{} // by the day after their last one, in order
	for i := range ny {
		if e := &ny[i]; e.Kategori == kategoriDimittend && e.Til.IsValid() {
			naeste := e.Til.PlusDage(1)
			dimittender[naeste] = append(dimittender[naeste], e)
		}
	}
	tilbage := make([]bool, len(ny))
	for i, e := range t {
		if d := dimittender[e.Fra]; e.Kategori == kategoriDagpenge && e.Fra.Efter(idag) && len(d) > 0 {
			d[0].Til, d[0].Afmeldingsaarsag = e.Til, e.Afmeldingsaarsag
			dimittender[e.Fra], tilbage[i] = d[1:], true
		}
	}
	bliver := ny[:0]
	for i, e := range ny {
		if !tilbage[i] {
			bliver = append(bliver, e)
		}
	}
	return bliver
}

var m05Besked = motor.Afledt("M-05", "M Forsøg på medlemsflytning",
	"En overflytning, som alene startdatoen afviser, ændrer intet, men den aktuelle a-kasse får ForespoergselPaaAkassemedlemskab om at undersøge en tilbagekaldelse, med sit medlemskab, den forsøgte startdato og den a-kasse, der spørger.",
	"A transfer that the start date alone rejects changes nothing, but the present fund gets ForespoergselPaaAkassemedlemskab to examine a recall, with its membership, the attempted start date and the fund that asks.",
	motor.Kun(Snitflade2025_2))

var m05BeskedGammel = motor.Afledt("M-05", "M 2.1; M Overflytning imellem a-kasser",
	"En overflytning, som alene startdatoen afviser, ændrer intet, men den aktuelle a-kasse får GetRequestRecallMembershipRegistrationVersion1 om at undersøge en tilbagekaldelse, med sit medlemskab, den forsøgte startdato og den a-kasse, der spørger.",
	"A transfer that the start date alone rejects changes nothing, but the present fund gets GetRequestRecallMembershipRegistrationVersion1 to examine a recall, with its membership, the attempted start date and the fund that asks.",
	motor.Kun(Snitflade2021_3))

var m07 = motor.Afledt("M-07", "M Overflytning imellem a-kasser",
	"Ved overflytning slutter medlemskabet af den anden a-kasse dagen før det nye begynder, og borgeren afmeldes ikke. Har det en slutdato fra egen medlemsafgang, afkortes det, men står som afsluttet ved medlemsafgang.",
	"At a transfer the other fund's membership ends the day before the new one starts, and the citizen is not unenrolled. Where it has an end from a cancellation of its own it is cut, but stands as ended by a cancellation.",
	motor.Tolkning("M ends it without a day; the releasing fund reports on the last day before the new start"), motor.Kun(Snitflade2025_2))

var m07Gammel = motor.Afledt("M-07", "M Overflytning imellem a-kasser; M 2.4",
	"Ved overflytning slutter medlemskabet af den anden a-kasse den dag, det nye begynder, og borgeren afmeldes ikke. Har det en slutdato fra egen medlemsafgang, afkortes det, men står som afsluttet ved medlemsafgang.",
	"At a transfer the other fund's membership ends on the day the new one starts, and the citizen is not unenrolled. Where it has an end from a cancellation of its own it is cut, but stands as ended by a cancellation.",
	motor.Tolkning("M 2.4 takes a registration on the received cancellation date to be accepted, so the old row ends on the new start"), motor.Kun(Snitflade2021_3))

var m08 = motor.Afledt("M-08", "M 2.5; M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"En medlemstilgang fra den aktuelle a-kasse er med en anden afdeling en ny registrering, der afslutter den tidligere som en overflytning, og med samme afdeling en rettelse af startdato og dagpengeretsdato; flytter den en anden a-kasses slutdato, får den besked.",
	"A registration by the present fund is with another branch a further registration, which ends the earlier one as a transfer does, and with the same branch a correction of start date and benefit-right date; where it moves another fund's end, that fund is told.",
	motor.Tolkning("the old page contradicts itself on whether a registration or an update corrects; both do"))

var m09Virkning = motor.Afledt("M-09", "M Overflytning imellem a-kasser; R 3.1",
	"Ved en ny medlemstilgang bliver en dimittend i kontaktgruppe 8 dagpengemodtager i kontaktgruppe 1 på dagpengeretsdatoen, dog tidligst i dag: tilmeldingen som dimittend slutter dagen før, og en tilmelding som dagpengemodtager overtager dens slutdato. Er den ikke begyndt, fjerner en medlemsafgang eller en tilbagekaldelse den igen.",
	"At a new registration a graduate in contact group 8 becomes a benefit recipient in contact group 1 on the benefit-right date, at the earliest today: the enrolment as a graduate ends the day before, and one as benefit recipient takes over its end. Where it has not begun, a cancellation or a recall takes it back.",
	motor.Tolkning("M has the change both at the registration and by a batch on the benefit-right date; both are the later of the two days"))
