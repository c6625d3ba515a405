package linjer_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/akasse/dfdg/examples/linjer"
)

// ekko is work that returns the line itself.
func ekko() func(linjer.Linje) string {
	return func(l linjer.Linje) string {
		if l.ForLang {
			return fmt.Sprintf("for lang %d", len(l.Tekst))
		}
		return string(l.Tekst)
	}
}

func alle(r io.Reader, v linjer.Valg) (ud []string, slut []int64, err error) {
	for s, e := range linjer.Hver(context.Background(), r, v, ekko) {
		if e != nil {
			return ud, slut, e
		}
		ud = append(ud, fmt.Sprintf("%d %s", s.Nr, s.Svar))
		slut = append(slut, s.Slut)
	}
	return ud, slut, nil
}

func TestHver(t *testing.T) {
	for _, c := range []struct {
		navn, ind string
		v         linjer.Valg
		ud        string
		slut      string
	}{
		{"tom", "", linjer.Valg{}, "[]", "[]"},
		{"én", "a", linjer.Valg{}, "[1 a]", "[1]"},
		{"én med slut", "a\n", linjer.Valg{}, "[1 a]", "[2]"},
		{"tomme linjer har et nummer", "\n\na\n \n\nb\n\n", linjer.Valg{}, "[3 a 6 b]", "[4 9]"},
		{"CRLF", "a\r\nb\r\n", linjer.Valg{}, "[1 a 2 b]", "[3 6]"},
		{"et CR er ingen linjeslut", "a\rb\n", linjer.Valg{}, "[1 a\rb]", "[4]"},
		{"BOM", "\ufeffa\n\ufeffb\n", linjer.Valg{}, "[1 a 2 \ufeffb]", "[5 10]"},
		{"fra", "a\nb\nc", linjer.Valg{Fra: 3}, "[3 c]", "[5]"},
		{"fra efter en tom linje", "a\n\nc\nd\n", linjer.Valg{Fra: 2}, "[3 c 4 d]", "[5 7]"},
		{"fra forbi slutningen", "a\nb\n", linjer.Valg{Fra: 4}, "[]", "[]"},
		{"fra 1", "a\n", linjer.Valg{Fra: 1}, "[1 a]", "[2]"},
		{"for lang", "aaaa\nbbb\ncccc", linjer.Valg{Stoerste: 3}, "[1 for lang 0 2 bbb 3 for lang 0]", "[5 9 13]"},
		{"ingen er for lang", "aaaa\nb\n", linjer.Valg{Stoerste: math.MaxInt}, "[1 aaaa 2 b]", "[5 7]"},
		{"for lang, og linjeslut regnes ikke med", "aaa\r\nb\n", linjer.Valg{Stoerste: 3}, "[1 aaa 2 b]", "[5 7]"},
		{"for lang og forbigået", "aaaa\nb\n", linjer.Valg{Stoerste: 3, Fra: 2}, "[2 b]", "[7]"},
	} {
		for _, m := range []struct {
			navn string
			f    func(io.Reader) io.Reader
		}{{"", func(r io.Reader) io.Reader { return r }}, {" en ad gangen", iotest.OneByteReader}, {" halvt", iotest.HalfReader}, {" data og fejl", iotest.DataErrReader}} {
			ud, slut, err := alle(m.f(strings.NewReader(c.ind)), c.v)
			if err != nil || fmt.Sprint(ud) != c.ud || fmt.Sprint(slut) != c.slut {
				t.Errorf("%s%s: %q %v %v, ventede %q %s", c.navn, m.navn, ud, slut, err, c.ud, c.slut)
			}
		}
	}
}

// TestSted: a line stands in the stream where it says.
func TestSted(t *testing.T) {
	const ind = "\ufeffførste\r\n\nanden\nsidste"
	for s, err := range linjer.Hver(context.Background(), strings.NewReader(ind), linjer.Valg{}, func() func(linjer.Linje) string {
		return func(l linjer.Linje) string { return string(l.Tekst) + ind[l.Start+int64(len(l.Tekst)):l.Slut] }
	}) {
		if err != nil || s.Svar != []string{1: "første\r\n", 3: "anden\n", 4: "sidste"}[s.Nr] {
			t.Errorf("%d %q %v", s.Nr, s.Svar, err)
		}
	}
}

// TestStore holds many and long lines in every cut against the lines themselves.
func TestStore(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	var ventet []string
	for i := range 3000 {
		n := r.IntN(300)
		if i%700 == 0 {
			n = 600 << 10
		}
		l := strings.Repeat(string(rune('a'+i%26)), n)
		b.WriteString(l + "\n")
		if n > 0 {
			ventet = append(ventet, fmt.Sprintf("%d %s", i+1, l))
		}
	}
	for _, kerner := range []int{1, 2, 7} {
		for navn, ind := range map[string]io.Reader{"hel": bytes.NewReader(b.Bytes()), "ujævn": ujaevn{bytes.NewReader(b.Bytes()), r, 5000}} {
			ud, slut, err := alle(ind, linjer.Valg{Kerner: kerner})
			if err != nil || len(ud) != len(ventet) || slut[len(slut)-1] != int64(b.Len()) {
				t.Fatalf("%s, %d: %d svar til %d linjer, %v", navn, kerner, len(ud), len(ventet), err)
			}
			for i := range ud {
				if ud[i] != ventet[i] {
					t.Fatalf("%s, %d: svar %d er et andet", navn, kerner, i)
				}
			}
		}
	}
}

