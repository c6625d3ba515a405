// Command httpfront offers the check of counters over HTTP: what is good is answered with the report, what is not with problem
// details (RFC 9457) that hold every finding.
//
//	httpfront -adresse :8080 -fakta fakta.json
//	curl -H 'Content-Type: application/json' -H 'CPR: 0101801234' --data @besked.json localhost:8080/taeller/CreateDagpengetaellerkonto
//
//	200  approved, warnings included
//	422  rejected, or undecided: whoever looks at the status alone takes neither for approved
//	400  no JSON (with linje and kolonne), or a number that is none   404 no such method   413 too long   415 no JSON
//	503  too many at once, or the facts cannot be looked up
//
// No log line and no answer holds the citizen's number or a value of the message. A service that takes all it judges by in the call, for every method and
// the membership file too, is examples/tjeneste.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
)

const (
	stoerstBesked = 1 << 20 // bytes; a report with everything in it is some 10 kB
	samtidige     = 64      // messages that are judged at once
)

// Opslag looks up what is known of a citizen, in your own systems. What it does not find it leaves unknown.
type Opslag func(ctx context.Context, cpr dfdg.CPR) (taeller.Fakta, error)

func main() {
	adresse := flag.String("adresse", "localhost:8080", "where to listen")
	fil := flag.String("fakta", "", "a `file` of facts, for every citizen the same: put your look-up in its place")
	flag.Parse()
	log := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	lytter, err := net.Listen("tcp", *adresse)
	if err != nil {
		log.Error("the address cannot be listened to")
		os.Exit(1)
	}
	ctx, slut := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer slut()
	if err := betjen(ctx, lytter, front(faste(*fil), log), 15*time.Second); err != nil {
		log.Error("not closed in time")
		os.Exit(1)
	}
}

// betjen serves until ctx is done, and then lets what is under way come to its end.
func betjen(ctx context.Context, l net.Listener, h http.Handler, nedlukning time.Duration) error {
	s := &http.Server{
		Handler: h, MaxHeaderBytes: 16 << 10,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second, WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute,
	}
	slut := make(chan error, 1)
	go func() { slut <- s.Serve(l) }()
	select {
	case err := <-slut:
		return err
	case <-ctx.Done():
	}
	ud, stop := context.WithTimeout(context.Background(), nedlukning)
	defer stop()
	return s.Shutdown(ud)
}

// front is the whole of the service.
func front(opslag Opslag, log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	plads := make(chan struct{}, samtidige)
	mux.HandleFunc("POST /taeller/{metode}", func(w http.ResponseWriter, r *http.Request) {
		select {
		case plads <- struct{}{}:
			defer func() { <-plads }()
		default:
			w.Header().Set("Retry-After", "1")
			skrivProblem(w, r, problem{Status: http.StatusServiceUnavailable}, "for mange på én gang", "too many at once")
			return
		}
		kontroller(w, r, opslag, log)
	})
	return mux
}

func kontroller(w http.ResponseWriter, r *http.Request, opslag Opslag, log *slog.Logger) {
	m, err := taeller.ParseMetode(r.PathValue("metode"))
	if err != nil {
		skrivProblem(w, r, problem{Status: http.StatusNotFound}, "metoden findes ikke", "there is no such method")
		return
	}
	if t, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); strings.TrimSpace(t) != "application/json" {
		skrivProblem(w, r, problem{Status: http.StatusUnsupportedMediaType}, "beskeden skal være application/json", "the message must be application/json")
		return
	}
	besked, err := io.ReadAll(http.MaxBytesReader(w, r.Body, stoerstBesked))
	var forLang *http.MaxBytesError
	switch {
	case errors.As(err, &forLang):
		skrivProblem(w, r, problem{Status: http.StatusRequestEntityTooLarge}, "beskeden er for lang", "the message is too long")
		return
	case err != nil:
		skrivProblem(w, r, problem{Status: http.StatusBadRequest}, "beskeden kom ikke helt frem", "the message did not come through")
		return
	}
	cpr, err := dfdg.ParseCPR(r.Header.Get("CPR"))
	if err != nil {
		skrivProblem(w, r, problem{Status: http.StatusBadRequest}, "CPR skal være ti cifre", "CPR must be ten digits")
		return
	}
	fakta, err := opslag(r.Context(), cpr)
	if err != nil { // which can hold anything
		log.ErrorContext(r.Context(), "the facts cannot be looked up", "metode", m.String())
		skrivProblem(w, r, problem{Status: http.StatusServiceUnavailable}, "borgeren kan ikke slås op", "the citizen cannot be looked up")
		return
	}
	fakta.CPR = cpr

	begyndt := time.Now()
	rapport, err := taeller.ValidateJSON(m, besked, &fakta)
	var u *dfdgerr.UlaeseligFejl
	switch {
	case errors.As(err, &u):
		skrivProblem(w, r, problem{Status: http.StatusBadRequest, Linje: u.Linje, Kolonne: u.Kolonne}, u.Aarsag, u.Cause)
		return
	case err != nil: // a call that cannot be judged: the facts' fault, not the caller's
		log.ErrorContext(r.Context(), "the call cannot be judged", "metode", m.String(), "fejl", err)
		skrivProblem(w, r, problem{Status: http.StatusInternalServerError}, "kaldet kan ikke bedømmes", "the call cannot be judged")
		return
	}
	log.InfoContext(r.Context(), "judged", "metode", m.String(), "rapport", rapport, "tid", time.Since(begyndt))
	switch rapport.Dom() {
	case dfdgerr.Godkendt:
		skriv(w, http.StatusOK, "application/json", rapport)
	case dfdgerr.Afvist:
		skrivProblem(w, r, problem{Type: "https://github.com/akasse/dfdg/blob/main/docs/regler.md", Status: http.StatusUnprocessableEntity, Rapport: &rapport},
			"DFDG ville afvise beskeden", "DFDG would reject the message")
	default:
		skrivProblem(w, r, problem{Status: http.StatusUnprocessableEntity, Rapport: &rapport, Mangler: rapport.Mangler()},
			"om DFDG ville tage beskeden, kan ikke afgøres", "whether DFDG would take the message cannot be told")
	}
}

// problem is the body of RFC 9457: type, title, status and, as extensions, what is particular to this one.
type problem struct {
	Type    string           `json:"type,omitzero"` // none is about:blank
	Title   string           `json:"title"`
	Status  int              `json:"status"`
	Linje   int              `json:"linje,omitzero"`
	Kolonne int              `json:"kolonne,omitzero"`
	Mangler []dfdgerr.Faktum `json:"mangler,omitempty"` // the look-ups that would decide it
	Rapport *dfdgerr.Rapport `json:"rapport,omitempty"` // every finding, with its sentence in both languages
}

func skrivProblem(w http.ResponseWriter, r *http.Request, p problem, dansk, engelsk string) {
	p.Title = dansk
	if strings.HasPrefix(r.Header.Get("Accept-Language"), "en") {
		p.Title = engelsk
	}
	skriv(w, p.Status, "application/problem+json", p)
}

func skriv(w http.ResponseWriter, status int, art string, v any) {
	b, err := json.Marshal(v)
	if err != nil { // own types alone are written
		status, b = http.StatusInternalServerError, nil
	}
	w.Header().Set("Content-Type", art)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(b) // who has gone reads no error
}

// faste is the look-up that knows the same of everybody, from a file.
func faste(fil string) Opslag {
	return func(context.Context, dfdg.CPR) (f taeller.Fakta, err error) {
		b, err := os.ReadFile(fil)
		if err == nil {
			err = json.Unmarshal(b, &f)
		}
		return f, err
	}
}
