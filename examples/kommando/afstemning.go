package kommando

import (
	"strconv"
	"strings"

	"github.com/akasse/dfdg/medlemskab/bestand"
)

// Kilde names an input of a reconciliation.
func (s Sprog) Kilde(k bestand.Kilde) string {
	return s.P(k.String(), map[bestand.Kilde]string{bestand.Bestandsfil: "membership file", bestand.EgetRegister: "register", bestand.Filnavnet: "file name"}[k])
}

// sted is the place of a finding within its input.
func (s Sprog) sted(f *bestand.Fund) string {
	var t []string
	if f.Linje > 0 {
		t = append(t, s.P("linje", "line"), strconv.Itoa(f.Linje))
	}
	if f.Kolonne > 0 {
		t = append(t, s.P("kolonne", "column"), strconv.Itoa(f.Kolonne))
	}
	if f.Felt != "" {
		t = append(t, f.Felt)
	}
	return strings.Join(t, " ")
}

// Fund writes a finding of a reconciliation: input, place, rule, and what is wrong.
func (s Sprog) Fund(f *bestand.Fund) string {
	return strings.TrimSpace(s.Kilde(f.Kilde)+" "+s.sted(f)) + ": " + f.Regel.Id() + ": " + s.P(f.Tekst(), f.Text())
}

// Helhed says whether a side is whole, and why not.
func (s Sprog) Helhed(h bestand.Helhed) string {
	switch {
	case h.Hel():
		return s.P("hel", "whole")
	case !h.Laest():
		return s.P("ikke læst", "not read")
	}
	var t []string
	for _, f := range h.Grunde() {
		t = append(t, strings.TrimPrefix(s.sted(f)+": ", ": ")+f.Regel.Id())
	}
	return s.P("ikke hel: ", "not whole: ") + strings.Join(t, "; ")
}