// TestMod: short and long streams in every cut against a stream split by itself, whatever their lines' lengths and where one begins.
func TestMod(t *testing.T) {
	type linje struct {
		nr, start, slut int64
		tekst           string
		forLang         bool
	}
	const stoerste = 5
	r := rand.New(rand.NewPCG(3, 4))
	for nr := range 4000 {
		ind := []string{"", "\ufeff"}[r.IntN(2)]
		for range r.IntN(6) {
			ind += strings.Repeat("x", []int{0, 1, stoerste - 1, stoerste, stoerste + 1, stoerste + 2, stoerste + 4, stoerste + 5, 40}[r.IntN(9)]) + []string{"\n", "\r\n", "\r", " \n"}[r.IntN(4)]
		}
		fra := int64(r.IntN(5))
		var ventet, fik []linje
		for i, start, rest := int64(1), int64(0), ind; rest != ""; i++ {
			hel := rest
			if j := strings.IndexByte(rest, '\n'); j >= 0 {
				hel = rest[:j+1]
			}
			rest = rest[len(hel):]
			l := linje{nr: i, start: start, slut: start + int64(len(hel)), tekst: strings.TrimSuffix(strings.TrimSuffix(hel, "\n"), "\r")}
			if start = l.slut; i == 1 && strings.HasPrefix(hel, "\ufeff") {
				l.start, l.tekst = int64(len("\ufeff")), strings.TrimPrefix(l.tekst, "\ufeff")
			}
			if l.forLang = len(l.tekst) > stoerste; l.forLang {
				l.tekst = ""
			}
			if i >= fra && (l.forLang || strings.TrimSpace(l.tekst) != "") {
				ventet = append(ventet, l)
			}
		}
		var laeser io.Reader = strings.NewReader(ind)
		switch nr % 3 {
		case 0:
			laeser = iotest.OneByteReader(laeser)
		case 1:
			laeser = ujaevn{laeser, r, 20}
		}
		for s, err := range linjer.Hver(context.Background(), laeser, linjer.Valg{Stoerste: stoerste, Fra: fra, Kerner: 1 + nr%4}, func() func(linjer.Linje) linje {
			return func(l linjer.Linje) linje { return linje{l.Nr, l.Start, l.Slut, string(l.Tekst), l.ForLang} }
		}) {
			if err != nil || s.Nr != s.Svar.nr || s.Slut != s.Svar.slut {
				t.Fatalf("%q: %v %v", ind, s, err)
			}
			fik = append(fik, s.Svar)
		}
		if fmt.Sprint(fik) != fmt.Sprint(ventet) {
			t.Fatalf("%q from %d:\n%v, want\n%v", ind, fra, fik, ventet)
		}
	}
}

type ujaevn struct {
	r      io.Reader
	t      *rand.Rand
	hoejst int
}

func (u ujaevn) Read(b []byte) (int, error) { return u.r.Read(b[:min(len(b), 1+u.t.IntN(u.hoejst))]) }

var errDisk = errors.New("disken er væk")

// TestAfbrudt: what was read before an error comes, half a line does not, and the error says how far it came.
func TestAfbrudt(t *testing.T) {
	ind := io.MultiReader(strings.NewReader("a\nb\nhalv"), iotest.ErrReader(errDisk))
	ud, _, err := alle(ind, linjer.Valg{})
	var f *linjer.AfbrudtFejl
	if fmt.Sprint(ud) != "[1 a 2 b]" || !errors.As(err, &f) || f.Linjer != 2 || !errors.Is(err, errDisk) {
		t.Error(ud, err)
	}
	if strings.Contains(err.Error(), "disken") {
		t.Error("fejlen gentager læserens")
	}
	if ud, _, err = alle(iotest.ErrReader(errDisk), linjer.Valg{Fra: 8}); len(ud) != 0 || !errors.As(err, &f) || f.Linjer != 7 {
		t.Error(ud, err)
	}
	if _, _, err = alle(stum{}, linjer.Valg{}); !errors.Is(err, io.ErrNoProgress) {
		t.Error(err)
	}
}

type stum struct{}

func (stum) Read([]byte) (int, error) { return 0, nil }

