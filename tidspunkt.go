package dfdg

import (
	"encoding/binary"
	"encoding/xml"
	"time"

	"github.com/akasse/dfdg/internal/ciffer"
)

// Tidspunkt is an xsd:dateTime, with or without zone. Without a zone it is Danish local time;
// in the hour that stands twice in autumn the first of the two, in the hour that is skipped in
// spring winter time, so that 02:30 is the instant of 03:30 (Tolkning). Danish local time is
// computed by the EU summer-time rule, exactly from 1950 on; before that it is taken as UTC+1.
type Tidspunkt struct {
	dag  int32  // wall-clock day, numbered as in Dato
	sek  int32  // wall-clock second of the day
	nano uint32 // 0–999 999 999
	skrevet
}

// skrevet is how a time is written, a struct of its own, for values of more than four fields are not kept in registers.
type skrevet struct {
	zone int16 // minutes east of UTC, where art is medZone
	art  tidsart
	brok uint8 // fraction digits it was written with, so that it is written alike
}

type tidsart uint8

// Values from tidsfejl on are a malformed value's state.
const (
	udenZone tidsart = iota + 1
	medZone
	iUTC // written with Z
	tidsfejl
)

const (
	doegn   = 24 * 60 * 60
	dag1970 = 719163 // day number of 1970-01-01
)

func fejlTidspunkt(t Tilstand) Tidspunkt {
	return Tidspunkt{skrevet: skrevet{art: tidsfejl + tidsart(t.kendt())}}
}

// NewTidspunkt makes a time without zone: the Danish local time on a date.
func NewTidspunkt(d Dato, time, minut, sekund int) Tidspunkt {
	if !d.IsValid() || time < 0 || time > 23 || minut < 0 || minut > 59 || sekund < 0 || sekund > 59 {
		return fejlTidspunkt(ForkertForm)
	}
	return Tidspunkt{dag: d.d, sek: int32(3600*time + 60*minut + sekund), skrevet: skrevet{art: udenZone}}
}

// TidspunktFra makes a time with t's zone, to the whole minute of offset; of the zero time.Time it is not given.
func TidspunktFra(t time.Time) Tidspunkt {
	if t.IsZero() {
		return Tidspunkt{}
	}
	_, off := t.Zone()
	minutter := off / 60
	sek := t.Unix() + int64(60*minutter)
	d := floorDiv(sek, doegn) + dag1970
	if minutter < -14*60 || minutter > 14*60 || d < 1 || d > sidsteDag {
		return fejlTidspunkt(UdenForOmraade)
	}
	r := Tidspunkt{dag: int32(d), sek: int32(sek - (d-dag1970)*doegn), nano: uint32(t.Nanosecond()), skrevet: skrevet{zone: int16(minutter), art: medZone}}
	for n := uint64(r.nano); n != 0; n = n * 10 % 1e9 {
		r.brok++
	}
	if t.Location() == time.UTC {
		r.art = iUTC
	}
	return r
}

// klokken is "00:00:00" as [otte] has it.
const klokken, klokkenTil = 0x30303a30303a3030, 0x76767f76767f7676

// ReadTidspunkt reads YYYY-MM-DDThh:mm:ss, an optional fraction (kept to the nanosecond) and an
// optional zone Z or ±hh:mm up to 14:00. 24:00:00 is the next day's midnight, as in XML Schema.
// Any other text gives a malformed time.
func ReadTidspunkt(s string) Tidspunkt {
	const hoejst = 64
	if len(s) < 19 || len(s) > hoejst || s[10] != 'T' {
		return fejlTidspunkt(ForkertForm)
	}
	d := ReadDato(s[:10])
	ur, ok := otte(s[11:19], klokken, klokkenTil)
	if !ok {
		return fejlTidspunkt(ForkertForm)
	}
	t, m, sek := int(ur&0xff), int(ur>>24&0xff), int(ur>>48&0xff)
	midnat := t == 24
	if midnat {
		t = 0
	}
	r := NewTidspunkt(d, t, m, sek)
	if r.art != udenZone {
		return r
	}
	i, brok := 19, false
	if i < len(s) && s[i] == '.' {
		i++
		start, enhed := i, uint32(1e8)
		for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
			r.nano += uint32(s[i]-'0') * enhed
			enhed /= 10
			brok = brok || s[i] != '0'
		}
		r.brok = uint8(min(i-start, 9))
		if i == start {
			return fejlTidspunkt(ForkertForm)
		}
	}
	if midnat {
		if m != 0 || sek != 0 || brok {
			return fejlTidspunkt(ForkertForm)
		}
		r.dag++
	}
	switch zone := s[i:]; {
	case zone == "":
	case zone == "Z":
		r.art = iUTC
	case len(zone) == 6 && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':':
		t, m := cifre(zone, 1, 2), cifre(zone, 4, 2)
		if t < 0 || m < 0 || m > 59 || 60*t+m > 14*60 {
			return fejlTidspunkt(ForkertForm)
		}
		r.art, r.zone = medZone, int16(60*t+m)
		if zone[0] == '-' {
			r.zone = -r.zone
		}
	default:
		return fejlTidspunkt(ForkertForm)
	}
	if midnat && d.d == sidsteDag {
		return fejlTidspunkt(UdenForOmraade)
	}
	return r
}

