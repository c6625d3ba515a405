package linjer_test

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/akasse/dfdg/examples/linjer"
)

// A stream is worked on by every core, and the answers come in the order of the lines. One that ends before its time says how far
// it came; the next run goes on from there.
func Example() {
	arbejde := func() func(linjer.Linje) int { // each core its own
		return func(l linjer.Linje) int { return len(l.Tekst) }
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	fra := int64(1)
	for s, err := range linjer.Hver(ctx, strings.NewReader("et\nto!\ntre!!\n"), linjer.Valg{Kerner: 1}, arbejde) {
		var afbrudt *linjer.AfbrudtFejl
		if errors.As(err, &afbrudt) {
			fra = afbrudt.Linjer + 1
			break
		}
		fmt.Println(s.Nr, s.Svar)
		if s.Nr == 2 {
			stop()
		}
	}
	fmt.Println("the next run goes on from line", fra)
	// Output:
	// 1 2
	// 2 3
	// the next run goes on from line 3
}
