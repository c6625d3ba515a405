package dfdg

import (
	"encoding/binary"
	"encoding/xml"
	"time"

	"github.com/akasse/dfdg/internal/ciffer"
)

// Afrunding names how a computation that has no exact answer rounds: a month too short for the
// day, a duration that is not whole hundredths. There is no default; every rule names its own.
type Afrunding uint8

const (
	// Ned rounds down: 29 February + 12 months is 28 February.
	Ned Afrunding = iota + 1
	// Op rounds up: 29 February + 12 months is 1 March.
	Op
	// Naermest rounds to the nearest, a half away from zero; not for dates.
	Naermest
)

// Dato is a calendar date without zone, from 0001-01-01 to 9999-12-31, in four bytes.
type Dato struct {
	d int32 // day number, 0001-01-01 is 1; 0 not given; below 0 the state, negated
}

// sidsteDag is the day number of 9999-12-31.
const sidsteDag = 3652059

// NewDato makes a date; an impossible one is malformed.
func NewDato(aar, maaned, dag int) Dato {
	if aar < 1 || aar > 9999 || maaned < 1 || maaned > 12 || dag < 1 || dag > 28 && dag > ciffer.DageI(aar, maaned) {
		return Dato{-int32(ForkertForm)}
	}
	return Dato{dagnummer(aar, maaned, dag)}
}

// DatoFra returns t's date in t's own zone; of the zero time.Time it is not given. For the day in Denmark see [DanskDag].
func DatoFra(t time.Time) Dato {
	if t.IsZero() {
		return Dato{}
	}
	return NewDato(t.Year(), int(t.Month()), t.Day())
}

// DanskDag returns the calendar day in Danish local time at an instant, whatever zone t has: what "today" is to DFDG, as
// DanskDag(time.Now()). Of the zero time.Time it is not given; outside the years 1–9999 it is malformed.
func DanskDag(t time.Time) Dato {
	if t.IsZero() {
		return Dato{}
	}
	const ti = 10 * 366 * doegn // well beyond either end
	utc := t.Unix()
	if utc < -dag1970*doegn-ti || utc > (sidsteDag-dag1970)*doegn+ti {
		return Dato{}.med(UdenForOmraade)
	}
	return Dato{dag1970}.PlusDage(int(floorDiv(utc+danskForskel(utc), doegn)))
}

// dagnummer counts from 0001-01-01 = 1.
func dagnummer(aar, maaned, dag int) int32 {
	return ciffer.Foerste(uint32(12*aar+maaned-1)) + int32(dag) - 1
}

// kalender is dagnummer's inverse.
func kalender(n int32) (aar, maaned, dag int) {
	m, d := ciffer.MaanedAf(n)
	aar, maaned = Maaned{int32(m)}.AarMaaned()
	return aar, maaned, int(d)
}

// aarMaaned is "0000-00-" as [otte] has it.
const aarMaaned, aarMaanedTil = 0x2d30302d30303030, 0x7f76767f76767676

// ReadDato reads exactly YYYY-MM-DD; any other text gives a malformed date.
func ReadDato(s string) Dato {
	if len(s) != 10 {
		return Dato{-int32(ForkertForm)}
	}
	am, ok := otte(s, aarMaaned, aarMaanedTil)
	dag := uint(s[8]-'0')*10 + uint(s[9]-'0')
	if !ok || s[8]-'0' > 9 || s[9]-'0' > 9 {
		return Dato{-int32(ForkertForm)}
	}
	return NewDato(int(am&0xff*100+am>>16&0xff), int(am>>40&0xff), int(dag))
}

// ParseDato is ReadDato with an error (*FormFejl) for a malformed text.
func ParseDato(s string) (Dato, error) {
	d := ReadDato(s)
	return d, form("Dato", d.Tilstand())
}

// MustParseDato is ParseDato, but panics.
func MustParseDato(s string) Dato { return must(ParseDato(s)) }

// IsZero reports whether the date is not given.
func (d Dato) IsZero() bool { return d.d == 0 }

// IsValid reports whether the date is given and good.
func (d Dato) IsValid() bool { return d.d > 0 }

// Tilstand tells whether the date is given, good or malformed.
func (d Dato) Tilstand() Tilstand {
	if d.d > 0 {
		return Gyldig
	}
	return Tilstand(-d.d)
}

// med returns a copy in state t; Gyldig changes nothing.
func (d Dato) med(t Tilstand) Dato {
	if t == Gyldig {
		return d
	}
	return Dato{-int32(t.kendt())}
}

