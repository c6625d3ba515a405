package bestand

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// afgoer decides what follows from the rows of one number: k.rs in the register, k.fs in the file,
// and the changes to it, the latest first.
func (k *koersel) afgoer(c uint32, skift []skift) {
	var foer tidligere
	if k.tjeneste {
		k.fs = slices.DeleteFunc(k.fs, func(f raek) bool {
			if !f.ophoert() {
				return false
			}
			foer.tag(&f.post, k.a.valg.Idag)
			if !k.slut {
				k.handl(k.fra(c, Ingen, b21, nil, &f))
			}
			return true
		})
	}
	antal := len(k.rs) + len(k.fs)
	k.rs, k.fs = slices.DeleteFunc(k.rs, raek.kunNummer), slices.DeleteFunc(k.fs, raek.kunNummer)
	ulaest := len(k.rs)+len(k.fs) < antal
	if len(k.rs) > 1 || len(k.fs) > 1 {
		k.dubletter(c)
		return
	}
	n := nummer{c: c, foer: foer}
	if len(k.rs) > 0 {
		n.r = &k.rs[0]
	}
	if len(k.fs) > 0 {
		n.f = &k.fs[0]
	}
	var uvist, dobbelt, iRing bool // dobbelt: by a change whose old number stands more than once
	for i := range skift {
		switch s := &skift[i]; s.slags {
		case ringSkift:
			iRing = true
		case uvistSkift, ulaestSkift:
			uvist = true
			dobbelt = dobbelt || s.slags == uvistSkift
		case kommendeSkift:
			n.kommer = s
		default:
			if n.s == nil {
				n.s = s
			}
		}
	}
	if i := k.kaeder.efter(c); i >= 0 {
		n.eget = &k.kaeder.nye[i]
		iRing = iRing || n.eget.slags == ringSkift
	}
	fremmed := k.fremmedAfdeling(n)
	switch {
	case k.slut:
	case iRing:
		k.afvent(n, b25)
	case n.r == nil && n.f == nil && n.s == nil && !dobbelt:
	case ulaest, k.uorden && (n.r != nil || n.s != nil):
		k.afvent(n, b06Afvent)
	case uvist && (n.r == nil || Status(n.r.andet) == ErMedlem):
		k.afvent(n, b06Afvent)
	case fremmed > 0:
		k.fund(Fund{Regel: b07Register, Kilde: EgetRegister, Linje: fremmed, Felt: "afdeling"})
		if !k.slut {
			k.afvent(n, b07Register)
		}
	case n.f != nil && k.fremmedRaekke(n.f):
		k.afvent(n, b07Raekke)
	default:
		k.handl(k.enkelt(n))
	}
}

// nummer is what is known of one CPR number.
type nummer struct {
	c      uint32
	r, f   *raek     // its row in the register and in the file
	s      *skift    // the latest change to it
	kommer *skift    // a change to it that is after today
	eget   *skift    // the change from it
	foer   tidligere // what has ended
}

// tidligere is what DFDG's side says of the memberships of a number that have ended.
type tidligere struct{ start, slut uint32 }

func (t *tidligere) tag(p *post, idag dfdg.Dato) {
	t.start = max(t.start, p.start)
	t.slut = max(t.slut, p.slut(idag))
}

// slut is the last day of a row of the service; 0 for none.
func (p *post) slut(idag dfdg.Dato) uint32 {
	if p.andet == 0 || p.andet > slutkodeMax {
		return 0
	}
	return dagnr(idag.PlusDage(int(p.andet) - slutkodeIdag))
}

// afvent lets all that is known of a number wait.
func (k *koersel) afvent(n nummer, regel *dfdgerr.Regel) {
	h := k.fra(n.c, Afvent, regel, n.r, n.f)
	if n.s != nil {
		h.SkiftLinje, h.GammeltCPR = n.s.linje, cprAf(n.s.gammel)
	}
	k.handl(h)
}

// B-06: et nummer, der står to gange, afventer.
var b06Dublet = motor.Advarsel("B-06", "M 2",
	"Samme personnummer står mere end én gang: ret det, før der handles.",
	"The same CPR number stands more than once: fix that before acting.",
	motor.Tolkning("M has one row a member; which of two holds is not known"))

