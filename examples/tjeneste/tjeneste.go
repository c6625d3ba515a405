package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"os"
	"runtime"
	"strconv"
	"sync/atomic"
	"time"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
)

// graenser are the service's limits.
type graenser struct {
	sagbyte   int64         // of a case
	filbyte   int64         // of a register and a membership file together
	iHuset    int64         // bytes of cases that are held at once
	dommere   int           // cases that are judged at once
	bestande  int           // reconciliations at once
	koe       time.Duration // how long a case waits for a place to be judged
	hoved     time.Duration // how long the header of a call may take
	krop      time.Duration // how long all of a call may take to come
	svar      time.Duration // how long its answer may take to be taken
	tomgang   time.Duration // how long a connection may lie idle
	hovedbyte int           // bytes of a header
	// Of a reconciliation, whose call and answer are long, what must have come or been taken after krop or svar: bytes a second.
	fart         int64
	forbindelser int // connections at once
	toem         time.Duration
	nedlukning   time.Duration
}

func standard() graenser {
	return graenser{
		sagbyte: 1 << 20, filbyte: 512 << 20, iHuset: 64 << 20,
		dommere: runtime.GOMAXPROCS(0), bestande: 2, koe: time.Second,
		hoved: 5 * time.Second, krop: 15 * time.Second, svar: 30 * time.Second, tomgang: time.Minute,
		hovedbyte: 16 << 10, fart: 1 << 20, forbindelser: 4096,
		toem: 5 * time.Second, nedlukning: 20 * time.Second,
	}
}

// tjeneste is the whole service.
type tjeneste struct {
	graenser
	log      *slog.Logger
	maal     *maalinger
	mux      *http.ServeMux
	dommer   chan struct{}
	afstemme chan struct{}
	brugt    atomic.Int64 // of iHuset
	lukker   atomic.Bool  // SIGTERM has come
}

func nyTjeneste(g graenser, log *slog.Logger) *tjeneste {
	t := &tjeneste{graenser: g, log: log, mux: http.NewServeMux(), dommer: make(chan struct{}, g.dommere), afstemme: make(chan struct{}, g.bestande)}
	t.maal = nyeMaalinger(t)
	t.mux.HandleFunc("POST /v1/kontrol/{metode}", func(w http.ResponseWriter, r *http.Request) { t.sag(w, r, false) })
	t.mux.HandleFunc("POST /v1/afgoer/{metode}", func(w http.ResponseWriter, r *http.Request) { t.sag(w, r, true) })
	t.mux.HandleFunc("POST /v1/bestand", t.bestand)
	katalog := sag.Katalog()
	alle, _ := json.Marshal(katalog) // own types: cannot fail
	t.mux.Handle("GET /v1/regler", fast(alle))
	regler := map[string]http.HandlerFunc{}
	for _, k := range katalog {
		en, _ := json.Marshal(k)
		regler[k.Id] = fast(en)
	}
	t.mux.HandleFunc("GET /v1/regler/{id}", func(w http.ResponseWriter, r *http.Request) {
		regel, har := regler[r.PathValue("id")]
		if !har {
			pRegel.skriv(w, r)
			return
		}
		regel(w, r)
	})
	t.mux.Handle("GET /v1/openapi.json", fast(nyOpenAPI()))
	t.mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {
		skrivSvar(w, http.StatusOK, "text/plain; charset=utf-8", []byte("ok\n"))
	})
	t.mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		if t.lukker.Load() {
			pNedlukke.skriv(w, r)
			return
		}
		skrivSvar(w, http.StatusOK, "text/plain; charset=utf-8", []byte("ok\n"))
	})
	t.mux.HandleFunc("GET /metrics", func(w http.ResponseWriter, r *http.Request) {
		skrivSvar(w, http.StatusOK, "text/plain; version=0.0.4; charset=utf-8", t.maal.tekst())
	})
	return t
}

// fast answers with what never changes; who has it need not be sent it again.
func fast(b []byte) http.HandlerFunc {
	b = append(b, '\n')
	maerke := fmt.Sprintf(`"%x"`, sha256.Sum256(b))
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-cache") // to be asked for again, by its tag
		w.Header().Set("ETag", maerke)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(b))
	}
}

// skrivSvar writes a whole answer, whose length is told, so that a cut one shows.
func skrivSvar(w http.ResponseWriter, status int, art string, b []byte) {
	h := w.Header()
	h.Set("Content-Type", art)
	h.Set("Content-Length", strconv.Itoa(len(b)))
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(b) // who has gone reads no error
}

// ServeHTTP finds what answers, counts the call and logs it: what was called, never what was sent.
func (t *tjeneste) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	k := &kald{ResponseWriter: w, t: t, begyndt: time.Now()}
	h, moenster := t.mux.Handler(r)
	k.endepunkt = cmp.Or(moenster, "andet")
	t.maal.iGang.Add(1)
	defer func() {
		t.maal.iGang.Add(-1)
		switch fejl := recover(); {
		case fejl == http.ErrAbortHandler: //nolint:errorlint // it is thrown, never wrapped
			k.afbrudt = true
		case fejl != nil: // what it says may hold what was sent
			t.log.Error("panic", "endepunkt", k.endepunkt, "sted", panicsted())
			if k.afbrudt = k.status != 0; !k.afbrudt {
				pIntern.skriv(k, r)
			}
		}
		k.slut(r.Context())
		if k.afbrudt {
			panic(http.ErrAbortHandler) // the connection is cut: half an answer does not look whole
		}
	}()
	if moenster == "" {
		ingen(k, r, h)
		return
	}
	t.mux.ServeHTTP(k, r)
}