// Kalender returns year, month and day; zeros unless IsValid.
func (d Dato) Kalender() (aar, maaned, dag int) {
	if d.d <= 0 {
		return 0, 0, 0
	}
	return kalender(d.d)
}

// Maaned returns the date's month; not given or malformed as the date.
func (d Dato) Maaned() Maaned {
	if d.d <= 0 {
		return Maaned{d.d}
	}
	m, _ := ciffer.MaanedAf(d.d)
	return Maaned{int32(m)}
}

// Ugedag returns the day of the week; for a date that is not good, Sunday.
func (d Dato) Ugedag() time.Weekday { return time.Weekday(max(d.d, 0) % 7) }

// Uge returns the ISO 8601 year and week; zeros unless IsValid.
func (d Dato) Uge() (aar, uge int) {
	if d.d <= 0 {
		return 0, 0
	}
	torsdag := d.d - (d.d+6)%7 + 3 // within range: 0001-01-01 is a Monday, 9999-12-31 a Friday
	aar, _, _ = kalender(torsdag)
	return aar, int(torsdag-dagnummer(aar, 1, 1))/7 + 1
}

// PlusDage returns the date n days later; malformed where that leaves 0001–9999.
func (d Dato) PlusDage(n int) Dato {
	if d.d <= 0 {
		return d
	}
	dag := int(d.d) + n // with n too large for an int below 0
	if dag < 1 || dag > sidsteDag {
		return d.med(UdenForOmraade)
	}
	return Dato{int32(dag)}
}

// PlusMaaneder returns the same day n months later. Where that month is too short, Ned gives its
// last day and Op the first of the next; any other Afrunding panics. Malformed where that leaves
// 0001–9999.
func (d Dato) PlusMaaneder(n int, a Afrunding) Dato {
	if a != Ned && a != Op {
		panic("dfdg: Dato.PlusMaaneder: afrunding skal være Ned eller Op")
	}
	if d.d <= 0 {
		return d
	}
	fra, dag := ciffer.MaanedAf(d.d)
	m := Maaned{int32(fra)}.Plus(n)
	if !m.IsValid() {
		return d.med(UdenForOmraade)
	}
	e := Dato{ciffer.Foerste(uint32(m.m)) + int32(dag) - 1}
	if dag > 28 {
		if sidste := m.Sidste(); e.d > sidste.d && a == Ned {
			return sidste
		} else if e.d > sidste.d {
			return sidste.PlusDage(1)
		}
	}
	return e
}

// PlusAar returns the same day n years later; 29 February rounds as in PlusMaaneder, which panics likewise.
func (d Dato) PlusAar(n int, a Afrunding) Dato {
	if n > 9999 || n < -9999 {
		return d.PlusMaaneder(12*10000, a)
	}
	return d.PlusMaaneder(12*n, a)
}

// DageTil returns the number of days from d to e; 0 unless both are good.
func (d Dato) DageTil(e Dato) int {
	if d.d <= 0 || e.d <= 0 {
		return 0
	}
	return int(e.d - d.d)
}

// Foer reports whether both are good and d is before e.
func (d Dato) Foer(e Dato) bool { return d.d > 0 && d.d < e.d }

// Efter reports whether both are good and d is after e.
func (d Dato) Efter(e Dato) bool { return e.d > 0 && d.d > e.d }

// Inden reports whether d is good and lies within a range, both ends included; an end that is not given does not bound.
func (d Dato) Inden(fra, til Dato) bool {
	return d.IsValid() && !d.Foer(fra) && (til.IsZero() || !d.Efter(til))
}

// Compare orders: not given, malformed, then by date.
func (d Dato) Compare(e Dato) int {
	if d.d > 0 && e.d > 0 {
		return int(sign(int64(d.d) - int64(e.d)))
	}
	return ordn(d.Tilstand(), e.Tilstand())
}

// Equal reports whether d and e are the same date in the same state.
func (d Dato) Equal(e Dato) bool { return d == e }

// String writes YYYY-MM-DD; "" where not given.
func (d Dato) String() string {
	switch {
	case d.d == 0:
		return ""
	case d.d < 0:
		return maske
	}
	b, _ := d.AppendText(make([]byte, 0, 10))
	return string(b)
}

// AppendText appends YYYY-MM-DD; a malformed date gives an error.
func (d Dato) AppendText(b []byte) ([]byte, error) {
	if d.d <= 0 {
		if d.d == 0 {
			return b, nil
		}
		return b, form("Dato", d.Tilstand())
	}
	maaned, dag := ciffer.Dato(d.d)
	return binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint64(b, maaned), dag), nil
}

