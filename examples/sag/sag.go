package sag

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/linjer"
)

// Sag is one case. Running it changes nothing of it: several goroutines may share one as long as nobody writes.
type Sag struct {
	Navn      string            // what the case shows, in a few words
	Kilde     string            // the rule or the source it is about
	Metode    string            // the method by its name, in either interface
	Snitflade dfdg.Snitflade    // "" is the newest
	Idag      dfdg.Dato         // the day to judge by
	Kalder    dfdg.Organisation // who calls
	// Register holds the code lists; nil where the case has none of its own.
	Register *codelist.Register
	// Request is the message: JSON, or of a bare message ([Bar]) also XML.
	Request []byte
	// Forventet is what must come out; nil where the case expects nothing.
	Forventet *Forventet
	// Udeladelser are rules that this library is to leave out. The format has no key for them.
	Udeladelser []dfdgerr.Udeladelse

	l         *laesning
	n         knude // the case, with som and uden carried out
	top       map[string]knude
	borger    map[string]knude
	forventet knude
}

// JSON returns the case on one line, with som and uden carried out: what a program in another language runs.
func (s *Sag) JSON() []byte {
	var b bytes.Buffer
	if !s.n.findes() || json.Compact(&b, s.n.bytes()) != nil {
		return nil
	}
	return b.Bytes()
}

// uden returns the case on one line without a key at its top.
func (s *Sag) uden(noegle string) []byte {
	t := *s
	if n, har := fjern(s.n, []string{noegle}); har {
		t.n = n
	}
	return t.JSON()
}

// Bar returns the case around a bare message: nothing is known of the citizen and nothing expected. The caller fills in
// the call.
func Bar(besked []byte) *Sag { return &Sag{Request: besked} }

// Read reads one case, which cannot have som. The error is a *errors.UlaeseligFejl with the place; the case beside it, if
// not nil, has what was read before.
func Read(b []byte) (*Sag, error) { return laesSag("", b, nil) }

// Mappe reads the cases of a folder, each of which can stand on another one of it (som). It is not for use by several
// goroutines.
type Mappe struct {
	fil  fs.FS
	sti  string
	laes map[string]grundlag
}

type grundlag struct {
	n   knude
	err error
}

// NewMappe returns the folder of that path in a file system; "." is its root.
func NewMappe(fil fs.FS, sti string) *Mappe {
	return &Mappe{fil: fil, sti: sti, laes: map[string]grundlag{}}
}

// Filer returns the names of the folder's cases in order, without those of folders below it. The error says that the
// folder cannot be read.
func (m *Mappe) Filer() ([]string, error) {
	poster, err := fs.ReadDir(m.fil, m.sti)
	if err != nil {
		return nil, errMappe
	}
	var navne []string
	for _, p := range poster {
		if !p.IsDir() && path.Ext(p.Name()) == ".json" {
			navne = append(navne, p.Name())
		}
	}
	return navne, nil
}

// Read reads the case of that file name: see the function [Read].
func (m *Mappe) Read(fil string) (*Sag, error) {
	b, err := m.bytes(fil)
	if err != nil {
		return nil, err
	}
	return laesSag(strings.TrimSuffix(fil, ".json"), b, m.hent)
}

var (
	errMappe = &Fejl{"mappen kan ikke læses", "the folder cannot be read"}
	errFil   = &Fejl{"filen kan ikke læses", "the file cannot be read"}
)

func (m *Mappe) bytes(fil string) ([]byte, error) {
	f, err := m.fil.Open(path.Join(m.sti, fil))
	if err != nil {
		return nil, errFil
	}
	defer f.Close()
	b, err := ReadAll(f)
	if err != nil {
		return nil, errFil
	}
	return b, nil
}

// ReadAll reads at most one byte more than a case may have, which then is unreadable for its size. The error is
// the reader's.
func ReadAll(r io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r, linjer.Stoerst+1))
}

// hent returns the text of another case of the folder.
func (m *Mappe) hent(navn string) (knude, error) {
	g, har := m.laes[navn]
	if !har {
		var b []byte
		if b, g.err = m.bytes(navn + ".json"); g.err == nil {
			g.n, g.err = nyKilde(navn, b)
		}
		m.laes[navn] = g
	}
	return g.n, g.err
}

