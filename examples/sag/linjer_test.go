package sag_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/linjer"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/internal/laes"
)

// TestLinjer: a stream of the suite's cases gets the answers that the cases get one by one, also when the line's memory is used again.
func TestLinjer(t *testing.T) {
	var b strings.Builder
	var ventet []string
	for _, mappe := range []string{"taeller", "frist", "medlemskab"} {
		m := sag.NewMappe(os.DirFS("../../testdata/sager"), mappe)
		filer, err := m.Filer()
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range filer {
			s, err := m.Read(f)
			if err != nil {
				t.Fatal(f, err)
			}
			b.Write(s.JSON())
			b.WriteString([]string{"\n", "\r\n", "\n\n"}[i%3])
			k, err := s.Koer()
			if err != nil {
				t.Fatal(f, err)
			}
			ventet = append(ventet, fmt.Sprint(s.Navn, tekst(t, k.Rapport)))
		}
	}
	i := 0
	arbejde := sag.Linjer(nil)
	for s, err := range linjer.Hver(context.Background(), strings.NewReader(b.String()), linjer.Valg{}, func() func(linjer.Linje) sag.Linjesvar {
		goer := arbejde()
		return func(l linjer.Linje) sag.Linjesvar {
			sv := goer(l)
			for i := range l.Tekst {
				l.Tekst[i] = '#'
			}
			return sv
		}
	}) {
		if err != nil || s.Svar.Err != nil {
			t.Fatal(s.Nr, err, s.Svar.Err)
		}
		if fik := fmt.Sprint(s.Svar.Navn, tekst(t, s.Svar.Rapport)); fik != ventet[i] {
			t.Errorf("linje %d: %s, ventede %s", s.Nr, fik, ventet[i])
		}
		if s.Svar.Bestaaet == nil || !*s.Svar.Bestaaet {
			t.Errorf("linje %d: ikke som forventet", s.Nr)
		}
		i++
	}
	if i != len(ventet) || i < 2000 {
		t.Errorf("%d svar til %d sager", i, len(ventet))
	}
}

func tekst(t *testing.T, r dfdgerr.Rapport) string {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestStoerst: a line may be as long as a message.
func TestStoerst(t *testing.T) {
	if linjer.Stoerst != laes.StoerstBesked {
		t.Errorf("%d og %d", linjer.Stoerst, laes.StoerstBesked)
	}
}

// TestLinjerUlaeselig: a line that cannot be read has its number and place in the stream, and the next one is judged.
func TestLinjerUlaeselig(t *testing.T) {
	const ind = "{}\n" + `{"navn":"x","metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"star"}}` + "\n{\"samtaletype\": 7,}\nlang" + "                                                                                            \n" + "{\"metode\":\"Findes ikke\"}"
	bar := sag.Bar(nil)
	bar.Metode, bar.Idag, bar.Kalder = "CreateFrist", dfdg.NewDato(2025, 3, 3), dfdg.STAR()
	for navn, c := range map[string]struct {
		bar    *sag.Sag
		ventet []string
	}{
		"sager":    {nil, []string{"1:1+0", "kanIkkeAfgoeres", "3:19+99", "4:1+101", "5:11+208"}},
		"beskeder": {bar, []string{"afvist", "afvist", "3:19+99", "4:1+101", "afvist"}},
	} {
		var fik []string
		for s, err := range linjer.Hver(context.Background(), strings.NewReader(ind), linjer.Valg{Stoerste: 90}, sag.Linjer(c.bar)) {
			var u *dfdgerr.UlaeseligFejl
			switch {
			case err != nil:
				t.Fatal(err)
			case errors.As(s.Svar.Err, &u):
				fik = append(fik, fmt.Sprintf("%d:%d+%d", u.Linje, u.Kolonne, u.Offset))
			case s.Svar.Err != nil:
				fik = append(fik, s.Svar.Err.Error())
			default:
				fik = append(fik, s.Svar.Rapport.Dom().String())
			}
		}
		if fmt.Sprint(fik) != fmt.Sprint(c.ventet) {
			t.Errorf("%s: %q, ventede %q", navn, fik, c.ventet)
		}
	}
}
