package bestand

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// koersel is a reconciliation as it runs.
type koersel struct {
	a        *Afstemning
	ud       func(Handling, error) bool
	slut     bool // the user has stopped, or an input has failed
	reg, fil peger
	skift    []skift // that are left, by new number
	kaeder   kaeder
	rs, fs   []raek // the rows of one number

	uorden           bool   // the register's dates are not what they seem
	tjeneste         bool   // DFDG's side is rows from the service
	akasse           int    // the file's; -1 for unknown
	afdFra, afdAntal uint32 // the branch numbers that begin with it
}

// raek is a row with its line in the input.
type raek struct {
	post
	linje int
}

func (r raek) kunNummer() bool { return r.andet == kunNummer }

func (k *koersel) fund(f Fund) {
	k.slut = k.slut || !k.ud(Handling{}, &f)
}

func (k *koersel) fejl(err error) {
	if err != nil && !k.slut {
		k.ud(Handling{}, err)
		k.slut = true
	}
}

func (k *koersel) koer() {
	fil, reg := kilde{}, kilde{kasser: new([100]bool)}
	defer fil.luk()
	defer reg.luk()
	k.aabn(&fil, &reg)
	if k.slut {
		return
	}
	if forFaa(fil.antal, reg.antal) {
		reg.helhed.grunde = append(reg.helhed.grunde, Fund{Regel: b22Side, Kilde: EgetRegister, aarsag: underHalvdelen})
	}
	if fil.om.akasse >= 0 && reg.antal >= mindst && reg.andres(fil.om.akasse) {
		reg.helhed.grunde = append(reg.helhed.grunde, Fund{Regel: b22Side, Kilde: EgetRegister, aarsag: andetRegister})
	}
	fil.helhed.laest, reg.helhed.laest = true, true
	k.a.helhed[Bestandsfil], k.a.helhed[EgetRegister] = fil.helhed, reg.helhed
	k.a.form = reg.om.form
	k.uorden = reg.om.uorden
	k.tjeneste = k.a.fil.raekker != nil
	k.akasse, k.afdAntal = fil.om.akasse, ingenCPR
	if k.akasse >= 0 {
		k.afdFra, k.afdAntal = uint32(k.akasse)*10000, 10000
	}
	sorter(&fil.h, &reg.h)
	var ringe []int
	k.kaeder, ringe = nyeKaeder(reg.h.skift, reg.dobbelt)
	k.skift = k.kaeder.nye
	for _, x := range []Kilde{Bestandsfil, EgetRegister} {
		if h := k.a.Helhed(x); !h.Hel() && !k.slut {
			k.fund(h.fund(x))
		}
	}
	if k.uorden && !k.slut {
		k.fund(Fund{Regel: b06, Kilde: EgetRegister, aarsag: datoerIUorden})
	}
	for _, linje := range ringe {
		if !k.slut {
			k.fund(Fund{Regel: b25Ring, Kilde: EgetRegister, Linje: linje, Felt: "nytcpr"})
		}
	}
	if k.slut {
		return
	}
	k.fil, k.reg = peger{k: k, naeste: fil.naeste(k)}, peger{k: k, naeste: reg.naeste(k)}
	k.flet()
}

// almindelig reports whether a row of DFDG's side is a present member's of the fund.
func (k *koersel) almindelig(p *pakket) bool {
	if k.tjeneste {
		return p.andet == 0 || p.andet >= slutkodeIdag && p.andet <= slutkodeMax
	}
	return int(p.andet) == k.akasse
}

// peger stands at a row of one side; after the last at a row of number ingenCPR.
type peger struct {
	k      *koersel
	naeste func() ([]pakket, int)
	b      []pakket // from the row it stands at
	base   int
}

func (p *peger) frem() {
	sidst := p.b[0].cpr
	if p.b = p.b[1:]; len(p.b) == 0 {
		p.hent()
	}
	if p.b[0].cpr < sidst {
		p.k.fejl(ErrAendret)
	}
}

