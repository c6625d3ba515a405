package main

import (
	"bufio"
	"bytes"
	"context"
	"debug/elf"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/akasse/dfdg/internal/proeve"
)

const hovedet = "POST /v1/kontrol/" + metode + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"

// A call that never ends, in its header or its body, is ended by the service. Others are answered as long as it lasts.
func TestLangsomme(t *testing.T) {
	p := start(t, nil)
	for range 100 {
		p.raa(t, hovedet+"X-")
		p.raa(t, hovedet+"Content-Length: 1000000\r\n\r\n{")
		p.raa(t, hovedet+"Transfer-Encoding: chunked\r\n\r\n5\r\n{")
	}
	for range 20 {
		if sv := p.post(t, "/v1/kontrol/"+metode, god(t)); sv.status != 200 {
			t.Errorf("beside slow ones: %d %s", sv.status, sv.krop)
		}
	}
	if n := p.brugt.Load(); n > 200*4096 {
		t.Errorf("the beginnings of 200 bodies take %d bytes", n)
	}
	p.luk() // they are not waited for in this test

	q := start(t, func(g *graenser) { g.hoved, g.krop = 200*time.Millisecond, 200*time.Millisecond })
	for navn, c := range map[string]net.Conn{
		"a slow header":  q.raa(t, hovedet+"X-"),
		"a slow body":    q.raa(t, hovedet+"Content-Length: 1000000\r\n\r\n{"),
		"a slow chunk":   q.raa(t, hovedet+"Transfer-Encoding: chunked\r\n\r\n5\r\n{"),
		"nothing at all": q.raa(t, ""),
	} {
		sv := laesSvar(t, c)
		var tid net.Error
		if errors.As(sv.fejl, &tid) && tid.Timeout() || sv.status == 200 {
			t.Errorf("%s: %d %v", navn, sv.status, sv.fejl)
		}
		if strings.HasPrefix(navn, "a slow b") && sv.status != http.StatusRequestTimeout {
			t.Errorf("%s: %d %v", navn, sv.status, sv.fejl)
		}
	}
	vent(t, "the room to be given back", func() bool { return q.brugt.Load() == 0 })
}

// A call that is larger than it may be is refused, told or not, and without being read where it is told.
func TestForStore(t *testing.T) {
	p := start(t, func(g *graenser) { g.filbyte = 10_000 })
	lang := strings.Repeat(" ", 1<<20) + god(t)
	fil, register := filer(t, 1000)
	krop, art := form(t, [2]string{"fil", fil}, [2]string{"register", register})
	ukendt := func(s string) io.Reader { return struct{ io.Reader }{strings.NewReader(s)} }
	for navn, sv := range map[string]svar{
		"a case":                    p.post(t, "/v1/kontrol/"+metode, lang),
		"a case of unknown length":  p.kald(t, "POST", "/v1/kontrol/"+metode, ukendt(lang), "Content-Type", "application/json"),
		"a file":                    p.kald(t, "POST", sti, strings.NewReader(krop), "Content-Type", art),
		"a file of unknown length":  p.kald(t, "POST", sti, ukendt(krop), "Content-Type", art),
		"a case that is not sent":   laesSvar(t, p.raa(t, hovedet+"Content-Length: 100000000\r\nExpect: 100-continue\r\n\r\n")),
		"a length beyond all reach": laesSvar(t, p.raa(t, hovedet+"Content-Length: 9223372036854775807\r\n\r\n")),
	} {
		if sv.status != http.StatusRequestEntityTooLarge || !strings.Contains(sv.krop, "for stort") {
			t.Errorf("%s: %d %v %.100s", navn, sv.status, sv.fejl, sv.krop)
		}
	}
	if sv := p.kald(t, "POST", "/v1/kontrol/"+metode, strings.NewReader(god(t)), "Content-Type", "application/json", "X-Stor", strings.Repeat("x", 40<<10)); sv.status != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("a header: %d", sv.status)
	}
	just := god(t)
	just = strings.Repeat(" ", 1<<20-len(just)) + just
	if sv := p.post(t, "/v1/kontrol/"+metode, just); sv.status != 200 {
		t.Errorf("just small enough: %d %s", sv.status, sv.krop)
	}
	if n := p.brugt.Load(); n != 0 {
		t.Errorf("%d bytes are not given back", n)
	}
}