// dubletter reports every row of a number that stands twice on its side.
func (k *koersel) dubletter(c uint32) {
	meld := func(kilde Kilde, raekker []raek) {
		for _, r := range raekker {
			if len(raekker) > 1 && !k.slut {
				k.fund(Fund{Regel: b06Dublet, Kilde: kilde, Linje: r.linje, Felt: "cpr"})
			}
		}
	}
	meld(EgetRegister, k.rs)
	meld(Bestandsfil, k.fs)
	for i := range max(len(k.rs), len(k.fs)) {
		var r, f *raek
		if i < len(k.rs) {
			r = &k.rs[i]
		}
		if i < len(k.fs) {
			f = &k.fs[i]
		}
		if !k.slut {
			k.handl(k.fra(c, Afvent, b06Dublet, r, f))
		}
	}
}

// B-07: en registerrække, hvis afdeling begynder med en anden a-kasses nummer end filens, er et fund, og medlemmet afventer.
var b07Register = motor.Advarsel("B-07", "M 2.0.2",
	"Afdelingsnummeret i registret begynder med en anden a-kasses nummer end bestandsfilens: ret det, før der handles.",
	"The branch number in the register begins with another fund's number than the membership file's: fix that before acting.",
	motor.Tolkning("M sends the numbers for control; a register of another fund must not be acted on, and of one who has left nothing follows where DFDG's side lacks the number too"))

// fremmedAfdeling returns the line of the register whose branch is another fund's than the file's, where something would
// follow from it: a member's row, that of one who has left and stands on DFDG's side, or the change that says what the
// member of a new number is; 0 for none.
func (k *koersel) fremmedAfdeling(n nummer) (linje int) {
	var afd uint32
	switch r := n.r; {
	case r != nil && (Status(r.andet) == ErMedlem || r.andet&fremtid != 0) && r.afd != 0:
		afd, linje = r.afd, r.linje
	case r == nil || r.andet&fremtid != 0:
		if n.s != nil {
			afd, linje = n.s.afd, n.s.linje
		}
	case n.f == nil:
	case Status(r.andet) == Nummerskiftet:
		if n.eget != nil {
			afd, linje = n.eget.afd, r.linje
		}
	default:
		afd, linje = r.afd, r.linje
	}
	if afd == 0 || !k.fremmed(afd, n.f) {
		return 0
	}
	return linje
}

// fremmed reports whether a branch is another fund's than the file's. Where the file's is not known, the row's own counts.
func (k *koersel) fremmed(afd uint32, f *raek) bool {
	if k.akasse < 0 {
		return f != nil && !k.tjeneste && afd/10000 != uint32(f.andet)
	}
	return afd-k.afdFra >= k.afdAntal
}

var b07Raekke = motor.Afledt("B-07", "M 2.0.2",
	"Rækken i bestanden er en anden a-kasses end de øvrige: få det afklaret, før der handles.",
	"The row on DFDG's side is another fund's than the others: have that cleared up before acting.",
	motor.Tolkning("M sends the numbers for control; what a fund does to another's member DFDG rejects (4857)"))

// fremmedRaekke reports whether a row of DFDG's side is another fund's than the others.
func (k *koersel) fremmedRaekke(f *raek) bool {
	if k.tjeneste {
		return f.andet == fremmed
	}
	return k.akasse >= 0 && int(f.andet) != k.akasse
}

// B-15: nummeret er ukendt i registret.
var b15 = motor.Afledt("B-15", "M 2.2",
	"Personnummeret er ukendt i eget register: indsend sag om datagenopretning.",
	"The CPR number is unknown to the own register: send a data repair case.")

// enkelt decides a number with at most one row on each side.
func (k *koersel) enkelt(n nummer) Handling {
	switch {
	case n.r == nil && n.s == nil && n.kommer != nil:
		h := k.fra(n.c, Afvent, b16Fremtid, nil, n.f)
		h.Dato, h.SkiftLinje, h.GammeltCPR = dag(n.kommer.dato), n.kommer.linje, cprAf(n.kommer.gammel)
		return h
	case n.r == nil && n.s == nil && !k.a.Helhed(EgetRegister).Hel():
		return k.fra(n.c, Afvent, b22, nil, n.f)
	case n.r == nil && n.s == nil:
		return k.fra(n.c, Datagenopretning, b15, nil, n.f)
	case n.r == nil || Status(n.r.andet) == ErMedlem || n.r.andet&fremtid != 0:
		return k.medlem(n)
	}
	return k.forladt(n)
}

// B-11: medlemmet har forladt a-kassen uden overflytning.
var b11 = motor.Afledt("B-11", "M 2.2",
	"Medlemmet har forladt a-kassen uden overflytning: indsend medlemsafgang med oprindelig dato.",
	"The member left without a transfer: send a cancellation with the original date.")

