package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab/bestand"
)

// bestand reconciles a membership file with a register, the two parts of the call, and answers with a JSON object a line: what is
// wrong with the two (fund), whether they are whole (helhed), the actions (handling) and, last, the sum (slut).
//
// No action is written before both have come to their end. A call that does not is answered with a problem or, where more findings have been
// written than are held back, cut off; so is an answer that cannot be ended. What has no slut is not whole.
func (t *tjeneste) bestand(w http.ResponseWriter, r *http.Request) {
	v, klartekst, p := bestandsvalg(r.URL.RawQuery)
	switch {
	case p != nil:
	case !medie(r, "multipart/form-data"):
		p = pDele
	case r.ContentLength > t.filbyte:
		p = pForStor
	case !tag(r.Context(), t.afstemme, 0):
		p = pOptaget
	}
	if p != nil {
		p.skriv(w, r)
		return
	}
	defer func() { <-t.afstemme }()

	rc := http.NewResponseController(w)
	laest := &jaevnt{ReadCloser: r.Body, tempo: tempo{frist: t.krop, fart: t.fart, saet: rc.SetReadDeadline}}
	r.Body = http.MaxBytesReader(w, laest, t.filbyte)
	sig := func(p *problem) {
		_ = rc.SetWriteDeadline(time.Now().Add(t.svar)) // to read may have taken longer than an answer may
		p.skriv(w, r)
	}
	d, p := nyDele(r)
	if p != nil {
		sig(p)
		return
	}
	a, err := bestand.Reconcile(bestand.ReadRegister(&del{d, "register"}), bestand.ReadFil(&del{d, "fil"}, d.filnavn), v)
	var kf *dfdgerr.KaldFejl
	if errors.As(err, &kf) {
		sig(&problem{status: http.StatusBadRequest, dansk: kf.Tekst(), engelsk: kf.Text()})
		return
	}
	w.Header().Set("Content-Type", "application/x-ndjson")
	w.Header().Set("Cache-Control", "no-store")
	s := &strimmel{bufio.NewWriterSize(&jaevntSkrevet{w, rc, tempo{frist: t.svar, fart: t.fart, saet: rc.SetWriteDeadline}}, 64<<10), 0}
	tal, p := s.afstem(r.Context(), a, d, klartekst)
	switch {
	case p != nil && w.(*kald).status == 0:
		sig(p)
	case p != nil:
		panic(http.ErrAbortHandler)
	default:
		t.maal.afstemt(a, tal)
	}
}

// bestandsvalg reads what the address says of a reconciliation.
func bestandsvalg(q string) (v bestand.Valg, klartekst bool, p *problem) {
	m, err := url.ParseQuery(q)
	if err != nil {
		return v, false, pSpoerg
	}
	for navn, x := range m {
		if len(x) != 1 {
			return v, false, pSpoerg
		}
		switch navn {
		case "idag":
			v.Idag = dfdg.ReadDato(x[0])
		case "snitflade":
			v.Snitflade = dfdg.Snitflade(x[0])
		case "klartekst", "ingen":
			ja, err := strconv.ParseBool(x[0])
			if err != nil {
				return v, false, pJaNej
			}
			if navn == "ingen" {
				v.MedIngen = ja
			} else {
				klartekst = ja
			}
		default:
			return v, false, pSpoerg
		}
	}
	return v, klartekst, nil
}

// dele are the parts of a call in their order: fil and register, and then the end.
type dele struct {
	m       *multipart.Reader
	part    *multipart.Part // the present one
	navn    string
	filnavn string
	fejl    error // why one could not be read to its end
}

var errDele = errors.New("other parts than fil and register")

// nyDele opens the first part.
func nyDele(r *http.Request) (*dele, *problem) {
	m, err := r.MultipartReader()
	if err != nil {
		return nil, pDele
	}
	d := &dele{m: m}
	if err := d.naeste("fil"); err != nil {
		return nil, d.problem()
	}
	d.filnavn = d.part.FileName()
	return d, nil
}

// naeste opens the part of that name, or with "" makes sure that there is none and that the call has come to its end.
func (d *dele) naeste(navn string) error {
	part, err := d.m.NextRawPart()
	switch {
	case err == io.EOF && navn == "": // the last boundary; a body that is cut before it has another error
		return nil
	case err == nil && navn != "" && part.FormName() == navn:
		d.part, d.navn = part, navn
		return nil
	case err == nil, err == io.EOF:
		err = errDele
	}
	d.fejl = err
	return err
}

func (d *dele) problem() *problem {
	if errors.Is(d.fejl, errDele) {
		return pDelene
	}
	return laesefejl(d.fejl)
}

// del reads the part of a name.
type del struct {
	d    *dele
	navn string
}

