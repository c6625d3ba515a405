package frist_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

// In memory that is used again the day shift comes to what it comes to in its own: of every state, with each date before, on and after today,
// not given and malformed, with and without meetings, and whatever is not known.
func TestDagskiftIGenbrugt(t *testing.T) {
	idag := fristtest.Idag
	dage := []dfdg.Dato{{}, dfdg.ReadDato("x"), idag.PlusDage(-9), idag.PlusDage(-1), idag, idag.PlusDage(1)}
	kode, cpr := dfdg.NewKode, dfdg.NewCPR(101801234)
	bookinger := []dfdg.Oplysning[[]dfdg.Booking]{
		{}, dfdg.Kendt[[]dfdg.Booking](nil), dfdg.Kendt([]dfdg.Booking{{Samtaletype: kode(4), Dato: idag}}),
		dfdg.Kendt([]dfdg.Booking{{Samtaletype: kode(7), Dato: idag}, {Samtaletype: kode(4), Dato: idag.PlusDage(-3)}, {Samtaletype: kode(4), Dato: idag.PlusDage(2)}}),
		dfdg.Kendt([]dfdg.Booking{{Samtaletype: kode(4)}}), dfdg.Kendt([]dfdg.Booking{{Dato: idag}}),
	}
	u, antal, skift, udfald := new(frist.Udfald), 0, 0, 0
	proev := func(f *frist.Fakta) {
		t.Helper()
		vil, vilErr := frist.DecideDagskift(f)
		er, err := frist.DecideDagskiftInto(u, f)
		antal++
		if !reflect.DeepEqual(err, vilErr) || (er == nil) != (vil == nil) || er != nil && er != u {
			t.Fatalf("%+v: %v, want %v", f, err, vilErr)
		}
		if vil == nil {
			return
		}
		udfald++
		skift += len(vil.Skift)
		b, err := json.Marshal(er)
		vilB, err2 := json.Marshal(vil)
		if err != nil || err2 != nil || string(b) != string(vilB) || !er.Rapport.Equal(vil.Rapport) {
			t.Fatalf("%+v: %s, want %s", f, b, vilB)
		}
	}
	for s := frist.Status(0); s <= frist.IndfrietAfholdt+1; s++ {
		for _, fristdato := range dage {
			for _, aktivering := range dage {
				for _, aendret := range dage {
					for i, b := range bookinger {
						en := frist.Frist{Samtaletype: kode(4), Status: s, Fristdato: fristdato, Fristaktiveringsdato: aktivering, Aendret: aendret}
						frister := []frist.Frist{en, {Samtaletype: kode(7), Status: frist.Aktiv, Fristdato: idag}}
						proev(&frist.Fakta{Idag: idag, CPR: cpr, Doed: dfdg.Kendt(false), Frister: dfdg.Kendt(frister[:1+i%2]), Bookinger: b})
					}
				}
			}
		}
	}
	god := frist.Fakta{Idag: idag, Bookinger: bookinger[2], Frister: dfdg.Kendt([]frist.Frist{{Samtaletype: kode(4), Status: frist.Aktiv, Fristdato: idag}})}
	for _, kendt := range []dfdg.Oplysning[bool]{{}, dfdg.Kendt(true), dfdg.Kendt(false)} {
		for _, doed := range []dfdg.Oplysning[bool]{{}, dfdg.Kendt(true), dfdg.Kendt(false)} {
			for _, nummer := range []dfdg.CPR{{}, cpr, dfdg.ReadCPR("x")} {
				for _, dag := range []dfdg.Dato{{}, idag} {
					for _, frister := range []dfdg.Oplysning[[]frist.Frist]{{}, god.Frister, dfdg.Kendt[[]frist.Frist](nil)} {
						f := god
						f.Kendt, f.Doed, f.CPR, f.Idag, f.Frister = kendt, doed, nummer, dag, frister
						proev(&f)
					}
				}
			}
		}
	}
	if skift < 1000 || udfald < 1000 || udfald == antal {
		t.Errorf("%d changes, %d outcomes of %d", skift, udfald, antal)
	}
}

// A population moves on without an allocation, what changes and what does not.
func TestDagskiftIUdenAllokering(t *testing.T) {
	idag := fristtest.Idag
	f := []frist.Fakta{
		{Idag: idag, Frister: dfdg.Kendt([]frist.Frist{{Samtaletype: dfdg.NewKode(4), Status: frist.Aktiv, Fristdato: idag.PlusDage(-1)}, {Samtaletype: dfdg.NewKode(7), Status: frist.IkkeAktiveret, Fristaktiveringsdato: idag}})},
		{Idag: idag, Frister: dfdg.Kendt([]frist.Frist{{Samtaletype: dfdg.NewKode(4), Status: frist.Aktiv, Fristdato: idag}})},
		{Idag: idag, Frister: dfdg.Kendt[[]frist.Frist](nil)},
	}
	u, skift := new(frist.Udfald), 0
	koer := func() {
		for i := range f {
			f[i].CPR, f[i].Doed, f[i].Bookinger = dfdg.NewCPR(101801234), dfdg.Kendt(false), dfdg.Kendt[[]dfdg.Booking](nil)
			if _, err := frist.DecideDagskiftInto(u, &f[i]); err != nil {
				t.Fatal(err)
			}
			skift += len(u.Skift)
		}
	}
	koer()
	if n := testing.AllocsPerRun(100, koer); n != 0 || skift != 2*102 {
		t.Errorf("%v allocations, %d changes", n, skift)
	}
}

// The outcome of one day is what is known on the next, also where both are in the same memory: what is known is not changed.
func TestDagskiftIEgneFrister(t *testing.T) {
	en := frist.Frist{Samtaletype: dfdg.NewKode(4), Status: frist.Aktiv, Fristdato: fristtest.Idag.PlusDage(-1), Aendret: fristtest.Idag.PlusDage(-2)}
	f := frist.Fakta{Idag: fristtest.Idag, CPR: dfdg.NewCPR(101801234), Doed: dfdg.Kendt(false), Bookinger: dfdg.Kendt[[]dfdg.Booking](nil)}
	u := &frist.Udfald{Frister: make([]frist.Frist, 0, 8)}
	u.Frister = append(u.Frister, en, en)
	for _, kendte := range [][]frist.Frist{u.Frister, u.Frister[1:]} {
		f.Frister = dfdg.Kendt(kendte)
		vil, err := frist.DecideDagskift(&f)
		if err != nil || len(vil.Skift) == 0 {
			t.Fatalf("%v, %v", vil, err)
		}
		v := &frist.Udfald{Frister: u.Frister}
		if v, err = frist.DecideDagskiftInto(v, &f); err != nil || !reflect.DeepEqual(v.Frister, vil.Frister) || !reflect.DeepEqual(v.Skift, vil.Skift) {
			t.Errorf("%v, %v, want %v", v, err, vil)
		}
		if !reflect.DeepEqual(kendte, []frist.Frist{en, en}[:len(kendte)]) {
			t.Errorf("what is known was changed to %v", kendte)
		}
	}
}
