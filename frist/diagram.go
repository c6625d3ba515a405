package frist

import "strings"

// Diagram writes the table of states as a Mermaid stateDiagram: every change of state, by which
// event and rule. Events that leave the state as it is, or that a rule rejects, are not shown.
func Diagram() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	navn := func(s Status) string {
		if s == 0 {
			return "[*]"
		}
		return s.String()
	}
	for fra := Status(0); fra < antalStatus; fra++ {
		for til := IkkeAktiveret; til < antalStatus; til++ {
			var ved []string
			for h := Haendelse(1); h < antalHaendelser; h++ {
				if s, r := Naeste(fra, h); s == til && s != fra {
					ved = append(ved, r.Id()+" "+h.String())
				}
			}
			if ved != nil {
				b.WriteString("    " + navn(fra) + " --> " + navn(til) + " : " + strings.Join(ved, "<br/>") + "\n")
			}
		}
		if fra.Lukket() {
			b.WriteString("    " + navn(fra) + " --> [*]\n")
		}
	}
	return b.String()
}
