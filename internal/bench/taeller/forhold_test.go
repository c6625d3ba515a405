package taeller

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"syscall"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/bytedance/sonic"
	goccy "github.com/goccy/go-json"

	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// deltager is one of those that do the same work.
type deltager struct {
	navn string
	goer func() error
}

// forhold measures the contenders in one run, in turn and in any order, and prints the median of each beside the first.
func forhold(t *testing.T, titel string, alle ...deltager) {
	const runder, varm, mindst = 31, 200, 10 * time.Millisecond
	antal, tider := make([]int, len(alle)), make([][]float64, len(alle))
	koer := func(i, n int) time.Duration {
		start := processortid()
		for range n {
			if err := alle[i].goer(); err != nil {
				t.Fatal(alle[i].navn, err)
			}
		}
		return processortid() - start
	}
	for i := range alle {
		koer(i, varm) // some compile themselves when first called
		for antal[i] = 1; koer(i, antal[i]) < mindst; antal[i] *= 2 {
		}
	}
	for range runder {
		for _, i := range rand.Perm(len(alle)) {
			tider[i] = append(tider[i], float64(koer(i, antal[i]))/float64(antal[i]))
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%s\tns\tgange\tallok\t\n", titel)
	median := func(i int) float64 { slices.Sort(tider[i]); return tider[i][runder/2] }
	for i, d := range alle {
		allok := testing.AllocsPerRun(100, func() { d.goer() })
		fmt.Fprintf(w, "%s\t%.0f\t%.2f\t%.0f\t\n", d.navn, median(i), median(i)/median(0), allok)
	}
	w.Flush()
}

// processortid is what this process has used of the processors, its collector's work included and other programs' not.
func processortid() time.Duration {
	var r syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// laeseJSON is bytes to a struct: ours to findings, the peers without a rule.
func TestForholdJSON(t *testing.T) {
	j, _ := os.ReadFile(os.Getenv("BESKED"))
	if j == nil {
		j = krop(t)
	}
	_, f := taellertest.Gyldig()
	forhold(t, "JSON til fund",
		deltager{"dfdg", func() error { _, err := taeller.ValidateJSON(create, j, f); return err }},
		deltager{"dfdg, kun læst", func() error { _, err := taeller.DecodeJSON(create, j); return err }},
		deltager{"encoding/json", func() error { return json.Unmarshal(j, new(enkelAnmodning)) }},
		deltager{"goccy", func() error { return goccy.Unmarshal(j, new(enkelAnmodning)) }},
		deltager{"sonic", func() error { return sonic.Unmarshal(j, new(enkelAnmodning)) }},
	)
}

func TestForholdXML(t *testing.T) {
	a, f := taellertest.Gyldig()
	x, err := taeller.EncodeXML(create, a, taeller.XMLValg{})
	if err != nil {
		t.Fatal(err)
	}
	forhold(t, "XML til fund",
		deltager{"dfdg", func() error { _, err := taeller.ValidateXML(create, x, f); return err }},
		deltager{"encoding/xml", func() error { return xml.Unmarshal(x, new(enkelAnmodning)) }},
	)
}

func TestForholdKontrol(t *testing.T) {
	a, f := taellertest.Gyldig()
	forhold(t, "Kontrol",
		deltager{"dfdg", func() error { _, err := taeller.Validate(create, a, f); return err }},
		deltager{"læs hvert felt", func() error { sum = alleFelter(a); return nil }},
	)
}

func TestForholdSkrivJSON(t *testing.T) {
	a, _ := taellertest.Gyldig()
	var e enkelAnmodning
	if err := json.Unmarshal(krop(t), &e); err != nil {
		t.Fatal(err)
	}
	forhold(t, "Skriv JSON",
		deltager{"dfdg", func() error { _, err := taeller.EncodeJSON(create, a); return err }},
		deltager{"encoding/json", func() error { _, err := json.Marshal(&e); return err }},
		deltager{"goccy", func() error { _, err := goccy.Marshal(&e); return err }},
		deltager{"sonic", func() error { _, err := sonic.Marshal(&e); return err }},
	)
}
