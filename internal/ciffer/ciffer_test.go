package ciffer_test

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"testing"
	"time"

	"github.com/akasse/dfdg/internal/ciffer"
)

func tekst(v uint64, n int) string { return string(binary.LittleEndian.AppendUint64(nil, v)[:n]) }

// Every date there is, as package time writes it; and its month, whose first day is where it should be.
func TestDato(t *testing.T) {
	d := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := int32(1); d.Year() < 10000; n, d = n+1, d.AddDate(0, 0, 1) {
		maaned, dag := ciffer.Dato(n)
		vil := d.AppendFormat(nil, time.DateOnly)
		if er := binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint64(nil, maaned), dag); string(er) != string(vil) {
			t.Fatalf("%d: %s, want %s", n, er, vil)
		}
		m, i := ciffer.MaanedAf(n)
		if int(m) != 12*d.Year()+int(d.Month())-1 || int(i) != d.Day() || ciffer.Foerste(m) != n-int32(i)+1 || ciffer.Maaned(m) != maaned {
			t.Fatalf("%s: month %d, day %d", vil, m, i)
		}
		if i == 1 {
			sidste := d.AddDate(0, 1, -1).Day()
			if er := ciffer.DageI(d.Year(), int(d.Month())); er != sidste || ciffer.Skudaar(d.Year()) != (time.Date(d.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay() == 366) {
				t.Fatalf("%s: %d days", vil, er)
			}
		}
		if i := n - ciffer.Aarhundrede; i >= 0 && i < ciffer.AarhundredetsDage {
			if m, d := ciffer.IAarhundredet(uint32(i)); m != maaned || d != dag {
				t.Fatalf("%s in its century: %s %d", vil, tekst(m, 8), d)
			}
		} else if d.Year()/100 == 20 {
			t.Fatalf("%s is no day of this century", vil)
		}
		if m := int(m) + 1 - ciffer.AarhundredetsMaaned; m >= 0 && m < ciffer.AarhundredetsMaaneder {
			if er := ciffer.MaanedIAarhundredet(uint32(m)); er != maaned {
				t.Fatalf("%s in its century: %s", vil, tekst(er, 8))
			}
		} else if d.Year()/100 == 20 {
			t.Fatalf("%s is in no month of this century", vil)
		}
	}
}

// Numbers as package strconv writes them.
func TestTal(t *testing.T) {
	for n := uint32(0); n < 1e8; n += 1 + n/1e6*997 {
		vil := strconv.Itoa(int(n))
		if v, antal := ciffer.Heltal(n); tekst(v, antal) != vil {
			t.Fatalf("%d: %s", n, tekst(v, antal))
		}
		var p [16]byte
		if antal := ciffer.Hundrededele(&p, n); string(p[:antal]) != fmt.Sprintf("%d.%02d", n/100, n%100) {
			t.Fatalf("%d hundredths: %s", n, p[:antal])
		}
		if n >= 100000 && n < 1e6 && tekst(ciffer.Seks(n), 6) != vil {
			t.Fatalf("%d of six digits: %s", n, tekst(ciffer.Seks(n), 6))
		}
		if n < 100 {
			if er := tekst(uint64(ciffer.To(n)), 2); er != fmt.Sprintf("%02d", n) {
				t.Fatal(n, er)
			}
			if er := tekst(uint64(ciffer.Decimaler(n)), 3); er != fmt.Sprintf(".%02d", n) {
				t.Fatal(n, er)
			}
		}
	}
	if v, antal := ciffer.Heltal(1e8 - 1); tekst(v, antal) != "99999999" {
		t.Error(tekst(v, antal))
	}
	if er := tekst(ciffer.Otte(1, 20, 99, 0), 8); er != "01209900" {
		t.Error(er)
	}
}
