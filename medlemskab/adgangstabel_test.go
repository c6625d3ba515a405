package medlemskab_test

import (
	"fmt"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// Who may call, as M-17 has it, for whom, and what needs an x-requestId (R 5).
func TestAdgange(t *testing.T) {
	const (
		alle      = "[a-kasse alle]"
		egne      = "[a-kasse egne]"
		opslag    = "[a-kasse alle] [jobcenter] [udk] [stil] [aub]"
		opslagGml = "[a-kasse alle] [stil] [aub]"
	)
	for m, vil := range map[medlemskab.Metode]struct {
		ny, gammel string
		id         bool
	}{
		medlemskab.CreateAkassemedlemskab:                {alle, alle, true},
		medlemskab.UpdateAkassemedlemskab:                {egne, egne, true},
		medlemskab.UpdateAkassemedlemskabOphoer:          {egne, egne, true},
		medlemskab.UpdateAkassemedlemskabTilbagekaldelse: {"[a-kasse egne tidligere]", "[a-kasse egne tidligere]", true},
		medlemskab.GetAkassemedlemskab:                   {opslag, opslagGml, false},
		medlemskab.GetAkassemedlemskabHistorik:           {opslag, opslagGml, false},
		medlemskab.GetAkasseBestand:                      {egne, egne, false},
		medlemskab.DoedsfaldRegistreret:                  {}, 0: {}, 99: {},
	} {
		for s, vil := range map[dfdg.Snitflade]string{"": vil.ny, medlemskab.Snitflade2025_2: vil.ny, medlemskab.Snitflade2021_3: vil.gammel, dfdg.Snitflade2023_2: ""} {
			var fik string
			maa := map[dfdg.Organisationstype]bool{}
			for i, a := range m.Adgange(s) {
				maa[a.Organisation] = true
				if i > 0 {
					fik += " "
				}
				fik += "[" + a.Organisation.String()
				for _, v := range []struct {
					ja   bool
					navn string
				}{{a.AlleBorgere, " alle"}, {a.EgneBorgere, " egne"}, {a.TidligereBorgere, " tidligere"}} {
					if v.ja {
						fik += v.navn
					}
				}
				if fik += "]"; a.AndenAktoer || a.DageFoer != 0 || a.DageEfter != 0 {
					t.Errorf("%s: %+v", m, a)
				}
			}
			if fik != vil {
				t.Errorf("%s in %q: %s, want %s", m, s, fik, vil)
			}
			if vil != "" {
				kaldesAf(t, m, s, maa)
			}
		}
		if m.KraeverRequestId() != vil.id {
			t.Errorf("%s: needs an id: %v", m, m.KraeverRequestId())
		}
		if s := m.Scope(); s != map[medlemskab.Metode]string{medlemskab.CreateAkassemedlemskab: "borgerindsats.akassemedlemsskab.write"}[m] {
			t.Errorf("%s: scope %q", m, s)
		}
	}
}

// kaldesAf asserts that the rules let in whom the table lets in, and no one else.
func kaldesAf(t *testing.T, m medlemskab.Metode, s dfdg.Snitflade, maa map[dfdg.Organisationstype]bool) {
	t.Helper()
	for o := dfdg.TypeAkasse; o <= dfdg.TypeAUB; o++ {
		kalder, err := dfdg.NewOrganisation(o, "57")
		if err != nil {
			t.Fatal(err)
		}
		_, f := medlemskabtest.Tilgang()
		f.Kalder, f.Snitflade = kalder, s
		f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{{Akasse: dfdg.NewAkassenummer(57), Startdato: f.Idag.PlusDage(-99)}})
		r, err := medlemskab.Validate(m, &medlemskab.Anmodning{}, f)
		if err != nil {
			t.Fatal(err)
		}
		afvist := false
		for b := range r.Fejl() {
			afvist = afvist || b.Kode() == dfdgerr.IkkeAutoriseret
		}
		if maa[o] == afvist {
			t.Error(fmt.Sprint(m, " ", s, " ", o), "may call:", maa[o], "rejected:", afvist)
		}
	}
}
