// Command beam runs DFDG's rule book over a whole population on Apache Beam: a check of every case, the reconciliation of a register with
// the membership file, and the deadlines' day shift. See README.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	if err := koer(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func koer(ctx context.Context) error {
	opgave := flag.String("opgave", "", "kontrol, afstem or dagskift")
	ind := flag.String("ind", "", "the lines of kontrol and dagskift: a file or a pattern")
	ud := flag.String("ud", "", "the folder to write to")
	idag := flag.String("idag", "", "the run's day, YYYY-MM-DD")
	hvert := flag.Int64("stykke", 16<<20, "bytes of a file that a worker takes at a time")
	var a Afstemning
	flag.StringVar(&a.Register, "register", "", "afstem: the own register, as bestand.WriteRegister writes it")
	flag.StringVar(&a.Fil, "fil", "", "afstem: DFDG's membership file, under its own name")
	flag.StringVar(&a.Snitflade, "snitflade", "", "afstem: 2025-2 (the newest) or 2021-3")
	flag.BoolVar(&a.Klartekst, "klartekst", false, "afstem: write personal numbers in clear")
	flag.Parse()
	beam.Init() // on a worker it does not return

	p, s := beam.NewPipelineWithRoot()
	switch *opgave {
	case "kontrol":
		Kontroller(s, *ind, *ud, *idag, max(1, *hvert))
	case "dagskift":
		Skift(s, *ind, *ud, *idag, max(1, *hvert))
	case "afstem":
		a.Ud, a.Idag = *ud, *idag
		Afstem(s, a)
	default:
		return fmt.Errorf("beam: -opgave er kontrol, afstem eller dagskift; -h viser resten")
	}
	return beamx.Run(ctx, p)
}
