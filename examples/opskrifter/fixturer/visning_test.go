package fixturer_test

import (
	"strconv"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/opskrifter/fixturer"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// One code: what it shows, and that what just passes can be sent.
func TestSatsgrundlag(t *testing.T) {
	f, err := taellertest.Med(dfdgerr.SatsgrundlagFoerReform)
	if err != nil {
		t.Fatal(err)
	}
	_, err = taeller.Decide(f.Metode, f.Anmodning, f.Fakta)
	taellertest.Kun(t, err, dfdgerr.SatsgrundlagFoerReform) // nothing else would be shown
	if v := fixturer.Vis(err); v.Knap != "ret" || v.Overfor != "/dagpengesats/satsgrundlag" || !strings.HasPrefix(v.Tekst, "9458: ") {
		t.Errorf("%+v", v)
	}
	n, err := taellertest.Naesten(dfdgerr.SatsgrundlagFoerReform)
	if err != nil {
		t.Fatal(err)
	}
	_, err = taeller.Decide(n.Metode, n.Anmodning, n.Fakta)
	if v := fixturer.Vis(err); v.Knap != "send" {
		t.Errorf("%+v", v)
	}
}

// Every code that the counters' rules can give: the screen shows it, at its element. A code that is new is tested by itself.
func TestHverKode(t *testing.T) {
	for _, r := range taeller.Regler() {
		if r.Art() != dfdgerr.Afvis {
			continue
		}
		f, err := taellertest.Med(r.Kode())
		if err != nil {
			t.Fatal(r.Kode(), err)
		}
		_, err = taeller.Decide(f.Metode, f.Anmodning, f.Fakta)
		if v := fixturer.Vis(err); v.Knap != "ret" || v.Overfor != f.Melding.Felt() || !strings.HasPrefix(v.Tekst, strconv.Itoa(int(r.Kode()))) {
			t.Errorf("%d: %+v", r.Kode(), v)
		}
	}
}

// What lacks a fact is looked up, not corrected.
func TestUafgjort(t *testing.T) {
	f, err := taellertest.UafgjortRegel("A-11")
	if err != nil {
		t.Fatal(err)
	}
	_, err = taeller.Decide(f.Metode, f.Anmodning, f.Fakta)
	if v := fixturer.Vis(err); v.Knap != "slå op" {
		t.Errorf("%+v, %s", v, f.Melding)
	}
	if v := fixturer.Vis(&dfdgerr.KaldFejl{Hvad: dfdgerr.KaldIdag}); v.Knap != "ret" {
		t.Errorf("%+v", v)
	}
}
