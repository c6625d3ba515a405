package medlemskab

import (
	"fmt"
	"log/slog"

	"github.com/akasse/dfdg/internal/kort"
)

// String tells which elements are given and never what they hold, since a message can hold free text. json.Marshal writes the
// text, as it must for DFDG: see the package documentation of dfdg on logs.
func (a Anmodning) String() string { return "anmodning: " + kort.Navne(a) }

// Format writes String, but for %+v and %#v each element's value, where a text is its length alone.
func (a Anmodning) Format(f fmt.State, verb rune) { kort.Format(f, verb, a, a.String()) }

// LogValue is String.
func (a Anmodning) LogValue() slog.Value { return slog.StringValue(a.String()) }

// LogValue is the day, the caller, the interface and the names of what is known of the citizen.
func (f Fakta) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("idag", f.Idag.String()),
		slog.String("kalder", f.Kalder.String()),
		slog.String("snitflade", string(f.Snitflade)),
		slog.String("kendt", kort.Navne(f, "idag", "kalder", "snitflade")),
	)
}

// LogValue is the report, and the names of what the outcome holds with how many there are.
func (u Udfald) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("rapport", u.Rapport), slog.String("udfald", kort.Navne(u, "Rapport")))
}

// LogValue is the report, and the names of what the prediction holds.
func (f Forudsigelse) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("rapport", f.Rapport), slog.String("forudsigelse", kort.Navne(f, "Rapport")))
}
