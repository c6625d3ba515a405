package codelist

import (
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/koder"
)

// Register is a set of code lists and of the ids that play a [Rolle]. It never changes, so any
// number of goroutines may share one. A nil *Register is the built-in one; the zero Register
// knows nothing.
type Register struct {
	altid  [antalLister]koder.Maengde // ids 0–63 that are valid on every day, for speed
	lister [antalLister]liste
	roller [antalRoller]spiller
}

var standard = nytStandard()

// Standard returns the built-in register: what the sources state, and the assumptions.
func Standard() *Register { return standard }

func (r *Register) eller() *Register {
	if r == nil {
		return standard
	}
	return r
}

// Equal reports whether two registers hold the same values and roles; nil is the built-in one.
func (r *Register) Equal(s *Register) bool {
	a, b := r.eller(), s.eller()
	if a.roller != b.roller {
		return false
	}
	for i := range a.lister {
		l, m := &a.lister[i], &b.lister[i]
		if l.komplet != m.komplet || l.indlaest != m.indlaest || !slices.Equal(l.v, m.v) {
			return false
		}
	}
	return true
}

// Lookup reports whether the list holds the id and it is valid on the day. Ukendt where k is not
// good, l is no list, or the value has validity dates and the day is not good.
func (r *Register) Lookup(l Liste, k dfdg.Kode, idag dfdg.Dato) Svar {
	if r == nil {
		r = standard
	}
	if !l.ErListe() {
		return Ukendt
	}
	i := l - foersteListe
	if r.altid[i].Har(k) {
		return Gyldig
	}
	return r.lister[i].slaaop(k, idag)
}

// Kode returns the id that plays the role; not given for no role.
func (r *Register) Kode(ro Rolle) dfdg.Kode {
	if int(ro) >= antalRoller {
		return dfdg.Kode{}
	}
	return r.eller().roller[ro].kode
}

// Er reports whether k is the id that plays the role; never for a k that is not good.
func (r *Register) Er(k dfdg.Kode, ro Rolle) bool { return k.IsValid() && k == r.Kode(ro) }

// Antaget reports whether the role's id is still the built-in assumption.
func (r *Register) Antaget(ro Rolle) bool {
	return int(ro) < antalRoller && r.eller().roller[ro].antaget
}

// Indlaest reports whether the list is the user's own, not the built-in one.
func (r *Register) Indlaest(l Liste) bool {
	return l.ErListe() && r.eller().lister[l-foersteListe].indlaest
}

// Liste returns a copy of the list's values, by id, and whether the list is complete.
func (r *Register) Liste(l Liste) (v []Vaerdi, komplet bool) {
	if !l.ErListe() {
		return nil, false
	}
	li := &r.eller().lister[l-foersteListe]
	return slices.Clone(li.v), li.komplet
}

// KompletteTomme returns the lists that are said to be complete and hold no value: every id of a message would be rejected. Such a
// list is mostly a file that was not filled, so ask before the register is used.
func (r *Register) KompletteTomme() (l []Liste) {
	for i := range r.eller().lister {
		if li := &r.eller().lister[i]; li.komplet && len(li.v) == 0 {
			l = append(l, foersteListe+Liste(i))
		}
	}
	return l
}

// MedListe returns a register with these values in place of the list; r stays as it was. The
// roles keep their ids. The error is a *[Fejl] that names the list and the row, counted from 1:
// [UkendtListe], [ForkertId] (outside an xsd:int), [PerioderOverlapper], [ForkertDato], [SlutFoerStart].
func (r *Register) MedListe(l Liste, komplet bool, v ...Vaerdi) (*Register, error) {
	if !l.ErListe() {
		return nil, &Fejl{Aarsag: UkendtListe}
	}
	var s indlaesning
	for i := range v {
		if a := s.tag(v[i], 0); a != 0 {
			return nil, &Fejl{Aarsag: a, Liste: l, Raekke: i + 1, Noegle: v[i].noegle(a)}
		}
	}
	if raekke, _ := s.slut(); raekke > 0 {
		return nil, &Fejl{Aarsag: PerioderOverlapper, Liste: l, Raekke: raekke, Noegle: "id"}
	}
	ny := *r.eller()
	ny.saet(l, liste{komplet: komplet, indlaest: true, v: s.v})
	return &ny, nil
}

// saet puts a list in whose values are free of errors and its own; r is not yet shared.
func (r *Register) saet(l Liste, li liste) {
	slices.SortStableFunc(li.v, func(a, b Vaerdi) int { return compareVaerdi(&a, &b) })
	var altid koder.Maengde
	for i := range li.v {
		v := &li.v[i]
		if v.Id < 0 || v.Id > 63 {
			continue
		}
		li.holdt |= koder.Af(v.Id)
		if v.Start.IsZero() && v.Slut.IsZero() {
			altid |= koder.Af(v.Id)
		}
	}
	r.altid[l-foersteListe], r.lister[l-foersteListe] = altid, li
}

// MedRolle returns a register where id plays the role, which is then no longer assumed; r stays
// as it was. In a built-in list the role's value moves to the id with it; a loaded list is left
// alone. The error is a *[Fejl]: [UkendtRolle], [ForkertId], or [RollerDelerId] where another
// role of the list has the id; several roles at once go through [Register.MedRoller].
func (r *Register) MedRolle(ro Rolle, id int) (*Register, error) {
	return r.MedRoller(map[Rolle]int{ro: id})
}

// MedRoller is [Register.MedRolle] for several roles at once, so that two may change places.
func (r *Register) MedRoller(ider map[Rolle]int) (*Register, error) {
	ny := *r.eller()
	for ro, id := range ider {
		if !ro.findes() {
			return nil, &Fejl{Aarsag: UkendtRolle}
		}
		ny.roller[ro] = spiller{kode: dfdg.NewKode(id)}
	}
	for ro := Rolle(1); ro.findes(); ro++ { // in order, so that the same error comes every time
		if _, aendret := ider[ro]; !aendret {
			continue
		}
		k, l := ny.roller[ro].kode, ro.Liste()
		if !k.IsValid() {
			return nil, &Fejl{Aarsag: ForkertId, Liste: l, Rolle: ro}
		}
		if l == 0 {
			continue
		}
		for anden := Rolle(1); anden.findes(); anden++ {
			if anden != ro && anden.Liste() == l && ny.roller[anden].kode == k {
				return nil, &Fejl{Aarsag: RollerDelerId, Liste: l, Rolle: ro}
			}
		}
		if li := &ny.lister[l-foersteListe]; !li.indlaest {
			ny.saet(l, liste{komplet: li.komplet, v: ny.rollevaerdier(l)})
		}
	}
	return &ny, nil
}

// rollevaerdier makes a built-in list whose values are all roles.
func (r *Register) rollevaerdier(l Liste) (v []Vaerdi) {
	for ro := Rolle(1); ro.findes(); ro++ {
		ra, s := &rolleRaekker[ro], r.roller[ro]
		if ra.liste == l && s.kode.IsValid() {
			kilde := ra.kilde
			if ra.antaget && !s.antaget || s.kode != dfdg.NewKode(ra.id) {
				kilde = "" // the number is the user's
			}
			v = append(v, Vaerdi{Id: s.kode.Int(), Navn: ra.navn, Antaget: s.antaget, Kilde: kilde})
		}
	}
	return v
}
