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
	k.Proev(t21, stedDagpengeretsudloebTilhoerendeIndplaceringDato, k.indplaceret.er(s.TilhoerendeIndplaceringDato))
	k.Proev(t502, stedDagpengeretsudloebDagpengeretUdloebsdato, k.faktiskIFremtiden(s))
	k.Proev(a27Aarsag, stedDagpengeretsudloebDagpengeretUdloebsaarsag,
		k.paaListe(s.DagpengeretUdloebsaarsag, dfdgerr.ListeDagpengeretsudloebsaarsag))
	k.Proev(a27FaktiskForventet, stedDagpengeretsudloebDagpengeretsudloebFaktiskEllerForventet,
		k.paaListe(s.DagpengeretsudloebFaktiskEllerForventet, dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet))
	k.Proev(t501, stedDagpengeretsudloebDagpengeretsudloebFaktiskEllerForventet, k.tilbageTilForventet(b))
	k.opgoerelse(stedDagpengeretsudloebRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato(), stedDagpengeretsudloebOpgoerelsesdato, s.Opgoerelsesdato)
}

// T5-01: et faktisk udløb bliver ikke forventet igen i den samme indplacering.
var t501 = motor.Advarsel("T5-01", "U UpdateBenefitsExpiry",
	"Et udløb, der er indberettet som faktisk, bør ikke ændres til forventet i den samme indplacering.",
	"An expiry that was reported as actual should not be changed to expected in the same grading.",
	motor.Tolkning("U names the change from expected to actual alone; a new grading or a correction begins anew, as U's matrix expects of a new grading, and so does a prolongation by update, whose T1 cannot travel"))

func (k *kontrol) tilbageTilForventet(b *Taellersaet) motor.Svar {
	if !k.er(b.Dagpengeretsudloeb.DagpengeretsudloebFaktiskEllerForventet, codelist.RolleForventet) ||
		!k.fortsaetter() || k.har(nrIndplacering) && (b.Indplacering == nil || !b.Indplacering.Indplaceringsdato.IsValid()) {
		return motor.Uvedkommende
	}
	saet, svar := k.saet()
	switch {
	case svar != motor.Ok:
		return svar
	case saet == nil || saet.Dagpengeretsudloeb == nil || b.andenIndplacering(saet) || k.forlaengetUdenT1(b):
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.er(saet.Dagpengeretsudloeb.DagpengeretsudloebFaktiskEllerForventet, codelist.RolleFaktisk))
}

// andenIndplacering reports whether T1 has another grading date than the registered one.
func (s *Taellersaet) andenIndplacering(foer *Taellersaet) bool {
	if s.Indplacering == nil {
		return false
	}
	return foer.Indplacering == nil || s.Indplacering.Indplaceringsdato.Dato() != foer.Indplacering.Indplaceringsdato.Dato()
}

// T5-02: et faktisk udløb ligger ikke efter denne måned.
var t502 = motor.Advarsel("T5-02", "R 4.3",
	"dagpengeretUdloebsdato bør senest være den sidste dag i denne måned, når udløbet er faktisk.",
	"dagpengeretUdloebsdato should be no later than the last day of this month when the expiry is actual.",
	motor.Tolkning("R says that an expiry is actual only when the date has come; benefit is run some days before the month ends, so this month counts"))

func (k *kontrol) faktiskIFremtiden(s *Dagpengeretsudloeb) motor.Svar {
	if !k.er(s.DagpengeretsudloebFaktiskEllerForventet, codelist.RolleFaktisk) || !s.DagpengeretUdloebsdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.DagpengeretUdloebsdato.Efter(k.maaned.Sidste()))
}
