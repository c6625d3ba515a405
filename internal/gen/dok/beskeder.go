package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/akasse/dfdg"
)

// beskeder is the page of the messages that DFDG sends.
func beskeder() []byte {
	var b bytes.Buffer
	hoved(&b, "Beskeder / Messages", `De beskeder, som DFDG sender (WSB, før 2025 WSRM), som `+"`dfdg.Beskedtype`"+` har dem. / The messages that DFDG sends (WSB, before 2025 WSRM), as
`+"`dfdg.Beskedtype`"+` holds them.

* Indhold / Holds: JSON-nøglerne for det, en besked kan indeholde ud over type, modtager, entitetId og aendring. / the JSON keys of what a
  message can hold beside type, modtager, entitetId and aendring.
* aendring: 1 oprettelse / create, 2 opdatering / update, 3 sletning / delete.
* Det næste / Next: hvad modtageren gør. Dage før og efter regnes fra medlemskabets start og slut, begge med. / what the receiver does. Days
  before and after count from the membership's start and end, both included.
* (T): vores tolkning; typens navn i kursiv er ikke offentligt. / our reading; a type's name in italics is not public.`)
	for _, del := range []struct {
		titel  string
		gammel bool
	}{{"De nyeste snitflader (WSB) / The newest interfaces", false}, {"De gamle snitflader (WSRM) / The old interfaces", true}} {
		fmt.Fprintf(&b, "\n## %s\n", del.titel)
		tabel(&b, "Besked / Message", "entitetId", "Indhold / Holds")
		for _, t := range dfdg.Beskedtyper() {
			if t.Gammel() == del.gammel {
				raekke(&b, navn(t), nul(t.EntitetId()), strings.Join(t.Indhold(), ", "))
			}
		}
		tabel(&b, "Besked / Message", "Modtager / Receiver", "Metode / Method", "Dage / Days", "Det næste", "Next", "Regel / Rule", "Kilde / Source")
		for _, t := range dfdg.Beskedtyper() {
			if t.Gammel() != del.gammel {
				continue
			}
			for _, o := range t.Opfoelgninger() {
				metode, regel := o.Metode, o.Regel
				if o.Noegle != "" {
					metode += " (" + o.Noegle + ")"
				}
				if o.Tolkning {
					regel += " (T)"
				}
				dage := ""
				if o.DageFoer > 0 || o.DageEfter > 0 {
					dage = fmt.Sprintf("%d / %d", o.DageFoer, o.DageEfter)
				}
				raekke(&b, navn(t), o.Modtager.String(), metode, dage, o.Dansk, o.Engelsk, regel, o.Kilde)
			}
		}
	}
	return b.Bytes()
}

func navn(t dfdg.Beskedtype) string {
	if t.Antaget() {
		return "*" + t.String() + "*"
	}
	return t.String()
}

// nul writes a number, and nothing of 0.
func nul(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