// B-12: overflyttet; først efter 30 dage sendes medlemsafgang.
var b12 = motor.Afledt("B-12", "M 2.2",
	"Overflytningen er registreret for mere end 30 dage siden: indsend medlemsafgang med oprindelig dato.",
	"The transfer was registered more than 30 days ago: send a cancellation with the original date.")

var b12Afvent = motor.Afledt("B-12", "M 2.2",
	"Medlemmet er overflyttet: send ikke medlemsafgang de første 30 dage efter egen registrering.",
	"The member is transferred: send no cancellation in the first 30 days after the own registration.")

// B-13: personen har aldrig været medlem.
var b13 = motor.Afledt("B-13", "M 2.2",
	"Personen har aldrig været medlem: tilbagekald medlemsregistreringen.",
	"The person was never a member: recall the registration.")

var b13FoerStart = motor.Afledt("B-13", "M 2.2",
	"Medlemmet var ude, før medlemskabet begynder i DFDG, og har aldrig været medlem i den periode: tilbagekald medlemsregistreringen.",
	"The member had left before the membership begins in DFDG and was never a member in that period: recall the registration.",
	motor.Tolkning("M 2.2 recalls a wrong registration; a cancellation with the original date would end before it begins (4583)"))

// B-14: folkepensionsalderen er nået.
var b14 = motor.Afledt("B-14", "M 2.2",
	"Medlemmet har nået folkepensionsalderen: indsend medlemsafgang med årsag 6.",
	"The member has reached pension age: send a cancellation with cause 6.")

// forladt decides a number that is no member's of the fund by the register.
func (k *koersel) forladt(n nummer) Handling {
	h := k.fra(n.c, Ingen, nil, n.r, n.f)
	dato := dag(n.r.start)
	switch Status(n.r.andet) {
	case Udmeldt:
		h.Slags, h.Regel, h.Dato = MA, b11, dato
	case Overflyttet:
		const vent = 30 // days from the fund's own registration of the exit, M 2.2
		h.Slags, h.Regel, h.Dato = MA, b12, dato
		if registreret := dag(n.r.ret); registreret.DageTil(k.a.valg.Idag) <= vent {
			h.Slags, h.Regel, h.Dato = Afvent, b12Afvent, registreret.PlusDage(vent+1)
		}
	case AldrigMedlem:
		h.Slags, h.Regel, h.Dato = Tilbagekald, b13, h.Startdato
	case Nummerskiftet:
		h.Slags, h.Regel, h.Dato, h.Aarsag, h.NytCPR = MA, b16, dato, dfdg.NewKode(aarsag6), cprAf(n.r.afd)
		if n.eget != nil {
			h.NytCPR = cprAf(n.eget.ende)
		}
	case Pension:
		h.Slags, h.Regel, h.Dato, h.Aarsag = MA, b14, dato, dfdg.NewKode(aarsag6)
	}
	if n.f == nil { // as it should be
		h.ingen(h.Regel)
		return h
	}
	if Status(n.r.andet) != AldrigMedlem && k.tjeneste && n.f.slut(k.a.valg.Idag) == n.r.start {
		h.ingen(b21) // it ends on the register's own date
		return h
	}
	if h.Slags == MA && n.r.start < n.f.start {
		h.Slags, h.Regel, h.Dato, h.Aarsag = Tilbagekald, b13FoerStart, h.Startdato, dfdg.Kode{}
	}
	return h
}

// ingen takes back what would have been done.
func (h *Handling) ingen(regel *dfdgerr.Regel) {
	h.Slags, h.Regel, h.Dato, h.Aarsag = Ingen, regel, dfdg.Dato{}, dfdg.Kode{}
}

// B-10: medlemmet står ikke i bestanden.
var b10 = motor.Afledt("B-10", "M 2.1",
	"Medlemmet står ikke i bestanden: indsend medlemstilgang med oprindelig tilgangsdato.",
	"The member is not in the file: send a registration with the original start date.")

var b10Fremtid = motor.Afledt("B-10", "M 2.1; R 3.2",
	"Medlemskabet begynder først senere, og en startdato i fremtiden afvises: afvent datoen.",
	"The membership begins only later, and a start date in the future is rejected: wait for the date.",
	motor.Tolkning("M 2.1 has no such member; DFDG rejects a start date in the future (4585)"))

