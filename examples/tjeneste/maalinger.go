package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"runtime/metrics"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/medlemskab/bestand"
)

// maalinger are what the service counts, in the text form of Prometheus. The values of a label are names of the service's own: none
// comes from what was sent.
type maalinger struct {
	t     *tjeneste
	iGang atomic.Int64
	mu    sync.Mutex
	tal   map[serie]uint64
	tid   map[string]*[len(graenserne) + 1]uint64 // by endpoint: how many took at most so long
	sum   map[string]time.Duration
}

// serie is one counter: its family and the values of its two labels, of which the second may be unused.
type serie struct{ familie, a, b string }

// familier are the counters.
var familier = []struct{ navn, hjaelp, a, b string }{
	{"dfdg_kald_total", "Calls by endpoint and status; afbrudt is an answer that was cut off.", "endepunkt", "status"},
	{"dfdg_domme_total", "Cases judged, by method and verdict.", "metode", "dom"},
	{"dfdg_fund_total", "Findings by rule and kind, those of reconciliations too.", "regel", "slags"},
	{"dfdg_handlinger_total", "Actions of whole answers to reconciliations, by kind.", "slags", ""},
}

// graenserne are the upper bounds of the histogram, in seconds.
var graenserne = [...]float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 60}

func nyeMaalinger(t *tjeneste) *maalinger {
	m := &maalinger{t: t, tal: map[serie]uint64{}, tid: map[string]*[len(graenserne) + 1]uint64{}, sum: map[string]time.Duration{}}
	for _, r := range sag.Regler() { // from the first, so that the first finding shows as one
		for _, slags := range slagsAf(r.Art()) {
			m.tal[serie{"dfdg_fund_total", r.Id(), slags}] = 0
		}
	}
	for h := bestand.Ingen; h <= bestand.Datagenopretning; h++ {
		m.tal[serie{"dfdg_handlinger_total", h.String(), ""}] = 0
	}
	return m
}

// slagsAf are the kinds of findings that a row of that kind can give.
func slagsAf(a dfdgerr.Art) []string {
	switch a {
	case dfdgerr.Afvis:
		return []string{"fejl", "uafgjort"}
	case dfdgerr.Advarsel:
		return []string{"advarsel", "uafgjort"}
	}
	return nil
}

func (m *maalinger) kald(k *kald, tid time.Duration) {
	status := strconv.Itoa(k.status)
	if k.afbrudt {
		status = "afbrudt"
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.tal[serie{"dfdg_kald_total", k.endepunkt, status}]++
	h := m.tid[k.endepunkt]
	if h == nil {
		h = new([len(graenserne) + 1]uint64)
		m.tid[k.endepunkt] = h
	}
	i, _ := slices.BinarySearch(graenserne[:], tid.Seconds())
	h[i]++
	m.sum[k.endepunkt] += tid
}

func (m *maalinger) dom(metode string, r dfdgerr.Rapport) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.tal[serie{"dfdg_domme_total", metode, r.Dom().String()}]++
	for f := range r.Fejl() {
		m.tal[serie{"dfdg_fund_total", f.Regel().Id(), "fejl"}]++
	}
	for f := range r.Advarsler() {
		m.tal[serie{"dfdg_fund_total", f.Regel().Id(), "advarsel"}]++
	}
	for f := range r.Uafgjort() {
		m.tal[serie{"dfdg_fund_total", f.Regel().Id(), "uafgjort"}]++
	}
}

func (m *maalinger) afstemt(a *bestand.Afstemning, tal fundtal) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for f, n := range tal {
		slags := "fejl"
		if f.advarsel {
			slags = "advarsel"
		}
		m.tal[serie{"dfdg_fund_total", f.regel, slags}] += uint64(n)
	}
	for h := bestand.Ingen; h <= bestand.Datagenopretning; h++ {
		m.tal[serie{"dfdg_handlinger_total", h.String(), ""}] += uint64(a.Antal(h))
	}
}

// tekst writes all of it, each family in order.
func (m *maalinger) tekst() []byte {
	var b bytes.Buffer
	m.mu.Lock()
	defer m.mu.Unlock()
	serier := slices.SortedFunc(maps.Keys(m.tal), func(x, y serie) int {
		return cmp.Or(strings.Compare(x.a, y.a), strings.Compare(x.b, y.b))
	})
	for _, f := range familier {
		fmt.Fprintf(&b, "# HELP %s %s\n# TYPE %s counter\n", f.navn, f.hjaelp, f.navn)
		for _, s := range serier {
			switch {
			case s.familie != f.navn:
			case f.b == "":
				fmt.Fprintf(&b, "%s{%s=%q} %d\n", f.navn, f.a, s.a, m.tal[s])
			default:
				fmt.Fprintf(&b, "%s{%s=%q,%s=%q} %d\n", f.navn, f.a, s.a, f.b, s.b, m.tal[s])
			}
		}
	}
	const h = "dfdg_kald_sekunder"
	fmt.Fprintf(&b, "# HELP %s Time from a call's header to the end of its answer.\n# TYPE %s histogram\n", h, h)
	for _, e := range slices.Sorted(maps.Keys(m.tid)) {
		ialt := uint64(0)
		for i, n := range m.tid[e] {
			graense := "+Inf"
			if ialt += n; i < len(graenserne) {
				graense = strconv.FormatFloat(graenserne[i], 'g', -1, 64)
			}
			fmt.Fprintf(&b, "%s_bucket{endepunkt=%q,le=%q} %d\n", h, e, graense, ialt)
		}
		fmt.Fprintf(&b, "%s_sum{endepunkt=%q} %g\n%s_count{endepunkt=%q} %d\n", h, e, m.sum[e].Seconds(), h, e, ialt)
	}
	maaler := func(navn, hjaelp string, v any) {
		fmt.Fprintf(&b, "# HELP %s %s\n# TYPE %s gauge\n%s %v\n", navn, hjaelp, navn, navn, v)
	}
	maaler("dfdg_i_gang", "Calls under way.", m.iGang.Load())
	maaler("dfdg_dommere_optaget", "Cases that are being judged.", len(m.t.dommer))
	maaler("dfdg_afstemninger_i_gang", "Reconciliations under way.", len(m.t.afstemme))
	maaler("dfdg_byte_i_huset", "Bytes of cases that are held.", m.t.brugt.Load())
	proces := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/memory/classes/total:bytes"}, {Name: "/sched/goroutines:goroutines"}}
	metrics.Read(proces)
	maaler("dfdg_heap_byte", "Bytes of the heap that were in use at the latest collection.", proces[0].Value.Uint64())
	maaler("dfdg_hukommelse_byte", "Bytes of memory that the Go runtime has of the system.", proces[1].Value.Uint64())
	maaler("dfdg_goroutiner", "Goroutines.", proces[2].Value.Uint64())
	return b.Bytes()
}