// Where there is no room or no turn, a call is asked to come again.
func TestOptaget(t *testing.T) {
	p := start(t, func(g *graenser) { g.dommere, g.iHuset, g.koe = 1, 100<<10, time.Millisecond })
	optaget := func(navn string, sv svar) {
		t.Helper()
		if sv.status != http.StatusServiceUnavailable || sv.hoved.Get("Retry-After") != "1" || sv.art() != "application/problem+json" {
			t.Errorf("%s: %d %v %s", navn, sv.status, sv.hoved, sv.krop)
		}
	}
	p.dommer <- struct{}{} // as another call does
	optaget("no turn", p.post(t, "/v1/kontrol/"+metode, god(t)))
	<-p.dommer
	optaget("no room", p.post(t, "/v1/kontrol/"+metode, strings.Repeat(" ", 200<<10)+god(t)))
	if sv := p.post(t, "/v1/kontrol/"+metode, god(t)); sv.status != 200 {
		t.Errorf("with both: %d %s", sv.status, sv.krop)
	}

	// Whoever waits gets its turn.
	q := start(t, func(g *graenser) { g.dommere, g.koe = 1, time.Minute })
	q.dommer <- struct{}{}
	svar := make(chan svar)
	krop := god(t)
	go func() { svar <- q.post(t, "/v1/kontrol/"+metode, krop) }()
	vent(t, "the call to come", func() bool { return q.brugt.Load() > 0 })
	<-q.dommer
	if sv := <-svar; sv.status != 200 {
		t.Errorf("after a wait: %d %s", sv.status, sv.krop)
	}

	// A client that goes away while it waits gives its room back, and takes no turn.
	q.dommer <- struct{}{}
	c := q.raa(t, hovedet+fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(krop), krop))
	vent(t, "the call to come", func() bool { return q.brugt.Load() > 0 })
	c.Close()
	vent(t, "the room to be given back", func() bool { return q.brugt.Load() == 0 })
	<-q.dommer
}

// A body that is cut is no case, however much of it came.
func TestAfbrudt(t *testing.T) {
	p := start(t, nil)
	krop := god(t)
	for _, kald := range []string{
		fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(krop)+1, krop), // all that matters is there
		fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(krop), krop[:len(krop)/2]),
		fmt.Sprintf("Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n", len(krop), krop),
		fmt.Sprintf("Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\nx\r\n", len(krop), krop),
	} {
		c := p.raa(t, hovedet+kald)
		if err := c.(*net.TCPConn).CloseWrite(); err != nil {
			t.Fatal(err)
		}
		if sv := laesSvar(t, c); sv.status != 400 || !strings.Contains(sv.krop, "ikke helt frem") {
			t.Errorf("%.60q: %d %v %s", kald, sv.status, sv.fejl, sv.krop)
		}
	}
	vent(t, "the room to be given back", func() bool { return p.brugt.Load() == 0 })
}

// As many connections as there may be are let in; the next one waits until one is closed.
func TestForbindelser(t *testing.T) {
	p := start(t, func(g *graenser) { g.forbindelser = 3 })
	const kald = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
	var inde []net.Conn
	for range 3 {
		c := p.raa(t, kald)
		if sv := laesSvar(t, c); sv.status != 200 {
			t.Fatal(sv)
		}
		inde = append(inde, c)
	}
	c := p.raa(t, kald)
	_ = c.SetReadDeadline(time.Now().Add(50 * time.Millisecond)) // however long this is, it must not be answered
	if sv := laesSvar(t, c); sv.fejl == nil {
		t.Errorf("one too many: %d", sv.status)
	}
	_ = c.SetReadDeadline(time.Now().Add(time.Minute))
	inde[0].Close()
	if sv := laesSvar(t, c); sv.status != 200 {
		t.Errorf("after one was closed: %v", sv.fejl)
	}
}

// Once it is about to end it says so, and answers all the same.
func TestKlar(t *testing.T) {
	p := start(t, func(g *graenser) { g.toem = time.Hour })
	for _, c := range []struct {
		lukker bool
		klar   int
	}{{false, 200}, {true, 503}} {
		if c.lukker {
			p.luk()
			vent(t, "the end to begin", p.lukker.Load)
		}
		for sti, status := range map[string]int{"/healthz": 200, "/readyz": c.klar, "/v1/regler/T3-06": 200} {
			if sv := p.kald(t, "GET", sti, nil); sv.status != status || sv.luk != c.lukker {
				t.Errorf("%s, ending %t: %d %v", sti, c.lukker, sv.status, sv.hoved)
			}
		}
		if sv := p.post(t, "/v1/kontrol/"+metode, god(t)); sv.status != 200 {
			t.Errorf("ending %t: %d %s", c.lukker, sv.status, sv.krop)
		}
	}
}

