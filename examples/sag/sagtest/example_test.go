package sagtest_test

import (
	"fmt"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/testdata/sager"
)

// The whole suite as subtests of a backend of one's own; go test -run TestBagende/F-06 runs those of a rule.
func Example() {
	minBagende := func(s *sag.Sag) (*sag.Svar, error) { return sag.Bibliotek(s) }    // in its place: your own
	testBagende := func(t *testing.T) { sagtest.Koer(t, sager.Frist(), minBagende) } // func TestBagende in a _test file
	fmt.Println(testBagende != nil, sagtest.Regel("f-06-01-ny-frist.json"))
	// Output: true F-06
}