// laesning is the reading of one case.
type laesning struct {
	eget *kilde
	som  knude // the case's own
	hent func(navn string) (knude, error)
}

// ulaeselig makes the error at a place, in Danish and English. One in a case that this one stands on is told at this one's
// som.
func (l *laesning) ulaeselig(k *kilde, i int, aarsag, cause string) error {
	u := k.ulaeselig(i, aarsag, cause)
	if k == l.eget {
		return u
	}
	return l.fraGrund(l.som, k.navn, u)
}

// fraGrund tells at som what is wrong with the case that it names.
func (l *laesning) fraGrund(som knude, navn string, err error) error {
	fil := Maske(navn) + ".json: "
	if u, ok := err.(*dfdgerr.UlaeseligFejl); ok {
		linje, kolonne := strconv.Itoa(u.Linje), strconv.Itoa(u.Kolonne)
		return l.ulaeselig(som.k, som.i, fil+"linje "+linje+", kolonne "+kolonne+": "+u.Aarsag,
			fil+"line "+linje+", column "+kolonne+": "+u.Cause)
	}
	return l.ulaeselig(som.k, som.i, fil+err.Error(), fil+"the file cannot be read")
}

// Maske returns a name in which digits stand as a dot each where four or more stand in a row, so that no personal number
// is shown, and control characters as blanks, so that it can neither fake a line nor steer a terminal.
func Maske(navn string) string {
	const kort = 4
	b := []rune(navn)
	for i := 0; i < len(b); {
		n := i
		for n < len(b) && erCiffer(b[n]) {
			n++
		}
		if n-i >= kort {
			for j := range b[i:n] {
				b[i+j] = '•'
			}
		}
		if i = n; i == len(b) {
			break
		}
		if b[i] < ' ' || b[i] >= 0x7f && b[i] < 0xa0 || b[i] == '\u2028' || b[i] == '\u2029' {
			b[i] = ' '
		}
		i++
	}
	return string(b)
}

func erCiffer(r rune) bool { return r >= '0' && r <= '9' }

var (
	topnoegler = []string{"navn", "kilde", "metode", "snitflade", "idag", "kalder", "borger", "kodelister", "request",
		"forventet", "som", "uden"}
	kaldernoegler = []string{"type", "kode"}
)

// erEgen reports whether a key is the writer's own.
func erEgen(navn string) bool { return strings.HasPrefix(navn, "x-") }

// noegler returns an object's values by their keys, of which it may have only those.
func (l *laesning) noegler(n knude, kendte []string) (map[string]knude, error) {
	if n.art() != '{' {
		return nil, l.ulaeselig(n.k, n.i, "ikke et objekt", "not an object")
	}
	m := map[string]knude{}
	for v := range n.alle() {
		_, dobbelt := m[v.navn]
		switch {
		case erEgen(v.navn):
		case !slices.Contains(kendte, v.navn):
			return m, l.ukendt(v, kendte)
		case dobbelt:
			return m, l.ulaeselig(v.vaerd.k, v.i, "samme nøgle to gange", "the same key twice")
		default:
			m[v.navn] = v.vaerd
		}
	}
	return m, nil
}

// ukendt makes the error of a key that the format does not have; it is not repeated.
func (l *laesning) ukendt(v led, kendte []string) error {
	aarsag, cause := "sagsformatet har ikke denne nøgle her", "the case format does not have this key here"
	if i := slices.IndexFunc(kendte, func(k string) bool { return ligner(k, v.navn) }); i >= 0 {
		aarsag += "; mente du " + kendte[i] + "?"
		cause += "; did you mean " + kendte[i] + "?"
	}
	return l.ulaeselig(v.vaerd.k, v.i, aarsag, cause)
}

