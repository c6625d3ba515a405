package motor

import (
	"slices"
	"strings"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
)

// A row is made by the constructor of its kind, beside the function that answers it. kilde is the
// sources that state the rule, each by its letter and, after a blank, its section, with "; "
// between them: "U Påkrævede dagpengetællere; D".

// Afvis makes a row that rejects with a code.
func Afvis(id string, kode dfdgerr.Kode, kilde, dansk, engelsk string, valg ...Valg) *dfdgerr.Regel {
	return raekke(dfdgerr.Afvis, id, kode, kilde, dansk, engelsk, valg)
}

// Advarsel makes a row that warns: a norm that DFDG does not enforce.
func Advarsel(id, kilde, dansk, engelsk string, valg ...Valg) *dfdgerr.Regel {
	return raekke(dfdgerr.Advarsel, id, 0, kilde, dansk, engelsk, valg)
}

// Afledt makes a row of an effect.
func Afledt(id, kilde, dansk, engelsk string, valg ...Valg) *dfdgerr.Regel {
	return raekke(dfdgerr.Afledt, id, 0, kilde, dansk, engelsk, valg)
}

// Hjaelp makes a row of a function or table that a user asks for.
func Hjaelp(id, kilde, dansk, engelsk string, valg ...Valg) *dfdgerr.Regel {
	return raekke(dfdgerr.Hjaelp, id, 0, kilde, dansk, engelsk, valg)
}

// Dokumentation makes a row of a fact that is stated and never judged.
func Dokumentation(id, kilde, dansk, engelsk string, valg ...Valg) *dfdgerr.Regel {
	return raekke(dfdgerr.Dokumentation, id, 0, kilde, dansk, engelsk, valg)
}

// Format makes a row of how a file is written.
func Format(id, kilde, dansk, engelsk string, valg ...Valg) *dfdgerr.Regel {
	return raekke(dfdgerr.Format, id, 0, kilde, dansk, engelsk, valg)
}

// Handling makes a row of what the owner of a register must do.
func Handling(id, kilde, dansk, engelsk string, valg ...Valg) *dfdgerr.Regel {
	return raekke(dfdgerr.Handling, id, 0, kilde, dansk, engelsk, valg)
}

// Invariant makes a row of what always holds.
func Invariant(id, kilde, dansk, engelsk string, valg ...Valg) *dfdgerr.Regel {
	return raekke(dfdgerr.Invariant, id, 0, kilde, dansk, engelsk, valg)
}

// Valg is what few rows have.
type Valg func(*fund.Raekke)

// Tolkning marks a row as our reading; grund says in one line what the source lacks and why it is read so.
func Tolkning(grund string) Valg {
	return func(r *fund.Raekke) { r.Tolkning, r.Grund = true, grund }
}

// Kun limits a row to interfaces.
func Kun(s ...dfdg.Snitflade) Valg {
	return func(r *fund.Raekke) { r.Snitflader = s }
}

// Ejere tells rows what the fields whose range they own demand, so that their sentences say it where they speak of no field
// in particular. It is called as the rows are made.
func Ejere(rod *felt.Felt, regler []*dfdgerr.Regel) bool {
	for _, r := range regler {
		var dansk, engelsk []string
		samle(rod, r.Id(), &dansk, &engelsk)
		if r.Art() == dfdgerr.Afvis {
			d, e := strings.Join(dansk, " eller "), strings.Join(engelsk, " or ")
			if len(dansk) > 1 {
				d, e = d+", alt efter feltet", e+", depending on the field"
			}
			(*fund.Regel)(r).Ejer(d, e)
		}
	}
	return true
}

func samle(f *felt.Felt, id string, dansk, engelsk *[]string) {
	if f.Regel == id && f.Dansk != "" && !slices.Contains(*dansk, f.Dansk) {
		*dansk, *engelsk = append(*dansk, f.Dansk), append(*engelsk, f.English)
	}
	for i := range f.Under {
		samle(&f.Under[i], id, dansk, engelsk)
	}
}

func raekke(art dfdgerr.Art, id string, kode dfdgerr.Kode, kilde, dansk, engelsk string, valg []Valg) *dfdgerr.Regel {
	r := fund.Raekke{Id: id, Art: uint8(art), Kode: int(kode), Kilde: bogstaver(kilde), Afsnit: kilde, Dansk: dansk, Engelsk: engelsk}
	for _, v := range valg {
		v(&r)
	}
	return (*dfdgerr.Regel)(fund.NyRegel(r))
}

// bogstaver returns the letters of sources with sections: "U, D".
func bogstaver(kilde string) string {
	var b strings.Builder
	for i, k := range strings.Split(kilde, "; ") {
		if i > 0 {
			b.WriteString(", ")
		}
		k, _, _ = strings.Cut(k, " ")
		b.WriteString(k)
	}
	return b.String()
}
