// Package gen generates rows of membership files and registers for gopter.
package gen

import (
	"reflect"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/gen"
)

// Dato generates dates between two years, both included.
func Dato(fra, til int) gopter.Gen {
	foerst := dfdg.NewDato(fra, 1, 1)
	return gen.IntRange(0, foerst.DageTil(dfdg.NewDato(til, 12, 31))).Map(func(n int) dfdg.Dato { return foerst.PlusDage(n) })
}

// Raekke generates any row that a membership file can hold.
func Raekke() gopter.Gen {
	return gen.Struct(reflect.TypeFor[bestand.Raekke](), map[string]gopter.Gen{
		"CPR":                 gen.IntRange(0, bestandtest.Hoejst-1).Map(bestandtest.CPR),
		"Akasse":              gen.IntRange(0, 9999).Map(dfdg.NewAkassenummer),
		"Afdeling":            gen.IntRange(0, 999999).Map(dfdg.NewAfdelingsnummer),
		"Startdato":           Dato(1, 9999),
		"Forsikringskategori": gen.IntRange(0, 9999).Map(dfdg.NewKode),
		"Dagpengeretsdato":    gen.OneGenOf(Dato(1, 9999), gen.Const(dfdg.Dato{})),
	})
}

// numre generates the first antal CPR numbers.
func numre(antal int) gopter.Gen {
	return gen.IntRange(0, min(max(antal, 1), bestandtest.Hoejst)-1).Map(bestandtest.CPR)
}

// Medlem generates rows of a register with one of the first antal CPR numbers and dates around
// [bestandtest.Idag], so that equal numbers and every outcome come often; of at least one number, and at most [bestandtest.Hoejst].
func Medlem(antal int) gopter.Gen {
	cpr := numre(antal)
	return gen.Struct(reflect.TypeFor[bestand.Medlem](), map[string]gopter.Gen{
		"CPR":                 cpr,
		"Afdeling":            afdeling,
		"Startdato":           naer,
		"Forsikringskategori": kategori,
		"Dagpengeretsdato":    gen.OneGenOf(naer, gen.Const(dfdg.Dato{})),
		"Status":              gen.OneGenOf(gen.Const(bestand.ErMedlem), gen.UInt8Range(0, uint8(bestand.Pension)).Map(func(n uint8) bestand.Status { return bestand.Status(n) })),
		"Dato":                naer,
		"Registreret":         naer,
		"NytCPR":              cpr,
	})
}

// Bestandsraekke generates rows of a file in the same way.
func Bestandsraekke(antal int) gopter.Gen {
	return gen.Struct(reflect.TypeFor[bestand.Raekke](), map[string]gopter.Gen{
		"CPR":                 numre(antal),
		"Akasse":              gen.Const(dfdg.NewAkassenummer(bestandtest.Akasse)),
		"Afdeling":            afdeling,
		"Startdato":           naer,
		"Forsikringskategori": gen.OneGenOf(kategori, gen.Const(dfdg.NewKode(0))),
		"Dagpengeretsdato":    gen.OneGenOf(naer, gen.Const(dfdg.Dato{})),
	})
}

// naer are few dates, so that two of them are often equal: the limits of 30 and 31 days, and the days
// around today.
var naer = gen.OneConstOf(dage(-400), dage(-32), dage(-31), dage(-30), dage(-29), dage(-1), dage(0), dage(1), dage(400))

var (
	afdeling = gen.IntRange(0, 2).Map(func(n int) dfdg.Afdelingsnummer { return dfdg.NewAfdelingsnummer(bestandtest.Akasse*10000 + n) })
	kategori = gen.IntRange(1, 2).Map(dfdg.NewKode)
)

func dage(n int) dfdg.Dato { return bestandtest.Idag().PlusDage(n) }
