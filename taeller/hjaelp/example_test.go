package hjaelp_test

import (
	"fmt"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/hjaelp"
)

// A case worker's system asks: must this member be reported, what is expected now, and until when do the hours count?
func Example() {
	fmt.Println(hjaelp.SkalIndberettes(hjaelp.Sygedagpengemodtager, dfdg.Ja))
	for _, r := range hjaelp.MatrixFor(taeller.T4) {
		fmt.Println(r.Engelsk, r.Celle(hjaelp.VedDagpengekoersel).Forventning)
	}
	idag := dfdg.NewDato(2025, 3, 3)
	indberettet := []dfdg.Dato{dfdg.NewDato(2022, 2, 28), dfdg.NewDato(2023, 6, 30), dfdg.NewDato(2024, 2, 29)}
	fmt.Println(hjaelp.FristMedTimer(idag, indberettet...), hjaelp.ForventetForaeldelse(indberettet...))
	fmt.Println(hjaelp.Forlaengelsesuger(1, 4, 0), "weeks")
	// Output:
	// true
	// Use of the right to benefit forventet
	// 2026-06-30 2027-02-28
	// 8 weeks
}
