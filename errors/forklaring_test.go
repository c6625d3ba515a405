package errors_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

var forklaringsskema = felt.Felt{Under: []felt.Felt{felt.CPR,
	{Navn: "timer", Dansk: "fra 0 til 3848", English: "from 0 to 3848"}, {Navn: "dato"}}}

func TestForklaringer(t *testing.T) {
	r1 := nyRegel(raekke{Id: "T4-01", Art: dfdgerr.Afvis, Kode: 1014, Dansk: "Timerne skal være {krav}."})
	r2 := nyRegel(raekke{Id: "T-20", Art: dfdgerr.Advarsel})
	ny := func(r *dfdgerr.Regel, nr int, s dfdgerr.Svar) dfdgerr.Forklaring {
		return dfdgerr.Forklaring{Melding: motor.NyMelding(r, &forklaringsskema, felt.Sted(0).Felt(nr), "", 0), Svar: s}
	}
	f := []dfdgerr.Forklaring{ny(r2, 2, dfdgerr.Ok), ny(r1, 1, dfdgerr.Brudt), ny(r1, 1, dfdgerr.Ok), ny(r2, 1, dfdgerr.Uafgjort)}
	motor.SorterForklaringer(f)
	var har []string
	for _, x := range f {
		har = append(har, x.Felt()+" "+x.Regel().Id()+" "+x.Svar.String()+" "+x.Krav())
	}
	vil := "/timer T4-01 ok fra 0 til 3848|/timer T4-01 brudt fra 0 til 3848|/timer T-20 uafgjort fra 0 til 3848|/dato T-20 ok "
	if s := strings.Join(har, "|"); s != vil {
		t.Errorf("%s\nvil %s", s, vil)
	}
	if s := (dfdgerr.Forklaring{}).Krav(); s != "" {
		t.Error(s)
	}
	if s := dfdgerr.Uvedkommende.String() + dfdgerr.Svar(9).String(); s != "uvedkommende" {
		t.Error(s)
	}
}

func TestUdeladt(t *testing.T) {
	r := nyRegel(raekke{Id: "T4-01", Art: dfdgerr.Afvis, Kode: 1014})
	m := motor.Udelad(motor.NyMelding(r, &forklaringsskema, felt.Sted(0).Felt(1), "", 0), "aftalt med STAR")
	rapport := motor.NyRapport("2025-1", dfdg.NewDato(2025, 3, 3), []dfdgerr.Melding{m}, nil)
	if rapport.Dom() != dfdgerr.Godkendt || rapport.Err() != nil {
		t.Error(rapport.Dom(), rapport.Err())
	}
	b, err := json.Marshal(rapport)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), `"udeladt":[{"kode":1014,"felt":"/timer","regel":"T4-01","grund":"aftalt med STAR"}]`) {
		t.Errorf("%s", b)
	}
	var igen dfdgerr.Rapport
	if err := json.Unmarshal(b, &igen); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, r := range []dfdgerr.Rapport{rapport, igen} {
		for m := range r.Udeladt() {
			n++
			if m.Grund() != "aftalt med STAR" || m.Niveau() != dfdgerr.Udeladte || m.String() != "/timer T4-01 udeladt" || m.Kode() != 1014 {
				t.Errorf("%v %v %v", m, m.Grund(), m.Niveau())
			}
		}
	}
	if n != 2 {
		t.Errorf("%d udeladte", n)
	}
	navne := ""
	for n := dfdgerr.Niveau(0); n < 6; n++ {
		navne += n.String() + ","
	}
	if navne != ",fejl,advarsel,uafgjort,udeladt,," {
		t.Error(navne)
	}
	if b, err := dfdgerr.FaktumTaellere.MarshalText(); string(b) != "taellere" || err != nil {
		t.Errorf("%s %v", b, err)
	}
}
