package kort_test

import (
	"fmt"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/kort"
)

type inderst struct {
	X int `json:"x"`
	Y int
}

type taeller struct {
	A int `json:"a,omitzero"`
	inderst
	Skjult int `json:"-"`
	egen   int
}

type fakta struct {
	Dag      dfdg.Dato `json:"dag,omitzero"`
	Tal      int       `json:"tal"`
	Navnloes string
	Liste    []int                 `json:"liste"`
	Kort     map[string]int        `json:"kort"`
	Taeller  *taeller              `json:"taeller"`
	Tal2     *int                  `json:"tal2"`
	Kendt    dfdg.Oplysning[[]int] `json:"kendt"`
	Ja       dfdg.Oplysning[bool]  `json:"ja"`
	inderst
}

// What is given is named, lists and counters with how much they hold; never a value.
func TestNavne(t *testing.T) {
	n := 5
	fuld := fakta{dfdg.NewDato(2025, 3, 3), 1, "hemmelig", []int{1, 2}, map[string]int{"a": 1}, &taeller{A: 1, inderst: inderst{1, 2}, Skjult: 3, egen: 4}, &n,
		dfdg.Kendt([]int{1, 2, 3}), dfdg.Kendt(false), inderst{X: 1}}
	for _, x := range []struct {
		f    fakta
		uden []string
		vil  string
	}{
		{fakta{}, nil, ""},
		{fuld, nil, "dag tal Navnloes liste(2) kort(1) taeller(3) tal2 kendt(3) ja x"},
		{fuld, []string{"tal", "taeller"}, "dag Navnloes liste(2) kort(1) tal2 kendt(3) ja x"},
		{fakta{Taeller: new(taeller), Kendt: dfdg.Kendt([]int{}), Liste: []int{}}, nil, "liste(0) taeller kendt(0)"},
		{fakta{inderst: inderst{Y: 2}}, nil, "Y"},
	} {
		if got := kort.Navne(x.f, x.uden...); got != x.vil {
			t.Errorf("%q, want %q", got, x.vil)
		}
	}
}

type skrevet struct{ v fakta }

func (s skrevet) Format(f fmt.State, verb rune) { kort.Format(f, verb, s.v, "resumé") }

// %+v and %#v write the fields that are given, every other verb the summary.
func TestFormat(t *testing.T) {
	s := skrevet{fakta{Tal: 1, Taeller: &taeller{A: 2}}}
	const hel = "kort_test.fakta{tal:1 taeller:{A:2 inderst:{X:0 Y:0} Skjult:0 egen:0}}"
	for format, vil := range map[string]string{"%v": "resumé", "%s": "resumé", "%+s": "resumé", "%#d": "resumé", "%+v": hel, "%#v": hel} {
		if got := fmt.Sprintf(format, s); got != vil {
			t.Errorf("%s: %s", format, got)
		}
	}
	if got := fmt.Sprintf("%+v", skrevet{}); got != "kort_test.fakta{}" {
		t.Error(got)
	}
}
