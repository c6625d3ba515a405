package bestand

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

func traad() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(1, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func TestTid(t *testing.T) {
	if os.Getenv("TID") == "" {
		t.Skip()
	}
	runtime.LockOSThread()
	const n = 14000
	var buf bytes.Buffer
	for i := 0; i < n; i++ {
		x := uint32(i) * 2654435761
		fmt.Fprintf(&buf, "%02d%02d%02d%04d0057%06d%04d-%02d-%02d%04d%04d-%02d-%02d\r\n", x%28+1, x>>5%12+1, x>>8%100, x>>12%10000, 570000+x>>3%20, 1980+x>>4%45, x>>9%12+1, x>>11%28+1, x>>7%2+1, 1980+x>>6%45, x>>13%12+1, x>>17%28+1)
	}
	b := buf.Bytes()
	best := map[string]time.Duration{}
	maal := func(navn string, f func()) {
		t0 := traad()
		s := time.Now()
		f()
		_ = t0
		d := time.Since(s)
		if best[navn] == 0 || d < best[navn] {
			best[navn] = d
		}
	}
	f := &filstroem{akasse: 57}
	bl := &bundt{}
	raekker := make([]Raekke, n)
	pk := make([]pakket, n)
	noegler, plads := make([]uint64, n), make([]uint64, n)
	for range 3000 {
		maal("blok", func() {
			for i := 0; i < len(b); i += 1400 * 46 {
				bl.pakker, bl.linjer, bl.tekst = bl.pakker[:0], 0, b[i:min(i+1400*46, len(b))]
				f.laesBlok(bl)
				copy(pk[i/46:], bl.pakker)
			}
		})
		maal("count", func() { bytes.Count(b, []byte{'\n'}) })
		if os.Getenv("TID")=="2" {continue}
		maal("raekke", func() {
			for i := range pk {
				raekker[i] = pk[i].raekke()
			}
		})
		for i := range pk {
			noegler[i] = uint64(pk[i].cpr)<<32 | uint64(i)
		}
		maal("sort", func() { sorter(noegler, plads) })
		if os.Getenv("TID")=="2" {continue}
		maal("naiv", func() {
			sc := bufio.NewScanner(bytes.NewReader(b))
			n := 0
			for sc.Scan() {
				s := sc.Text()
				var err error
				var r struct {
					cpr              string
					akasse, afd, kat int
					start, ret       time.Time
				}
				r.cpr = s[:10]
				if r.akasse, err = strconv.Atoi(s[10:14]); err != nil {
					t.Fatal()
				}
				if r.afd, err = strconv.Atoi(s[14:20]); err != nil {
					t.Fatal()
				}
				if r.start, err = time.Parse("2006-01-02", s[20:30]); err != nil {
					t.Fatal()
				}
				if r.kat, err = strconv.Atoi(s[30:34]); err != nil {
					t.Fatal()
				}
				if strings.TrimSpace(s[34:44]) != "" {
					if r.ret, err = time.Parse("2006-01-02", s[34:44]); err != nil {
						t.Fatal()
					}
				}
				n += r.kat
			}
			_ = n
		})
	}
	if len(bl.fund) > 0 {
		t.Log(len(bl.fund), bl.fund[0].Error())
	}
	for k, v := range best {
		t.Logf("%s %.2f ns/row", k, float64(v)/n)
	}
}