// MarshalText writes as AppendText.
func (d Dato) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads YYYY-MM-DD; an empty text is not given.
func (d *Dato) UnmarshalText(b []byte) error {
	if *d = (Dato{}); len(b) == 0 {
		return nil
	}
	*d = ReadDato(string(b))
	return form("Dato", d.Tilstand())
}

// MarshalJSON writes a JSON string, null where not given.
func (d Dato) MarshalJSON() ([]byte, error) { return tekstJSON(d) }

// UnmarshalJSON reads a JSON string or null.
func (d *Dato) UnmarshalJSON(b []byte) error {
	if *d = (Dato{}); erNull(b) {
		return nil
	}
	if s, ok := citeret(b); ok {
		*d = ReadDato(s)
	} else {
		d.saet(ForkertType)
	}
	return form("Dato", d.Tilstand())
}

// MarshalXML writes the element, or nothing where the date is not given.
func (d Dato) MarshalXML(e *xml.Encoder, start xml.StartElement) error { return skrivXML(e, start, d) }

// Maaned is a calendar month (xsd:gYearMonth without zone), from 0001-01 to 9999-12.
type Maaned struct {
	m int32 // 12·year + month-1; 0 not given; below 0 the state, negated
}

// NewMaaned makes a month; an impossible one is malformed.
func NewMaaned(aar, maaned int) Maaned {
	if aar < 1 || aar > 9999 || maaned < 1 || maaned > 12 {
		return Maaned{-int32(ForkertForm)}
	}
	return Maaned{int32(12*aar + maaned - 1)}
}

// ReadMaaned reads exactly YYYY-MM; any other text gives a malformed month.
func ReadMaaned(s string) Maaned {
	if len(s) != 7 || s[4] != '-' {
		return Maaned{-int32(ForkertForm)}
	}
	return NewMaaned(cifre(s, 0, 4), cifre(s, 5, 2))
}

// ParseMaaned is ReadMaaned with an error (*FormFejl) for a malformed text.
func ParseMaaned(s string) (Maaned, error) {
	m := ReadMaaned(s)
	return m, form("Maaned", m.Tilstand())
}

// MustParseMaaned is ParseMaaned, but panics.
func MustParseMaaned(s string) Maaned { return must(ParseMaaned(s)) }

// IsZero reports whether the month is not given.
func (m Maaned) IsZero() bool { return m.m == 0 }

// IsValid reports whether the month is given and good.
func (m Maaned) IsValid() bool { return m.m > 0 }

// Tilstand tells whether the month is given, good or malformed.
func (m Maaned) Tilstand() Tilstand { return Dato{m.m}.Tilstand() }

// med returns a copy in state t; Gyldig changes nothing.
func (m Maaned) med(t Tilstand) Maaned { return Maaned{Dato{m.m}.med(t).d} }

// AarMaaned returns year and month; zeros unless IsValid.
func (m Maaned) AarMaaned() (aar, maaned int) {
	if m.m <= 0 {
		return 0, 0
	}
	return int(uint32(m.m) / 12), int(uint32(m.m)%12) + 1
}

// Plus returns the month n months later; malformed where that leaves 0001–9999.
func (m Maaned) Plus(n int) Maaned {
	if m.m <= 0 {
		return m
	}
	const spand = 12 * 10000
	if n > spand || n < -spand || int(m.m)+n < 12 || int(m.m)+n >= spand {
		return m.med(UdenForOmraade)
	}
	return Maaned{m.m + int32(n)}
}

// Foerste returns the month's first day.
func (m Maaned) Foerste() Dato {
	if m.m <= 0 {
		return Dato{m.m}
	}
	return Dato{ciffer.Foerste(uint32(m.m))}
}

// Sidste returns the month's last day.
func (m Maaned) Sidste() Dato {
	if m.m <= 0 {
		return Dato{m.m}
	}
	return Dato{ciffer.Foerste(uint32(m.m)+1) - 1}
}

// Compare orders: not given, malformed, then by month.
func (m Maaned) Compare(n Maaned) int { return Dato{m.m}.Compare(Dato{n.m}) }

// Equal reports whether m and n are the same month in the same state.
func (m Maaned) Equal(n Maaned) bool { return m == n }

// String writes YYYY-MM; "" where not given.
func (m Maaned) String() string {
	switch {
	case m.m == 0:
		return ""
	case m.m < 0:
		return maske
	}
	b, _ := m.AppendText(nil)
	return string(b)
}

