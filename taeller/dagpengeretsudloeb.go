package taeller

import (
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// dagpengeretsudloeb judges T5.
func (k *kontrol) dagpengeretsudloeb(b *Taellersaet) {
	s := b.Dagpengeretsudloeb
	if s == nil {
		return
	}
	k.tilhoerende(b, stedDagpengeretsudloebTilhoerendeIndplaceringDato, s.TilhoerendeIndplaceringDato)
	k.Proev(t502, stedDagpengeretsudloebDagpengeretUdloebsdato, k.faktiskIFremtiden(s))
	k.kode(a27Aarsag, stedDagpengeretsudloebDagpengeretUdloebsaarsag,
		s.DagpengeretUdloebsaarsag, dfdgerr.ListeDagpengeretsudloebsaarsag)
	k.kode(a27FaktiskForventet, stedDagpengeretsudloebDagpengeretsudloebFaktiskEllerForventet,
		s.DagpengeretsudloebFaktiskEllerForventet, dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet)
	k.Proev(t501, stedDagpengeretsudloebDagpengeretsudloebFaktiskEllerForventet, k.tilbageTilForventet(s))
	k.ikkeFremtid(stedDagpengeretsudloebRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedDagpengeretsudloebOpgoerelsesdato, s.Opgoerelsesdato)
}

// T5-01: et faktisk udløb bliver ikke forventet igen.
var t501 = motor.Advarsel("T5-01", "U",
	"Et udløb, der er indberettet som faktisk, bør ikke ændres til forventet.",
	"An expiry that was reported as actual should not be changed to expected.",
	motor.Tolkning(""))

func (k *kontrol) tilbageTilForventet(s *Dagpengeretsudloeb) motor.Svar {
	if !k.er(s.DagpengeretsudloebFaktiskEllerForventet, codelist.RolleForventet) {
		return motor.Uvedkommende
	}
	saet, svar := k.saet()
	switch {
	case svar != motor.Ok:
		return svar
	case saet == nil || saet.Dagpengeretsudloeb == nil:
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.er(saet.Dagpengeretsudloeb.DagpengeretsudloebFaktiskEllerForventet, codelist.RolleFaktisk))
}

// T5-02: et faktisk udløb ligger ikke efter i dag.
var t502 = motor.Advarsel("T5-02", "R",
	"dagpengeretUdloebsdato bør være dags dato eller tidligere, når udløbet er faktisk.",
	"dagpengeretUdloebsdato should be today or earlier when the expiry is actual.",
	motor.Tolkning(""))

func (k *kontrol) faktiskIFremtiden(s *Dagpengeretsudloeb) motor.Svar {
	if !k.er(s.DagpengeretsudloebFaktiskEllerForventet, codelist.RolleFaktisk) || !s.DagpengeretUdloebsdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.DagpengeretUdloebsdato.Efter(k.f.Idag))
}
