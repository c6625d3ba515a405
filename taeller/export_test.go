package taeller

import (
	"encoding"
	"encoding/json"
	"encoding/xml"
	"math/bits"
	"reflect"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/skriv/skrivtest"
)

// The second opinion on what is written, by reflection.

// OrakelJSON is EncodeJSON by encoding/json.
func OrakelJSON(m Metode, a *Anmodning) ([]byte, error) {
	switch {
	case m == 0 || m >= antalMetoder:
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case a == nil:
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	b := *a
	b.Taellersaet = *a.Taellersaet.indberettes()
	return skrivtest.SkrivJSON(b, &skema, a.Laesning, a.givet(), metoder[m].elementer)
}

// OrakelKontroller is Svar.Kontroller by reflection.
func OrakelKontroller(s *Svar) error {
	har, kraever := s.Metode.svarelementer()
	if har == 0 || s.givet()&^har != 0 {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	return skrivtest.Ufuldstaendig(*s, &svarskema, s.Laesning, kraever)
}

func orakelSkrives(s *Svar) error {
	if err := OrakelKontroller(s); err != nil {
		return err
	}
	if !s.Laesning.Equal(dfdgerr.Laesning{}) {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}
	}
	return nil
}

// OrakelSvarJSON is EncodeSvarJSON by encoding/json.
func OrakelSvarJSON(s *Svar) ([]byte, error) {
	if err := orakelSkrives(s); err != nil {
		return nil, err
	}
	j := svarskriver{b: []byte{'{'}}
	for _, e := range hoved(s) {
		j.element(svarskema.Under[e.nr].Navn, e.v)
	}
	nr := nrIndplacering
	for _, t := range reflect.ValueOf(s.Taellersaet).Fields() {
		if !t.IsNil() {
			j.taeller(&svarskema.Under[nr], t.Elem())
		}
		nr++
	}
	if j.fejl {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}
	}
	return append(j.b, '}'), nil
}

// svarskriver writes the elements of an object.
type svarskriver struct {
	b    []byte
	fejl bool
}

func (j *svarskriver) element(navn string, v any) {
	b, err := json.Marshal(v)
	j.fejl = j.fejl || err != nil
	if len(j.b) > 0 && j.b[len(j.b)-1] != '{' {
		j.b = append(j.b, ',')
	}
	j.b = append(append(append(append(j.b, '"'), navn...), `":`...), b...)
}

// taeller writes a counter, and in it who reported it, which encoding/json leaves out.
func (j *svarskriver) taeller(f *felt.Felt, v reflect.Value) {
	t := reflect.New(v.Type())
	t.Elem().Set(v)
	m := t.Elem().FieldByName("Metadata").Addr().Interface().(*Metadata)
	myndighed := m.Myndighed
	*m = Metadata{}
	j.element(f.Navn, t.Interface())
	j.b = j.b[:len(j.b)-1]
	j.element(f.Under[len(f.Under)-1].Navn, myndighed)
	j.b = append(j.b, '}')
}

// OrakelSvarXML is EncodeSvarXML by reflection.
func OrakelSvarXML(s *Svar, v XMLValg) ([]byte, error) {
	if err := orakelSkrives(s); err != nil {
		return nil, err
	}
	navn := s.Metode.Navn(Snitflade2023_2)
	if navn == "" {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode, Snitflade: Snitflade2023_2}
	}
	x := xmlSkriver{rod: &svarskema, hvad: dfdgerr.KaldOpslag}
	if err := x.begynd(&v, navn+"Response"); err != nil {
		return nil, err
	}
	for _, e := range hoved(s) {
		f := &svarskema.Under[e.nr]
		x.start(f.Engelsk)
		x.skalar(e.v, felt.Sted(0).Felt(e.nr))
		x.slut(f.Engelsk)
	}
	x.felter(reflect.ValueOf(s.Taellersaet), &svarskema, 0, nrIndplacering)
	x.slut(v.Rod)
	if x.err != nil {
		return nil, x.err
	}
	return x.b, nil
}

// hovedelement is an element of an answer that is no counter.
type hovedelement struct {
	nr int
	v  vaerdi
}

// hoved returns the elements that are no counters and are given, in D's order.
func hoved(s *Svar) (h []hovedelement) {
	for _, e := range [...]hovedelement{
		{nrCPR, klartekst{dfdg.KlarCPR(s.CPR)}}, {nrTaellervisning, s.Taellervisning},
		{nrForsikringskategori, s.Forsikringskategori}, {nrNyindplacering, s.Nyindplacering},
	} {
		if !e.v.IsZero() {
			h = append(h, e)
		}
	}
	return h
}

// klartekst is the number as it leaves for who asked.
type klartekst struct{ dfdg.KlarCPR }

func (k klartekst) IsValid() bool { return dfdg.CPR(k.KlarCPR).IsValid() }

