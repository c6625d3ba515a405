package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
)

// timeforbrugDimittendHoejesteSats judges T12.
func (k *kontrol) timeforbrugDimittendHoejesteSats(b *Taellersaet) {
	s := b.TimeforbrugDimittendHoejesteSats
	if s == nil {
		return
	}
	k.Proev(t1202, stedTimeforbrugDimittendHoejesteSatsResttimerHoejesteSats, k.rest(s))
	k.ikkeFremtid(stedTimeforbrugDimittendHoejesteSatsOpgoerelsesdato, s.Opgoerelsesdato)
}

// T12-02: forbrugte timer og resttimer er tilsammen 481 på fuld tid, 390 på deltid; kendes
// forsikringskategorien ikke, en af delene.
var t1202 = motor.Advarsel("T12-02", "D",
	"hoejesteSatsTimeforbrug og resttimerHoejesteSats bør tilsammen være 481 for en fuldtidsforsikret og 390 for en deltidsforsikret.",
	"hoejesteSatsTimeforbrug and resttimerHoejesteSats together should be 481 for a member insured full time and 390 for one insured part time.")

func (k *kontrol) rest(s *TimeforbrugDimittendHoejesteSats) motor.Svar {
	const fuldtid, deltid = 481_00, 390_00
	sum := s.HoejesteSatsTimeforbrug.Plus(s.ResttimerHoejesteSats)
	if !sum.IsValid() {
		return motor.Uvedkommende
	}
	var kategori dfdg.Kode
	if p, ok := medlemskab.Aktuel(k.medlemskaber, k.f.Idag); ok && k.borger {
		kategori = p.Forsikringskategori
	}
	switch h := sum.Hundrededele(); {
	case k.er(kategori, codelist.RolleFuldtid):
		return motor.BrudtHvis(h != fuldtid)
	case k.er(kategori, codelist.RolleDeltid):
		return motor.BrudtHvis(h != deltid)
	default:
		return motor.BrudtHvis(h != fuldtid && h != deltid)
	}
}

// beskaeftigelsestillaegForbrug judges T13.
func (k *kontrol) beskaeftigelsestillaegForbrug(b *Taellersaet) {
	s := b.BeskaeftigelsestillaegForbrug
	if s == nil {
		return
	}
	k.Proev(t1303, stedBeskaeftigelsestillaegForbrugTildelingsdato, foersteIMaaneden(s.Tildelingsdato))
	k.Proev(t1302, stedBeskaeftigelsestillaegForbrugBeskaeftigelsestillaegSlutdato, kortTillaeg(s))
	k.ikkeFremtid(stedBeskaeftigelsestillaegForbrugOpgoerelsesdato, s.Opgoerelsesdato)
}

// T13-02: slutdatoen ligger mindst 3 år efter tildelingen.
var t1302 = motor.Advarsel("T13-02", "D",
	"beskaeftigelsestillaegSlutdato bør tidligst være tildelingsdato plus 3 år.",
	"beskaeftigelsestillaegSlutdato should be no earlier than tildelingsdato plus 3 years.")

func kortTillaeg(s *BeskaeftigelsestillaegForbrug) motor.Svar {
	return motor.BrudtHvis(s.BeskaeftigelsestillaegSlutdato.IsValid() &&
		s.BeskaeftigelsestillaegSlutdato.Foer(s.Tildelingsdato.PlusAar(3, dfdg.Ned)))
}

// T13-03: tildelingsdatoen er den første i en måned.
var t1303 = motor.Advarsel("T13-03", "D",
	"tildelingsdato bør være den første dag i en måned.",
	"tildelingsdato should be the first day of a month.",
	motor.Tolkning(""))

func foersteIMaaneden(d dfdg.Dato) motor.Svar {
	_, _, dag := d.Kalender()
	return motor.BrudtHvis(dag > 1)
}

var t1201 = motor.Afvis("T12-01", dfdgerr.UgyldigBesked, "D",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")

var t1301 = motor.Afvis("T13-01", dfdgerr.UgyldigBesked, "D",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")