// B-11, B-12, B-14, B-16: en dato efter i dag er ikke nået; medlemmet sammenlignes som medlem.
var b11Fremtid = motor.Afledt("B-11", "M 2.2",
	"Medlemskabet slutter først senere: medlemmet regnes som medlem til da.",
	"The membership ends only later: till then the member counts as one.",
	motor.Tolkning("M 2.2 speaks of those who are no longer members"))

var b14Fremtid = motor.Afledt("B-14", "M 2.2",
	"Folkepensionsalderen er ikke nået endnu: medlemmet regnes som medlem til da.",
	"Pension age is not reached yet: till then the member counts as one.",
	motor.Tolkning("M 2.2 also has those who reach the age; a cancellation ahead of it would end a right that runs"))

// B-16: medlemmet har fået nyt nummer.
var b16 = motor.Afledt("B-16", "M 2.3",
	"Medlemmet har fået nyt personnummer: medlemsafgang på det gamle med årsag 6 og medlemstilgang på det nye, begge med datoen for skiftet.",
	"The member has a new CPR number: a cancellation on the old with cause 6 and a registration on the new, both with the date of the change.")

var b16Fremtid = motor.Afledt("B-16", "M 2.3",
	"Personnummeret skifter først senere: det gamle gælder til da.",
	"The CPR number changes only later: till then the old one holds.",
	motor.Tolkning("M 2.3 speaks of changes that have been"))

// B-17: oplysningerne om medlemskabet afviger.
var b17 = motor.Afledt("B-17", "M 2.5",
	"Forsikringskategori, afdeling, startdato eller dagpengeretsdato afviger: opdater medlemskabet.",
	"Insurance category, branch, start date or benefit-right date differs: update the membership.",
	motor.Tolkning("M 2.5 is the old interface's, where a date is corrected by a registration; UpdateAkassemedlemskab takes all four"),
	motor.Kun(dfdg.Snitflade2025_2))

var b17Gammel = motor.Afledt("B-17", "M 2.5",
	"Forsikringskategori eller afdeling afviger: opdater; startdato eller dagpengeretsdato afviger: ny medlemstilgang.",
	"Insurance category or branch differs: update; start or benefit-right date differs: a new registration.",
	motor.Kun(dfdg.Snitflade2021_3))

// B-24: ingen handling er en, som bibliotekets egne regler afviser.
var b24Fremtid = motor.Afledt("B-24", "M 2.5; R 3.2",
	"Startdatoen ligger i fremtiden, og DFDG ville afvise den (4585): afvent datoen.",
	"The start date is in the future, and DFDG would reject it (4585): wait for the date.",
	motor.Tolkning("M 2.5 corrects the start date and says nothing of one that has not come"))

var b24Overlap = motor.Afledt("B-24", "M 2.1, 2.4",
	"Et medlemskab, der er ophørt i DFDG, ligger i vejen, og DFDG ville afvise startdatoen (4582): få det ophørte medlemskab rettet først.",
	"A membership that has ended in DFDG is in the way, and DFDG would reject the start date (4582): have the ended membership corrected first.",
	motor.Tolkning("M 2.1 registers with the original start date, which GetAkasseBestand shows to be taken"))

var b24Mangler = motor.Afledt("B-24", "M 2.1; R 3.1",
	"En medlemstilgang kræver afdeling, startdato og forsikringskategori, og registret har dem ikke alle: udfyld dem.",
	"A registration needs branch, start date and insurance category, and the register does not have them all: fill them in.",
	motor.Tolkning("the service requires the elements; a register's row of someone who leaves need not have them"))