// ligner reports whether two keys are the same but for case and one letter, or two letters that have changed places.
func ligner(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || len(a) < 2 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case i == len(a):
		return true
	case len(a) != len(b):
		return a[i:] == b[i+1:]
	case a[i+1:] == b[i+1:]:
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

func laesSag(navn string, b []byte, hent func(string) (knude, error)) (*Sag, error) {
	n, err := nyKilde(navn, b)
	if err != nil {
		return nil, err
	}
	l := &laesning{eget: n.k, hent: hent}
	s := &Sag{l: l, n: n}
	for m := range n.alle() { // the name that an error before the others is told under
		if m.navn == "navn" {
			s.Navn, _ = m.vaerd.tekst()
		}
	}
	if s.n, err = l.udfold(n, []string{navn}); err != nil {
		return s, err
	}
	return s, s.laes()
}

// laes fills the case from its keys, in the table's order so that the same error comes every time.
func (s *Sag) laes() (err error) {
	l := s.l
	m, err := l.noegler(s.n, topnoegler)
	if err != nil {
		return err
	}
	s.top = m
	fyld := func(navn string, maal any) {
		if n, har := m[navn]; har && err == nil && json.Unmarshal(n.bytes(), maal) != nil {
			err = l.ulaeselig(n.k, n.i, navn+" kan ikke læses", navn+" cannot be read")
		}
	}
	s.Request = []byte("{}")
	if n, har := m["request"]; har {
		s.Request = n.bytes()
	}
	fyld("navn", &s.Navn)
	fyld("kilde", &s.Kilde)
	fyld("metode", &s.Metode)
	fyld("snitflade", &s.Snitflade)
	fyld("idag", &s.Idag)
	if err != nil {
		return err
	}
	if n, har := m["kalder"]; har {
		if err := s.laesKalder(n); err != nil {
			return err
		}
	}
	if n, har := m["borger"]; har {
		if s.borger, err = l.noegler(n, borgernoegler); err != nil {
			return err
		}
		if err := s.kontroller(); err != nil {
			return err
		}
	}
	if n, har := m["kodelister"]; har {
		if s.Register, err = codelist.Standard().ReadJSON(bytes.NewReader(n.bytes())); err != nil {
			return l.kodelister(n, err)
		}
	}
	if n, har := m["forventet"]; har && !n.erNull() {
		s.forventet = n
		s.Forventet, err = l.laesForventet(n)
	}
	return err
}

func (s *Sag) laesKalder(n knude) error {
	const hvad, what = "kalder kan ikke læses", "kalder cannot be read"
	if n.art() != '{' {
		return s.l.ulaeselig(n.k, n.i, hvad, what)
	}
	m, err := s.l.noegler(n, kaldernoegler)
	if err != nil {
		return err
	}
	var art string
	var kode tekstEllTal
	for navn, maal := range map[string]any{"type": &art, "kode": &kode} {
		if v, har := m[navn]; har && json.Unmarshal(v.bytes(), maal) != nil {
			return s.l.ulaeselig(n.k, n.i, hvad, what)
		}
	}
	t, err := dfdg.ParseOrganisationstype(art)
	if err == nil {
		s.Kalder, err = dfdg.NewOrganisation(t, string(kode))
	}
	if err != nil {
		return s.l.ulaeselig(n.k, n.i, hvad, what)
	}
	return nil
}

// kodelister tells the loader's own place and reason.
func (l *laesning) kodelister(n knude, err error) error {
	f, ok := err.(*codelist.Fejl)
	if !ok || n.lagt {
		aarsag := "kodelister kan ikke læses"
		if ok {
			aarsag = f.Error()
		}
		return l.ulaeselig(n.k, n.i, aarsag, "kodelister cannot be read")
	}
	i := n.i
	for linje := 1; linje < f.Linje && i < n.j; i++ {
		if n.k.b[i] == '\n' {
			linje++
		}
	}
	for range max(0, f.Kolonne-1) {
		if i < n.j-1 {
			i++
			for i < n.j-1 && n.k.b[i]&0xc0 == 0x80 { // within a character
				i++
			}
		}
	}
	return l.ulaeselig(n.k, i, "kodelister: "+f.Aarsag.String(), "kodelister cannot be read here")
}

// tekstEllTal takes a JSON string or number as text.
type tekstEllTal string

func (t *tekstEllTal) UnmarshalJSON(b []byte) error {
	if b[0] == '-' || b[0]-'0' <= 9 {
		*t = tekstEllTal(b)
		return nil
	}
	return json.Unmarshal(b, (*string)(t))
}
