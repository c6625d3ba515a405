package proeve

import (
	"regexp"
	"slices"
	"strings"
)

// Words that one language has and the other has not, but for the element names and flags, which are the same in both.
var (
	danskeOrd   = strings.Fields("og ikke skal eller hvor der det når blev være på af som kan må efter før mangler findes læses skrives fil filen fejl linje kolonne sag sager")
	engelskeOrd = strings.Fields("and the of not must cannot with which this from where when there before after missing file line column case cases")
	ordene      = regexp.MustCompile(`\S+`)
)

// Fremmedord returns a word of a text that belongs to the other language; "" where the text is in its own throughout. What stands in
// undtaget, as names of the format, belongs to both.
func Fremmedord(tekst string, engelsk bool, undtaget ...string) string {
	fremmede := engelskeOrd
	if engelsk {
		fremmede = danskeOrd
	}
	for _, o := range ordene.FindAllString(tekst, -1) {
		if strings.HasPrefix(o, "-") { // a flag
			continue
		}
		o = strings.ToLower(strings.Trim(o, `.,:;()[]"'`))
		if slices.Contains(undtaget, o) {
			continue
		}
		if slices.Contains(fremmede, o) || engelsk && strings.ContainsAny(o, "æøå") {
			return o
		}
	}
	return ""
}
