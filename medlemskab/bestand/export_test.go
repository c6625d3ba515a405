package bestand

// What tests hold against slow parsers of their own.

// ProevRaekke parses 44 characters the fast way, and answers how many findings the slow way has.
func ProevRaekke(b []byte) (r Raekke, ok bool, fund int) {
	var p pakket
	if ok = laesRaekke(b, &p); ok {
		r = p.raekke()
	}
	forklarRaekke(b, func(string, int) { fund++ })
	return r, ok, fund
}

// ProevMedlem parses a line of the register both ways; hurtig is false where the fast way leaves the
// line to the slow one.
func ProevMedlem(b []byte) (hurtig, langsom bool, ens bool) {
	p, q := pakket{linje: 1}, pakket{linje: 1}
	hurtig = len(b) == medlemslaengde && laesMedlem(b, &p)
	langsom = laesRegisterlinje(&bundt{}, b, &q)
	return hurtig, langsom, p == q
}

// Sorter sorts keys.
func Sorter(n []uint64) []uint64 { return sorter(n, make([]uint64, len(n))) }
