package taeller

import (
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// referenceperiode judges T2.
func (k *kontrol) referenceperiode(b *Taellersaet) {
	s := b.Referenceperiode
	if s == nil {
		return
	}
	k.tilhoerende(b, stedReferenceperiodeTilhoerendeIndplaceringDato, s.TilhoerendeIndplaceringDato)
	k.kode(a27Periodetype, stedReferenceperiodeDagpengeperiodeType, s.DagpengeperiodeType, dfdgerr.ListeDagpengeperiodeType)
	k.Proev(t201, stedReferenceperiodeDagpengeperiodeType, sammePeriodetype(s, b.Indplacering))
	k.ikkeFremtid(stedReferenceperiodeSenesteArbejdsgiverindberetningDato, s.SenesteArbejdsgiverindberetningDato)
	k.ikkeFremtid(stedReferenceperiodeRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedReferenceperiodeOpgoerelsesdato, s.Opgoerelsesdato)
}

// T2-01: periodetypen er som i T1 i samme besked.
var t201 = motor.Advarsel("T2-01", "D",
	"dagpengeperiodeType i referenceperiode bør være den samme som i indplacering i den samme besked.",
	"dagpengeperiodeType in referenceperiode should be the same as in indplacering in the same message.",
	motor.Tolkning(""))

func sammePeriodetype(s *Referenceperiode, t1 *Indplacering) motor.Svar {
	if t1 == nil || !s.DagpengeperiodeType.IsValid() || !t1.DagpengeperiodeType.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.DagpengeperiodeType != t1.DagpengeperiodeType)
}
