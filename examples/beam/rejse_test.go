package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/typex"

	"github.com/akasse/dfdg"
)

// TestRejse: what travels is read as it was written, by another process too: in clear, since a scrambled number would be nonsense there.
func TestRejse(t *testing.T) {
	const nummer = "0101505000"
	for _, p := range []Post{
		{}, {Side: sideFil, Fil: "svar", Nr: 7, Orden: nummer, Tekst: []byte("tekst")}, {Nr: -1, Tekst: bytes.Repeat([]byte{'x'}, 1000)},
		{Side: sideTal, Nr: 1 << 62, Fil: strings.Repeat("f", 300)},
	} {
		b := kodPost(p)
		q, err := afkodPost(b)
		if err != nil || !reflect.DeepEqual(p, q) {
			t.Error("a Post is not read as it was written", err)
		}
		for i := range b { // a cut one, or one that is not, is an error or another Post, and no panic
			if q, err := afkodPost(b[:i]); err == nil && len(q.Tekst) >= len(p.Tekst) && len(p.Tekst) > 0 {
				t.Error("a cut Post has all its text")
			}
		}
	}
	for _, b := range [][]byte{nil, {1}, {1, 0x80}, {1, 0, 9}, {1, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1}} {
		if _, err := afkodPost(b); err == nil {
			t.Error(b)
		}
	}
	n := noegle(dfdg.MustParseCPR(nummer))
	if string(kodNoegle(n)) != nummer || afkodNoegle(kodNoegle(n)) != n || !dfdg.ReadCPR(string(afkodNoegle(kodNoegle(n)))).Equal(dfdg.MustParseCPR(nummer)) {
		t.Error("the key does not travel in clear")
	}
	if noegle(dfdg.CPR{}) != "" || noegle(dfdg.ReadCPR("x")) != "" {
		t.Error("a key of no number")
	}
}

// TestMaske: no print, log or error of what travels holds a number, nor do the coders that Beam makes of it say one when they fail.
func TestMaske(t *testing.T) {
	const nummer = "0101505000"
	p := Post{Side: sideFil, Orden: nummer, Tekst: []byte(nummer)}
	var log bytes.Buffer
	l := slog.New(slog.NewJSONHandler(&log, nil))
	l.Info("x", "noegle", p.Orden, "post", p, "poster", []Post{p}, "peger", &p)
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "noegle", p.Orden, "post", p, "poster", []Post{p})
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		fmt.Fprintf(&log, verb, p)
		fmt.Fprintf(&log, verb, p.Orden)
		fmt.Fprintf(&log, verb, []any{p, &p, map[Noegle]Post{p.Orden: p}})
	}
	for _, v := range []any{p, p.Orden, &p, []Post{p}} {
		b, err := json.Marshal(v)
		if err == nil {
			t.Error("a Post or a key as JSON")
		}
		log.Write(b)
		fmt.Fprint(&log, err)
	}
	_, err := afkodPost([]byte{1, 0, 200, '0', '1'})
	fmt.Fprint(&log, err)
	if strings.Contains(log.String(), nummer) || strings.Contains(log.String(), fmt.Sprintf("%x", nummer)) {
		t.Error("a number in a print")
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[Noegle](), reflect.TypeFor[Post]()} {
		if c := beam.NewCoder(typex.New(typ)); !strings.Contains(c.String(), typ.Name()) {
			t.Error(typ, "travels by another coder:", c)
		}
	}
}

// TestToProcesser: what one process wrote, another reads as the same number.
func TestToProcesser(t *testing.T) {
	const nummer = "0101505000"
	if os.Getenv("DFDG_BARN") != "" { // the other process
		b, err := io.ReadAll(os.Stdin)
		if err != nil {
			t.Fatal(err)
		}
		p, err := afkodPost(b)
		if err != nil || !dfdg.ReadCPR(string(p.Orden)).Equal(dfdg.MustParseCPR(nummer)) {
			t.Fatal("another number, or none")
		}
		return
	}
	barn := func(b []byte) error {
		c := exec.Command(os.Args[0], "-test.run=^TestToProcesser$")
		c.Env = append(os.Environ(), "DFDG_BARN=1")
		c.Stdin = bytes.NewReader(b)
		return c.Run()
	}
	if err := barn(kodPost(Post{Orden: noegle(dfdg.MustParseCPR(nummer))})); err != nil {
		t.Error(err)
	}
	if err := barn(kodPost(Post{Orden: noegle(dfdg.MustParseCPR("0101505001"))})); err == nil {
		t.Error("the other process takes any number")
	}
}
