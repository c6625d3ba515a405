// Command last puts load on the service of examples/tjeneste, which it builds and starts, and on an empty handler beside it, in turns: the same bodies
// over the same number of connections of the same machine. It says the rate, the times of a call, and what the service's memory is as it goes.
//
//	go run ./examples/tjeneste/last
//
// The bodies are the cases of the suite, and each answer is held against what the library answers. Exit status: 0, or 1 where one was another, or could
// not be had.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"mime/multipart"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
	"github.com/akasse/dfdg/testdata/sager"
)

func main() {
	if os.Getenv("DFDG_TOM") != "" {
		tom()
	}
	v := valg{}
	flag.IntVar(&v.kald, "kald", 200_000, "how many calls, half of them before the memory is looked at again")
	flag.IntVar(&v.klienter, "klienter", 8, "how many clients, each with a connection of its own")
	flag.IntVar(&v.raekker, "raekker", 1_000_000, "the rows of each side of a reconciliation at the end; 0 for none")
	flag.Parse()
	if v.kald < runder || v.klienter < 1 || v.raekker < 0 || v.raekker > bestandtest.Hoejst/2 {
		fmt.Fprintf(os.Stderr, "last: -kald from %d, -klienter from 1, -raekker from 0 to %d\n", runder, bestandtest.Hoejst/2)
		os.Exit(1)
	}
	if err := koer(v, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "last:", err)
		os.Exit(1)
	}
}

type valg struct{ kald, klienter, raekker int }

// runder is how many turns the service and the empty handler take.
const runder = 10

// tom serves an empty handler, with the service's kind of server.
func tom() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		os.Exit(1)
	}
	fmt.Fprintf(os.Stderr, "{\"adresse\":%q}\n", l.Addr().String())
	s := &http.Server{Handler: http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}), ReadHeaderTimeout: time.Minute}
	_ = s.Serve(l)
	os.Exit(1)
}

// kald is a case and its right answer.
type kald struct {
	sti       string
	sag, svar []byte
}

// kaldene are the cases of the suite, without what is expected of them: as one asks who wants to know.
func kaldene() (ud []kald, err error) {
	for _, f := range []fs.FS{sager.Taeller(), sager.Frist(), sager.Medlemskab()} {
		m := sag.NewMappe(f, ".")
		filer, err := m.Filer()
		if err != nil {
			return nil, err
		}
		for _, fil := range filer {
			s, err := m.Read(fil)
			if err != nil {
				return nil, err
			}
			var m map[string]json.RawMessage
			if err := json.Unmarshal(s.JSON(), &m); err != nil {
				return nil, err
			}
			delete(m, "forventet")
			b, err := json.Marshal(m)
			if err != nil {
				return nil, err
			}
			ud = append(ud, kald{"/v1/kontrol/" + s.Metode, b, append(sag.Besvar(b), '\n')})
		}
	}
	return ud, nil
}

