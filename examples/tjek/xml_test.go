package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akasse/dfdg/examples/kommando"
)

// A bare message is judged the same in JSON and in XML, whatever stands before its first tag.
func TestBarBeskedIXML(t *testing.T) {
	const (
		iJSON = `{"forbrug":{"forbrugteTimer":4000,"resttimer":1,"forbrugsmaaned":"2025-02"},"fremmed":1}`
		iXML  = `<r><Consumption><HoursConsumed>4000</HoursConsumed><HoursRemaining>1</HoursRemaining>` +
			`<InventoryPaymentMonth>2025-02</InventoryPaymentMonth></Consumption><fremmed/></r>`
	)
	fil := filepath.Join(t.TempDir(), "besked")
	koer := func(besked string) (int, string, string) {
		if err := os.WriteFile(fil, []byte(besked), 0o600); err != nil {
			t.Fatal(err)
		}
		var ud, fejl bytes.Buffer
		kode := tjek([]string{"-json", "-metode", "UpdateConsumption", "-snitflade", "2023-2", "-kalder", "a-kasse:57",
			"-idag", "2025-03-03", fil}, strings.NewReader(""), &ud, &fejl)
		return kode, ud.String(), fejl.String()
	}
	kode, vil, _ := koer(iJSON)
	for _, felt := range []string{`"/forbrug/forbrugteTimer"`, `"/forbrug/opgoerelsesdato"`, `"/fremmed"`} {
		if kode != ikkeSomVentet || !strings.Contains(vil, felt) {
			t.Fatalf("exit %d, %s", kode, vil)
		}
	}
	for _, foer := range []string{"", "\ufeff", "\r\n\t ", "\ufeff<?xml version=\"1.0\"?>\n"} {
		if kode, ud, fejl := koer(foer + iXML); kode != ikkeSomVentet || ud != vil {
			t.Errorf("after %q: exit %d %s\n%s\nwant %s", foer, kode, fejl, ud, vil)
		}
	}
	if kode, _, fejl := koer("<r>\n <a></b></r>"); kode != kanIkkeLaeses || !strings.HasPrefix(fejl, kommando.Vist(fil)+":2:5: ") {
		t.Errorf("exit %d, %s", kode, fejl)
	}
}
