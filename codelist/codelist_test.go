package codelist_test

import (
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
)

func BenchmarkSlaaop(b *testing.B) {
	r := codelist.Standard()
	idag := dfdg.NyDato(2025, 3, 3)
	for _, t := range []struct {
		navn string
		l    codelist.Liste
		id   int
	}{{"maske", dfdgerr.ListeSatsgrundlag, 5}, {"soegt", dfdgerr.ListeAkasse, 86}, {"ukendt", dfdgerr.ListeSatsgrundlag, 8}} {
		k := dfdg.NyKode(t.id)
		b.Run(t.navn, func(b *testing.B) {
			for b.Loop() {
				r.Slaaop(t.l, k, idag)
			}
		})
	}
}

func BenchmarkEr(b *testing.B) {
	r := codelist.Standard()
	k := dfdg.NyKode(2)
	for b.Loop() {
		r.Er(k, codelist.RolleForlaenget)
	}
}