func koer(v valg, ud io.Writer) error {
	kaldene, err := kaldene()
	if err != nil {
		return err
	}
	mappe, err := os.MkdirTemp("", "dfdg-last")
	if err != nil {
		return err
	}
	defer os.RemoveAll(mappe)
	prog := filepath.Join(mappe, "tjeneste.exe")
	if b, err := exec.Command("go", "build", "-o", prog, "github.com/akasse/dfdg/examples/tjeneste").CombinedOutput(); err != nil { //nolint:gosec // a folder of its own
		return fmt.Errorf("the service cannot be built: %s", b)
	}
	denne, err := os.Executable()
	if err != nil {
		return err
	}
	tjeneste, err := start(exec.Command(prog, "-adresse", "127.0.0.1:0")) //nolint:gosec // what was built
	if err != nil {
		return err
	}
	defer tjeneste.stop()
	c := exec.Command(denne) //nolint:gosec // this program
	c.Env = append(os.Environ(), "DFDG_TOM=1")
	tomme, err := start(c)
	if err != nil {
		return err
	}
	defer tomme.stop()

	fmt.Fprintf(ud, "%d calls by %d clients, %s/%s, %d cores, %s\n", v.kald, v.klienter, runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	a, b := maaling{navn: "check", p: tjeneste, svar: true}, maaling{navn: "empty handler", p: tomme}
	var hukommelse []string
	for i := range runder {
		fra, til := v.kald*i/runder, v.kald*(i+1)/runder
		for _, m := range []*maaling{&a, &b} {
			if err := m.runde(kaldene, fra, til, v.klienter); err != nil {
				return err
			}
		}
		h, err := tjeneste.hukommelse()
		if err != nil {
			return err
		}
		hukommelse = append(hukommelse, fmt.Sprintf("%9d  %s", til, h))
	}
	fmt.Fprintf(ud, "%-14s %9s %9s %9s %9s %9s\n", "", "calls/s", "p50 ms", "p99 ms", "max ms", "CPU µs")
	a.skriv(ud)
	b.skriv(ud)
	fmt.Fprintf(ud, "the service's memory after so many calls:\n%s\n", strings.Join(hukommelse, "\n"))
	fmt.Fprintf(ud, "%d answers, each as the library's\n", len(a.tider))
	if v.raekker > 0 {
		return tjeneste.afstem(v.raekker, ud)
	}
	return nil
}

// server is a server that runs.
type server struct {
	c       *exec.Cmd
	adresse string
	klient  *http.Client
}

// start starts a server that says on the first line of its standard error where it listens.
func start(c *exec.Cmd) (*server, error) {
	r, err := c.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	p := &server{c: c, klient: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 1 << 10}}}
	l := bufio.NewReader(r)
	foerste, err := l.ReadBytes('\n')
	var sagt struct{ Adresse string }
	if err != nil || json.Unmarshal(foerste, &sagt) != nil || sagt.Adresse == "" {
		p.stop()
		return nil, errors.New("a server does not start")
	}
	p.adresse = sagt.Adresse
	go func() { _, _ = io.Copy(io.Discard, l) }() // the log
	return p, nil
}

func (p *server) stop() {
	_ = p.c.Process.Kill()
	_ = p.c.Wait()
}

var maalt = regexp.MustCompile(`(?m)^dfdg_(heap|hukommelse)_byte (\S+)$`)

// hukommelse tells what is in use of the heap, as the latest collection found it, and what the system has given.
func (p *server) hukommelse() (string, error) {
	s, err := p.klient.Get("http://" + p.adresse + "/metrics")
	if err != nil {
		return "", err
	}
	defer s.Body.Close()
	b, err := io.ReadAll(s.Body)
	m := maalt.FindAllSubmatch(b, -1)
	if err != nil || len(m) != 2 {
		return "", errors.New("no figures of memory")
	}
	var heap, alt float64
	if _, err := fmt.Sscan(string(m[0][2])+" "+string(m[1][2]), &heap, &alt); err != nil {
		return "", err
	}
	return fmt.Sprintf("heap %5.1f MB, in all %5.1f MB%s", heap/1e6, alt/1e6, p.rss()), nil
}

var kb = regexp.MustCompile(`(?m)^Vm(RSS|HWM):\s+(\d+) kB$`)

// rss tells the resident memory and its highest, where the system says it.
func (p *server) rss() string {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.c.Process.Pid))
	m := kb.FindAllSubmatch(b, -1)
	if err != nil || len(m) != 2 {
		return ""
	}
	mb := map[string]float64{}
	for _, m := range m {
		var n float64
		if _, err := fmt.Sscan(string(m[2]), &n); err != nil {
			return ""
		}
		mb[string(m[1])] = n * 1024 / 1e6
	}
	return fmt.Sprintf(", resident %5.1f MB, at most %5.1f MB", mb["RSS"], mb["HWM"])
}

// cpu is the processor time that the server has used, where the system says it. What else the machine does changes it little.
func (p *server) cpu() (time.Duration, bool) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.c.Process.Pid))
	i := bytes.LastIndexByte(b, ')') // the name before it can hold anything
	if err != nil || i < 0 {
		return 0, false
	}
	const bruger, system, hundrededele = 11, 12, 10 * time.Millisecond // fields after the name; what the kernel counts in
	felter := strings.Fields(string(b[i+1:]))
	var u, s time.Duration
	if len(felter) <= system {
		return 0, false
	}
	if _, err := fmt.Sscan(felter[bruger]+" "+felter[system], &u, &s); err != nil {
		return 0, false
	}
	return (u + s) * hundrededele, true
}

