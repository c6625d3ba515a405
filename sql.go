package dfdg

import (
	"database/sql/driver"
	"strconv"
	"time"
)

// Every value but a [CPR] goes in and out of a database by the standard interfaces (sql.Scanner, driver.Valuer): dates, times,
// months and decimals as text, whole numbers as numbers, JaNej as a boolean; not given as NULL. Decimals never pass through a float.

// KlartekstFejl is the error of putting a CPR where it would have to stand in clear without being asked for: in a database, or as a
// text, and so as the key of a map in JSON. See [CPR.Klartekst] and [KlarCPR].
type KlartekstFejl struct{}

// Error is Tekst, with the library's name before it.
func (f KlartekstFejl) Error() string { return "dfdg: " + f.Tekst() }

// Tekst says in Danish what to use.
func (KlartekstFejl) Tekst() string {
	return "et CPR-nummer skrives ikke af sig selv; brug CPR.Klartekst eller KlarCPR dér, hvor det skal ud"
}

// Text says in English what to use.
func (KlartekstFejl) Text() string {
	return "a CPR number is not written of itself; use CPR.Klartekst or KlarCPR where it is to go out"
}

// scan reads a value from a database: nil is not given, text goes to tekst and a whole number to tal, where the type has one.
func scan(navn string, src any, tekst func([]byte) error, tal func(int64) Tilstand) error {
	switch v := src.(type) {
	case nil:
		return tekst(nil)
	case string:
		return tekst([]byte(v))
	case []byte:
		return tekst(v)
	case int64:
		if tal != nil {
			return form(navn, tal(v))
		}
	}
	return &FormFejl{navn, ForkertType}
}

// value writes a value as text; not given as NULL.
func value(v tekstvaerdi) (driver.Value, error) {
	if v.IsZero() {
		return nil, nil
	}
	b, err := v.AppendText(nil)
	if err != nil {
		return nil, err
	}
	return string(b), nil
}

// Scan reads a date from a database: text, or a time.Time by its own calendar day, as drivers give a DATE.
func (d *Dato) Scan(src any) error {
	if t, ok := src.(time.Time); ok {
		*d = DatoFra(t)
		return formEllerIntet("Dato", d.Tilstand())
	}
	*d = Dato{}
	if err := scan("Dato", src, d.UnmarshalText, nil); err != nil {
		d.saet(max(d.Tilstand(), ForkertType))
		return err
	}
	return nil
}

// Value writes YYYY-MM-DD.
func (d Dato) Value() (driver.Value, error) { return value(d) }

// Scan reads a month from a database: text, or a time.Time by its own calendar month.
func (m *Maaned) Scan(src any) error {
	if t, ok := src.(time.Time); ok {
		*m = DatoFra(t).Maaned()
		return formEllerIntet("Maaned", m.Tilstand())
	}
	*m = Maaned{}
	if err := scan("Maaned", src, m.UnmarshalText, nil); err != nil {
		m.saet(max(m.Tilstand(), ForkertType))
		return err
	}
	return nil
}

// Value writes YYYY-MM.
func (m Maaned) Value() (driver.Value, error) { return value(m) }

// Scan reads a time from a database: xsd:dateTime, or a time.Time.
func (t *Tidspunkt) Scan(src any) error {
	if p, ok := src.(time.Time); ok {
		*t = TidspunktFra(p)
		return formEllerIntet("Tidspunkt", t.Tilstand())
	}
	*t = Tidspunkt{}
	if err := scan("Tidspunkt", src, t.UnmarshalText, nil); err != nil {
		t.saet(max(t.Tilstand(), ForkertType))
		return err
	}
	return nil
}

// Value writes xsd:dateTime.
func (t Tidspunkt) Value() (driver.Value, error) { return value(t) }

// Scan reads a week from a database: a number or text of six digits.
func (u *Uge) Scan(src any) error {
	*u = Uge{}
	err := scan("Uge", src, u.UnmarshalText, func(n int64) Tilstand {
		*u = ReadUge(strconv.FormatInt(n, 10))
		return u.t
	})
	if err != nil {
		u.saet(max(u.t, ForkertType))
	}
	return err
}

// Scan reads a whole number from a database: a number, or text.
func (h *heltal) Scan(src any) error {
	*h = heltal{}
	err := scan("heltal", src, h.UnmarshalText, func(n int64) Tilstand {
		if *h = (heltal{t: UdenForOmraade}); int64(int32(n)) == n {
			*h = heltal{int32(n), Gyldig}
		}
		return h.t
	})
	if err != nil {
		*h = heltal{t: max(h.t, ForkertType)}
	}
	return err
}