// ParseTidspunkt is ReadTidspunkt with an error (*FormFejl) for a malformed text.
func ParseTidspunkt(s string) (Tidspunkt, error) {
	t := ReadTidspunkt(s)
	return t, form("Tidspunkt", t.Tilstand())
}

// MustParseTidspunkt is ParseTidspunkt, but panics.
func MustParseTidspunkt(s string) Tidspunkt { return must(ParseTidspunkt(s)) }

// IsZero reports whether the time is not given.
func (t Tidspunkt) IsZero() bool { return t.art == 0 }

// IsValid reports whether the time is given and good.
func (t Tidspunkt) IsValid() bool { return t.art-1 < tidsfejl-1 }

// Tilstand tells whether the time is given, good or malformed.
func (t Tidspunkt) Tilstand() Tilstand {
	switch {
	case t.art == 0:
		return IkkeGivet
	case t.art < tidsfejl:
		return Gyldig
	}
	return Tilstand(t.art - tidsfejl)
}

// med returns a copy in state s; Gyldig changes nothing.
func (t Tidspunkt) med(s Tilstand) Tidspunkt {
	switch s {
	case Gyldig:
		return t
	case IkkeGivet:
		return Tidspunkt{}
	}
	return fejlTidspunkt(s)
}

// HarZone reports whether the time was given with a zone.
func (t Tidspunkt) HarZone() bool { return t.art == medZone || t.art == iUTC }

// Dato returns the calendar day in Danish local time; not given or malformed as the time, and
// malformed where that day lies outside the years 1–9999.
func (t Tidspunkt) Dato() Dato {
	if t.art == udenZone {
		return Dato{t.dag}
	}
	return t.zoneDato()
}