// The command itself, told to end by SIGTERM: every call that had begun is answered, and answered whole; then it ends with status 0.
func TestSIGTERM(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no SIGTERM")
	}
	c, adresse, slut := kommando(t, "-adresse", "127.0.0.1:0", "-toem", "100ms", "-nedlukning", "1m", "-log", "INFO")
	p := &lyttende{adresse: adresse}
	krop := god(t)
	hel := p.post(t, "/v1/kontrol/"+metode, krop)
	if hel.status != 200 {
		t.Fatal(hel)
	}
	fil, register := filer(t, 2000)
	afstemning, art := form(t, [2]string{"fil", fil}, [2]string{"register", register})
	helBestand := p.kald(t, "POST", sti, strings.NewReader(afstemning), "Content-Type", art)
	if slutlinje(helBestand.krop) == nil {
		t.Fatal(helBestand.status)
	}
	var sager []net.Conn
	for range 20 {
		sager = append(sager, p.raa(t, hovedet+fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(krop), krop[:100])))
	}
	bestande := p.raa(t, "POST "+sti+" HTTP/1.1\r\nHost: x\r\nContent-Type: "+art+fmt.Sprintf("\r\nContent-Length: %d\r\n\r\n%s", len(afstemning), afstemning[:1000]))
	vent(t, "all calls to have begun", func() bool {
		return strings.Contains(p.kald(t, "GET", "/metrics", nil).krop, "\ndfdg_i_gang 22\n") // and the one that asks
	})
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	vent(t, "the address to be closed", func() bool {
		f, err := net.Dial("tcp", adresse)
		if err == nil {
			f.Close()
		}
		return err != nil
	})
	if _, err := io.WriteString(bestande, afstemning[1000:]); err != nil {
		t.Fatal(err)
	}
	if sv := laesSvar(t, bestande); sv.status != 200 || sv.fejl != nil || sv.krop != helBestand.krop {
		t.Errorf("a reconciliation under way: %d %v %d bytes", sv.status, sv.fejl, len(sv.krop))
	}
	for _, c := range sager {
		if _, err := io.WriteString(c, krop[100:]); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range sager {
		if sv := laesSvar(t, c); sv.status != 200 || sv.fejl != nil || sv.krop != hel.krop || !sv.luk {
			t.Errorf("a call under way: %d %v %s", sv.status, sv.fejl, sv.krop)
		}
	}
	l, err := slut()
	if err != nil {
		t.Errorf("the end: %v", err)
	}
	if strings.Count(l, `"endepunkt":"POST /v1/kontrol/{metode}","status":200`) != 21 || !strings.Contains(l, `"msg":"ended"`) || hemmeligt(l) {
		t.Errorf("the log: %s", l)
	}
}

// What is not answered in time when it ends is cut off, and the status says so.
func TestNedlukningUdenTid(t *testing.T) {
	p := start(t, func(g *graenser) { g.nedlukning = 50 * time.Millisecond })
	krop := god(t)
	c := p.raa(t, hovedet+fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(krop), krop[:100]))
	vent(t, "the call to begin", func() bool { return p.brugt.Load() > 0 })
	p.luk()
	if err := <-p.lukket; err == nil {
		t.Error("it ended as if nothing had been under way")
	}
	if sv := laesSvar(t, c); sv.status == 200 {
		t.Errorf("half a call was answered: %s", sv.krop)
	}
}

// kommando starts the command, and returns the address it says that it listens on, and what waits for its end and returns what it logged.
func kommando(t *testing.T, arg ...string) (c *exec.Cmd, adresse string, slut func() (log string, err error)) {
	t.Helper()
	c = exec.Command(os.Args[0], arg...)
	c.Env = append(os.Environ(), "DFDG_TJENESTE=1")
	ud, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill() })
	r := bufio.NewReader(ud)
	foerste, err := r.ReadString('\n')
	var l struct{ Adresse string }
	if err != nil || json.Unmarshal([]byte(foerste), &l) != nil || l.Adresse == "" {
		t.Fatal(err, foerste)
	}
	var b bytes.Buffer
	var laest sync.WaitGroup
	laest.Go(func() { io.Copy(&b, r) })
	return c, l.Adresse, func() (string, error) {
		laest.Wait() // c.Wait closes what it is read from
		return b.String(), c.Wait()
	}
}