// Value writes a whole number.
func (h heltal) Value() (driver.Value, error) {
	switch h.t {
	case IkkeGivet:
		return nil, nil
	case Gyldig:
		return int64(h.n), nil
	}
	return nil, form("heltal", h.t)
}

// Scan reads hours or kroner from a database: text with a decimal point, or a whole number. A float is refused, since it does not
// hold hundredths exactly.
func (h *hundrededele) Scan(src any) error {
	*h = hundrededele{}
	err := scan("decimaltal", src, h.UnmarshalText, func(n int64) Tilstand {
		if *h = (hundrededele{int64(UdenForOmraade)}); n <= stoerst/100 && n >= -stoerst/100 {
			*h = nyHundrededele(100 * n)
		}
		return h.Tilstand()
	})
	if err != nil {
		*h = hundrededele{int64(max(h.Tilstand(), ForkertType))}
	}
	return err
}

// Value writes text with a point and two decimals.
func (h hundrededele) Value() (driver.Value, error) { return value(h) }

// Scan reads a boolean from a database, also as 0 or 1 or as text.
func (j *JaNej) Scan(src any) error {
	if b, ok := src.(bool); ok {
		*j = NewJaNej(b)
		return nil
	}
	*j = 0
	err := scan("JaNej", src, j.UnmarshalText, func(n int64) Tilstand {
		*j = ReadJaNej(strconv.FormatInt(n, 10))
		return j.Tilstand()
	})
	if err != nil {
		j.saet(max(j.Tilstand(), ForkertType))
	}
	return err
}

// Value writes a boolean.
func (j JaNej) Value() (driver.Value, error) {
	switch t := j.Tilstand(); t {
	case IkkeGivet:
		return nil, nil
	case Gyldig:
		return j == Ja, nil
	default:
		return nil, form("JaNej", t)
	}
}

// Scan reads a text from a database; NULL is not given, and an empty text is given.
func (t *Tekst) Scan(src any) error {
	if src == nil {
		*t = Tekst{}
		return nil
	}
	*t = Tekst{}
	err := scan("Tekst", src, t.UnmarshalText, nil)
	if err != nil {
		t.saet(max(t.t, ForkertType))
	}
	return err
}

// Value writes the text itself.
func (t Tekst) Value() (driver.Value, error) {
	if t.IsZero() {
		return nil, nil
	}
	return t.Indhold(), formEllerIntet("Tekst", t.t)
}

// Scan reads a GUID from a database: text, or its 16 bytes.
func (g *GUID) Scan(src any) error {
	if b, ok := src.([]byte); ok && len(b) == len(g.b) {
		*g = NewGUID([16]byte(b))
		return nil
	}
	*g = GUID{}
	err := scan("GUID", src, g.UnmarshalText, nil)
	if err != nil {
		g.saet(max(g.t, ForkertType))
	}
	return err
}

// Value writes text of lower-case digits.
func (g GUID) Value() (driver.Value, error) { return value(g) }

// Scan reads an id from a database.
func (r *RequestId) Scan(src any) error {
	*r = RequestId{}
	return scan("RequestId", src, r.UnmarshalText, nil)
}

// Value writes the id.
func (r RequestId) Value() (driver.Value, error) {
	if r.IsZero() {
		return nil, nil
	}
	return r.id, nil
}

// Scan refuses: read the digits into a [KlarCPR].
func (c *CPR) Scan(any) error {
	*c = CPR{}
	return KlartekstFejl{}
}

// Value refuses: convert to [KlarCPR], or write [CPR.Klartekst].
func (c CPR) Value() (driver.Value, error) { return nil, KlartekstFejl{} }

// Scan reads ten digits from a database.
func (c *KlarCPR) Scan(src any) error {
	*c = KlarCPR{}
	err := scan("CPR", src, c.UnmarshalText, nil)
	if t := CPR(*c).Tilstand(); err != nil && t < ForkertType {
		*c = KlarCPR(CPR{}.med(ForkertType))
	}
	return err
}

// Value writes the ten digits.
func (c KlarCPR) Value() (driver.Value, error) { return value(c) }

// formEllerIntet is form, but not given is good too.
func formEllerIntet(navn string, t Tilstand) error {
	if t == IkkeGivet {
		return nil
	}
	return form(navn, t)
}
