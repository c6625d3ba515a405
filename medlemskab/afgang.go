package medlemskab

import (
	"time"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// afgang judges a cancellation (MA).
func (k *kontrol) afgang() {
	k.Proev(m11Foer, stedMedlemskabophoersdato, k.slutterFoerStart())
	k.Proev(m16, 0, k.kontaktansvar())
}

// M-11: medlemskabet slutter ikke, før det begynder.
var m11Foer = motor.Afvis("M-11", dfdgerr.OphoerFoerStart, "M",
	"medlemskabophoersdato må ikke ligge før medlemskabets startdato; samme dag er tilladt.",
	"medlemskabophoersdato must not be before the membership's start date; the same day is allowed.",
	motor.Tolkning(""))

func (k *kontrol) slutterFoerStart() motor.Svar {
	if !k.a.Medlemskabophoersdato.IsValid() {
		return motor.Uvedkommende
	}
	if svar := k.stakken(); svar != motor.Ok {
		return svar
	}
	if k.aktuel < 0 {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Medlemskabophoersdato.Foer(k.stak[k.aktuel].Startdato))
}

// M-16: fravær 75 er afsluttet før medlemsafgangen.
var m16 = motor.Advarsel("M-16", "M",
	"En a-kasse, der har ansvaret for kontaktforløbet, skal afslutte fravær 75, før den sender medlemsafgang.",
	"A fund that has the contact responsibility must end absence 75 before it sends the cancellation.")

func (k *kontrol) kontaktansvar() motor.Svar {
	fravaer, kendt := k.f.Fravaer.Vaerdi()
	switch {
	case !k.borger:
		return motor.Uvedkommende
	case !kendt:
		return motor.Uafgjort(dfdgerr.FaktumFravaer)
	}
	for _, v := range fravaer {
		if v.Type == fravaerKontakt && v.Gaelder(k.f.Idag) {
			return motor.Brudt
		}
	}
	return motor.Ok
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
// ends today, and one without benefit begins, unless one already runs; false where the citizen is
// not enrolled as benefit recipient (M-12).
func afmeld(t []dfdg.Tilmelding, idag dfdg.Dato) ([]dfdg.Tilmelding, bool) {
	ny := append(make([]dfdg.Tilmelding, 0, len(t)+1), t...)
	fundet, udenYdelse := false, false
	for i := range ny {
		switch e := &ny[i]; {
		case !e.Gaelder(idag):
		case e.Kategori == kategoriDagpenge:
			e.Til, fundet = idag, true
		case e.Kategori == kategoriUdenYdelse:
			udenYdelse = true
		}
	}
	if fundet && !udenYdelse {
		ny = append(ny, dfdg.Tilmelding{Kategori: kategoriUdenYdelse, Fra: idag, Til: fremtidigAfmelding(idag),
			Afmeldingsaarsag: aarsagUdenReaktion})
	}
	return ny, fundet
}

// dimittendTilDagpenge returns the enrolments after a registration: one as a graduate that runs
// today becomes one as benefit recipient, with its dates (M-09, T); false where there is none.
func dimittendTilDagpenge(t []dfdg.Tilmelding, idag dfdg.Dato) ([]dfdg.Tilmelding, bool) {
	ny, fundet := append([]dfdg.Tilmelding{}, t...), false
	for i := range ny {
		if ny[i].Kategori == kategoriDimittend && ny[i].Gaelder(idag) {
			ny[i].Kategori, fundet = kategoriDagpenge, true
		}
	}
	return ny, fundet
}

var m12 = motor.Afledt("M-12", "M",
	"Ved medlemsafgang afmeldes en dagpengemodtager i dag og tilmeldes uden ydelse i kontaktgruppe 8 fra i dag med afmelding om 14 dage, flyttet til mandag fra en weekend, med årsag 3; et igangværende fravær 75 slutter i dag.",
	"At a cancellation a benefit recipient is unenrolled today and enrolled without benefit in contact group 8 from today, with unenrolment in 14 days, moved to Monday from a weekend, with cause 3; a running absence 75 ends today.",
	motor.Tolkning(""))

var m12Gammel = motor.Afledt("M-12", "M",
	"Ved medlemsafgang aflyses fremtidige samtaler af type 17 og kun dem.",
	"At a cancellation future interviews of type 17 are cancelled, and only those.",
	motor.Kun(Snitflade2021_3))

var m15 = motor.Afledt("M-15", "M",
	"Når CPR melder et dødsfald, sætter DFDG medlemskabets slutdato, og a-kassen får besked.",
	"When CPR reports a death, DFDG sets the membership's end date, and the fund is told.",
	motor.Kun(Snitflade2025_2))

var m15Gammel = motor.Afledt("M-15", "M",
	"Når CPR melder et dødsfald, sætter DFDG medlemskabets slutdato, og a-kassen får ikke besked.",
	"When CPR reports a death, DFDG sets the membership's end date, and the fund is not told.",
	motor.Kun(Snitflade2021_3))
