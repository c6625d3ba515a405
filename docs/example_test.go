package docs_test

import (
	"fmt"
	"strings"

	"github.com/akasse/dfdg/docs"
)

// Where a rule stands in the code, and its schema.
func Example() {
	_, afsnit, _ := strings.Cut(docs.Regler(), `<a id="T3-06"></a>`)
	for l := range strings.Lines(afsnit) {
		if strings.HasPrefix(l, "* Kode / Code: ") {
			fmt.Print(l)
			break
		}
	}
	fmt.Println(len(docs.Skemaer()["taeller"]) > 0)
	// Output:
	// * Kode / Code: [taeller/dagpengesats.go](../taeller/dagpengesats.go) `satsgrundlagFoerReform`
	// true
}
