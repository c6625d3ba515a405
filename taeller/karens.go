package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// karensdage judges T9.
func (k *kontrol) karensdage(b *Taellersaet) {
	s := b.Karensdage
	if s == nil {
		return
	}
	k.tilhoerende(b, stedKarensdageTilhoerendeIndplaceringDato, s.TilhoerendeIndplaceringDato)
	k.Proev(regelT902, stedKarensdageKarensperiodeStartdato, motor.BrudtHvis(s.KarensperiodeStartdato.Efter(k.f.Idag)))
	k.Proev(regelT903, stedKarensdageKarensperiodeSlutdato, motor.BrudtHvis(s.KarensperiodeStartdato.Efter(s.KarensperiodeSlutdato)))
	k.Proev(regelT901Advarsel, stedKarensdageKarensperiodenummer, lavtNummer(s.Karensperiodenummer))
	k.ikkeFremtid(stedKarensdageOpgoerelsesdato, s.Opgoerelsesdato)
}

// T9-01: karensperioder tælles fra 1.
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
	k.ikkeFremtid(stedDagpengeperiodeafkortningRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedDagpengeperiodeafkortningOpgoerelsesdato, s.Opgoerelsesdato)
}