func (t Tidspunkt) zoneDato() Dato {
	if !t.IsValid() {
		return Dato{}.med(t.Tilstand())
	}
	utc := t.unix()
	return Dato{dag1970}.PlusDage(int(floorDiv(utc+danskForskel(utc), doegn)))
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// unix returns the instant in seconds since 1970-01-01T00:00:00Z.
func (t Tidspunkt) unix() int64 {
	ur := int64(t.dag-dag1970)*doegn + int64(t.sek)
	if t.art != udenZone {
		return ur - 60*int64(t.zone)
	}
	if utc := ur - 7200; danskForskel(utc) == 7200 {
		return utc
	}
	return ur - 3600
}

// danskForskel returns Danish local time less UTC in seconds at a UTC instant: summer time from
// the last Sunday of March to the last of October at 01:00 UTC (Directive 2000/84/EC); to the
// last of September before 1996; from 6 April in 1980, the first year; none from 1950 to 1979.
func danskForskel(utc int64) int64 {
	aar, _, _ := kalender(int32(floorDiv(utc, doegn)) + dag1970)
	if aar < 1980 {
		return 3600
	}
	fra, til := sidsteSoendag(aar, 3), sidsteSoendag(aar, 10)
	if aar < 1996 {
		til = sidsteSoendag(aar, 9)
	}
	if aar == 1980 {
		fra = dagnummer(1980, 4, 6)
	}
	const kl1 = 3600
	if utc >= int64(fra-dag1970)*doegn+kl1 && utc < int64(til-dag1970)*doegn+kl1 {
		return 7200
	}
	return 3600
}

func sidsteSoendag(aar, maaned int) int32 {
	n := dagnummer(aar, maaned, 30) + int32(ciffer.DageI(aar, maaned)-30)
	return n - n%7
}

// Tid returns the instant as a time.Time; without zone in Danish local time. The zero time
// unless IsValid.
func (t Tidspunkt) Tid() time.Time {
	if !t.IsValid() {
		return time.Time{}
	}
	u := time.Unix(t.unix(), int64(t.nano))
	switch t.art {
	case iUTC:
		return u.UTC()
	case medZone:
		return u.In(time.FixedZone("", 60*int(t.zone)))
	}
	return u.In(time.FixedZone("", int(danskForskel(t.unix()))))
}

// Compare orders: not given, malformed, then by instant.
func (t Tidspunkt) Compare(u Tidspunkt) int {
	if !t.IsValid() || !u.IsValid() {
		return ordn(t.Tilstand(), u.Tilstand())
	}
	if c := sign(t.unix() - u.unix()); c != 0 {
		return int(c)
	}
	return int(sign(int64(t.nano) - int64(u.nano)))
}

// Equal reports whether t and u are the same instant, or in the same state without one.
func (t Tidspunkt) Equal(u Tidspunkt) bool {
	return t.Tilstand() == u.Tilstand() && t.Compare(u) == 0
}

// String writes the time as it is marshalled; "" where not given.
func (t Tidspunkt) String() string {
	switch {
	case t.IsZero():
		return ""
	case !t.IsValid():
		return maske
	}
	b, _ := t.AppendText(make([]byte, 0, 32))
	return string(b)
}

// AppendText appends YYYY-MM-DDThh:mm:ss, fraction and zone as they were
// given, the fraction to nine digits, -00:00 as +00:00; a malformed time gives an error.
func (t Tidspunkt) AppendText(b []byte) ([]byte, error) {
	d, n := uint32(t.dag-ciffer.Aarhundrede), len(b)
	if t.art != udenZone || t.brok != 0 || d >= ciffer.AarhundredetsDage || n > cap(b)-20 {
		return t.tilfoej(b)
	}
	p := (*[20]byte)(b[n : n+20])
	maaned, dag := ciffer.IAarhundredet(d)
	saet(p, maaned, dag, uint32(t.sek))
	return b[:n+19], nil
}

// saet writes a day and a second of it, 19 characters.
func saet(p *[20]byte, maaned uint64, dag uint16, sek uint32) {
	m := sek / 60
	binary.LittleEndian.PutUint64(p[:], maaned)
	binary.LittleEndian.PutUint64(p[8:], uint64(dag)|'T'<<16|uint64(ciffer.To(m/60))<<24|':'<<40|uint64(ciffer.To(m%60))<<48)
	binary.LittleEndian.PutUint32(p[16:], ':'|uint32(ciffer.To(sek-60*m))<<8)
}

// tilfoej is AppendText for every time.
func (t Tidspunkt) tilfoej(b []byte) ([]byte, error) {
	if !t.IsValid() {
		if t.IsZero() {
			return b, nil
		}
		return b, form("Tidspunkt", t.Tilstand())
	}
	n := len(b)
	b = append(b, make([]byte, 20)...)
	maaned, dag := ciffer.Dato(t.dag)
	saet((*[20]byte)(b[n:]), maaned, dag, uint32(t.sek))
	b = b[:n+19]
	if t.brok > 0 {
		b = append(b, ".000000000"...)
		for i, n := len(b)-1, t.nano; n > 0; i, n = i-1, n/10 {
			b[i] += byte(n % 10)
		}
		b = b[:len(b)-9+int(t.brok)]
	}
	switch z := int(t.zone); {
	case t.art == iUTC:
		b = append(b, 'Z')
	case t.art == medZone:
		tegn := byte('+')
		if z < 0 {
			tegn, z = '-', -z
		}
		v := ciffer.Otte(uint64(z/60), uint64(z%60), 0, 0)
		b = append(b, tegn, byte(v), byte(v>>8), ':', byte(v>>16), byte(v>>24))
	}
	return b, nil
}

// MarshalText writes as AppendText.
func (t Tidspunkt) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads xsd:dateTime; an empty text is not given.
func (t *Tidspunkt) UnmarshalText(b []byte) error {
	if *t = (Tidspunkt{}); len(b) == 0 {
		return nil
	}
	*t = ReadTidspunkt(string(b))
	return form("Tidspunkt", t.Tilstand())
}

// MarshalJSON writes a JSON string, null where not given.
func (t Tidspunkt) MarshalJSON() ([]byte, error) { return tekstJSON(t) }

// UnmarshalJSON reads a JSON string or null.
func (t *Tidspunkt) UnmarshalJSON(b []byte) error {
	if *t = (Tidspunkt{}); erNull(b) {
		return nil
	}
	if s, ok := citeret(b); ok {
		*t = ReadTidspunkt(s)
	} else {
		*t = fejlTidspunkt(ForkertType)
	}
	return form("Tidspunkt", t.Tilstand())
}

// MarshalXML writes the element, or nothing where the time is not given.
func (t Tidspunkt) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return skrivXML(e, start, t)
}
