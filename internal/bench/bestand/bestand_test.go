package bestand

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

// The test binary is its own contender: with BESTAND_BARN it runs one of these in the current folder and ends.
var boern = map[string]func(antal int) error{
	"lav":       func(antal int) error { return lav(antal, false) },
	"lavordnet": func(antal int) error { return lav(antal, true) },
	"tomt":      func(int) error { return nil },
	"hukommelse": func(int) error {
		return hukommelse()
	},
	"kontroller": func(int) error {
		return medFil("bestand.txt", func(f *os.File) error { return kontroller(f) })
	},
	"raekker": func(int) error {
		return medFil("bestand.txt", func(f *os.File) error { return raekker(f) })
	},
	"naiv": func(int) error {
		return medFil("bestand.txt", func(f *os.File) error { return naivt(f) })
	},
	"afstem": func(int) error {
		return medFil("register.csv", func(r *os.File) error {
			return medFil("bestand.txt", func(f *os.File) error { return afstem(r, f) })
		})
	},
	"naivAfstem": func(int) error {
		return medFil("register.csv", func(r *os.File) error {
			return medFil("bestand.txt", func(f *os.File) error {
				n, err := naivAfstem(r, f)
				fmt.Println(n)
				return err
			})
		})
	},
}

func TestMain(m *testing.M) {
	if barn := os.Getenv("BESTAND_BARN"); barn != "" {
		if err := boern[barn](antal()); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func antal() int {
	if n, err := strconv.Atoi(os.Getenv("BESTAND_RAEKKER")); err == nil {
		return n
	}
	return 3_000_000
}

func medFil(navn string, brug func(*os.File) error) error {
	f, err := os.Open(navn)
	if err != nil {
		return err
	}
	defer f.Close()
	return brug(f)
}

// lav writes the inputs, and the same rows in one form for sort and comm.
func lav(antal int, ordnet bool) error {
	register, fil := bestandtest.Par(antal, 1, ordnet)
	skriv := func(navn string, skriv func(io.Writer) error) error {
		f, err := os.Create(navn)
		if err != nil {
			return err
		}
		b := bufio.NewWriterSize(f, 1<<20)
		if err := skriv(b); err != nil {
			return err
		}
		if err := b.Flush(); err != nil {
			return err
		}
		return f.Close()
	}
	linjer := func(raekker iter.Seq[bestand.Raekke]) func(io.Writer) error {
		return func(w io.Writer) error {
			for r := range raekker {
				fmt.Fprintf(w, "%s;%v;%v;%v;%v\n", r.CPR.Klartekst(), r.Afdeling, r.Startdato, r.Forsikringskategori, r.Dagpengeretsdato)
			}
			return nil
		}
	}
	medlemmer := func(yield func(bestand.Raekke) bool) {
		for m := range register {
			if m.Status == bestand.ErMedlem && !yield(bestand.Raekke{CPR: m.CPR, Afdeling: m.Afdeling, Startdato: m.Startdato,
				Forsikringskategori: m.Forsikringskategori, Dagpengeretsdato: m.Dagpengeretsdato}) {
				return
			}
		}
	}
	for navn, f := range map[string]func(io.Writer) error{
		"register.csv": func(w io.Writer) error { return bestand.WriteRegister(w, register) },
		"bestand.txt":  func(w io.Writer) error { return bestand.WriteFil(w, bestandtest.Start(), fil) },
		"f.txt":        linjer(fil),
		"r.txt":        linjer(medlemmer),
	} {
		if err := skriv(navn, f); err != nil {
			return err
		}
	}
	return nil
}

func kontroller(r io.Reader) error {
	l := bestand.NewLaeser(r, "")
	for err := range l.Kontroller() {
		return err
	}
	if l.Antal() == 0 {
		return io.ErrUnexpectedEOF
	}
	return nil
}

func raekker(r io.Reader) error {
	sum := 0
	for raekke, err := range bestand.NewLaeser(r, "").Raekker() {
		if err != nil {
			return err
		}
		sum += raekke.Forsikringskategori.Int()
	}
	if sum == 0 {
		return io.ErrUnexpectedEOF
	}
	return nil
}

func naivt(r io.Reader) error {
	sum := 0
	_, err := naivLaes(r, func(r naivRaekke) { sum += r.kat })
	if sum == 0 {
		return io.ErrUnexpectedEOF
	}
	return err
}

// afstem counts the numbers that differ; an MT on a new number belongs to the old one's.
func afstem(register, fil *os.File) error {
	a, err := bestand.Reconcile(bestand.ReadRegister(register), bestand.ReadFil(fil, ""), bestand.Valg{Idag: bestandtest.Idag()})
	if err != nil {
		return err
	}
	n := 0
	for h, err := range a.Handlinger() {
		if err != nil {
			return err
		}
		if h.SkiftLinje == 0 {
			n++
		}
	}
	fmt.Println(n)
	return nil
}

// hukommelse measures reading from memory, all ways in turn, and prints the best of each.
func hukommelse() error {
	b, err := os.ReadFile("bestand.txt")
	if err != nil {
		return err
	}
	const runder = 7
	veje := []struct {
		navn string
		koer func(io.Reader) error
	}{
		{"kontroller", kontroller}, {"raekker", raekker}, {"naiv", naivt},
		{"bytes.Count", func(io.Reader) error { bytes.Count(b, []byte{'\n'}); return nil }},
	}
	bedst := make([]time.Duration, len(veje))
	for range runder {
		for i, v := range veje {
			start := time.Now()
			if err := v.koer(bytes.NewReader(b)); err != nil {
				return err
			}
			if t := time.Since(start); bedst[i] == 0 || t < bedst[i] {
				bedst[i] = t
			}
		}
	}
	for i, v := range veje {
		fmt.Println(v.navn, bedst[i].Nanoseconds())
	}
	return nil
}

// maaling is the best run of a contender: time, and the peak memory of its process in KB.
type maaling struct {
	navn string
	tid  time.Duration
	cpu  time.Duration // of all cores; what a loaded machine disturbs least
	kb   int64
	svar string
}

// koer runs a child of this binary, or a shell command, and keeps the best.
func (m *maaling) koer(tb testing.TB, mappe string) {
	tb.Helper()
	var c *exec.Cmd
	switch m.navn {
	case "sqlite3":
		c = exec.Command("sqlite3", ":memory:")
		c.Stdin = strings.NewReader(sqlite)
	case "sort+comm":
		c = exec.Command("sh", "-c", sortComm)
	default:
		selv, err := os.Executable()
		if err != nil {
			tb.Fatal(err)
		}
		c = exec.Command(selv)
		c.Env = append(os.Environ(), "BESTAND_BARN="+m.navn)
	}
	c.Dir, c.Stderr = mappe, os.Stderr
	start := time.Now()
	ud, err := c.Output()
	tid := time.Since(start)
	if err != nil {
		tb.Fatal(m.navn, err)
	}
	m.svar = strings.TrimSpace(string(ud))
	if m.tid == 0 || tid < m.tid {
		m.tid = tid
		m.cpu = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		m.kb = c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	}
}

// tabel runs contenders in turn, b.N times, and prints time, rows a second, peak memory, and how much
// faster the first is. grund is the memory of a process that does nothing.
func tabel(b *testing.B, mappe string, raekker int, navne ...string) {
	b.Helper()
	m := make([]maaling, len(navne))
	tomt := maaling{navn: "tomt"}
	for b.Loop() {
		tomt.koer(b, mappe)
		for i := range m {
			m[i].navn = navne[i]
			m[i].koer(b, mappe)
		}
	}
	b.ReportMetric(float64(raekker)/m[0].tid.Seconds(), "rows/s")
	fmt.Printf("\n%s, %d rækker, bedste af %d:\n", b.Name(), raekker, b.N)
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\ts\trows/s\tMB\tbytes/row over the constant part\ttimes ours\tCPU s\ttimes ours\t")
	for _, x := range m {
		fmt.Fprintf(t, "%s\t%.3f\t%.0f\t%.1f\t%.1f\t%.1f\t%.2f\t%.1f\t\n", x.navn, x.tid.Seconds(), float64(raekker)/x.tid.Seconds(), float64(x.kb)/1024,
			float64(max(0, x.kb-tomt.kb))*1024/float64(raekker), x.tid.Seconds()/m[0].tid.Seconds(),
			x.cpu.Seconds(), x.cpu.Seconds()/m[0].cpu.Seconds())
	}
	t.Flush()
}

func lavFiler(tb testing.TB, hvordan string) string {
	tb.Helper()
	mappe := tb.TempDir()
	m := maaling{navn: hvordan}
	m.koer(tb, mappe)
	return mappe
}

// BenchmarkHukommelse reads a file that lies in memory.
func BenchmarkHukommelse(b *testing.B) {
	mappe := lavFiler(b, "lav")
	n := antal()
	m := maaling{navn: "hukommelse"}
	for b.Loop() {
		m.koer(b, mappe)
	}
	fmt.Printf("\n%s, %d rækker:\n", b.Name(), n)
	foerste := 0.0
	for linje := range strings.Lines(m.svar) {
		var navn string
		var ns float64
		fmt.Sscan(linje, &navn, &ns)
		if foerste == 0 {
			foerste = ns
			b.ReportMetric(float64(n)/ns*1e9, "rows/s")
		}
		fmt.Printf("%12s %6.2f ns/row %12.0f rows/s %6.2f times ours\n", navn, ns/float64(n), float64(n)/ns*1e9, ns/foerste)
	}
}

// BenchmarkStroem reads a file from disk.
func BenchmarkStroem(b *testing.B) {
	tabel(b, lavFiler(b, "lav"), antal(), "raekker", "kontroller", "naiv")
}

// BenchmarkAfstem reconciles register and file that lie in any order; rows are those of both sides.
func BenchmarkAfstem(b *testing.B) {
	tabel(b, lavFiler(b, "lav"), 2*antal(), "afstem", "naivAfstem", "sort+comm", "sqlite3")
}

// BenchmarkAfstemOrdnet reconciles register and file that are in order of CPR number.
func BenchmarkAfstemOrdnet(b *testing.B) {
	tabel(b, lavFiler(b, "lavordnet"), 2*antal(), "afstem", "naivAfstem", "sort+comm", "sqlite3")
}

// All ways find the same number of differences.
func TestEnige(t *testing.T) {
	t.Setenv("BESTAND_RAEKKER", "20000")
	for _, hvordan := range []string{"lav", "lavordnet"} {
		mappe := lavFiler(t, hvordan)
		vil := ""
		for _, navn := range []string{"afstem", "naivAfstem", "sqlite3"} {
			m := maaling{navn: navn}
			if _, err := exec.LookPath(navn); navn == "sqlite3" && err != nil {
				continue
			}
			if m.koer(t, mappe); vil == "" {
				vil = m.svar
			}
			if m.svar != vil || m.svar == "0" {
				t.Errorf("%s: %s, ellers %s", navn, m.svar, vil)
			}
		}
		if _, err := os.Stat(filepath.Join(mappe, "f.txt")); err != nil {
			t.Error(err)
		}
	}
}
