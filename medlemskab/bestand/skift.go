package bestand

import (
	"cmp"
	"slices"

	"github.com/akasse/dfdg/internal/motor"
)

// B-25: nummerskift i ring er et fund, og hvert nummer i ringen afventer; en kæde følges til sin ende.
var b25 = motor.Afledt("B-25", "M 2.3",
	"Personnumrene skifter i ring, så det er uvist, hvilket der gælder: ret registret, før der handles.",
	"The CPR numbers change in a ring, so that it is not known which one holds: fix the register before acting.",
	motor.Tolkning("M tells of one change; a person's numbers follow each other and none comes back"))

var b25Ring = motor.Advarsel("B-25", "M 2.3",
	"Nummerskift går ikke i ring: et nyt personnummer fører ikke tilbage til et gammelt.",
	"Changes of number do not run in a ring: a new CPR number does not lead back to an old one.",
	motor.Tolkning("M tells of one change; a person's numbers follow each other and none comes back"))

// skift is a changed number: what the register says of the member, for the new number.
type skift struct {
	ny, gammel uint32
	dato       uint32
	linje      int
	slags      skiftslags
	ende       uint32 // the last number of the chain
	post
}

type skiftslags uint8

const (
	godtSkift     skiftslags = iota
	kommendeSkift            // its day is after today
	ringSkift                // of a ring, or leads into one
	uvistSkift               // its old number stands more than once
	ulaestSkift              // on a line that cannot be used
)

// compare orders by new number, the latest change first; of two on a day by what they say, so that the order of the
// register is the last to count.
func (s skift) compare(t skift) int {
	return cmp.Or(cmp.Compare(s.ny, t.ny), cmp.Compare(t.dato, s.dato), cmp.Compare(s.gammel, t.gammel),
		cmp.Compare(s.start, t.start), cmp.Compare(s.ret, t.ret), cmp.Compare(s.afd, t.afd), cmp.Compare(s.kat, t.kat),
		cmp.Compare(s.linje, t.linje))
}

// kaeder is a register's changed numbers, by new number and by old.
type kaeder struct {
	nye   []skift
	gamle []int // of nye, by old number
}

// nyeKaeder follows every chain to its end. dublet reports whether a number stands more than once in the register. It
// returns the rings, each as its first line.
func nyeKaeder(nye []skift, dublet func(uint32) bool) (k kaeder, ringe []int) {
	slices.SortFunc(nye, skift.compare)
	k.nye = nye
	for i := range nye {
		if nye[i].slags != ulaestSkift {
			k.gamle = append(k.gamle, i)
		}
	}
	slices.SortFunc(k.gamle, func(i, j int) int { return cmp.Or(cmp.Compare(nye[i].gammel, nye[j].gammel), cmp.Compare(i, j)) })
	for i := range nye {
		if s := &nye[i]; s.slags != ulaestSkift && dublet(s.gammel) {
			s.slags = uvistSkift
		}
	}
	// Every change leads to at most one other, so that a walk ends, comes to one that has been walked, or to itself.
	const ny, paaVej, faerdig = 0, 1, 2
	tilstand := make([]uint8, len(nye))
	var vej []int
	for i := range nye {
		vej = vej[:0]
		n := i
		for n >= 0 && tilstand[n] == ny {
			tilstand[n] = paaVej
			vej = append(vej, n)
			n = k.videre(n)
		}
		if n >= 0 && tilstand[n] == paaVej { // a ring
			foerste := nye[n].linje
			for _, m := range vej[slices.Index(vej, n):] {
				foerste = min(foerste, nye[m].linje)
			}
			ringe = append(ringe, foerste)
			nye[n].slags = ringSkift
		}
		for _, m := range slices.Backward(vej) {
			k.afslut(m)
			tilstand[m] = faerdig
		}
	}
	slices.Sort(ringe)
	k.udfyld()
	return k, ringe
}

// efter returns the change of an old number; -1 for none that can be used.
func (k *kaeder) efter(gammel uint32) int {
	i, ok := slices.BinarySearchFunc(k.gamle, gammel, func(i int, g uint32) int { return cmp.Compare(k.nye[i].gammel, g) })
	if !ok || k.nye[k.gamle[i]].slags == uvistSkift {
		return -1
	}
	return k.gamle[i]
}

// videre returns the change that follows change n; -1 for none.
func (k *kaeder) videre(n int) int {
	if k.nye[n].slags == ulaestSkift {
		return -1
	}
	return k.efter(k.nye[n].ny)
}

// afslut sets where change n leads; the change after it is done, or is of the ring that closes here.
func (k *kaeder) afslut(n int) {
	s := &k.nye[n]
	s.ende = s.ny
	switch m := k.videre(n); {
	case m < 0:
	case k.nye[m].slags == ringSkift:
		s.slags = ringSkift
	case k.nye[m].slags == godtSkift:
		s.ende = k.nye[m].ende
	}
}

// foer returns the change that made the old number of change n what it was; -1 for none.
func (k *kaeder) foer(n int) int {
	i, _ := slices.BinarySearchFunc(k.nye, k.nye[n].gammel, func(s skift, g uint32) int { return cmp.Compare(s.ny, g) })
	for ; i < len(k.nye) && k.nye[i].ny == k.nye[n].gammel; i++ {
		if k.nye[i].slags == godtSkift {
			return i
		}
	}
	return -1
}

// udfyld gives a change that leaves something out what the change before it says. A row of a number that has changed
// again often says no more than that.
func (k *kaeder) udfyld() {
	fyldt := make([]bool, len(k.nye))
	var vej []int
	for i := range k.nye {
		vej = vej[:0]
		for n := i; n >= 0 && !fyldt[n] && k.nye[n].slags <= kommendeSkift; n = k.foer(n) {
			fyldt[n] = true
			vej = append(vej, n)
		}
		for _, n := range slices.Backward(vej) {
			if m := k.foer(n); m >= 0 {
				k.nye[n].post.udfyld(k.nye[m].post)
			}
		}
	}
}

// udfyld takes what p leaves out from q.
func (p *post) udfyld(q post) {
	if p.start == 0 {
		p.start = q.start
	}
	if p.ret == 0 {
		p.ret = q.ret
	}
	if p.afd == 0 {
		p.afd = q.afd
	}
	if p.kat == 0 {
		p.kat = q.kat
	}
}
