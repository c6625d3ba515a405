package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/gen/typer"
)

var (
	kravtag = regexp.MustCompile(`krav:"([^"]*)"`)
	taltag  = regexp.MustCompile(`\d+`)
)

// genereret returns what is written of a typer.go.
func genereret(kilde []byte) ([]byte, error) {
	p, err := typer.LaesKilde("proeve", kilde)
	if err != nil {
		return nil, err
	}
	g := &gen{Pakke: p}
	g.skriv()
	return g.ud.Bytes(), g.fejl
}

// nudget returns what a krav tag can be changed to: every limit one up and one down, every end's bracket, a set with one
// less, the occurrence, another rule. Some are refused.
func nudget(krav string) (v []string) {
	for i, del := range strings.Fields(krav) {
		ny := func(s string) {
			d := strings.Fields(krav)
			d[i] = s
			v = append(v, strings.Join(d, " "))
		}
		switch {
		case i == 0 && del == "1":
			ny("0-1")
		case i == 0 && del == "0-1":
			ny("1")
		case regexp.MustCompile(`^[A-Z]`).MatchString(del):
			ny("T1-01")
			ny("T4-01")
		default:
			for _, m := range taltag.FindAllStringIndex(del, -1) {
				n, _ := strconv.Atoi(del[m[0]:m[1]])
				ny(del[:m[0]] + strconv.Itoa(n+1) + del[m[1]:])
				ny(del[:m[0]] + strconv.Itoa(n-1) + del[m[1]:])
			}
			ny(strings.Replace(del, "[", "(", 1))
			ny(strings.Replace(del, "(", "[", 1))
			if j := strings.LastIndexByte(del, ','); j > 0 {
				ny(del[:j] + "}")
			}
		}
	}
	return v
}

// The number in a tag is the number that judges: whatever is changed in one, the generated code is another, or the
// generator refuses it.
func TestTagsDoemmer(t *testing.T) {
	mapper, err := typer.Find("../..")
	if err != nil {
		t.Fatal(err)
	}
	antal := 0
	for _, m := range mapper {
		kilde, err := os.ReadFile(filepath.Join(m, "typer.go"))
		if err != nil {
			continue
		}
		foer, err := genereret(kilde)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range kravtag.FindAllSubmatchIndex(kilde, -1) {
			krav := string(kilde[i[2]:i[3]])
			for _, nyt := range nudget(krav) {
				if nyt == krav {
					continue
				}
				antal++
				aendret := bytes.Join([][]byte{kilde[:i[2]], []byte(nyt), kilde[i[3]:]}, nil)
				if efter, err := genereret(aendret); err == nil && bytes.Equal(foer, efter) {
					t.Errorf("%s: %q for %q changes nothing", m, nyt, krav)
				}
			}
		}
		for _, tag := range []string{`meta:"ja"`} {
			for i := range bytes.Count(kilde, []byte(tag)) {
				dele := bytes.SplitAfterN(kilde, []byte(tag), i+2)
				dele[i] = bytes.TrimSuffix(dele[i], []byte(tag))
				if efter, err := genereret(bytes.Join(dele, nil)); err != nil || bytes.Equal(foer, efter) {
					t.Errorf("%s: without %s number %d nothing changes (%v)", m, tag, i, err)
				}
			}
		}
	}
	if antal < 200 {
		t.Errorf("only %d tags were changed", antal)
	}
}

// What the generator cannot read it refuses, with the field's name, rather than leave a part of it out.
func TestTagsAfvises(t *testing.T) {
	for felt, tag := range map[string]string{
		"dfdg.Timetal":       `krav:"1 [0;3848.5] T4-01"`,
		"dfdg.Beloeb":        `krav:"1 (0;1,5] T4-01"`,
		"dfdg.Antal":         `krav:"1 [0;) T4-01"`,
		"dfdg.Kode":          `krav:"1 (0;34] T4-01"`,
		"dfdg.Antal ":        `krav:"1 [0;34) T4-01"`,
		"dfdg.Antal  ":       `krav:"1 (0;34] T4-01"`,
		"dfdg.Beloeb ":       `krav:"1 [0;3848.5]"`, // no rule's name
		"dfdg.Beloeb  ":      `krav:"1 t4-01"`,
		"dfdg.Timetal ":      `krav:"1 [0;3848]"`,
		"dfdg.Timetal  ":     `krav:"1 [0;3848] [0;1] T4-01"`,
		"dfdg.Timetal   ":    `krav:"1 [0;3848] T4-01 T4-02"`,
		"dfdg.Timetal    ":   `krav:"1 mindst-0 T4-01"`,
		"dfdg.Dato":          `krav:"1 [0;34] T4-01"`,
		"dfdg.Dato ":         `krav:""`,
		"dfdg.Tekst":         `krav:"1 1-1500 A-03"`, // only in the message itself
		"dfdg.Timetal     ":  `krav:"1 {4,8} T4-01"`,
		"dfdg.Timetal      ": `krav:"1 [0;3848] T4-01" enhed:"dage"`,
		"dfdg.Dato  ":        `krav:"1" enhed:"uger"`,
		"dfdg.Mystisk":       `krav:"1"`,
	} {
		kilde := fmt.Sprintf("package p\n\ntype Anmodning struct {\n\tEn *En `json:\"en\" xml:\"One\"`\n}\n\n"+
			"type En struct {\n\tTimer %s `json:\"timer\" xml:\"Hours\" %s`\n}\n", felt, tag)
		_, err := genereret([]byte(kilde))
		if err == nil || !strings.Contains(err.Error(), "Timer") {
			t.Errorf("%s %s: %v", strings.TrimSpace(felt), tag, err)
		}
	}
	kilde := "package p\n\ntype Anmodning struct {\n\tTekst dfdg.Tekst `json:\"tekst\" xml:\"\" krav:\"0-1 1-1500 A-03\"`\n}\n"
	if _, err := genereret([]byte(kilde)); err == nil || !strings.Contains(err.Error(), "Tekst") {
		t.Errorf("an occurrence that differs by method: %v", err)
	}
}

// A name that is longer than the writer's blocks hold is refused, in JSON and in XML; one that just fits is not.
func TestLangtNavn(t *testing.T) {
	const kilde = "package proeve\n\ntype Anmodning struct {\n\tDag dfdg.Dato `json:\"%s,omitzero\" xml:\"%s\"`\n}\n"
	json, xml := felt.BlokHoejst-len(`,"":"`), felt.BlokHoejst-len("/>")
	for _, mere := range [][2]int{{0, 0}, {1, 0}, {0, 1}} {
		_, err := genereret(fmt.Appendf(nil, kilde, strings.Repeat("a", json+mere[0]), strings.Repeat("A", xml+mere[1])))
		if (err != nil) != (mere != [2]int{}) {
			t.Errorf("%d: %v", mere, err)
		}
	}
}
