package main

import (
	"context"
	"errors"
	"net/http"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
)

// sag answers a case: as tjek -json does, to the byte. Where it is to be decided (afgoer), the answer begins with whether the outcome
// may be stored, and the status is 200 only where it may.
func (t *tjeneste) sag(w http.ResponseWriter, r *http.Request, afgoer bool) {
	metode := r.PathValue("metode")
	if !sag.HarMetode(metode) {
		pMetode.skriv(w, r)
		return
	}
	k := w.(*kald)
	k.metode = metode
	if !medie(r, "application/json") {
		pMedie.skriv(w, r)
		return
	}
	b, fri, p := t.laes(w, r, t.sagbyte)
	if p != nil {
		p.skriv(w, r)
		return
	}
	defer fri()
	s, p := t.iTur(r.Context(), func() (sagssvar, *problem) { return doem(metode, b, afgoer) })
	if p != nil {
		p.skriv(w, r)
		return
	}
	k.rapport = &s.rapport
	t.maal.dom(metode, s.rapport)
	status := http.StatusOK
	if afgoer && !s.maaGemmes {
		status = http.StatusUnprocessableEntity
	}
	skrivSvar(w, status, "application/json", s.linje)
}

// iTur judges when there is a place, which it gives back however that ends.
func (t *tjeneste) iTur(ctx context.Context, doem func() (sagssvar, *problem)) (sagssvar, *problem) {
	if !tag(ctx, t.dommer, t.koe) {
		return sagssvar{}, pOptaget
	}
	defer func() { <-t.dommer }()
	return doem()
}

// sagssvar is what is answered to a case.
type sagssvar struct {
	linje     []byte
	rapport   dfdgerr.Rapport
	maaGemmes bool
}

// doem reads a case and judges it. The method of the address is the case's, where the case has none.
func doem(metode string, b []byte, afgoer bool) (sv sagssvar, p *problem) {
	s, err := sag.Read(b)
	if err != nil {
		return sv, ulaeselig(err)
	}
	switch s.Metode {
	case metode:
	case "":
		s.Metode = metode
	default:
		return sv, pAnden
	}
	k, err := s.Koer()
	if err != nil {
		return sv, ulaeselig(err)
	}
	sv.rapport, sv.maaGemmes = k.Rapport, k.Err == nil && k.Udfald != nil
	linje, err := k.Linje(sag.MaskeNummer(s.Navn), s.Bestaaet(k))
	if err != nil {
		return sv, pIntern
	}
	if afgoer {
		foerst := `{"maaGemmes":false,`
		if sv.maaGemmes {
			foerst = `{"maaGemmes":true,`
		}
		linje = append([]byte(foerst), linje[1:]...)
	}
	sv.linje = append(linje, '\n')
	return sv, nil
}

// ulaeselig is the problem of what is no case, or cannot be judged.
func ulaeselig(err error) *problem {
	var u *dfdgerr.UlaeseligFejl
	if !errors.As(err, &u) {
		return pIntern
	}
	return &problem{status: http.StatusBadRequest, dansk: u.Aarsag, engelsk: u.Cause, linje: u.Linje, kolonne: u.Kolonne}
}
