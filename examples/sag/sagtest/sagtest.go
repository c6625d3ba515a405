// Package sagtest runs cases as tests, against this library or against a backend of one's own.
package sagtest

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
)

// Koer runs every case of a folder as a subtest, T3-06/01-… for the file t3-06-01-….json, and reports in what the answer
// is not as expected. The folder is one of testdata/sager ([github.com/akasse/dfdg/testdata/sager.Taeller] and its siblings),
// or os.DirFS of one's own. One without cases is an error.
func Koer(t *testing.T, mappe fs.FS, b sag.Backend) {
	t.Helper()
	Hver(t, mappe, func(t *testing.T, _ string, s *sag.Sag) {
		svar, err := b(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range s.Afvigelser(svar) {
			t.Error(a)
		}
	})
}

// Bibliotek runs a case through this library: the answer is as expected, the decision's error is nil exactly where the
// message is approved and has an outcome, a rejected look-up answers nothing, and the citizen's number stands nowhere in
// the answer.
func Bibliotek(t *testing.T, s *sag.Sag) *sag.Koersel {
	t.Helper()
	k, err := s.Koer()
	if err != nil {
		t.Fatal(err)
	}
	svar, err := k.Svar()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range s.Afvigelser(svar) {
		t.Error(a)
	}
	if godt := k.Udfald != nil && k.Rapport.Dom() == dfdgerr.Godkendt; (k.Err == nil) != godt {
		t.Errorf("error %v does not go with verdict %s", k.Err, k.Rapport.Dom())
	}
	if k.Udfald != nil && k.Rapport.Dom() == dfdgerr.Afvist && strings.HasPrefix(s.Metode, "Get") {
		t.Error("a rejected look-up answers something")
	}
	linje, err := k.Linje("", nil)
	if err != nil {
		t.Fatal(err)
	}
	const kort = 6 // fewer digits are no number that one could recognise
	if n := s.Personnummer(); len(n) >= kort && n != "0000000000" &&
		bytes.Contains(append(linje, (fmt.Sprint(k.Err)+k.Rapport.Idag().String())...), []byte(n)) {
		t.Error("the citizen's number is in the answer")
	}
	return k
}

// Hver calls f in a subtest for each case of a folder, and returns how many there are, those that were not asked for
// (go test -run) among them.
func Hver(t *testing.T, mappe fs.FS, f func(t *testing.T, fil string, s *sag.Sag)) (antal int) {
	t.Helper()
	m := sag.NewMappe(mappe, ".")
	filer, err := m.Filer()
	if err != nil || len(filer) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	antal = len(filer)
	for len(filer) > 0 {
		id := Regel(filer[0])
		n := 1
		for n < len(filer) && Regel(filer[n]) == id {
			n++
		}
		disse := filer[:n]
		filer = filer[n:]
		t.Run(id, func(t *testing.T) {
			for _, fil := range disse {
				navn := strings.TrimPrefix(strings.TrimSuffix(fil, ".json"), strings.ToLower(id)+"-")
				t.Run(navn, func(t *testing.T) {
					s, err := m.Read(fil)
					if err != nil {
						t.Fatal(err)
					}
					f(t, fil, s)
				})
			}
		})
	}
	return antal
}

// Regel returns the rule id that a case's file name begins with, as T3-06 of t3-06-01-ordinaer.json; of another name what
// stands before its first hyphen or dot.
func Regel(fil string) string {
	fil, _, _ = strings.Cut(fil, ".")
	afsnit, hale, _ := strings.Cut(fil, "-")
	nr, _, _ := strings.Cut(hale, "-")
	if len(nr) == 2 && nr[0]-'0' <= 9 && nr[1]-'0' <= 9 {
		return strings.ToUpper(afsnit + "-" + nr)
	}
	return afsnit
}