func (p *peger) hent() {
	if p.b, p.base = p.naeste(); len(p.b) == 0 {
		p.b = []pakket{{cpr: ingenCPR}}
	}
}

// tag moves past every row of number c and returns them.
func (p *peger) tag(c uint32, til []raek) []raek {
	til = til[:0]
	for p.b[0].cpr == c {
		til = append(til, raek{p.b[0].post, p.base + int(p.b[0].linje)})
		p.frem()
	}
	return til
}

// flet merges the two sides and the changed numbers.
func (k *koersel) flet() {
	k.fil.hent()
	k.reg.hent()
	for !k.slut {
		k.ens()
		c := min(k.reg.b[0].cpr, k.fil.b[0].cpr)
		if len(k.skift) > 0 {
			c = min(c, k.skift[0].ny)
		}
		if c == ingenCPR || k.slut {
			return
		}
		k.rs, k.fs = k.reg.tag(c, k.rs), k.fil.tag(c, k.fs)
		n := 0
		for n < len(k.skift) && k.skift[n].ny == c {
			n++
		}
		skift := k.skift[:n]
		k.skift = k.skift[n:]
		if !k.slut {
			k.afgoer(c, skift)
		}
	}
}

// ens passes over what nearly all rows are: one present member on each side with nothing different.
func (k *koersel) ens() {
	r, f, n := k.reg.b, k.fil.b, 0
	graense := uint32(ingenCPR)
	if len(k.skift) > 0 {
		graense = k.skift[0].ny
	}
	for ; n+1 < len(r) && n+1 < len(f); n++ {
		a, b := &r[n], &f[n]
		if a.cpr != b.cpr || a.cpr >= graense || r[n+1].cpr <= a.cpr || f[n+1].cpr <= b.cpr ||
			a.start != b.start || a.ret != b.ret || a.afd != b.afd || a.kat != b.kat ||
			a.andet != uint16(ErMedlem) || a.afd-k.afdFra >= k.afdAntal || !k.almindelig(b) {
			break
		}
		if k.a.valg.MedIngen {
			k.handl(k.fra(a.cpr, Ingen, k.forskelle(), &raek{a.post, k.reg.base + int(a.linje)}, &raek{b.post, k.fil.base + int(b.linje)}))
			if k.slut {
				return
			}
		}
	}
	if !k.a.valg.MedIngen {
		k.a.antal[Ingen] += n
	}
	k.reg.b, k.fil.b = r[n:], f[n:]
}

// handl gives out an action.
func (k *koersel) handl(h Handling) {
	k.a.antal[h.Slags]++
	if h.Slags != Ingen || k.a.valg.MedIngen {
		k.slut = k.slut || !k.ud(h, nil)
	}
}

// fra makes an action with what f says of the membership, or r where f is nil.
func (k *koersel) fra(c uint32, s Slags, regel *dfdgerr.Regel, r, f *raek) Handling {
	h := Handling{Slags: s, Regel: regel, Snitflade: k.a.valg.Snitflade, CPR: cprAf(c)}
	if r != nil {
		h.RegisterLinje = r.linje
		if Status(r.andet) == ErMedlem {
			h.medlemskab(&r.post)
		}
	}
	if f != nil {
		h.FilLinje = f.linje
		h.medlemskab(&f.post)
	}
	return h
}

func (h *Handling) medlemskab(p *post) {
	h.Afdeling, h.Startdato, h.Dagpengeretsdato = dfdg.Afdelingsnummer{}, dag(p.start), dag(p.ret)
	if p.afd > 0 {
		h.Afdeling = dfdg.NewAfdelingsnummer(int(p.afd))
	}
	h.Forsikringskategori = dfdg.Kode{}
	if p.kat > 0 {
		h.Forsikringskategori = dfdg.NewKode(int(p.kat))
	}
}