// ingen answers where the mux has nothing to, in the form of the other problems.
func ingen(w http.ResponseWriter, r *http.Request, h http.Handler) {
	m := muxsvar{}
	h.ServeHTTP(m, r)
	if tilladt := http.Header(m).Get("Allow"); tilladt != "" {
		w.Header().Set("Allow", tilladt)
		pVerbum.skriv(w, r)
		return
	}
	pSti.skriv(w, r)
}

// muxsvar takes the headers of the mux's own answer, and nothing else of it.
type muxsvar http.Header

func (m muxsvar) Header() http.Header         { return http.Header(m) }
func (m muxsvar) Write(b []byte) (int, error) { return len(b), nil }
func (m muxsvar) WriteHeader(int)             {}

// panicsted returns the functions that a panic came through, without what they were called with.
func panicsted() (sted []string) {
	pc := make([]uintptr, 32)
	rammer := runtime.CallersFrames(pc[:runtime.Callers(3, pc)])
	for {
		f, mere := rammer.Next()
		sted = append(sted, f.Function+":"+strconv.Itoa(f.Line))
		if !mere {
			return sted
		}
	}
}

// kald is a call under way, and what is told of it afterwards.
type kald struct {
	http.ResponseWriter
	t         *tjeneste
	begyndt   time.Time
	endepunkt string // the pattern, in which no value stands
	metode    string // of a case, one that there is
	status    int
	byte      int64 // of the answer
	afbrudt   bool
	rapport   *dfdgerr.Rapport // of a case that was judged
}

// WriteHeader asks the client, once SIGTERM has come, to make its next call elsewhere.
func (k *kald) WriteHeader(status int) {
	if k.status == 0 && status >= http.StatusOK {
		k.status = status
	}
	if k.t.lukker.Load() {
		k.Header().Set("Connection", "close")
	}
	k.ResponseWriter.WriteHeader(status)
}

func (k *kald) Write(b []byte) (int, error) {
	if k.status == 0 {
		k.WriteHeader(http.StatusOK)
	}
	n, err := k.ResponseWriter.Write(b)
	k.byte += int64(n)
	return n, err
}

// Unwrap is for http.ResponseController.
func (k *kald) Unwrap() http.ResponseWriter { return k.ResponseWriter }

func (k *kald) slut(ctx context.Context) {
	tid := time.Since(k.begyndt)
	k.t.maal.kald(k, tid)
	niveau := slog.LevelInfo
	switch {
	case k.afbrudt || k.status == http.StatusServiceUnavailable:
		niveau = slog.LevelWarn
	case k.status >= http.StatusInternalServerError:
		niveau = slog.LevelError
	}
	if !k.t.log.Enabled(ctx, niveau) {
		return
	}
	a := []slog.Attr{slog.String("endepunkt", k.endepunkt), slog.Int("status", k.status), slog.Float64("ms", float64(tid.Microseconds())/1e3), slog.Int64("byte", k.byte)}
	if k.metode != "" {
		a = append(a, slog.String("metode", k.metode))
	}
	if k.rapport != nil {
		a = append(a, slog.Any("rapport", *k.rapport))
	}
	if k.afbrudt {
		a = append(a, slog.Bool("afbrudt", true))
	}
	k.t.log.LogAttrs(ctx, niveau, "kald", a...)
}

// medie reports whether a call has that media type and is not packed.
func medie(r *http.Request, vil string) bool {
	art, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return err == nil && art == vil && r.Header.Get("Content-Encoding") == ""
}

// laes reads a body that may be so long. Room is taken of what the service may hold as it comes, and given back by fri; a problem has none.
func (t *tjeneste) laes(w http.ResponseWriter, r *http.Request, hoejst int64) (b []byte, fri func(), p *problem) {
	if r.ContentLength > hoejst {
		return nil, nil, pForStor
	}
	plads := int64(0)
	fri = func() { t.brugt.Add(-plads) }
	krop := http.MaxBytesReader(w, r.Body, hoejst)
	for {
		if len(b) == cap(b) { // not as much as the client says that it will send: it need not send it
			const foerste = 4 << 10
			ny := min(max(2*int64(cap(b)), foerste), hoejst+1)
			if t.brugt.Add(ny) > t.iHuset {
				t.brugt.Add(-ny)
				fri()
				return nil, nil, pOptaget
			}
			b = append(make([]byte, 0, ny), b...)
			t.brugt.Add(-plads)
			plads = ny
		}
		n, err := krop.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		switch {
		case err == io.EOF:
			return b, fri, nil
		case err != nil:
			fri()
			return nil, nil, laesefejl(err)
		}
	}
}

// laesefejl is the problem of a body that could not be read to its end.
func laesefejl(err error) *problem {
	var forStor *http.MaxBytesError
	switch {
	case errors.As(err, &forStor):
		return pForStor
	case errors.Is(err, os.ErrDeadlineExceeded):
		return pLangsom
	}
	return pAfbrudt
}

// tag takes a place among so many; false where there is none in time.
func tag(ctx context.Context, pladser chan struct{}, vent time.Duration) bool {
	select {
	case pladser <- struct{}{}:
		return true
	default:
	}
	if vent <= 0 {
		return false
	}
	tid := time.NewTimer(vent)
	defer tid.Stop()
	select {
	case pladser <- struct{}{}:
		return true
	case <-tid.C:
	case <-ctx.Done():
	}
	return false
}
