package frist_test

import (
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	fristgen "github.com/akasse/dfdg/frist/fristtest/gen"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"
)

// What is decided stays decided when a fact becomes known: a finding that rejects or warns is there still, and a new one was
// undecided before. A finding on the access or the citizen that is now certain switches the rest off (General).
func TestEtKendtFaktumAendrerIntetAfgjort(t *testing.T) {
	props := gopter.NewProperties(proeve.Parametre(t, 600))
	props.Property("afgjort er afgjort", prop.ForAll(func(h fristgen.Forloeb, s fristgen.Skridt, uden, kalder int, v []dfdg.Fravaer, b []dfdg.Booking) string {
		f := h.Fakta
		har, _ := f.Fravaer.Vaerdi()
		f.Fravaer = dfdg.Kendt(append(v, har...))
		booket, _ := f.Bookinger.Vaerdi()
		f.Bookinger = dfdg.Kendt(append(b, booket...))
		f.Doed = dfdg.Kendt(kalder == 1)
		if kalder == 2 {
			f.Kalder = dfdg.Akasse(57)
		}
		ukendt := f
		for i, glem := range []func(){
			func() { ukendt.Frister = dfdg.Oplysning[[]frist.Frist]{} },
			func() { ukendt.Fravaer = dfdg.Oplysning[[]dfdg.Fravaer]{} },
			func() { ukendt.Bookinger = dfdg.Oplysning[[]dfdg.Booking]{} },
			func() { ukendt.TilladteSamtaletyper = dfdg.Oplysning[[]dfdg.Kode]{} },
			func() { ukendt.Doed = dfdg.Oplysning[bool]{} },
		} {
			if uden>>i&1 != 0 {
				glem()
			}
		}
		a := besked(s, &f)
		foer, err1 := frist.Validate(s.Metode, a, &ukendt)
		efter, err2 := frist.Validate(s.Metode, a, &f)
		if err1 != nil || err2 != nil {
			return "a bad call"
		}
		if doed, _ := f.Doed.Vaerdi(); doed && !ukendt.Doed.ErKendt() {
			return "" // a finding on the citizen is now certain
		}
		er := func(r dfdgerr.Rapport, m dfdgerr.Melding, niveauer ...dfdgerr.Niveau) bool {
			for x := range r.Meldinger() {
				for _, n := range niveauer {
					samme := m.Kode() != 0 && x.Kode() == m.Kode() || x.Regel() == m.Regel() // F-10 or F-21, F-04 or F-05
					if samme && x.Felt() == m.Felt() && x.Niveau() == n {
						return true
					}
				}
			}
			return false
		}
		for m := range foer.Meldinger() {
			if m.Niveau() == dfdgerr.Uafgjorte {
				continue
			}
			if !er(efter, m, m.Niveau()) {
				return "gone: " + m.String()
			}
		}
		for m := range efter.Meldinger() {
			if !er(foer, m, m.Niveau(), dfdgerr.Uafgjorte) {
				return "new: " + m.String()
			}
		}
		if u, err := frist.Decide(s.Metode, a, &ukendt); err == nil {
			if w, err := frist.Decide(s.Metode, a, &f); err != nil || u == nil || w == nil || u.Forbehold {
				return "may be stored, and then not"
			}
		}
		return ""
	}, fristgen.NytForloeb(8), fristgen.NytSkridt(), gen.IntRange(0, 31), gen.IntRange(0, 5),
		gen.SliceOfN(1, fristgen.Fravaer()), gen.SliceOfN(1, fristgen.Booking())))
	props.TestingRun(t)
}

// besked returns a step's message as of today, with the elements that its method has.
func besked(s fristgen.Skridt, f *frist.Fakta) *frist.Anmodning {
	a, passeret := s.Anmodning, fristtest.Idag.DageTil(f.Idag)
	fra := a.Dato.PlusDage(passeret)
	switch s.Metode {
	case frist.CreateFrist:
		return &frist.Anmodning{
			FristId: fristtest.Id(1 + s.Nr), Samtaletype: a.Samtaletype,
			Fristdato: a.Fristdato.PlusDage(passeret), Fristaktiveringsdato: a.Fristaktiveringsdato.PlusDage(passeret),
		}
	case frist.UpdateFrist:
		ny := &frist.Anmodning{FristId: fristtest.Id(1 + s.Nr/2), Friststatus: a.Friststatus}
		if s.Varighed%2 == 0 {
			ny.Fristdato = a.Fristdato.PlusDage(passeret)
		}
		if s.Varighed%3 == 0 {
			ny.Fristaktiveringsdato = a.Fristaktiveringsdato.PlusDage(passeret - 1)
		}
		if s.Varighed%5 == 0 {
			ny.SidsteAfholdelsesdato = fra
		}
		return ny
	case frist.BookingOprettet:
		return &frist.Anmodning{Samtaletype: a.Samtaletype, Dato: fra}
	}
	return &frist.Anmodning{Type: a.Type, Fra: fra, Til: fra.PlusDage(s.Varighed - 1)}
}
