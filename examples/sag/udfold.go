package sag

import (
	"slices"
	"strconv"
	"strings"
)

const (
	dybest  = 64     // levels of objects that are laid over each other
	flest   = 10_000 // keys of an object that another is laid over
	laengst = 16     // cases in a chain of som
	steder  = 100    // places that uden takes away: each costs a walk through the keys beside it
)

// udfold carries out som and uden: the case is the one that som names, without what uden points at, with this one's keys
// laid over it. kaede are the names of the cases that lead here.
func (l *laesning) udfold(n knude, kaede []string) (knude, error) {
	var som, uden knude
	var egne []led
	for m := range n.alle() {
		v := map[string]*knude{"som": &som, "uden": &uden}[m.navn]
		switch {
		case v == nil && len(egne) == flest:
			return n, l.ulaeselig(n.k, m.i, "for mange nøgler", "too many keys")
		case v == nil:
			egne = append(egne, m)
		case v.findes():
			return n, l.ulaeselig(n.k, m.i, "samme nøgle to gange", "the same key twice")
		default:
			*v = m.vaerd
		}
	}
	if !som.findes() {
		if uden.findes() {
			return n, l.ulaeselig(n.k, uden.i, "uden kræver som: det tager nøgler fra den sag, som nævner", "uden needs som: it takes keys from the case that som names")
		}
		return n, nil
	}
	if !l.som.findes() {
		l.som = som
	}
	navn, ok := som.tekst()
	navn = strings.TrimSuffix(navn, ".json")
	switch {
	case !ok || navn == "" || strings.ContainsAny(navn, `/\:`) || strings.HasPrefix(navn, "."):
		return n, l.ulaeselig(som.k, som.i, "som er navnet på en anden sag i samme mappe, fx gyldig", "som is the name of another case in the same folder, as gyldig")
	case l.hent == nil:
		return n, l.ulaeselig(som.k, som.i, "som kræver en mappe med sager: sagen skal læses fra en fil", "som needs a folder of cases: read the case from a file")
	case slices.Contains(kaede, navn):
		return n, l.ulaeselig(som.k, som.i, "som går i ring", "som runs in a ring")
	case len(kaede) == laengst:
		return n, l.ulaeselig(som.k, som.i, "som går gennem mere end "+strconv.Itoa(laengst)+" sager", "som goes through more than "+strconv.Itoa(laengst)+" cases")
	}
	grund, err := l.hent(navn)
	if err != nil {
		return n, l.fraGrund(som, navn, err)
	}
	if grund, err = l.udfold(grund, append(kaede, navn)); err != nil {
		return n, err
	}
	if grund, err = l.tag(grund, uden); err != nil {
		return n, err
	}
	return l.laeg(grund, knude{k: n.k, i: n.i, led: egne, lagt: true}, 0)
}

// laeg lays over on grund: objects key by key, all else replaces. A key that stands twice in either replaces too.
func (l *laesning) laeg(grund, over knude, dybde int) (knude, error) {
	if over.art() != '{' || grund.art() != '{' {
		return over, nil
	}
	if dybde == dybest {
		return over, l.ulaeselig(over.k, over.i, "for mange niveauer at lægge over hinanden", "too many levels to lay over each other")
	}
	nye := map[string][]led{}
	antal := 0
	for m := range over.alle() {
		if antal++; antal > flest {
			return over, l.ulaeselig(over.k, m.i, "for mange nøgler", "too many keys")
		}
		nye[m.navn] = append(nye[m.navn], m)
	}
	ud := knude{k: over.k, i: over.i, lagt: true}
	har := map[string]int{}
	for m := range grund.alle() {
		if antal++; antal > 2*flest {
			return over, l.ulaeselig(over.k, over.i, "for mange nøgler", "too many keys")
		}
		har[m.navn]++
	}
	sat := map[string]bool{}
	for m := range grund.alle() {
		v := nye[m.navn]
		switch {
		case v == nil:
			ud.led = append(ud.led, m)
		case sat[m.navn]:
		case len(v) == 1 && har[m.navn] == 1:
			lagt, err := l.laeg(m.vaerd, v[0].vaerd, dybde+1)
			if err != nil {
				return over, err
			}
			ud.led = append(ud.led, led{m.navn, v[0].i, lagt})
		default:
			ud.led = append(ud.led, v...)
		}
		sat[m.navn] = true
	}
	for m := range over.alle() {
		if !sat[m.navn] {
			ud.led = append(ud.led, m)
		}
	}
	return ud, nil
}

// tag takes away what the pointers of uden point at.
func (l *laesning) tag(n, uden knude) (knude, error) {
	if !uden.findes() {
		return n, nil
	}
	const hvad, what = "uden er en liste af steder i den sag, som nævner, fx /request/forbrug",
		"uden is a list of places in the case that som names, as /request/forbrug"
	if uden.art() != '[' {
		return n, l.ulaeselig(uden.k, uden.i, hvad, what)
	}
	antal := 0
	for v := range uden.raekker() {
		if antal++; antal > steder {
			return n, l.ulaeselig(uden.k, v.i, "uden har mere end "+strconv.Itoa(steder)+" steder", "uden has more than "+strconv.Itoa(steder)+" places")
		}
		sti, ok := v.tekst()
		if !ok || !strings.HasPrefix(sti, "/") {
			return n, l.ulaeselig(uden.k, v.i, hvad, what)
		}
		dele := strings.Split(sti[1:], "/")
		if len(dele) > dybest {
			return n, l.ulaeselig(uden.k, v.i, hvad, what)
		}
		for i, d := range dele {
			dele[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(d)
		}
		ny, ok := fjern(n, dele)
		if !ok {
			return n, l.ulaeselig(uden.k, v.i, "uden peger på noget, som sagen ikke har", "uden points at something that the case does not have")
		}
		n = ny
	}
	return n, nil
}

// fjern takes away the key at a path, all of them where it stands twice.
func fjern(n knude, sti []string) (knude, bool) {
	if n.art() != '{' {
		return n, false
	}
	ud, fundet := knude{k: n.k, i: n.i, lagt: true}, false
	for m := range n.alle() {
		if m.navn == sti[0] {
			if len(sti) == 1 {
				fundet = true
				continue
			}
			v, ok := fjern(m.vaerd, sti[1:])
			m.vaerd, fundet = v, fundet || ok
		}
		if len(ud.led) == flest {
			return n, false
		}
		ud.led = append(ud.led, m)
	}
	return ud, fundet
}
