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

// Adgang is a row of D's table of the organisations that may call a method. The table's columns of
// guest access, of other actors with it or for all citizens, and of systems are empty for every
// method.
type Adgang struct {
	Organisation dfdg.Organisationstype
	// AlleBorgere: for every citizen. EgneBorgere: for a fund's members, a job centre's or a
	// municipality's own citizens. AndenAktoer: the organisation's other actors too, for its own citizens.
	AlleBorgere, EgneBorgere, AndenAktoer bool
	// DageFoer and DageEfter are how many days before a membership begins and after it has ended its
	// fund may call, both included (Tolkning); 0 where D states none.
	DageFoer, DageEfter int
}

// Adgange returns D's table of who may call the method in interface 2025-1 (A-45, D), as a slice of
// the caller's own; none where D has no table, as of DeleteDagpengetaellerkonto, and of the methods
// that the interface does not have.
func (m Metode) Adgange() []Adgang {
	if m.Navn(Snitflade2025_1) == "" {
		return nil
	}
	fond := func(v medlemskab.Vindue) Adgang {
		return Adgang{Organisation: dfdg.TypeAkasse, EgneBorgere: true, DageFoer: v.DageFoer, DageEfter: v.DageEfter}
	}
	star := Adgang{Organisation: dfdg.TypeSTAR, AlleBorgere: true}
	switch metoder[m].slags {
	case opret:
		return []Adgang{fond(vindueCreate), star}
	case opdater, visning:
		return []Adgang{fond(medlemskab.Vindue{}), star}
	case hent, hentHistorisk:
		return []Adgang{
			fond(vindueGet),
			{Organisation: dfdg.TypeJobcenter, EgneBorgere: true, AndenAktoer: true},
			{Organisation: dfdg.TypeKommune, EgneBorgere: true},
			star,
			{Organisation: dfdg.TypeUDK, AlleBorgere: true},
		}
	case hentTidligere:
		return []Adgang{fond(vindueGet), star}
	}
	return nil
}
