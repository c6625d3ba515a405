package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

const nummer = "0101801234"

func kendte(_ context.Context, _ dfdg.CPR) (taeller.Fakta, error) { return *taellertest.Fakta(), nil }

func besked(t *testing.T, satsgrundlag int) string {
	t.Helper()
	a, _ := taellertest.Gyldig()
	a.Dagpengesats.Satsgrundlag = dfdg.NewKode(satsgrundlag)
	b, err := taeller.EncodeJSON(taeller.CreateDagpengetaellerkonto, a)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFront(t *testing.T) {
	intet := func(context.Context, dfdg.CPR) (taeller.Fakta, error) {
		f := taellertest.Fakta()
		return taeller.Fakta{Idag: f.Idag, Kalder: f.Kalder, Kodelister: f.Kodelister}, nil
	}
	nede := func(context.Context, dfdg.CPR) (taeller.Fakta, error) { return taeller.Fakta{}, errors.New(nummer) }
	udenDag := func(context.Context, dfdg.CPR) (taeller.Fakta, error) { return taeller.Fakta{}, nil }
	god := besked(t, 1)
	for _, c := range []struct {
		navn   string
		opslag Opslag
		hoved  map[string]string // beside the usual ones
		sti    string
		besked string
		status int
		vil    []string // in the answer
	}{
		{"approved", kendte, nil, "CreateDagpengetaellerkonto", god, 200, []string{`"dom":"godkendt"`}},
		{"rejected", kendte, nil, "CreateDagpengetaellerkonto", besked(t, 6), 422, []string{`"title":"DFDG ville afvise beskeden"`, `"kode":9458`, `"status":422`, `regler.md`}},
		{"in English", kendte, map[string]string{"Accept-Language": "en-GB,en;q=0.9"}, "CreateDagpengetaellerkonto", besked(t, 6), 422, []string{"DFDG would reject the message"}},
		{"undecided", intet, nil, "CreateDagpengetaellerkonto", god, 422, []string{`"dom":"kanIkkeAfgoeres"`, `"mangler":["`, "medlemskaber"}},
		{"not JSON", kendte, nil, "CreateDagpengetaellerkonto", "{\n!", 400, []string{`"linje":2`, `"kolonne":1`}},
		{"no such method", kendte, nil, "Create", god, 404, []string{"metoden findes ikke"}},
		{"XML", kendte, map[string]string{"Content-Type": "application/xml"}, "CreateDagpengetaellerkonto", "<x/>", 415, []string{"application/json"}},
		{"too long", kendte, nil, "CreateDagpengetaellerkonto", strings.Repeat(" ", stoerstBesked+1), 413, []string{"for lang"}},
		{"no number", kendte, map[string]string{"CPR": nummer + "x"}, "CreateDagpengetaellerkonto", god, 400, []string{"ti cifre"}},
		{"no look-up", nede, nil, "CreateDagpengetaellerkonto", god, 503, []string{"slås op"}},
		{"facts without a day", udenDag, nil, "CreateDagpengetaellerkonto", god, 500, []string{"kan ikke bedømmes"}},
	} {
		var log bytes.Buffer
		h := front(c.opslag, slog.New(slog.NewJSONHandler(&log, nil)))
		r := httptest.NewRequest(http.MethodPost, "/taeller/"+c.sti, strings.NewReader(c.besked))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("CPR", nummer)
		for k, v := range c.hoved {
			r.Header.Set(k, v)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		svar := w.Body.String()
		if w.Code != c.status || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%s: %d %s", c.navn, w.Code, svar)
		}
		if art := w.Header().Get("Content-Type"); (art == "application/problem+json") != (c.status != 200) {
			t.Errorf("%s: %s", c.navn, art)
		}
		for _, v := range c.vil {
			if !strings.Contains(svar, v) {
				t.Errorf("%s: %q is missing in %s", c.navn, v, svar)
			}
		}
		for _, hemmeligt := range []string{nummer, nummer[:6], "24310.45", "1282.64"} { // the number, and values of the message
			if strings.Contains(svar+log.String(), hemmeligt) {
				t.Errorf("%s: %s stands in %s%s", c.navn, hemmeligt, svar, &log)
			}
		}
		if doemt := strings.Contains(log.String(), `"rapport":{"dom":`); doemt != (c.status == 200 || c.status == 422) {
			t.Errorf("%s: log %s", c.navn, &log)
		}
	}
	w := httptest.NewRecorder()
	front(kendte, slog.New(slog.DiscardHandler)).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/taeller/GetDagpengetaellerkonto", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("GET: %d", w.Code)
	}
}

// One more than are judged at once is turned away; what is under way when the service closes comes to its end.
func TestFuldtHusOgNedlukning(t *testing.T) {
	inde, videre := make(chan struct{}, samtidige), make(chan struct{})
	langsom := func(context.Context, dfdg.CPR) (taeller.Fakta, error) {
		inde <- struct{}{}
		<-videre
		return *taellertest.Fakta(), nil
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, luk := context.WithCancel(context.Background())
	defer luk()
	lukket := make(chan error, 1)
	go func() { lukket <- betjen(ctx, l, front(langsom, slog.New(slog.DiscardHandler)), time.Minute) }()
	god := besked(t, 1)
	send := func() int {
		r, err := http.NewRequest(http.MethodPost, "http://"+l.Addr().String()+"/taeller/CreateDagpengetaellerkonto", strings.NewReader(god))
		if err != nil {
			return -1
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("CPR", nummer)
		svar, err := http.DefaultClient.Do(r)
		if err != nil {
			return -1
		}
		defer svar.Body.Close()
		return svar.StatusCode
	}
	svar := make(chan int, samtidige)
	for range samtidige {
		go func() { svar <- send() }()
	}
	for range samtidige {
		<-inde
	}
	if s := send(); s != http.StatusServiceUnavailable {
		t.Errorf("one too many: %d", s)
	}
	luk()
	select {
	case err := <-lukket:
		t.Fatalf("closed with %d under way: %v", samtidige, err)
	case <-time.After(50 * time.Millisecond): // it waits: however long this is, it must not close
	}
	close(videre)
	for range samtidige {
		if s := <-svar; s != http.StatusOK {
			t.Errorf("under way at the end: %d", s)
		}
	}
	if err := <-lukket; err != nil {
		t.Error(err)
	}
}

func TestFaste(t *testing.T) {
	sti := filepath.Join(t.TempDir(), "fakta.json")
	if err := os.WriteFile(sti, []byte(`{"idag":"2025-03-03","kalder":"a-kasse 57"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if f, err := faste(sti)(context.Background(), dfdg.CPR{}); err != nil || f.Kalder != dfdg.Akasse(57) {
		t.Errorf("%v %v", f, err)
	}
	if _, err := faste(sti+"x")(context.Background(), dfdg.CPR{}); err == nil {
		t.Error("a file that is not there is read")
	}
}
