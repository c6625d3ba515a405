package bestand

import (
	"fmt"
	"os"
	"testing"
	"time"
)

func TestTid(t *testing.T) {
	b, err := os.ReadFile("/tmp/bb/bestand.txt")
	if err != nil {
		t.Fatal(err)
	}
	f := &filstroem{}
	f.akasse = 57
	b = b[46:]
	const blk = 2800 * 46
	best, best1 := time.Hour, time.Hour
	bt := &bundt{}
	for r := 0; r < 60; r++ {
		s := time.Now()
		n := 0
		for i := 0; i+blk <= len(b); i += blk {
			bt.tekst = b[i : i+blk]
			bt.linjer = 0
			bt.fund = bt.fund[:0]
			bt.pakker = bt.pakker[:0]
			f.laesBlok(bt)
			n += len(bt.pakker)
		}
		if d := time.Since(s); d < best {
			best = d
			_ = n
		}
		s = time.Now()
		for i := 0; i < 1000; i++ {
			bt.tekst = b[blk : 2*blk]
			bt.linjer = 0
			bt.fund = bt.fund[:0]
			bt.pakker = bt.pakker[:0]
			f.laesBlok(bt)
		}
		if d := time.Since(s); d < best1 {
			best1 = d
		}
	}
	fmt.Printf("hele %.2f ns/row  en blok %.2f ns/row\n", float64(best.Nanoseconds())/float64(len(b)/46), float64(best1.Nanoseconds())/2800/1000)
}
