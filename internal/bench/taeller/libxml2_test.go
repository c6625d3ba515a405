package taeller

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/akasse/dfdg/internal/bench/maal"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// TestForholdLibxml2 measures, in turn, a full report in XML read into a message, and libxml2's streaming reader, which only sees that it is
// well formed. It needs a C compiler and libxml2's headers (Debian: apt-get install libxml2-dev).
func TestForholdLibxml2(t *testing.T) {
	mappe := t.TempDir()
	fil, program := filepath.Join(mappe, "besked.xml"), filepath.Join(mappe, "libxml2")
	flag, err := exec.Command("pkg-config", "--cflags", "--libs", "libxml-2.0").Output()
	if err != nil {
		t.Skip("SKIPPED: no libxml2 to compare with")
	}
	if ud, err := exec.Command("cc", append([]string{"-O2", "testdata/libxml2.c", "-o", program}, strings.Fields(string(flag))...)...).CombinedOutput(); err != nil {
		t.Skipf("SKIPPED: no libxml2 to compare with: %s", ud)
	}
	a, _ := taellertest.Gyldig()
	x, err := taeller.EncodeXML(create, a, taeller.XMLValg{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(fil, x, 0o600); err != nil {
		t.Fatal(err)
	}
	const runder, gange = 31, 200
	var vores, deres []float64
	for range runder {
		start := maal.Processortid()
		for range gange {
			if _, err := taeller.DecodeXML(create, x); err != nil {
				t.Fatal(err)
			}
		}
		vores = append(vores, float64(maal.Processortid()-start)/gange)
		ud, err := exec.Command(program, fil, strconv.Itoa(gange)).Output()
		if err != nil {
			t.Fatal(err)
		}
		ns, err := strconv.ParseFloat(strings.TrimSpace(string(ud)), 64)
		if err != nil {
			t.Fatal(err)
		}
		deres = append(deres, ns)
	}
	slices.Sort(vores)
	slices.Sort(deres)
	v, d := vores[runder/2], deres[runder/2]
	fmt.Printf("XML, %d bytes: dfdg, kun læst %.0f ns, libxml2, kun velformethed %.0f ns, %.2f gange\n", len(x), v, d, d/v)
}