// AppendText appends YYYY-MM; a malformed month gives an error.
func (m Maaned) AppendText(b []byte) ([]byte, error) {
	if m.m <= 0 {
		if m.m == 0 {
			return b, nil
		}
		return b, form("Maaned", m.Tilstand())
	}
	b = binary.LittleEndian.AppendUint64(b, ciffer.Maaned(uint32(m.m)))
	return b[:len(b)-1], nil
}

// MarshalText writes as AppendText.
func (m Maaned) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads YYYY-MM; an empty text is not given.
func (m *Maaned) UnmarshalText(b []byte) error {
	if *m = (Maaned{}); len(b) == 0 {
		return nil
	}
	*m = ReadMaaned(string(b))
	return form("Maaned", m.Tilstand())
}

// MarshalJSON writes a JSON string, null where not given.
func (m Maaned) MarshalJSON() ([]byte, error) { return tekstJSON(m) }

// UnmarshalJSON reads a JSON string or null.
func (m *Maaned) UnmarshalJSON(b []byte) error {
	if *m = (Maaned{}); erNull(b) {
		return nil
	}
	if s, ok := citeret(b); ok {
		*m = ReadMaaned(s)
	} else {
		m.saet(ForkertType)
	}
	return form("Maaned", m.Tilstand())
}

// MarshalXML writes the element, or nothing where the month is not given.
func (m Maaned) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return skrivXML(e, start, m)
}

// Uge is a year and week as DFDG writes them, 202506: week 01–53 of 1989–2100 (D's pattern).
// Whether the year has such a week in ISO 8601 is a question of its own, [Uge.ISO].
type Uge struct{ heltal }

// NewUge makes a week; outside D's pattern it is malformed.
func NewUge(aar, uge int) Uge {
	if aar < 1989 || aar > 2100 || uge < 1 || uge > 53 {
		return Uge{heltal{t: ForkertForm}}
	}
	return Uge{heltal{int32(100*aar + uge), Gyldig}}
}

// ReadUge reads six digits; anything outside D's pattern gives a malformed week.
func ReadUge(s string) Uge {
	if len(s) != 6 {
		return Uge{heltal{t: ForkertForm}}
	}
	return NewUge(cifre(s, 0, 4), cifre(s, 4, 2))
}

// ParseUge is ReadUge with an error (*FormFejl) for a malformed text.
func ParseUge(s string) (Uge, error) {
	u := ReadUge(s)
	return u, form("Uge", u.t)
}

// MustParseUge is ParseUge, but panics.
func MustParseUge(s string) Uge { return must(ParseUge(s)) }

// AarUge returns year and week; zeros unless IsValid.
func (u Uge) AarUge() (aar, uge int) { return int(u.n) / 100, int(u.n) % 100 }

// ISO reports whether the week is good and its year has it: only some years have a week 53.
func (u Uge) ISO() bool {
	return u.IsValid() && (u.n%100 < 53 || ugerI(int(u.n)/100) == 53)
}

// ugerI returns the number of ISO weeks of a year: 28 December is always in the last one.
func ugerI(aar int) int {
	_, uge := NewDato(aar, 12, 28).Uge()
	return uge
}

// Mandag returns the week's Monday by ISO 8601; malformed unless [Uge.ISO].
func (u Uge) Mandag() Dato {
	if !u.ISO() {
		return Dato{-int32(ForkertForm)}
	}
	aar, uge := u.AarUge()
	fjerde := NewDato(aar, 1, 4) // always in week 1
	return fjerde.PlusDage(7*(uge-1) - (int(fjerde.Ugedag())+6)%7)
}

// Naeste returns the following ISO week; malformed unless [Uge.ISO] or past 2100.
func (u Uge) Naeste() Uge {
	aar, uge := u.Mandag().PlusDage(7).Uge()
	return NewUge(aar, uge)
}

// UnmarshalText reads six digits; an empty text is not given.
func (u *Uge) UnmarshalText(b []byte) error {
	if *u = (Uge{}); len(b) == 0 {
		return nil
	}
	*u = ReadUge(string(b))
	return form("Uge", u.t)
}

// UnmarshalJSON reads a JSON number or null.
func (u *Uge) UnmarshalJSON(b []byte) error {
	if *u = (Uge{}); erNull(b) {
		return nil
	}
	if u.saet(ForkertType); erTal(b) {
		*u = ReadUge(string(b))
	}
	return form("Uge", u.t)
}

// Compare orders: not given, malformed, then by week.
func (u Uge) Compare(v Uge) int { return u.compare(v.heltal) }

// Equal reports whether u and v are the same week in the same state.
func (u Uge) Equal(v Uge) bool { return u == v }
