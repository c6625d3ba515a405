package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
)

// D's scopes og tabeller over tilladte organisationer.
var a45 = motor.Hjaelp("A-45", "D Tilladte organisationer",
	"Hver metodes scope og tabel over tilladte organisationer er data: hvem der må kalde, for alle eller egne borgere, og hvor mange dage før og efter et medlemskab.",
	"Each method's scope and table of permitted organisations are data: who may call, for all or own citizens, and how many days before and after a membership.")

// Scope returns the scope that a caller of the method needs in interface 2025-1 (A-45, D); "" where D
// states none, as of DeleteDagpengetaellerkonto, and of the methods that the interface does not have.
func (m Metode) Scope() string {
	if m.Navn(Snitflade2025_1) == "" {
		return ""
	}
	switch metoder[m].slags {
	case opret:
		return "Ydelsesudstilling.Dagpengetaeller.CreateDagpengetaellerkonto.write"
	case opdater, visning:
		return "Ydelsesudstilling.Dagpengetaeller.write"
	case hent, hentHistorisk, hentTidligere:
		return "Ydelsesudstilling.Dagpengetaeller.read"
	}
	return ""
}

// Adgange returns D's table of who may call the method in interface 2025-1 (A-45, D), as a slice of
// the caller's own. Its columns of guest access, of other actors with it or for all citizens, and of systems are empty for every
// method. There is none where D has no table, as of DeleteDagpengetaellerkonto, and of the methods
// that the interface does not have.
func (m Metode) Adgange() []dfdg.Adgang {
	if m.Navn(Snitflade2025_1) == "" {
		return nil
	}
	fond := func(v medlemskab.Vindue) dfdg.Adgang {
		return dfdg.Adgang{Organisation: dfdg.TypeAkasse, EgneBorgere: true, DageFoer: v.DageFoer, DageEfter: v.DageEfter}
	}
	star := dfdg.Adgang{Organisation: dfdg.TypeSTAR, AlleBorgere: true}
	switch metoder[m].slags {
	case opret:
		return []dfdg.Adgang{fond(vindueCreate), star}
	case opdater, visning:
		return []dfdg.Adgang{fond(medlemskab.Vindue{}), star}
	case hent, hentHistorisk:
		return []dfdg.Adgang{
			fond(vindueGet),
			{Organisation: dfdg.TypeJobcenter, EgneBorgere: true, AndenAktoer: true},
			{Organisation: dfdg.TypeKommune, EgneBorgere: true},
			star,
			{Organisation: dfdg.TypeUDK, AlleBorgere: true},
		}
	case hentTidligere:
		return []dfdg.Adgang{fond(vindueGet), star}
	}
	return nil
}

// KraeverRequestId reports whether a call of the method needs a [dfdg.RequestId] in the header x-requestId (A-39, R): every write of
// interface 2025-1. The old interface is SOAP and has no such header.
func (m Metode) KraeverRequestId() bool {
	return m.Navn(Snitflade2025_1) != "" && metoder[m].slags.skriver()
}