// OrakelXML is AppendXML by reflection.
func OrakelXML(b []byte, m Metode, a *Anmodning, v XMLValg) ([]byte, error) {
	if m == 0 || m >= antalMetoder {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	rod := m.Navn(Snitflade2023_2)
	if rod == "" {
		rod = m.String()
	}
	x := xmlSkriver{b: b, rod: &skema, hvad: dfdgerr.KaldAnmodning}
	if err := x.begynd(&v, rod+"Request"); err != nil {
		return b, err
	}
	if a == nil || !a.Laesning.Equal(dfdgerr.Laesning{}) {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	if uden := a.givet() &^ metoder[m].elementer; uden != 0 {
		x.fejl(felt.Sted(0).Felt(bits.TrailingZeros64(uden)))
	}
	x.felter(reflect.ValueOf(*a), &skema, 0, nrNyindplacering)
	x.slut(v.Rod)
	if x.err != nil {
		return b, x.err
	}
	return x.b, nil
}

// xmlSkriver writes structs by their xml tags, whose order is the table's.
type xmlSkriver struct {
	b    []byte
	rod  *felt.Felt
	hvad dfdgerr.Kaldsdel // what is written
	err  error
}

// begynd writes the root's start tag, and sets its name where none is given.
func (x *xmlSkriver) begynd(v *XMLValg, rod string) error {
	if v.Rod == "" {
		v.Rod = rod
	}
	switch {
	case !laes.SomXML(v.Navnerum):
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldNavnerum}
	case !laes.XMLNavn(v.Rod):
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldRod}
	}
	x.b = append(append(x.b, '<'), v.Rod...)
	if v.Navnerum != "" {
		x.b = append(x.b, ` xmlns="`...)
		xml.EscapeText(x, []byte(v.Navnerum))
		x.b = append(x.b, '"')
	}
	x.b = append(x.b, '>')
	return nil
}

// Write lets package xml escape text into b.
func (x *xmlSkriver) Write(p []byte) (int, error) {
	x.b = append(x.b, p...)
	return len(p), nil
}

func (x *xmlSkriver) fejl(s felt.Sted) {
	if x.err == nil {
		x.err = &dfdgerr.KaldFejl{Hvad: x.hvad, Felt: s.Pointer(x.rod, "")}
	}
}

func (x *xmlSkriver) start(navn string) { x.b = append(append(append(x.b, '<'), navn...), '>') }

func (x *xmlSkriver) slut(navn string) { x.b = append(append(append(x.b, "</"...), navn...), '>') }

// felter writes the elements of f from nr on, and returns the number of the next.
func (x *xmlSkriver) felter(v reflect.Value, f *felt.Felt, s felt.Sted, nr int) int {
	if m := v.FieldByName("Maerke"); m.IsValid() && !m.IsZero() {
		x.fejl(s)
	}
	for sf, v := range v.Fields() {
		if _, ok := sf.Tag.Lookup("xml"); ok {
			if u := &f.Under[nr]; !u.Svar || x.rod.Svar {
				x.felt(v, u, s.Felt(nr))
			}
			nr++
		} else if sf.Anonymous {
			nr = x.felter(v, f, s, nr)
		}
	}
	return nr
}

// vaerdi is what every value of a message can do.
type vaerdi interface {
	IsZero() bool
	IsValid() bool
	encoding.TextMarshaler
}

func (x *xmlSkriver) felt(v reflect.Value, f *felt.Felt, s felt.Sted) {
	if v.IsZero() {
		return
	}
	x.start(f.Engelsk)
	switch v := v.Interface().(type) {
	case vaerdi:
		x.skalar(v, s)
	case dfdg.Samling[dfdg.Kode]:
		raekker(x, v, f, s, func(k dfdg.Kode, s felt.Sted) { x.skalar(k, s) })
	case dfdg.Samling[Genoptjeningsgrundlag]:
		raekker(x, v, f, s, func(g Genoptjeningsgrundlag, s felt.Sted) { x.felter(reflect.ValueOf(g), f, s, 0) })
	default:
		x.felter(reflect.ValueOf(v).Elem(), f, s, 0)
	}
	x.slut(f.Engelsk)
}

func raekker[T comparable](x *xmlSkriver, v dfdg.Samling[T], f *felt.Felt, s felt.Sted, skriv func(T, felt.Sted)) {
	if !v.IsValid() {
		x.fejl(s)
	}
	for i, r := range v.Alle() {
		x.start(f.Raekke)
		skriv(r, s.Nr(i))
		x.slut(f.Raekke)
	}
}

func (x *xmlSkriver) skalar(v vaerdi, s felt.Sted) {
	t, err := v.MarshalText()
	if err != nil || !v.IsValid() || !laes.SomXML(string(t)) {
		x.fejl(s)
		return
	}
	xml.EscapeText(x, t)
}

// OrakelHar returns the names of the elements that a method has.
func OrakelHar(m Metode) func(navn string) bool { return skrivtest.Har(&skema, metoder[m].elementer) }

// OrakelSvarHar is OrakelHar for the answer of a look-up.
func OrakelSvarHar(m Metode) func(navn string) bool {
	har, _ := m.svarelementer()
	return skrivtest.Har(&svarskema, har)
}
