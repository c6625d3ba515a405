package taeller

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/bytedance/sonic"
	jsonv2 "github.com/go-json-experiment/json"
	goccy "github.com/goccy/go-json"
	"github.com/leanovate/gopter"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/linjer"
	"github.com/akasse/dfdg/internal/bench/maal"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
	"github.com/akasse/dfdg/taeller/taellertest/gen"
)

const iBrug = 64 // MB

// fraBytes is bytes to findings beside bytes to plain structs, without a rule.
func fraBytes(t *testing.T, a maal.Arbejde, m taeller.Metode, j []byte) {
	_, f := taellertest.Gyldig()
	var p taeller.Plads
	maal.Forhold(t, a,
		maal.Deltager{Navn: "dfdg", Goer: func() error { _, err := taeller.ValidateJSON(m, j, f); return err }},
		maal.Deltager{Navn: "dfdg, into memory used before", Goer: func() error {
			if err := p.DecodeJSON(m, j); err != nil {
				return err
			}
			_, err := taeller.Validate(m, &p.Anmodning, f)
			return err
		}},
		maal.Deltager{Navn: "dfdg, read alone", Goer: func() error { _, err := taeller.DecodeJSON(m, j); return err }},
		maal.Deltager{Navn: "encoding/json", Goer: func() error { return json.Unmarshal(j, new(enkelAnmodning)) }},
		maal.Deltager{Navn: "json/v2", Goer: func() error { return jsonv2.Unmarshal(j, new(enkelAnmodning)) }},
		maal.Deltager{Navn: "goccy/go-json", Goer: func() error { return goccy.Unmarshal(j, new(enkelAnmodning)) }},
		maal.Deltager{Navn: "sonic", Goer: func() error { return sonic.Unmarshal(j, new(enkelAnmodning)) }},
	)
}

func TestForholdJSON(t *testing.T) {
	fraBytes(t, maal.Arbejde{Titel: "Read JSON and check, a full report", Hob: iBrug}, create, krop(t))
}

func TestForholdJSONTomHob(t *testing.T) {
	fraBytes(t, maal.Arbejde{Titel: "Read JSON and check, a full report, an empty heap"}, create, krop(t))
}

func TestForholdJSONLille(t *testing.T) {
	j := []byte(`{"forbrug":{"tilhoerendeIndplaceringDato":"2024-02-01","forbrugteTimer":1319.64,"resttimer":2528.36,"forbrugsmaaned":"2025-02","opgoerelsesdato":"2025-03-03"}}`)
	fraBytes(t, maal.Arbejde{Titel: "Read JSON and check, one counter", Hob: iBrug}, taeller.UpdateDagpengetaellere, j)
}

// A message with 100,000 rows.
func TestForholdJSONStor(t *testing.T) {
	const raekker = 100_000
	raekke := `{"genoptjentUgevaerdi":12.5,"genoptjentMaanedsvaerdi":50,"genoptjeningsgrundlagType":1,"genoptjeningsdato":"2024-02-01","foraeldelsesdato":"2025-02-01"}`
	j := `{"supplerendeDagpengekonto":{"genoptjeningsgrundlagSamling":[` + strings.Repeat(raekke+",", raekker-1) + raekke + `]}}`
	fraBytes(t, maal.Arbejde{Titel: "Read JSON and check, 100,000 rows", Hob: iBrug}, create, []byte(j))
}

func TestForholdXML(t *testing.T) {
	a, f := taellertest.Gyldig()
	x, err := taeller.EncodeXML(create, a, taeller.XMLValg{})
	if err != nil {
		t.Fatal(err)
	}
	maal.Forhold(t, maal.Arbejde{Titel: "Read XML and check, a full report", Hob: iBrug},
		maal.Deltager{Navn: "dfdg", Goer: func() error { _, err := taeller.ValidateXML(create, x, f); return err }},
		maal.Deltager{Navn: "encoding/xml", Goer: func() error { return xml.Unmarshal(x, new(enkelAnmodning)) }},
	)
}

// The check of a message that is read, beside ways to check the form and range of its fields alone.
func TestForholdKontrol(t *testing.T) {
	a, f := taellertest.Gyldig()
	fejl, _ := taellertest.Gyldig()
	fejl.Forbrug.Resttimer = dfdg.NewTimetal(-1)
	fejl.Karensdage.Mangeltimer = dfdg.ReadTimetal("1,5")
	fejl.Dagpengesats.Timesats = dfdg.Beloeb{}
	fejl.Referenceperiode = nil
	buf := make([]dfdgerr.Melding, 0, 32)
	alle := []maal.Deltager{
		{Navn: "dfdg, all rules", Goer: func() error { _, err := taeller.Validate(create, a, f); return err }},
		{Navn: "dfdg, all rules, a message with four errors", Goer: func() error { _, err := taeller.AppendValidate(buf, create, fejl, f); return err }},
		{Navn: "dfdg, all rules explained", Goer: func() error { _, _, err := taeller.Explain(create, a, f); return err }},
		{Navn: "reading each field", Goer: func() error { sum = alleFelter(a); return nil }},
	}
	maal.Forhold(t, maal.Arbejde{Titel: "Check a message that is read", Hob: iBrug}, append(alle, feltkontroller(t)...)...)
}

// enkel is the message as the peers have it.
func enkel(t *testing.T) *enkelAnmodning {
	e := new(enkelAnmodning)
	if err := json.Unmarshal(krop(t), e); err != nil {
		t.Fatal(err)
	}
	return e
}

