package main

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
)

// problem is why a call has no answer (RFC 9457), in Danish and English. It never repeats what was sent.
type problem struct {
	status         int
	dansk, engelsk string
	linje, kolonne int // of what cannot be read; 0 for a problem that has no place
	proevIgen      int // seconds after which another call may succeed; 0 for none
}

// ulaeseligType is the type of the problem that has a place; all others are what their status says.
const ulaeseligType = "https://github.com/akasse/dfdg/blob/main/examples/tjeneste/README.md#problems"

// problemJSON is how a problem is written.
type problemJSON struct {
	Type    string `json:"type,omitzero"` // none is about:blank: the status says it all
	Title   string `json:"title"`
	Status  int    `json:"status"`
	Detail  string `json:"detail"`
	Linje   int    `json:"linje,omitzero"`
	Kolonne int    `json:"kolonne,omitzero"`
}

// skriv answers with the problem, in English for whom asks so, otherwise in Danish.
func (p *problem) skriv(w http.ResponseWriter, r *http.Request) {
	b, _ := json.Marshal(p.tilJSON(r)) // own types: cannot fail
	h := w.Header()
	h.Set("Content-Language", p.sprog(r))
	h.Set("Vary", "Accept-Language")
	if p.proevIgen > 0 {
		h.Set("Retry-After", strconv.Itoa(p.proevIgen))
	}
	skrivSvar(w, p.status, "application/problem+json", append(b, '\n'))
}

func (p *problem) tilJSON(r *http.Request) problemJSON {
	o := problemJSON{Title: http.StatusText(p.status), Status: p.status, Detail: p.dansk}
	if p.sprog(r) == "en" {
		o.Detail = p.engelsk
	}
	if p.linje > 0 {
		o.Type, o.Linje, o.Kolonne = ulaeseligType, p.linje, p.kolonne
		o.Title = "Sagen kan ikke læses"
		if p.sprog(r) == "en" {
			o.Title = "The case cannot be read"
		}
	}
	return o
}

func (p *problem) sprog(r *http.Request) string {
	if strings.HasPrefix(strings.ToLower(r.Header.Get("Accept-Language")), "en") {
		return "en"
	}
	return "da"
}

// The problems that several calls can have.
var (
	pOptaget  = &problem{status: http.StatusServiceUnavailable, dansk: "for mange kald på én gang", engelsk: "too many calls at once", proevIgen: 1}
	pForStor  = &problem{status: http.StatusRequestEntityTooLarge, dansk: "kaldet er for stort", engelsk: "the call is too large"}
	pAfbrudt  = &problem{status: http.StatusBadRequest, dansk: "kaldet kom ikke helt frem", engelsk: "the call did not come through"}
	pLangsom  = &problem{status: http.StatusRequestTimeout, dansk: "kaldet kom for langsomt", engelsk: "the call came too slowly"}
	pIntern   = &problem{status: http.StatusInternalServerError, dansk: "fejl i tjenesten", engelsk: "an error in the service"}
	pMetode   = &problem{status: http.StatusNotFound, dansk: "metoden findes ikke", engelsk: "there is no such method"}
	pRegel    = &problem{status: http.StatusNotFound, dansk: "reglen findes ikke", engelsk: "there is no such rule"}
	pSti      = &problem{status: http.StatusNotFound, dansk: "der er intet her; /v1/openapi.json beskriver tjenesten", engelsk: "there is nothing here; /v1/openapi.json describes the service"}
	pVerbum   = &problem{status: http.StatusMethodNotAllowed, dansk: "her bruges en anden HTTP-metode, se Allow", engelsk: "another HTTP method is used here, see Allow"}
	pMedie    = &problem{status: http.StatusUnsupportedMediaType, dansk: "sagen skal være application/json uden Content-Encoding", engelsk: "the case must be application/json without Content-Encoding"}
	pDele     = &problem{status: http.StatusUnsupportedMediaType, dansk: "kaldet skal være multipart/form-data uden Content-Encoding", engelsk: "the call must be multipart/form-data without Content-Encoding"}
	pAnden    = &problem{status: http.StatusBadRequest, dansk: "sagens metode er en anden end adressens", engelsk: "the case's metode is another than the address's"}
	pDelene   = &problem{status: http.StatusBadRequest, dansk: "kaldet skal have netop to dele: fil, så register", engelsk: "the call must have exactly two parts: fil, then register"}
	pSpoerg   = &problem{status: http.StatusBadRequest, dansk: "adressen kan kun have idag, snitflade, klartekst og ingen, hver højst én gang", engelsk: "the address can only have idag, snitflade, klartekst and ingen, each at most once"}
	pJaNej    = &problem{status: http.StatusBadRequest, dansk: "klartekst og ingen er true eller false", engelsk: "klartekst and ingen are true or false"}
	pNedlukke = &problem{status: http.StatusServiceUnavailable, dansk: "tjenesten lukker ned", engelsk: "the service is ending", proevIgen: 1}
)
