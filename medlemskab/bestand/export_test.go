package bestand

import "bytes"

// What tests hold against slow parsers of their own.

// ProevRaekke parses a row the slow way and, if it is of a fund and as nearly all rows are, the fast way, which must then
// agree.
func ProevRaekke(b []byte, akasse int) (r Raekke, ok, hurtig, ens bool) {
	var p, q pakket
	f := nytFond(akasse)
	hurtig = f.findes && len(b) == raekkelaengde && laesRaekke((*raekketekst)(append(bytes.Clone(b), "\r\n"...)), f, &q)
	if ok = laesRaekkeLangsomt(b, &p); ok {
		p.til(&r)
	}
	return r, ok, hurtig, p == q
}

// ProevMedlem parses a line of the register both ways; hurtig is whether the fast way has read it, and not left it to the
// slow one.
func ProevMedlem(b []byte) (hurtig, langsom, ens bool) {
	p, q := pakket{linje: 1}, pakket{linje: 1}
	hurtig = laesMedlem(append(append(bytes.Clone(b), '\n'), make([]byte, medlemslaengde)...), &p) != nil
	r := nyRegisterstroem(nil, foersteDag)
	r.laesOverskrift([]byte(Registerhoved), nil)
	l := linjelaeser{s: r, b: &bundt{}}
	langsom = l.laes(b, &q)
	return hurtig, langsom, p == q
}

// Sorter sorts keys of a CPR number, then a line, as a side in memory does its rows.
func Sorter(noegler []uint64) (ud []uint64) {
	var b bundt
	for _, n := range noegler {
		b.pakker = append(b.pakker, pakket{cpr: uint32(n >> 32), linje: uint32(n)})
	}
	var h hukommelse
	h.tilfoej(&b)
	sorter(&h)
	naeste := h.laeser()
	for p, _ := naeste(); len(p) > 0; p, _ = naeste() {
		for i := range p {
			ud = append(ud, uint64(p[i].cpr)<<32|uint64(p[i].linje))
		}
	}
	return ud
}