// medlem decides a number that is a member's: by a row of its own, by a change to it, or both.
func (k *koersel) medlem(n nummer) Handling {
	var vil post
	h := k.fra(n.c, Ingen, k.forskelle(), n.r, n.f)
	if n.r != nil {
		vil = n.r.post
		if ens := fremtidsregel(n.r.andet); ens != nil {
			h.Regel = ens
		}
	} else {
		vil = n.s.post
	}
	dato := vil.start
	if n.s != nil {
		h.SkiftLinje, h.GammeltCPR, dato = n.s.linje, cprAf(n.s.gammel), n.s.dato
		if n.r != nil && n.r.andet&fremtid != 0 { // which need not say what its member is
			vil.udfyld(n.s.post)
		}
	}
	if n.f == nil {
		return k.mangler(h, n, vil, dato)
	}
	if afviger(vil.kat, n.f.kat) && n.f.kat != 0 {
		h.Forskelle |= ForskelKategori
	}
	if afviger(vil.afd, n.f.afd) {
		h.Forskelle |= ForskelAfdeling
	}
	// A new number may have begun on the day of the change or carry the original start.
	if afviger(vil.start, n.f.start) && (n.s == nil || n.f.start != n.s.dato) {
		h.Forskelle |= ForskelStartdato
	}
	if afviger(vil.ret, n.f.ret) {
		h.Forskelle |= ForskelDagpengeretsdato
	}
	if h.Forskelle == 0 {
		return h
	}
	if byttet(&vil, &n.f.post) {
		h.Slags, h.Regel, h.Forskelle = Afvent, b17Byttet, 0
		return h
	}
	vil.udfyld(n.f.post)
	h.medlemskab(&vil)
	h.Slags, h.Regel, h.Dato = Opdater, k.forskelle(), dag(n.f.start)
	if h.Forskelle&ForskelStartdato != 0 {
		h.Dato = dag(dato)
	}
	if k.gammel() && h.Forskelle&(ForskelStartdato|ForskelDagpengeretsdato) != 0 {
		h.Slags = MT
	}
	k.proev(&h, n, vil)
	return h
}

// B-17: to datoer, der er hinandens, er byttede kolonner og ingen ændring.
var b17Byttet = motor.Afledt("B-17", "M 2.5",
	"Registerets startdato er filens dagpengeretsdato og omvendt: se efter, om de to kolonner er byttet om, før der handles.",
	"The register's start date is the file's benefit-right date and the other way round: see whether the two columns are swapped before acting.",
	motor.Tolkning("M compares field by field; two dates that are each other's are taken for swapped columns, not for a change of both"))

// byttet reports whether the two dates of one side are those of the other, each in the other's place.
func byttet(r, f *post) bool {
	return r.start != r.ret && r.start != 0 && r.ret != 0 && r.start == f.ret && r.ret == f.start
}

// fremtidsregel is why a row whose day is after today is a member's; nil for any other.
func fremtidsregel(andet uint16) *dfdgerr.Regel {
	if andet&fremtid == 0 {
		return nil
	}
	switch Status(andet &^ fremtid) {
	case Nummerskiftet:
		return b16Fremtid
	case Pension:
		return b14Fremtid
	}
	return b11Fremtid
}

// mangler decides a member that DFDG's side lacks.
func (k *koersel) mangler(h Handling, n nummer, vil post, dato uint32) Handling {
	h.medlemskab(&vil)
	h.Slags, h.Regel, h.Dato = MT, b10, dag(dato)
	if n.s != nil {
		h.Regel = b16
	}
	switch {
	case !k.a.Helhed(Bestandsfil).Hel():
		h.Slags, h.Regel, h.Dato = Afvent, b22, dfdg.Dato{}
	case h.Dato.Efter(k.a.valg.Idag):
		h.Slags, h.Regel = Afvent, b10Fremtid
	default:
		k.proev(&h, n, vil)
	}
	return h
}

// proev lets an MT or an update wait that this library's own checks would reject (B-24).
func (k *koersel) proev(h *Handling, n nummer, vil post) {
	start := h.Slags == MT || h.Forskelle&ForskelStartdato != 0
	switch {
	case h.Slags == MT && (vil.afd == 0 || vil.kat == 0 || !h.Dato.IsValid()):
		h.Slags, h.Regel, h.Dato = Afvent, b24Mangler, dfdg.Dato{}
	case start && h.Dato.Efter(k.a.valg.Idag):
		h.Slags, h.Regel = Afvent, b24Fremtid
	case start && k.overlapper(dagnr(h.Dato), n.foer):
		h.Slags, h.Regel, h.Dato = Afvent, b24Overlap, dfdg.Dato{}
	}
}

// overlapper reports whether a start is rejected for what has ended (M-06).
func (k *koersel) overlapper(start uint32, foer tidligere) bool {
	if k.gammel() {
		return start < foer.start
	}
	return start <= foer.slut
}

// forskelle is the rule of what differs, B-17 of the interface.
func (k *koersel) forskelle() *dfdgerr.Regel {
	if k.gammel() {
		return b17Gammel
	}
	return b17
}

func (k *koersel) gammel() bool { return k.a.valg.Snitflade == dfdg.Snitflade2021_3 }

// afviger reports whether the register says something other than the file; blank says nothing.
func afviger[T uint16 | uint32](register, fil T) bool { return register != 0 && register != fil }
