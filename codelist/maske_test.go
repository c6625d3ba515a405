package codelist

import (
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/koder"
)

// The mask changes no answer, only the time it takes; so it is checked by itself.
func TestMaske(t *testing.T) {
	d := dfdg.NewDato(2025, 1, 1)
	r, err := Standard().MedListe(foersteListe, false,
		Vaerdi{Id: -1}, Vaerdi{Id: 0}, Vaerdi{Id: 7, Start: d}, Vaerdi{Id: 8, Slut: d}, Vaerdi{Id: 63}, Vaerdi{Id: 64})
	if err != nil {
		t.Fatal(err)
	}
	if vil := koder.Af(0, 63); r.altid[0] != vil {
		t.Errorf("altid %b, want %b", r.altid[0], vil)
	}
	if vil := koder.Af(0, 7, 8, 63); r.lister[0].holdt != vil {
		t.Errorf("holdt %b, want %b", r.lister[0].holdt, vil)
	}
}
