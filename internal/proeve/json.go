package proeve

import "unicode/utf8"

// ErJSON reports whether b is one JSON text by the letter of RFC 8259: the grammar of its sections 2 to 7 over UTF-8, one byte
// order mark passed over (section 8.1). It is the slow and obvious reading that the others are held up against.
func ErJSON(b []byte) bool {
	if !utf8.Valid(b) {
		return false
	}
	g := grammatik([]rune(string(b)))
	if len(g) > 0 && g[0] == '\ufeff' {
		g = g[1:]
	}
	i, ok := g.vaerdi(g.ws(0))
	return ok && g.ws(i) == len(g)
}

// grammatik is a text. Each of its functions reads one production of the grammar at i and returns where it ends.
type grammatik []rune

func (g grammatik) er(i int, tegn string) bool {
	for _, c := range tegn {
		if i < len(g) && g[i] == c {
			return true
		}
	}
	return false
}

// ws = *( %x20 / %x09 / %x0A / %x0D )
func (g grammatik) ws(i int) int {
	for g.er(i, " \t\n\r") {
		i++
	}
	return i
}

// value = false / null / true / object / array / number / string
func (g grammatik) vaerdi(i int) (int, bool) {
	for _, ord := range []string{"false", "null", "true"} {
		if i+len(ord) <= len(g) && string(g[i:i+len(ord)]) == ord {
			return i + len(ord), true
		}
	}
	switch {
	case g.er(i, "{"):
		return g.liste(i, "}", g.medlem)
	case g.er(i, "["):
		return g.liste(i, "]", g.vaerdi)
	case g.er(i, `"`):
		return g.streng(i)
	}
	return g.tal(i)
}

// object = begin-object [ member *( value-separator member ) ] end-object; array likewise of values.
func (g grammatik) liste(i int, slut string, led func(int) (int, bool)) (int, bool) {
	if i = g.ws(i + 1); g.er(i, slut) {
		return i + 1, true
	}
	for {
		j, ok := led(i)
		switch i = g.ws(j); {
		case !ok:
			return i, false
		case g.er(i, slut):
			return i + 1, true
		case !g.er(i, ","):
			return i, false
		}
		i = g.ws(i + 1)
	}
}

// member = string name-separator value
func (g grammatik) medlem(i int) (int, bool) {
	i, ok := g.streng(i)
	if i = g.ws(i); !ok || !g.er(i, ":") {
		return i, false
	}
	return g.vaerdi(g.ws(i + 1))
}

// number = [ minus ] int [ frac ] [ exp ]
func (g grammatik) tal(i int) (int, bool) {
	cifre := func(i int) int {
		for g.er(i, "0123456789") {
			i++
		}
		return i
	}
	if g.er(i, "-") {
		i++
	}
	switch j := cifre(i); { // int = zero / ( digit1-9 *DIGIT )
	case j == i:
		return i, false
	case g.er(i, "0"):
		i++
	default:
		i = j
	}
	if g.er(i, ".") { // frac = decimal-point 1*DIGIT
		j := cifre(i + 1)
		if j == i+1 {
			return j, false
		}
		i = j
	}
	if g.er(i, "eE") { // exp = e [ minus / plus ] 1*DIGIT
		if i++; g.er(i, "-+") {
			i++
		}
		j := cifre(i)
		if j == i {
			return j, false
		}
		i = j
	}
	return i, true
}

// string = quotation-mark *char quotation-mark; unescaped = %x20-21 / %x23-5B / %x5D-10FFFF
func (g grammatik) streng(i int) (int, bool) {
	if !g.er(i, `"`) {
		return i, false
	}
	for i++; i < len(g); {
		switch {
		case g[i] == '"':
			return i + 1, true
		case g[i] < 0x20:
			return i, false
		case g[i] != '\\':
			i++
		case g.er(i+1, `"\/bfnrt`):
			i += 2
		case g.er(i+1, "u"):
			const hex = "0123456789abcdefABCDEF"
			if !g.er(i+2, hex) || !g.er(i+3, hex) || !g.er(i+4, hex) || !g.er(i+5, hex) {
				return i, false
			}
			i += 6
		default:
			return i, false
		}
	}
	return i, false
}
