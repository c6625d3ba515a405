// Command tosprog shows a report in the reader's own language, as a page: every finding with its code, its element and what fixes
// it, in Danish or English. It listens, and reads the language from the browser.
//
//	tosprog -adresse localhost:8080
//
// A finding has both sentences (Tekst and Text); the verdicts, levels and element names are DFDG's own words.
package main

import (
	"flag"
	"fmt"
	"html/template"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
)

func main() {
	adresse := flag.String("adresse", "localhost:8080", "where to listen")
	flag.Parse()
	s := &http.Server{Addr: *adresse, Handler: http.HandlerFunc(vis), ReadHeaderTimeout: 5 * time.Second}
	fmt.Fprintln(os.Stderr, s.ListenAndServe())
}

// ord are the page's own words.
type ord struct{ Sprog, Titel, Afvist, Godkendt, KanIkke, Kode, Element, Ret string }

var (
	dansk   = ord{"da", "Kontrol af indberetning", "DFDG ville afvise den", "DFDG ville tage den", "Det kan ikke afgøres", "Kode", "Element", "Sådan rettes det"}
	engelsk = ord{"en", "Check of a report", "DFDG would reject it", "DFDG would take it", "It cannot be told", "Code", "Element", "How to fix it"}
)

// Dom is the verdict in the page's language.
func (o ord) Dom(d dfdgerr.Dom) string {
	switch d {
	case dfdgerr.Godkendt:
		return o.Godkendt
	case dfdgerr.Afvist:
		return o.Afvist
	}
	return o.KanIkke
}

// Saetning is a finding's sentence in the page's language.
func (o ord) Saetning(m dfdgerr.Melding) string {
	if o.Sprog == "en" {
		return m.Text()
	}
	return m.Tekst()
}

// sprog returns the page's language: Danish, unless the reader would rather have English.
func sprog(r *http.Request) ord {
	for s := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") { // in the reader's order
		switch s, _, _ = strings.Cut(strings.TrimSpace(s), ";"); strings.ToLower(s[:min(2, len(s))]) {
		case "da":
			return dansk
		case "en":
			return engelsk
		}
	}
	return dansk
}

var side = template.Must(template.New("").Parse(`<!doctype html>
<html lang="{{.Ord.Sprog}}"><meta charset="utf-8"><title>{{.Ord.Titel}}</title>
<h1>{{.Ord.Titel}}</h1>
<p>{{.Ord.Dom .Rapport.Dom}}</p>
<table><tr><th>{{.Ord.Kode}}<th>{{.Ord.Element}}<th>{{.Ord.Ret}}
{{range .Rapport.Meldinger}}<tr><td>{{if .Kode}}{{printf "%d" .Kode}}{{else}}{{.Regel.Id}}{{end}}<td>{{.Felt}}<td>{{$.Ord.Saetning .}}
{{end}}</table></html>
`))

func vis(w http.ResponseWriter, r *http.Request) {
	rapport, err := eksempel()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Vary", "Accept-Language")
	_ = side.Execute(w, struct { // who has gone reads no error
		Ord     ord
		Rapport dfdgerr.Rapport
	}{sprog(r), rapport})
}

// eksempel is the report that is shown: put your own in its place.
func eksempel() (dfdgerr.Rapport, error) {
	return taeller.ValidateJSON(taeller.UpdateDagpengesats, []byte(`{"dagpengesats": {
		"indplaceringsdatoOrdinaerDagpengeperiode": "2024-02-01T00:00:00", "beregningsgrundlag": 24310.45, "maanedligSats": 20359.5, "timesats": 126.98,
		"satsgrundlag": 6, "registerdatatraekTidspunkt": "2025-02-26T08:12:33", "opgoerelsesdato": "2025-02-26"}}`),
		&taeller.Fakta{Idag: dfdg.NewDato(2025, 3, 3), Kalder: dfdg.Akasse(57)})
}
