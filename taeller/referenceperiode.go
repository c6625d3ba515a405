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
	k.Proev(t21, stedReferenceperiodeTilhoerendeIndplaceringDato, k.indplaceret.er(s.TilhoerendeIndplaceringDato))
	k.Proev(a27Periodetype, stedReferenceperiodeDagpengeperiodeType, k.paaListe(s.DagpengeperiodeType, dfdgerr.ListeDagpengeperiodeType))
	k.Proev(t201, stedReferenceperiodeDagpengeperiodeType, sammePeriodetype(s, b.Indplacering))
	k.Proev(t20, stedReferenceperiodeSenesteArbejdsgiverindberetningDato, k.senestIDag(s.SenesteArbejdsgiverindberetningDato))
	k.opgoerelse(stedReferenceperiodeRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato(), stedReferenceperiodeOpgoerelsesdato, s.Opgoerelsesdato)
}

// T2-01: periodetypen er som i T1 i samme besked.
var t201 = motor.Advarsel("T2-01", "D CreateDagpengetaellerkonto, BenefitsPeriodForm",
	"dagpengeperiodeType i referenceperiode bør være den samme som i indplacering i den samme besked.",
	"dagpengeperiodeType in referenceperiode should be the same as in indplacering in the same message.",
	motor.Tolkning("D has the period form in both counters and does not compare them; one message is about one period"))

func sammePeriodetype(s *Referenceperiode, t1 *Indplacering) motor.Svar {
	if t1 == nil || !s.DagpengeperiodeType.IsValid() || !t1.DagpengeperiodeType.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.DagpengeperiodeType != t1.DagpengeperiodeType)
}
