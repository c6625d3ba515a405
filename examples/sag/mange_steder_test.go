package sag

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// Each place of uden walks through the keys beside it: their number is bounded, as that of the keys is.
func TestUdenHarHoejstHundredeSteder(t *testing.T) {
	var noegler, pege []string
	for i := range 101 {
		noegler = append(noegler, fmt.Sprintf(`"x-%d":0`, i))
		pege = append(pege, fmt.Sprintf(`"/x-%d"`, i))
	}
	const hoved = `{"metode":"UpdateDagpengesats","idag":"2025-03-03","kalder":{"type":"a-kasse","kode":"57"},"request":{},`
	for antal, vil := range map[int]bool{100: true, 101: false} {
		m := NewMappe(fstest.MapFS{
			"gyldig.json": {Data: []byte(hoved + strings.Join(noegler, ",") + "}")},
			"sag.json":    {Data: []byte(`{"som":"gyldig","uden":[` + strings.Join(pege[:antal], ",") + "]}")},
		}, ".")
		if _, err := m.Read("sag.json"); (err == nil) != vil {
			t.Errorf("%d places: %v", antal, err)
		}
	}
}