// TestKontekst: a context that ends ends the run though the reader waits, and nothing but that Read stays behind.
func TestKontekst(t *testing.T) {
	foer := runtime.NumGoroutine()
	ctx, slut := context.WithCancel(context.Background())
	defer slut()
	r, w := io.Pipe()
	go w.Write([]byte("a\nb\n"))
	var nr []int64
	var err error
	for s, e := range linjer.Hver(ctx, r, linjer.Valg{Kerner: 3}, ekko) {
		if err = e; e == nil {
			nr = append(nr, s.Nr)
		}
		if s.Nr == 2 {
			slut()
		}
	}
	var f *linjer.AfbrudtFejl
	if len(nr) != 2 || !errors.As(err, &f) || f.Linjer != 2 || !errors.Is(err, context.Canceled) {
		t.Error(nr, err)
	}
	w.Close()
	vent(t, foer)
}

type afbryder struct{ slut context.CancelFunc }

func (a afbryder) Read([]byte) (int, error) { a.slut(); return 0, nil }

// TestKontekstMensDerLaeses: a stream whose context ends between two reads has not come to its end.
func TestKontekstMensDerLaeses(t *testing.T) {
	for range 200 {
		ctx, slut := context.WithCancel(context.Background())
		var err error
		for _, err = range linjer.Hver(ctx, io.MultiReader(strings.NewReader("a"), afbryder{slut}), linjer.Valg{}, ekko) {
		}
		var f *linjer.AfbrudtFejl
		if !errors.As(err, &f) || f.Linjer != 0 || !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
}

// TestForladt: leaving the loop ends the work.
func TestForladt(t *testing.T) {
	foer := runtime.NumGoroutine()
	for range linjer.Hver(context.Background(), strings.NewReader(strings.Repeat("a\n", 1<<20)), linjer.Valg{}, ekko) {
		break
	}
	vent(t, foer)
}

func vent(t *testing.T, foer int) {
	t.Helper()
	for i := 0; runtime.NumGoroutine() > foer; i++ {
		if i == 1000 {
			t.Fatalf("%d goroutiner, før %d", runtime.NumGoroutine(), foer)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// TestStraks: a line is answered when it has come, not when the stream ends.
func TestStraks(t *testing.T) {
	r, w := io.Pipe()
	skriv := make(chan string, 1)
	go func() {
		for s := range skriv {
			io.WriteString(w, s)
		}
		w.Close()
	}()
	skriv <- "1\n"
	n := 0
	for s, err := range linjer.Hver(context.Background(), r, linjer.Valg{}, ekko) {
		if n++; err != nil || s.Nr != int64(n) {
			t.Fatal(s, err)
		}
		if n == 5 {
			close(skriv)
		} else {
			skriv <- fmt.Sprintln(n + 1) // only after the answer to the one before
		}
	}
	if n != 5 {
		t.Error(n)
	}
}

// TestHukommelse: ten times the stream takes no more memory, with a consumer that is slower than the work.
func TestHukommelse(t *testing.T) {
	hoejest := func(n int) uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		foer, top := m.HeapAlloc, m.HeapAlloc
		linje := strings.Repeat("x", 4<<10) + "\n"
		for s, err := range linjer.Hver(context.Background(), &gentag{linje, n * len(linje), 0}, linjer.Valg{}, func() func(linjer.Linje) int {
			return func(l linjer.Linje) int { return len(l.Tekst) }
		}) {
			if err != nil || s.Svar != 4<<10 {
				t.Fatal(s, err)
			}
			if s.Nr%1000 == 0 {
				runtime.ReadMemStats(&m)
				top = max(top, m.HeapAlloc)
			}
		}
		return top - foer
	}
	if lidt, meget := hoejest(2_000), hoejest(40_000); meget > lidt+16<<20 {
		t.Errorf("%d MiB til 8 MB, %d MiB til 160 MB", lidt>>20, meget>>20)
	}
}

// gentag is a line over and over.
type gentag struct {
	linje string
	rest  int
	i     int
}

func (g *gentag) Read(b []byte) (n int, err error) {
	if g.rest == 0 {
		return 0, io.EOF
	}
	for n < len(b) && g.rest > 0 {
		m := copy(b[n:], g.linje[g.i:])
		m = min(m, g.rest)
		n, g.rest, g.i = n+m, g.rest-m, (g.i+m)%len(g.linje)
	}
	return n, nil
}

func ExampleHver() {
	ind := strings.NewReader("{\"a\":1}\n{\"a\":\n{\"a\":3}\n")
	arbejde := func() func(linjer.Linje) bool { // each core its own
		return func(l linjer.Linje) bool { return bytes.HasSuffix(l.Tekst, []byte("}")) }
	}
	for s, err := range linjer.Hver(context.Background(), ind, linjer.Valg{}, arbejde) {
		if err != nil {
			fmt.Println(err) // the stream ended before its time: what came is not all
			break
		}
		fmt.Println(s.Nr, s.Svar)
	}
	// Output:
	// 1 true
	// 2 false
	// 3 true
}