// skriver is a contender that writes a message: one that DFDG would approve, or the work is not the same.
func skriver(t *testing.T, navn string, laes func(taeller.Metode, []byte, *taeller.Fakta) (dfdgerr.Rapport, error), skriv func() ([]byte, error)) maal.Deltager {
	b, err := skriv()
	if err != nil {
		t.Fatal(navn, err)
	}
	if r, err := laes(create, b, taellertest.Fakta()); err != nil || r.Dom() != dfdgerr.Godkendt {
		t.Errorf("%s writes\n%s\n%v\n%v", navn, b, r, err)
	}
	return maal.Deltager{Navn: navn, Goer: func() error { _, err := skriv(); return err }}
}

func TestForholdSkrivJSON(t *testing.T) {
	a, _ := taellertest.Gyldig()
	e, j := enkel(t), krop(t)
	var buf []byte
	deltager := func(navn string, skriv func() ([]byte, error)) maal.Deltager {
		return skriver(t, navn, taeller.ValidateJSON, skriv)
	}
	maal.Forhold(t, maal.Arbejde{Titel: "Write JSON, a full report", Hob: iBrug},
		deltager("dfdg", func() ([]byte, error) { return taeller.EncodeJSON(create, a) }),
		deltager("dfdg, into memory used before", func() (b []byte, err error) { buf, err = taeller.AppendJSON(buf[:0], create, a); return buf, err }),
		deltager("a copy of what is written", func() ([]byte, error) { return bytes.Clone(j), nil }),
		deltager("encoding/json", func() ([]byte, error) { return json.Marshal(e) }),
		deltager("json/v2", func() ([]byte, error) { return jsonv2.Marshal(e) }),
		deltager("goccy/go-json", func() ([]byte, error) { return goccy.Marshal(e) }),
		deltager("sonic", func() ([]byte, error) { return sonic.Marshal(e) }),
	)
}

func TestForholdSkrivXML(t *testing.T) {
	a, _ := taellertest.Gyldig()
	e := enkel(t)
	maal.Forhold(t, maal.Arbejde{Titel: "Write XML, a full report", Hob: iBrug},
		skriver(t, "dfdg", taeller.ValidateXML, func() ([]byte, error) { return taeller.EncodeXML(create, a, taeller.XMLValg{}) }),
		skriver(t, "encoding/xml", taeller.ValidateXML, func() ([]byte, error) { return xml.Marshal(e) }),
	)
}

// befolkning returns n reports, each with counters of its own.
func befolkning(t testing.TB, n int) [][]byte {
	p := gopter.DefaultGenParameters()
	p.Rng = rand.New(rand.NewSource(1))
	saet, alle := gen.Saet(), make([][]byte, n)
	for i := range alle {
		s, _ := saet(p).Retrieve()
		j, err := taeller.EncodeJSON(create, &taeller.Anmodning{Nyindplacering: dfdg.Nej, Taellersaet: *s.(*taeller.Taellersaet)})
		if err != nil {
			t.Fatal(err)
		}
		alle[i] = j
	}
	return alle
}

// A population is a stream of reports, checked on every core, in order, beside the same reports without a stream, on one core and on every
// core: a core does less where the other works too. Processor time for a report shows what the stream itself costs.
func TestForholdBefolkning(t *testing.T) {
	const n = 20_000
	alle := befolkning(t, n)
	f := taellertest.Fakta()
	stroem := append(bytes.Join(alle, []byte("\n")), '\n')
	domme := func(p *taeller.Plads, j []byte) error {
		if err := p.DecodeJSON(create, j); err != nil {
			return err
		}
		_, err := taeller.Validate(create, &p.Anmodning, f)
		return err
	}
	mange := func(kerner int) func() error {
		return func() error {
			nyt := func() func(linjer.Linje) error {
				var p taeller.Plads
				return func(l linjer.Linje) error { return domme(&p, l.Tekst) }
			}
			antal := 0
			for s, err := range linjer.Hver(context.Background(), bytes.NewReader(stroem), linjer.Valg{Kerner: kerner}, nyt) {
				if err != nil || s.Svar != nil {
					return fmt.Errorf("%v, %v", err, s.Svar)
				}
				antal++
			}
			if antal != n {
				return fmt.Errorf("%d svar", antal)
			}
			return nil
		}
	}
	hverForSig := func(del [][]byte) error {
		var p taeller.Plads
		for _, j := range del {
			if err := domme(&p, j); err != nil {
				return err
			}
		}
		return nil
	}
	maal.Forhold(t, maal.Arbejde{Titel: "A population, per report", Antal: n, Hob: iBrug},
		maal.Deltager{Navn: "one after the other, one core", Goer: func() error { return hverForSig(alle) }},
		maal.Deltager{Navn: "one after the other, all cores", Goer: func() error {
			kerner := runtime.GOMAXPROCS(0)
			fejl := make([]error, kerner)
			var wg sync.WaitGroup
			for i := range kerner {
				wg.Go(func() { fejl[i] = hverForSig(alle[i*n/kerner : (i+1)*n/kerner]) })
			}
			wg.Wait()
			return errors.Join(fejl...)
		}},
		maal.Deltager{Navn: "a stream, one core", Goer: mange(1)},
		maal.Deltager{Navn: "a stream, all cores", Goer: mange(0)},
	)
}

// skema is the JSON Schema of the message that DFDG's users get.
func skema(t testing.TB) string {
	sti, err := filepath.Abs("../../../docs/schema/taeller.schema.json")
	if err == nil {
		_, err = os.Stat(sti)
	}
	if err != nil {
		t.Fatal(err)
	}
	return sti + "#/$defs/CreateDagpengetaellerkonto"
}
