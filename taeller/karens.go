package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// karensdage judges T9.
func (k *kontrol) karensdage(b *Taellersaet) {
	s := b.Karensdage
	if s == nil {
		return
	}
	k.tilhoerende(b, stedKarensdageTilhoerendeIndplaceringDato, s.TilhoerendeIndplaceringDato)
	k.Proev(t902, stedKarensdageKarensperiodeStartdato, motor.BrudtHvis(s.KarensperiodeStartdato.Efter(k.f.Idag)))
	k.Proev(t903, stedKarensdageKarensperiodeSlutdato, motor.BrudtHvis(s.KarensperiodeStartdato.Efter(s.KarensperiodeSlutdato)))
	k.Proev(t901Advarsel, stedKarensdageKarensperiodenummer, lavtNummer(s.Karensperiodenummer))
	k.ikkeFremtid(stedKarensdageOpgoerelsesdato, s.Opgoerelsesdato)
}

// T9-01: karensperioder tælles fra 1.
var t901 = motor.Afvis("T9-01", dfdgerr.UgyldigBesked, "D",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")

func lavtNummer(n dfdg.Antal) motor.Svar { return motor.BrudtHvis(n.IsValid() && n.Int() < 1) }

// afholdtKarens judges T10, whose rules are those of its fields.
func (k *kontrol) afholdtKarens(b *Taellersaet) {
	s := b.AfholdtKarens
	if s == nil {
		return
	}
	k.ikkeFremtid(stedAfholdtKarensOpgoerelsesdato, s.Opgoerelsesdato)
}

// dagpengeperiodeafkortning judges T11, whose rules are those of its fields.
func (k *kontrol) dagpengeperiodeafkortning(b *Taellersaet) {
	s := b.Dagpengeperiodeafkortning
	if s == nil {
		return
	}
	k.Naevn(stedDagpengeperiodeafkortning, t1101) // its fields have findings of their own
	k.ikkeFremtid(stedDagpengeperiodeafkortningRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedDagpengeperiodeafkortningOpgoerelsesdato, s.Opgoerelsesdato)
}

var t901Advarsel = motor.Advarsel("T9-01", "D",
	"karensperiodenummer bør være mindst 1.",
	"karensperiodenummer should be at least 1.",
	motor.Tolkning(""))

var t902 = motor.Afvis("T9-02", dfdgerr.KarensIFremtiden, "D",
	"karensperiodeStartdato skal være dags dato eller tidligere.",
	"karensperiodeStartdato must be today or earlier.")

var t903 = motor.Advarsel("T9-03", "D",
	"karensperiodeSlutdato bør være karensperiodeStartdato eller senere.",
	"karensperiodeSlutdato should be karensperiodeStartdato or later.",
	motor.Tolkning(""))

var t1001 = motor.Afvis("T10-01", dfdgerr.UgyldigBesked, "D",
	"karenstraek skal være et beløb {krav}.",
	"karenstraek must be an amount {krav}.")

var t1002 = motor.Hjaelp("T10-02", "U",
	"Trækkes karens for flere karensperioder i samme udbetaling, indberettes det højeste karensperiodenummer med det samlede beløb.",
	"When several periods are deducted in one payment, the highest karensperiodenummer is reported with the total amount.")

var t1003 = motor.Dokumentation("T10-03", "U",
	"afholdtKarens indberettes, når beløbet trækkes, og ikke når karensen pålægges.",
	"afholdtKarens is reported when the amount is deducted, not when it is imposed.")

var t1101 = motor.Afvis("T11-01", dfdgerr.UgyldigBesked, "D",
	"dagpengeperiodeafkortning skal indeholde afgoerelsesdato, registerdatatraekTidspunkt og opgoerelsesdato; foraeldelsesdato og eksekveringsdato er valgfri.",
	"dagpengeperiodeafkortning must hold afgoerelsesdato, registerdatatraekTidspunkt and opgoerelsesdato; foraeldelsesdato and eksekveringsdato are optional.")