func (l *del) Read(b []byte) (n int, err error) {
	d := l.d
	if d.fejl != nil {
		return 0, d.fejl
	}
	if d.navn != l.navn {
		if err := d.naeste(l.navn); err != nil {
			return 0, err
		}
	}
	if n, err = d.part.Read(b); err != nil && err != io.EOF { //nolint:errorlint // the reader's own end; one within another error is none
		d.fejl = err
	}
	return n, err
}

// slut passes over what is left of the parts, and returns an error where the call does not come to its end.
func (d *dele) slut() error {
	if _, err := io.Copy(io.Discard, &del{d, "register"}); err != nil {
		return err
	}
	return d.naeste("")
}

// strimmel writes JSON objects, one a line.
type strimmel struct {
	*bufio.Writer // holds an error until Flush
	linjer        int
}

func (s *strimmel) linje(slags string, v any) {
	b, _ := json.Marshal(map[string]any{slags: v}) // own types: cannot fail
	_, _ = s.Write(append(b, '\n'))
	s.linjer++
}

// helhed tells of a side whether it is whole.
type helhed struct {
	Hel   bool   `json:"hel"`
	Tekst string `json:"tekst"`
}

// sum is the last line.
type sum struct {
	Hel    bool           `json:"hel"`    // both sides are
	Antal  map[string]int `json:"antal"`  // of each kind of action, those that need none too
	Fund   int            `json:"fund"`   // findings
	Linjer int            `json:"linjer"` // lines before this one
}

// fundtal counts findings by rule and by whether they only warn.
type fundtal map[struct {
	regel    string
	advarsel bool
}]int

// afstem writes all of the answer. With a problem nothing of it may be acted on.
func (s *strimmel) afstem(ctx context.Context, a *bestand.Afstemning, d *dele, klartekst bool) (tal fundtal, p *problem) {
	tal = fundtal{}
	fund, sagt := 0, false
	sigHelhed := func() error {
		if sagt {
			return nil
		}
		sagt = true
		fil, reg := a.Helhed(bestand.Bestandsfil), a.Helhed(bestand.EgetRegister)
		s.linje("helhed", map[string]helhed{"fil": {fil.Hel(), fil.String()}, "register": {reg.Hel(), reg.String()}})
		return d.slut()
	}
	for h, err := range a.Handlinger() {
		var f *bestand.Fund
		switch {
		case errors.As(err, &f):
			fund++
			tal[struct {
				regel    string
				advarsel bool
			}{f.Regel.Id(), f.Advarsel()}]++
			s.linje("fund", f)
		case err != nil:
			return nil, d.problem()
		case sigHelhed() != nil:
			return nil, d.problem()
		case klartekst:
			s.linje("handling", bestand.KlarHandling(h))
		default:
			s.linje("handling", h)
		}
		if ctx.Err() != nil {
			return nil, pAfbrudt
		}
	}
	if sigHelhed() != nil {
		return nil, d.problem()
	}
	o := sum{Hel: a.Helhed(bestand.Bestandsfil).Hel() && a.Helhed(bestand.EgetRegister).Hel(), Antal: map[string]int{}, Fund: fund, Linjer: s.linjer}
	for h := bestand.Ingen; h <= bestand.Datagenopretning; h++ {
		o.Antal[h.String()] = a.Antal(h)
	}
	s.linje("slut", o)
	if s.Flush() != nil {
		return nil, pAfbrudt
	}
	return tal, nil
}

// tempo is how fast a client must send or take: within frist, and then so many bytes a second. Only the time counts that it is waited for.
type tempo struct {
	frist time.Duration
	fart  int64
	saet  func(time.Time) error
	n     int64
	brugt time.Duration
}

func (t *tempo) maal(f func() (int, error)) (int, error) {
	nu := time.Now()
	_ = t.saet(nu.Add(t.frist + time.Duration(t.n)*time.Second/time.Duration(t.fart) - t.brugt)) // every connection of net/http's server has one
	n, err := f()
	t.n += int64(n)
	t.brugt += time.Since(nu)
	return n, err
}

type jaevnt struct {
	io.ReadCloser
	tempo tempo
}

func (j *jaevnt) Read(b []byte) (int, error) {
	return j.tempo.maal(func() (int, error) { return j.ReadCloser.Read(b) })
}

type jaevntSkrevet struct {
	w     io.Writer
	rc    *http.ResponseController
	tempo tempo
}

func (j *jaevntSkrevet) Write(b []byte) (int, error) {
	_ = j.rc.EnableFullDuplex() // a finding may be written before all has been read. Not before: a problem is answered the usual way
	return j.tempo.maal(func() (int, error) { return j.w.Write(b) })
}