// An address that is taken ends it with status 1.
func TestAdressen(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	c := exec.Command(os.Args[0], "-adresse", l.Addr().String())
	c.Env = append(os.Environ(), "DFDG_TJENESTE=1")
	ud, err := c.CombinedOutput()
	if x := new(exec.ExitError); !errors.As(err, &x) || x.ExitCode() != 1 || !strings.Contains(string(ud), "cannot be listened on") {
		t.Errorf("%v %s", err, ud)
	}
	if err := betjen(context.Background(), lukketLytter{l}, nyTjeneste(standard(), slog.New(slog.DiscardHandler))); err == nil {
		t.Error("a listener that fails ends without an error")
	}
}

type lukketLytter struct{ net.Listener }

func (lukketLytter) Accept() (net.Conn, error) { return nil, errors.New("") }

// The commands of the README are run as they stand, against a service of their own; each is answered, and answered right.
func TestREADME(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if _, err2 := exec.LookPath("curl"); err != nil || err2 != nil {
		t.Skip("no bash, or no curl")
	}
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	p := start(t, nil)
	mappe := t.TempDir()
	vil := map[string]string{ // what the answer of each endpoint holds
		"/v1/kontrol/": `"kode":9458`, "/v1/afgoer/": `{"maaGemmes":false,`, "/v1/regler": `{"id":"S-01"`, "/v1/regler/T3-06": `{"id":"T3-06"`,
		"/v1/bestand": `{"slut":{"hel":true`, "/v1/openapi.json": `"openapi":"3.1.0"`, "/healthz": "ok\n", "/readyz": "ok\n", "/metrics": "dfdg_fund_total",
	}
	var endepunkter []string
	for _, blok := range regexp.MustCompile("(?s)\n```sh\n(.*?)```").FindAllStringSubmatch(string(b), -1) {
		for linje := range strings.Lines(blok[1]) {
			linje = strings.TrimSpace(strings.ReplaceAll(linje, "/tmp", mappe))
			if strings.HasPrefix(linje, "docker ") || linje == "go run ./examples/tjeneste" || linje == "go run ./examples/tjeneste/last" { // which has tests of its own
				continue
			}
			k := exec.Command(bash, "-c", strings.ReplaceAll(strings.Replace(linje, "curl ", "curl -sS ", 1), "localhost:8080", p.adresse))
			k.Dir = rod
			ud, err := k.CombinedOutput()
			if err != nil {
				t.Errorf("%s: %v %s", linje, err, ud)
			}
			_, sti, er := strings.Cut(linje, "localhost:8080")
			if !er {
				continue
			}
			sti = strings.TrimSuffix(strings.Split(sti, "?")[0], "CreateDagpengetaellerkonto")
			endepunkter = append(endepunkter, sti)
			if v, har := vil[sti]; !har || !strings.Contains(string(ud), v) {
				t.Errorf("%s: %.300s", linje, ud)
			}
		}
	}
	if len(endepunkter) != len(vil) {
		t.Errorf("%d of %d endpoints: %q", len(endepunkter), len(vil), endepunkter)
	}
	if !bytes.Contains(b, []byte("\n## Problems\n")) || !strings.HasSuffix(ulaeseligType, "#problems") {
		t.Error("the type of a problem leads nowhere")
	}
}

// What the Dockerfile builds is one static program, which runs as a user without rights.
func TestDockerfile(t *testing.T) {
	b, err := os.ReadFile("Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	_, sidste, _ := strings.Cut(string(b), "FROM scratch\n")
	if !strings.Contains(sidste, "\nUSER 65532:65532\n") || !strings.Contains(sidste, `ENTRYPOINT ["/tjeneste", "-adresse", ":8080"]`) {
		t.Errorf("the last stage is %s", sidste)
	}
	m := regexp.MustCompile(`(?m)^RUN (CGO_ENABLED=0 go build .*)-o /tjeneste (\./examples/tjeneste)$`).FindStringSubmatch(string(b))
	if m == nil {
		t.Fatal("it builds nothing")
	}
	if !*proeve.Grundigt || runtime.GOOS != "linux" {
		t.Skip("it is built with -grundigt, on Linux")
	}
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	prog := filepath.Join(t.TempDir(), "tjeneste")
	k := exec.Command(bash, "-c", m[1]+"-o "+prog+" "+m[2])
	k.Dir = rod
	if ud, err := k.CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, ud)
	}
	f, err := elf.Open(prog)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, d := range f.Progs {
		if d.Type == elf.PT_INTERP || d.Type == elf.PT_DYNAMIC {
			t.Error("it needs a loader, which an empty image has not")
		}
	}
}
