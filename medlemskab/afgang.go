package medlemskab

import (
	"slices"
	"time"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// afgang judges a cancellation (MA).
func (k *kontrol) afgang() {
	k.Proev(m18Aarsag, stedAarsag, k.iListen(k.a.Aarsag, dfdgerr.ListeOphoersaarsag))
	k.Proev(m11Foer, stedMedlemskabophoersdato, k.slutterFoerStart())
	k.Proev(m12Fremtid, stedMedlemskabophoersdato, k.slutterIFremtiden())
	k.Proev(m16, 0, k.kontaktansvar())
}

// M-11: medlemskabet slutter ikke, før det begynder.
var m11Foer = motor.Afvis("M-11", dfdgerr.OphoerFoerStart, "M 2.4",
	"medlemskabophoersdato må ikke ligge før medlemskabets startdato; samme dag er tilladt.",
	"medlemskabophoersdato must not be before the membership's start date; the same day is allowed.",
	motor.Tolkning("4583 says predates, which the same day does not"))

func (k *kontrol) slutterFoerStart() motor.Svar {
	if !k.a.Medlemskabophoersdato.IsValid() {
		return motor.Uvedkommende
	}
	svar := k.stakken()
	switch {
	case svar != motor.Ok:
		return svar
	case k.aktuel < 0:
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Medlemskabophoersdato.Foer(k.stak[k.aktuel].Startdato))
}

// M-12: en ophørsdato i fremtiden udskyder ikke afmeldingen.
var m12Fremtid = motor.Advarsel("M-12", "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"Borgeren afmeldes som dagpengemodtager, når medlemsafgangen sendes, også når medlemskabophoersdato ligger i fremtiden; vent med at sende den.",
	"The citizen is unenrolled as benefit recipient when the cancellation is sent, also where medlemskabophoersdato lies in the future; wait before sending it.",
	motor.Tolkning("M counts the unenrolment from the day of the message and says nothing of an end that has not come"))

func (k *kontrol) slutterIFremtiden() motor.Svar {
	if !k.a.Medlemskabophoersdato.Efter(k.f.Idag) {
		return motor.Uvedkommende
	}
	return k.tilmeldt(kategoriDagpenge)
}

// M-16: fravær 75 er afsluttet før medlemsafgangen.
var m16 = motor.Advarsel("M-16", "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"En a-kasse, der har ansvaret for kontaktforløbet, skal afslutte fravær 75, før den sender medlemsafgang.",
	"A fund that has the contact responsibility must end absence 75 before it sends the cancellation.")

func (k *kontrol) kontaktansvar() motor.Svar {
	if !k.borger {
		return motor.Uvedkommende
	}
	return k.fravaer75()
}

// fravaer75 reports whether an absence 75 runs today. One of it that cannot be so, or one of no type, is not known.
func (k *kontrol) fravaer75() motor.Svar {
	fravaer, svar := motor.Hent(k.f.Fravaer, dfdgerr.FaktumFravaer)
	for _, v := range fravaer {
		switch {
		case v.Type.IsValid() && v.Type != fravaerKontakt:
		case !muligtFravaer(v):
			svar = motor.Uafgjort(dfdgerr.FaktumFravaer)
		case v.Gaelder(k.f.Idag):
			return motor.Brudt
		}
	}
	return svar
}

// fremtidigAfmelding returns the day of the unenrolment that a cancellation sets: 14 days from
// today, moved to Monday from a weekend (M-12).
func fremtidigAfmelding(idag dfdg.Dato) dfdg.Dato {
	switch d := idag.PlusDage(14); d.Ugedag() {
	case time.Saturday:
		return d.PlusDage(2)
	case time.Sunday:
		return d.PlusDage(1)
	default:
		return d
	}
}

// afmeld returns the enrolments after a cancellation: each as benefit recipient that runs today
// ends today, and one without benefit begins, unless a cancellation earlier today has made it; and the first of those that
// ended, zero where the citizen is not enrolled as benefit recipient (M-12).
func afmeld(t []dfdg.Tilmelding, idag dfdg.Dato) (ny []dfdg.Tilmelding, afmeldt dfdg.Tilmelding) {
	ny = slices.Clone(t)
	fundet, udenYdelse := false, false
	slut := fremtidigAfmelding(idag)
	for i := range ny {
		switch e := &ny[i]; {
		case !e.Gaelder(idag):
		case e.Kategori == kategoriDagpenge:
			if e.Til = idag; !fundet {
				afmeldt, fundet = *e, true
			}
		case e.Kategori == kategoriUdenYdelse && e.Fra == idag && e.Til == slut:
			udenYdelse = true
		}
	}
	if fundet && !udenYdelse {
		ny = append(ny, dfdg.Tilmelding{Kategori: kategoriUdenYdelse, Fra: idag, Til: slut,
			Afmeldingsaarsag: aarsagUdenReaktion})
	}
	return ny, afmeldt
}

var m12 = motor.Afledt("M-12", "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"Ved medlemsafgang afmeldes en dagpengemodtager i dag og tilmeldes uden ydelse i kontaktgruppe 8 fra i dag med afmelding om 14 dage, flyttet til mandag fra en weekend, med årsag 3; et igangværende fravær 75 slutter i dag.",
	"At a cancellation a benefit recipient is unenrolled today and enrolled without benefit in contact group 8 from today, with unenrolment in 14 days, moved to Monday from a weekend, with cause 3; a running absence 75 ends today.",
	motor.Tolkning("M does not say on which day the old enrolment ends and the new one begins, nor that only a benefit recipient gets the new one"))

var m12Gammel = motor.Afledt("M-12", "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"Ved medlemsafgang aflyses fremtidige samtaler af type 17 og kun dem.",
	"At a cancellation future interviews of type 17 are cancelled, and only those.",
	motor.Kun(Snitflade2021_3))

var m15 = motor.Afledt("M-15", "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"Når CPR melder et dødsfald, sætter DFDG medlemskabets slutdato, og a-kassen får besked.",
	"When CPR reports a death, DFDG sets the membership's end date, and the fund is told.",
	motor.Kun(Snitflade2025_2))

var m15Gammel = motor.Afledt("M-15", "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"Når CPR melder et dødsfald, sætter DFDG medlemskabets slutdato, og a-kassen får ikke besked.",
	"When CPR reports a death, DFDG sets the membership's end date, and the fund is not told.",
	motor.Kun(Snitflade2021_3))