// maaling is what the calls to one server took.
type maaling struct {
	navn  string
	p     *server
	svar  bool // what is answered must be right
	tider []time.Duration
	ialt  time.Duration
}

// runde makes the calls of those numbers.
func (m *maaling) runde(k []kald, fra, til, klienter int) error {
	tider := make([]time.Duration, til-fra)
	var (
		naeste atomic.Int64
		g      sync.WaitGroup
		galt   atomic.Pointer[error]
	)
	begyndt := time.Now()
	for range klienter {
		g.Go(func() {
			for galt.Load() == nil {
				i := int(naeste.Add(1)) - 1
				if i >= len(tider) {
					return
				}
				start := time.Now()
				err := m.kald(k[(fra+i)%len(k)])
				if tider[i] = time.Since(start); err != nil {
					galt.Store(&err)
				}
			}
		})
	}
	g.Wait()
	m.ialt += time.Since(begyndt)
	m.tider = append(m.tider, tider...)
	if err := galt.Load(); err != nil {
		return *err
	}
	return nil
}

func (m *maaling) kald(k kald) error {
	s, err := m.p.klient.Post("http://"+m.p.adresse+k.sti, "application/json", bytes.NewReader(k.sag))
	if err != nil {
		return err
	}
	defer s.Body.Close()
	b, err := io.ReadAll(s.Body)
	if err == nil && (s.StatusCode != http.StatusOK || m.svar && !bytes.Equal(b, k.svar)) {
		err = fmt.Errorf("%s is answered by status %d and %d bytes, not those of the library", k.sti, s.StatusCode, len(b))
	}
	return err
}

func (m *maaling) skriv(ud io.Writer) {
	t := slices.Sorted(slices.Values(m.tider))
	ms := func(del float64) float64 { return float64(t[int(del*float64(len(t)-1))].Microseconds()) / 1e3 }
	cpu := "-"
	if c, ok := m.p.cpu(); ok {
		cpu = fmt.Sprintf("%.0f", float64(c.Microseconds())/float64(len(t)))
	}
	fmt.Fprintf(ud, "%-14s %9.0f %9.2f %9.2f %9.2f %9s\n", m.navn, float64(len(t))/m.ialt.Seconds(), ms(.5), ms(.99), ms(1), cpu)
}

// afstem reconciles two sides of so many rows, sent as they are made.
func (p *server) afstem(raekker int, ud io.Writer) error {
	register, fil := bestandtest.Par(raekker, 1, false)
	r, w := io.Pipe()
	m := multipart.NewWriter(w)
	go func() {
		d, err := m.CreateFormFile("fil", bestandtest.Filnavn().String())
		if err == nil {
			err = bestand.WriteFil(d, bestandtest.Start(), fil)
		}
		if err == nil {
			d, err = m.CreateFormFile("register", "register.csv")
		}
		if err == nil {
			err = bestand.WriteRegister(d, register)
		}
		if err == nil {
			err = m.Close()
		}
		w.CloseWithError(err)
	}()
	start := time.Now()
	s, err := p.klient.Post("http://"+p.adresse+"/v1/bestand?idag="+bestandtest.Idag().String(), m.FormDataContentType(), r)
	if err != nil {
		return err
	}
	defer s.Body.Close()
	linjer, sidste := 0, ""
	l := bufio.NewScanner(s.Body)
	for l.Scan() {
		linjer++
		sidste = l.Text()
	}
	if l.Err() != nil || !strings.HasPrefix(sidste, `{"slut":{"hel":true,`) {
		return errors.New("the reconciliation has no end")
	}
	h, err := p.hukommelse()
	if err != nil {
		return err
	}
	fmt.Fprintf(ud, "%d rows on either side reconciled in %.1f s, made and sent included, %d lines of answer; %s\n", raekker, time.Since(start).Seconds(), linjer, h)
	return nil
}
