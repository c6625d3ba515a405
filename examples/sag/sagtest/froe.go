package sagtest

import (
	"os"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
)

// Froe returns the cases of a folder as seeds of a fuzz target: all of them while it fuzzes, one in so many while the seeds run as tests.
func Froe(f *testing.F, mappe string, hver int, fuzzer bool) (sager []*sag.Sag) {
	f.Helper()
	m := sag.NewMappe(os.DirFS(mappe), ".")
	filer, err := m.Filer()
	if err != nil || len(filer) == 0 {
		f.Fatalf("no cases in %s: %v", mappe, err)
	}
	for i, fil := range filer {
		if !fuzzer && i%hver != 0 {
			continue
		}
		s, err := m.Read(fil)
		if err != nil {
			f.Fatal(err)
		}
		sager = append(sager, s)
	}
	return sager
}
