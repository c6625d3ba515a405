package motortest

import (
	"bytes"
	compare "cmp"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/fund"
	"github.com/akasse/dfdg/internal/proeve"
)

// Love holds a report of a message to what is true of every one: its findings stand in order, each once, no more of them than a report
// holds, each with a place and two sentences; nothing in any printed form repeats a number of the message; it is written and read back.
func Love(t testing.TB, besked []byte, r dfdgerr.Rapport) {
	t.Helper()
	antal := 0
	var foer fund.Melding
	for m := range r.Meldinger() {
		f := fund.Melding(m)
		if antal++; antal > 1 && compare.Or(compare.Compare(foer.Sted(), f.Sted()), compare.Compare(foer.Regel().Rang(), f.Regel().Rang()), compare.Compare(foer.Navn(), f.Navn())) > 0 {
			t.Errorf("%v stands after %v", m, dfdgerr.Melding(foer))
		}
		if antal > 1 && m == dfdgerr.Melding(foer) {
			t.Errorf("%v stands twice", m)
		}
		if m.Tekst() == "" || m.Text() == "" || m.Felt() != "" && m.Felt()[0] != '/' {
			t.Errorf("%v: %q, %q", m, m.Tekst(), m.Text())
		}
		foer = f
	}
	if antal > dfdgerr.Hoejst+1 {
		t.Errorf("%d findings", antal)
	}
	b, err := json.Marshal(r)
	var igen dfdgerr.Rapport
	if err2 := json.Unmarshal(b, &igen); err != nil || err2 != nil || !igen.Equal(r) {
		t.Errorf("%v, %v: %s", err, err2, b)
	}
	saetninger := strings.NewReplacer("0000000000", "", "2147483648", "", "2147483647", "") // what they name themselves
	trykt := saetninger.Replace(string(b) + fmt.Sprintf("%v %+v %#v %v %v", r, r, r, r.LogValue(), r.Err()))
	if s := proeve.Gentaget(besked, trykt); s != "" {
		t.Errorf("a report repeats %s of %.200q", s, besked)
	}
}

// Ulaeselig holds the error of a message that cannot be read to what is true of every one: its place is in the message, its reason is the
// library's own in two languages, and nothing of the message is repeated.
func Ulaeselig(t testing.TB, besked []byte, err error) {
	t.Helper()
	u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err)
	if !ok || u.Linje < 1 || u.Kolonne < 1 || u.Offset < 0 || u.Offset > int64(len(besked)) || u.Aarsag == "" || u.Cause == "" || u.Aarsag == u.Cause {
		t.Fatalf("%#v of %.200q", err, besked)
	}
	if s := proeve.Gentaget(besked, u.Aarsag+u.Cause); s != "" {
		t.Errorf("%v repeats %s", u, s)
	}
}

// Tjeneste is what each of the services has, so that one set of laws holds for all of them.
type Tjeneste[M, A, F, U any] struct {
	DecodeJSON func(M, []byte) (*A, error)
	EncodeJSON func(M, *A) ([]byte, error)
	OrakelJSON func(M, *A) ([]byte, error) // the same by encoding/json
	Validate   func(M, *A, *F) (dfdgerr.Rapport, error)
	Explain    func(M, *A, *F) ([]dfdgerr.Forklaring, dfdgerr.Rapport, error)
	Decide     func(M, *A, *F) (*U, error)
	// Uaendret reports whether an outcome leaves everything as the facts say it was.
	Uaendret func(M, *U, *F) bool
}

// JSON holds the reading of a message's bytes to its laws: JSON by the letter of RFC 8259 and no other is read, nothing is changed, and
// what can be written is read back the same. It returns nil where there is nothing to judge.
func (s Tjeneste[M, A, F, U]) JSON(t testing.TB, m M, b []byte) *A {
	t.Helper()
	kopi := bytes.Clone(b)
	a, err := s.DecodeJSON(m, b)
	if !bytes.Equal(b, kopi) {
		t.Fatal("the message was changed")
	}
	if _, kald := errors.AsType[*dfdgerr.KaldFejl](err); kald {
		return nil // no method
	}
	if (err == nil) != proeve.ErJSON(b) {
		t.Fatalf("%v; JSON by the letter: %v", err, err != nil)
	}
	if err != nil {
		Ulaeselig(t, b, err)
		return nil
	}
	s.Rundtur(t, m, a)
	return a
}

// Rundtur writes a message, if it can be written, and reads it back.
func (s Tjeneste[M, A, F, U]) Rundtur(t testing.TB, m M, a *A) {
	t.Helper()
	b, err := s.EncodeJSON(m, a)
	if o, err2 := s.OrakelJSON(m, a); !bytes.Equal(b, o) || !reflect.DeepEqual(err, err2) {
		t.Errorf("%s, %v; by encoding/json\n%s, %v", b, err, o, err2)
	}
	if err != nil {
		if _, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok {
			t.Error(err)
		}
		return
	}
	igen, err := s.DecodeJSON(m, b)
	if err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	if d := cmp.Diff(a, igen); d != "" {
		t.Errorf("%s\n%s", b, d)
	}
	if b2, err := s.EncodeJSON(m, igen); err != nil || !bytes.Equal(b, b2) {
		t.Errorf("%s, then %s: %v", b, b2, err)
	}
}

// Love holds what is said and decided of a message to its laws: one answer, however often and however it is asked; an outcome without an
// error exactly where the message is approved; nothing changed where it is rejected.
func (s Tjeneste[M, A, F, U]) Love(t testing.TB, m M, besked []byte, a *A, f *F) {
	t.Helper()
	r, err := s.Validate(m, a, f)
	if err != nil {
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || k.Hvad == "" {
			t.Fatal(err)
		}
		return
	}
	Love(t, besked, r)
	if igen, err := s.Validate(m, a, f); err != nil || !igen.Equal(r) {
		t.Errorf("judged twice: %v, %v\n%v", err, r, igen)
	}
	if _, forklaret, err := s.Explain(m, a, f); err != nil || !forklaret.Equal(r) {
		t.Errorf("explained: %v, %v\n%v", err, r, forklaret)
	}
	u, err := s.Decide(m, a, f)
	if (err == nil) != (u != nil && r.Dom() == dfdgerr.Godkendt) {
		t.Errorf("error %v, verdict %v, outcome %v", err, r.Dom(), u != nil)
	}
	if err != nil && proeve.Gentaget(besked, err.Error()) != "" {
		t.Errorf("%v repeats the message", err)
	}
	b, err := json.Marshal(u)
	if err != nil {
		t.Error(err)
	}
	if u != nil && r.Dom() == dfdgerr.Afvist && !s.Uaendret(m, u, f) {
		t.Errorf("%v, and yet something changes", r)
	}
	igen, _ := s.Decide(m, a, f)
	if b2, err := json.Marshal(igen); err != nil || !bytes.Equal(b, b2) {
		t.Errorf("decided twice: %v\n%s\n%s", err, b, b2)
	}
}
