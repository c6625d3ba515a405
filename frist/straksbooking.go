package frist

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// StraksbookingPaakraevet tells whether the citizen must book at once: one of the deadlines is overdue (F-28). Where the
// deadlines are not known, or one of them cannot be so, it is not known.
func StraksbookingPaakraevet(frister dfdg.Oplysning[[]Frist]) dfdg.Oplysning[bool] {
	v, kendt := (&Fakta{Frister: frister}).frister().Vaerdi()
	if !kendt {
		return dfdg.Oplysning[bool]{}
	}
	for i := range v {
		if v[i].Status == Overskredet {
			return dfdg.Kendt(true)
		}
	}
	return dfdg.Kendt(false)
}

// F-28: borgeren skal booke straks, når en frist er overskredet.
var f28 = motor.Hjaelp("F-28", "R 2.1",
	"Borgeren skal booke straks, når en af borgerens frister er overskredet; StraksbookingPaakraevet siger det.",
	"The citizen must book at once where one of the citizen's deadlines is overdue; StraksbookingPaakraevet tells.",
	motor.Tolkning("R gives the flag and not what sets it; F speaks of immediate booking the day after a deadline that was not met"))
