package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/akasse/dfdg/examples/sag"
)

const rod = "../.."

// TestMain lets the tests start the command itself, as it is built with them.
func TestMain(m *testing.M) {
	if os.Getenv("DFDG_TJENESTE") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// linjelog takes log lines from several goroutines.
type linjelog struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *linjelog) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(b)
}

func (l *linjelog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// lyttende is a service that listens, and what it logs.
type lyttende struct {
	*tjeneste
	adresse string
	log     *linjelog
	luk     context.CancelFunc
	lukket  chan error
}

// start serves with limits of a test's own until the test ends.
func start(t testing.TB, saet func(*graenser)) *lyttende {
	t.Helper()
	g := standard()
	g.toem = 0
	if saet != nil {
		saet(&g)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &lyttende{adresse: l.Addr().String(), log: new(linjelog), lukket: make(chan error, 1)}
	p.tjeneste = nyTjeneste(g, slog.New(slog.NewJSONHandler(p.log, nil)))
	ctx, luk := context.WithCancel(context.Background())
	p.luk = luk
	go func() { p.lukket <- betjen(ctx, l, p.tjeneste) }()
	t.Cleanup(luk)
	return p
}

// svar is an answer that has been read to its end.
type svar struct {
	status int
	hoved  http.Header
	krop   string
	luk    bool  // the client is asked to make its next call elsewhere
	fejl   error // of reading it
}

func (s svar) art() string { return s.hoved.Get("Content-Type") }

var klient = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 8}}

func (p *lyttende) kald(t testing.TB, verbum, sti string, krop io.Reader, hoved ...string) svar {
	t.Helper()
	r, err := http.NewRequest(verbum, "http://"+p.adresse+sti, krop)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(hoved); i += 2 {
		r.Header.Set(hoved[i], hoved[i+1])
	}
	return send(r)
}

func send(r *http.Request) svar {
	s, err := klient.Do(r)
	if err != nil {
		return svar{fejl: err}
	}
	defer s.Body.Close()
	b, err := io.ReadAll(s.Body)
	return svar{s.StatusCode, s.Header, string(b), s.Close, err}
}

// post posts a case.
func (p *lyttende) post(t testing.TB, sti, krop string) svar {
	t.Helper()
	return p.kald(t, http.MethodPost, sti, strings.NewReader(krop), "Content-Type", "application/json")
}

// raa is a connection of a client that does as it likes.
func (p *lyttende) raa(t testing.TB, tekst string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", p.adresse)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if _, err := io.WriteString(c, tekst); err != nil {
		t.Fatal(err)
	}
	_ = c.SetReadDeadline(time.Now().Add(time.Minute)) // for a test that would otherwise hang
	return c
}

func laesSvar(t testing.TB, c net.Conn) svar {
	t.Helper()
	s, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		return svar{fejl: err}
	}
	defer s.Body.Close()
	b, err := io.ReadAll(s.Body)
	return svar{s.StatusCode, s.Header, string(b), s.Close, err}
}

// sagen returns a case of the suite, as it is sent; nummer is the citizen's in all of those that the tests name.
func sagen(t testing.TB, fil string) string {
	t.Helper()
	s, err := sag.NewMappe(os.DirFS(filepath.Join(rod, "testdata/sager")), filepath.Dir(fil)).Read(filepath.Base(fil))
	if err != nil {
		t.Fatal(err)
	}
	return string(s.JSON())
}

const (
	nummer = "0101801234"
	metode = "CreateFrist"
)

// god is a case that is approved.
func god(t testing.TB) string { return sagen(t, "frist/gyldig.json") }

// uafgjort is the same case of which nothing is known but the number.
func uafgjort(t testing.TB) string {
	return med(t, god(t), func(m map[string]any) { m["borger"] = map[string]any{"cpr": nummer} })
}

// afvist is the same case without what it must have.
func afvist(t testing.TB) string {
	return med(t, god(t), func(m map[string]any) { m["request"] = map[string]any{"samtaletype": 7} })
}

func med(t testing.TB, sag string, lav func(map[string]any)) string {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal([]byte(sag), &m); err != nil {
		t.Fatal(err)
	}
	lav(m)
	delete(m, "forventet")
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Every case of the suite, posted, is answered with the line that tjek -json prints of it, to the byte; decided, it is the same line after whether
// its outcome may be stored, and the status says so too. The log has a line of each call, and no personal number.
func TestSager(t *testing.T) {
	for _, m := range []string{"examples/tjek/*.go", "testdata/sager/*/*.json"} { // which others read: so go test knows that the answers are of these
		filer, err := filepath.Glob(filepath.Join(rod, m))
		if err != nil || len(filer) == 0 {
			t.Fatal(m, err)
		}
		for _, f := range filer {
			_, _ = os.Stat(f)
		}
	}
	prog := filepath.Join(t.TempDir(), "tjek.exe")
	c := exec.Command("go", "build", "-o", prog, "./examples/tjek")
	c.Dir = rod
	if b, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, b)
	}
	print := func(flag string) []string {
		b, err := exec.Command(prog, flag, filepath.Join(rod, "testdata/sager")).Output()
		if err != nil {
			t.Fatal(err)
		}
		return slices.Collect(strings.Lines(string(b)))
	}
	sager, svarene := print("-udfold"), print("-json")
	if len(sager) < 2000 || len(sager) != len(svarene) {
		t.Fatal(len(sager), len(svarene))
	}
	p := start(t, nil)
	gemt := map[bool]int{}
	for i, s := range sager {
		var vil struct {
			Navn, Dom string
			Udfald    any
		}
		var spurgt struct {
			Metode string
			Borger struct{ CPR any }
		}
		if json.Unmarshal([]byte(svarene[i]), &vil) != nil || json.Unmarshal([]byte(s), &spurgt) != nil {
			t.Fatal(s, svarene[i])
		}
		if sv := p.post(t, "/v1/kontrol/"+spurgt.Metode, s); sv.status != 200 || sv.krop != svarene[i] {
			t.Errorf("%s: %d %s, not %s", vil.Navn, sv.status, sv.krop, svarene[i])
		}
		ja, status := vil.Dom == "godkendt" && vil.Udfald != nil, http.StatusUnprocessableEntity // one that lacks a fact of its own is none
		if ja {
			status = http.StatusOK
		}
		gemt[ja]++
		sv := p.post(t, "/v1/afgoer/"+spurgt.Metode, s)
		if sv.status != status || sv.art() != "application/json" || sv.krop != fmt.Sprintf(`{"maaGemmes":%t,%s`, ja, svarene[i][1:]) {
			t.Errorf("%s: %d %s, not %t and %s", vil.Navn, sv.status, sv.krop, ja, svarene[i])
		}
	}
	if gemt[true] < 100 || gemt[false] < 100 {
		t.Error(gemt)
	}
	log := p.log.String()
	if n := strings.Count(log, `"msg":"kald"`); n != 2*len(sager) {
		t.Errorf("%d calls, %d lines of log", 2*len(sager), n)
	}
	logget, numre := map[string]bool{}, 0
	for _, n := range cifre.FindAllString(log, -1) {
		logget[n] = true
	}
	for _, s := range sager {
		for _, n := range cifre.FindAllString(s, -1) {
			numre++
			if logget[n] {
				t.Errorf("the log holds a number of ten digits that was sent: %s", s)
			}
		}
	}
	if numre < 1000 {
		t.Errorf("%d personal numbers were sent", numre)
	}
}

var cifre = regexp.MustCompile(`[0-9]{6}[ -]?[0-9]{4}`)

// What a client sends stands neither in the log nor in the answer, whatever part of the call it is sent in; nor does it name a counter.
func TestIngenPersondata(t *testing.T) {
	const fri = "Bodil Hemmelig"
	p := start(t, nil)
	p.mux.HandleFunc("GET /panik", func(http.ResponseWriter, *http.Request) { panic(nummer + fri) })
	p.mux.HandleFunc("GET /panik/midt", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, strings.Repeat("x", 1<<20)) // more than is held back
		_, _ = p.iTur(r.Context(), func() (sagssvar, *problem) { panic(nummer + fri) })
	})
	if sv := p.kald(t, "GET", "/panik/midt?"+nummer, nil); sv.fejl == nil || len(p.dommer) != 0 {
		t.Errorf("a panic in the middle of an answer: %d %v, %d places are not given back", sv.status, sv.fejl, len(p.dommer))
	}
	json := []string{"Content-Type", "application/json", "User-Agent", nummer, "X-Request-Id", nummer, "Accept-Language", nummer}
	dele := "multipart/form-data; boundary=x"
	for _, c := range []struct {
		verbum, sti, krop string
		hoved             []string
		status            int
	}{
		{"POST", "/v1/kontrol/" + nummer, god(t), json, 404},
		{"POST", "/v1/kontrol/" + metode + "?cpr=" + nummer, god(t), json, 200},
		{"POST", "/v1/kontrol/" + metode, strings.Replace(god(t), `"request":{`, `"request":{"`+nummer+`":"`+nummer+`","`+url.PathEscape(fri)+`":1,`, 1), json, 200},
		{"POST", "/v1/kontrol/" + metode, `{"` + nummer + `":"` + nummer + `"}`, json, 400},
		{"POST", "/v1/kontrol/" + metode, `{"kilde":"` + nummer + `" ` + nummer, json, 400},
		{"POST", "/v1/kontrol/" + metode, `{"metode":"` + nummer + `"}`, json, 400},
		{"POST", "/v1/kontrol/" + metode, `{"navn":"` + nummer + `","idag":"` + nummer + `"}`, json, 400},
		{"POST", "/v1/afgoer/" + metode, strings.Replace(afvist(t), `"navn":"`, `"navn":"`+nummer, 1), json, 422},
		{"POST", "/v1/kontrol/" + metode, nummer + fri, []string{"Content-Type", nummer}, 415},
		{"GET", "/v1/regler/" + nummer, "", json, 404},
		{"GET", "/" + nummer, "", json, 404},
		{"GET", "/" + nummer + "/../x//" + nummer, "", json, 404},
		{"CONNECT", "/" + nummer, "", json, 404},
		{"DELETE", "/v1/regler/" + nummer, "", json, 405},
		{"GET", "/panik?" + nummer, "", json, 500},
		{"POST", "/v1/bestand?idag=" + nummer, "--x\r\nContent-Disposition: form-data; name=fil; filename=\"" + nummer + "\"\r\n\r\n" + nummer + "\r\n--x--\r\n", []string{"Content-Type", dele}, 400},
		{"POST", "/v1/bestand?idag=2025-03-03", "--x\r\nContent-Disposition: form-data; name=fil; filename=\"" + nummer + "\"\r\n\r\n" + nummer + fri + "\r\n" +
			"--x\r\nContent-Disposition: form-data; name=register\r\n\r\n" + nummer + ";" + fri + "\r\n--x--\r\n", []string{"Content-Type", dele}, 200},
		{"POST", "/v1/bestand?" + nummer + "=" + fri[:5], "", []string{"Content-Type", dele}, 400},
	} {
		sv := p.kald(t, c.verbum, c.sti, strings.NewReader(c.krop), c.hoved...)
		if sv.status != c.status || sv.fejl != nil {
			t.Errorf("%s %s: %d %s %v", c.verbum, c.sti, sv.status, sv.krop, sv.fejl)
		}
		if hemmeligt(sv.krop) || hemmeligt(fmt.Sprint(sv.hoved)) {
			t.Errorf("%s %s %s: is told again in %v %s", c.verbum, c.sti, c.krop, sv.hoved, sv.krop)
		}
	}
	// What net/http itself refuses.
	for _, s := range []string{nummer + "\r\n\r\n", "GET /" + nummer + " HTTP/9\r\n\r\n", "GET / HTTP/1.1\r\n" + nummer + "\r\n\r\n", "GET /%zz" + nummer + " HTTP/1.1\r\nHost: x\r\n\r\n"} {
		if sv := laesSvar(t, p.raa(t, s)); sv.status < 400 || hemmeligt(sv.krop) {
			t.Errorf("%q: %d %s", s, sv.status, sv.krop)
		}
	}
	if l := p.log.String(); hemmeligt(l) || !strings.Contains(l, "panic") {
		t.Errorf("the log: %s", l)
	}
	if m := string(p.maal.tekst()); hemmeligt(m) {
		t.Errorf("the counters: %s", m)
	}
}

func hemmeligt(s string) bool {
	return strings.Contains(s, nummer) || strings.Contains(s, nummer[:6]) || strings.Contains(s, "Bodil") || strings.Contains(s, "Hemmelig")
}

// A bad call is a problem, which says what is wrong in Danish or English, and with what cannot be read also where.
func TestProblemer(t *testing.T) {
	p := start(t, nil)
	const kontrol, json = "/v1/kontrol/" + metode, "application/json"
	g := god(t)
	for _, c := range []struct {
		navn, verbum, sti, art, krop string
		status, linje, kolonne       int
		dansk, engelsk               string // a part of the reason
	}{
		{"not JSON", "POST", kontrol, json, "{\n  !", 400, 2, 3, "", ""},
		{"nothing", "POST", kontrol, json, "", 400, 1, 1, "", ""},
		{"another document behind it", "POST", kontrol, json, g + "{}", 400, 1, len([]rune(g)) + 1, "", ""},
		{"no object", "POST", kontrol, json, "[]", 400, 1, 1, "ikke et objekt", "not an object"},
		{"a key that the format has not", "POST", kontrol, json, "{\"idag\":\"2025-03-03\",\n\"kaldr\":{}}", 400, 2, 1, "kalder", "kalder"},
		{"no day", "POST", kontrol, json, `{"kalder":{"type":"star"}}`, 400, 1, 1, "idag mangler", "idag is missing"},
		{"no caller", "POST", kontrol, json, `{"idag":"2025-03-03"}`, 400, 1, 1, "kalder mangler", "kalder is missing"},
		{"another file", "POST", kontrol, json, `{"som":"gyldig"}`, 400, 1, 8, "mappe", "folder"},
		{"another method", "POST", kontrol, json, `{"metode":"UpdateFrist"}`, 400, 0, 0, "adressens", "address"},
		{"no such method", "POST", "/v1/kontrol/Create", json, g, 404, 0, 0, "metoden", "method"},
		{"no such method to decide", "POST", "/v1/afgoer/Create", json, g, 404, 0, 0, "metoden", "method"},
		{"no method", "POST", "/v1/kontrol/", json, g, 404, 0, 0, "intet her", "nothing here"},
		{"XML", "POST", kontrol, "application/xml", "<x/>", 415, 0, 0, "application/json", "application/json"},
		{"no type", "POST", kontrol, "", g, 415, 0, 0, "application/json", "application/json"},
		{"too long", "POST", kontrol, json, strings.Repeat(" ", 1<<20+1), 413, 0, 0, "stort", "large"},
		{"another verb", "GET", kontrol, "", "", 405, 0, 0, "Allow", "Allow"},
		{"another verb for the rules", "POST", "/v1/regler", json, "{}", 405, 0, 0, "Allow", "Allow"},
		{"no such rule", "GET", "/v1/regler/T3-99", "", "", 404, 0, 0, "reglen", "rule"},
		{"no such path", "GET", "/v2", "", "", 404, 0, 0, "intet her", "nothing here"},
		{"no parts", "POST", "/v1/bestand?idag=2025-03-03", json, "{}", 415, 0, 0, "multipart", "multipart"},
		{"no boundary", "POST", "/v1/bestand?idag=2025-03-03", "multipart/form-data", "x", 415, 0, 0, "multipart", "multipart"},
		{"a key that the address has not", "POST", "/v1/bestand?idag=2025-03-03&klartext=true", "multipart/form-data; boundary=x", "x", 400, 0, 0, "klartekst", "klartekst"},
		{"the day twice", "POST", "/v1/bestand?idag=2025-03-03&idag=2025-03-04", "multipart/form-data; boundary=x", "x", 400, 0, 0, "højst én gang", "at most once"},
		{"neither true nor false", "POST", "/v1/bestand?idag=2025-03-03&klartekst=ja", "multipart/form-data; boundary=x", "x", 400, 0, 0, "true", "true"},
		{"no address", "POST", "/v1/bestand?%zz", "multipart/form-data; boundary=x", "x", 400, 0, 0, "adressen", "address"},
	} {
		for sprog, vil := range map[string]string{"": c.dansk, "da": c.dansk, "en-GB, da": c.engelsk} {
			sv := p.kald(t, c.verbum, c.sti, strings.NewReader(c.krop), "Content-Type", c.art, "Accept-Language", sprog)
			var o problemJSON
			d := jsonStreng(sv.krop, &o)
			if sv.fejl != nil || sv.status != c.status || sv.art() != "application/problem+json" || d != nil {
				t.Errorf("%s: %d %s %s %v %v", c.navn, sv.status, sv.art(), sv.krop, sv.fejl, d)
			}
			if o.Status != c.status || o.Title == "" || o.Detail == "" || o.Linje != c.linje || o.Kolonne != c.kolonne || !strings.Contains(o.Detail, vil) ||
				(o.Type == ulaeseligType) != (c.linje > 0) {
				t.Errorf("%s: %+v", c.navn, o)
			}
			if c.status == 405 && sv.hoved.Get("Allow") == "" {
				t.Errorf("%s: no Allow", c.navn)
			}
		}
	}
	if n := p.brugt.Load() + int64(len(p.dommer)) + int64(len(p.afstemme)); n != 0 {
		t.Errorf("%d places are not given back", n)
	}
}

// jsonStreng reads an object that has no other keys.
func jsonStreng(s string, til any) error {
	d := json.NewDecoder(strings.NewReader(s))
	d.DisallowUnknownFields()
	return d.Decode(til)
}

// The method of the address is the case's, where that has none. Who decides what may not be stored is told so by the status, too.
func TestMetoden(t *testing.T) {
	p := start(t, nil)
	uden := med(t, god(t), func(m map[string]any) { delete(m, "metode") })
	for _, c := range []struct {
		sti, krop string
		status    int
		vil       string
	}{
		{"/v1/kontrol/CreateFrist", uden, 200, `"dom":"godkendt"`},
		{"/v1/kontrol/CreateInterviewDeadline", uden, 200, `"dom":"godkendt"`},
		{"/v1/kontrol/GetFrist", uden, 200, `"dom":"afvist"`},
		{"/v1/afgoer/CreateFrist", uden, 200, `{"maaGemmes":true,"navn"`},
		{"/v1/afgoer/CreateFrist", sagen(t, "frist/f-04-fravaer-75-der-slutter-foer-det-begynder-er-ikke-kendt.json"), 422, `"forbehold":true`},
		{"/v1/afgoer/CreateFrist", uafgjort(t), 422, `{"maaGemmes":false,"navn"`},
		{"/v1/afgoer/CreateFrist", afvist(t), 422, `{"maaGemmes":false,"navn"`},
		{"/v1/kontrol/CreateFrist", uafgjort(t), 200, `"dom":"kanIkkeAfgoeres"`},
		{"/v1/kontrol/CreateFrist", afvist(t), 200, `"dom":"afvist"`},
	} {
		if sv := p.post(t, c.sti, c.krop); sv.status != c.status || !strings.Contains(sv.krop, c.vil) {
			t.Errorf("%s: %d %s", c.sti, sv.status, sv.krop)
		}
	}
}

// What never changes is not sent again to whom has it.
func TestRegler(t *testing.T) {
	p := start(t, nil)
	var alle []sag.Katalogregel
	sv := p.kald(t, "GET", "/v1/regler", nil)
	if err := json.Unmarshal([]byte(sv.krop), &alle); err != nil || len(alle) < 200 {
		t.Fatal(err, len(alle))
	}
	for _, r := range alle {
		var en sag.Katalogregel
		if sv := p.kald(t, "GET", "/v1/regler/"+r.Id, nil); json.Unmarshal([]byte(sv.krop), &en) != nil || !reflect.DeepEqual(en, r) {
			t.Errorf("%s: %s", r.Id, sv.krop)
		}
	}
	for _, sti := range []string{"/v1/regler", "/v1/regler/T3-06", "/v1/openapi.json"} {
		sv := p.kald(t, "GET", sti, nil)
		igen := p.kald(t, "GET", sti, nil, "If-None-Match", sv.hoved.Get("ETag"))
		if sv.status != 200 || sv.art() != "application/json" || igen.status != 304 || igen.krop != "" {
			t.Errorf("%s: %d, %d %s", sti, sv.status, igen.status, igen.krop)
		}
		if h := p.kald(t, "HEAD", sti, nil); h.status != 200 || h.hoved.Get("Content-Length") != fmt.Sprint(len(sv.krop)) {
			t.Errorf("HEAD %s: %d %v", sti, h.status, h.hoved)
		}
	}
}

// The counters count what was answered, by endpoint, verdict and rule.
func TestMaalinger(t *testing.T) {
	p := start(t, nil)
	p.post(t, "/v1/kontrol/CreateFrist", god(t))
	for range 2 {
		p.post(t, "/v1/afgoer/CreateFrist", afvist(t))
	}
	p.post(t, "/v1/kontrol/CreateFrist", uafgjort(t))
	p.post(t, "/v1/kontrol/CreateFrist", "!")
	p.kald(t, "GET", "/nowhere", nil)
	sv := p.kald(t, "GET", "/metrics", nil)
	linjer := slices.Collect(strings.Lines(sv.krop))
	for _, vil := range []string{
		`dfdg_kald_total{endepunkt="POST /v1/kontrol/{metode}",status="200"} 2`,
		`dfdg_kald_total{endepunkt="POST /v1/kontrol/{metode}",status="400"} 1`,
		`dfdg_kald_total{endepunkt="POST /v1/afgoer/{metode}",status="422"} 2`,
		`dfdg_kald_total{endepunkt="andet",status="404"} 1`,
		`dfdg_domme_total{metode="CreateFrist",dom="godkendt"} 1`,
		`dfdg_domme_total{metode="CreateFrist",dom="afvist"} 2`,
		`dfdg_domme_total{metode="CreateFrist",dom="kanIkkeAfgoeres"} 1`,
		`dfdg_fund_total{regel="S-01",slags="fejl"} 2`,
		`dfdg_fund_total{regel="T3-06",slags="fejl"} 0`,
		`dfdg_kald_sekunder_count{endepunkt="POST /v1/kontrol/{metode}"} 3`,
		`dfdg_kald_sekunder_bucket{endepunkt="POST /v1/kontrol/{metode}",le="+Inf"} 3`,
		`dfdg_byte_i_huset 0`,
		`dfdg_i_gang 1`, // this one
	} {
		if !slices.Contains(linjer, vil+"\n") {
			t.Errorf("%s is not among\n%s", vil, sv.krop)
		}
	}
	if sv.art() != "text/plain; version=0.0.4; charset=utf-8" {
		t.Error(sv.art())
	}
}

// The description names what the service answers, each path and verb, and nothing else.
func TestOpenAPI(t *testing.T) {
	p := start(t, nil)
	var dok struct {
		OpenAPI string
		Paths   map[string]map[string]struct{ OperationID string }
	}
	if err := json.Unmarshal(nyOpenAPI(), &dok); err != nil || dok.OpenAPI != "3.1.0" {
		t.Fatal(err, dok.OpenAPI)
	}
	var beskrevet []string
	for sti, x := range dok.Paths {
		for verbum := range x {
			verbum = strings.ToUpper(verbum)
			beskrevet = append(beskrevet, verbum+" "+sti)
			r, err := http.NewRequest(verbum, "http://x"+strings.NewReplacer("{metode}", metode, "{id}", "T3-06").Replace(sti), nil)
			if err != nil {
				t.Fatal(err)
			}
			if _, m := p.mux.Handler(r); m != verbum+" "+sti {
				t.Errorf("%s %s is answered by %q", verbum, sti, m)
			}
		}
	}
	kilde, err := os.ReadFile("tjeneste.go")
	if err != nil {
		t.Fatal(err)
	}
	var svaret []string
	for _, m := range regexp.MustCompile(`mux\.Handle(?:Func)?\("([^"]*)"`).FindAllStringSubmatch(string(kilde), -1) {
		svaret = append(svaret, m[1])
	}
	slices.Sort(beskrevet)
	slices.Sort(svaret)
	if len(svaret) < 9 || !slices.Equal(beskrevet, svaret) {
		t.Errorf("described are %q, answered %q", beskrevet, svaret)
	}
}

// The counters are in the text form of Prometheus: each family told before its samples, which stand together, each sample once, and those of a
// histogram in order.
func TestPrometheusform(t *testing.T) {
	p := start(t, nil)
	p.post(t, "/v1/kontrol/CreateFrist", afvist(t))
	p.kald(t, "GET", "/nowhere", nil)
	m := string(p.maal.tekst())
	var (
		hjaelp  = regexp.MustCompile(`^# HELP ([a-z_]+) [^\\]+\n$`)
		type_   = regexp.MustCompile(`^# TYPE ([a-z_]+) (counter|gauge|histogram)\n$`)
		maalt   = regexp.MustCompile(`^([a-z_]+)((?:\{[a-z]+="[^"\\\n]*"(?:,[a-z]+="[^"\\\n]*")*\})?) ([0-9.e+-]+)\n$`)
		spand   = regexp.MustCompile(`^\{endepunkt="([^"]*)",le="([^"]*)"\}$`)
		familie string
		slags   string
		set     = map[string]bool{}
		graense = map[string][2]float64{}
	)
	for l := range strings.Lines(m) {
		switch x := hjaelp.FindStringSubmatch(l); {
		case x != nil:
			familie, slags = x[1], ""
			if set[familie] {
				t.Errorf("%s is told twice", familie)
			}
			set[familie] = true
			continue
		case strings.HasPrefix(l, "# TYPE"):
			if x := type_.FindStringSubmatch(l); x == nil || x[1] != familie || slags != "" || strings.HasSuffix(familie, "_total") != (x[2] == "counter") {
				t.Errorf("%s after %s", l, familie)
			} else {
				slags = x[2]
			}
			continue
		}
		x := maalt.FindStringSubmatch(l)
		if x == nil || slags == "" || set[x[1]+x[2]] && x[1]+x[2] != familie {
			t.Fatalf("%q", l)
		}
		set[x[1]+x[2]] = true
		if slags != "histogram" {
			if x[1] != familie {
				t.Errorf("%s stands under %s", l, familie)
			}
			continue
		}
		if del := strings.TrimPrefix(x[1], familie); del == "_bucket" {
			s := spand.FindStringSubmatch(x[2])
			le, err := strconv.ParseFloat(s[2], 64) // +Inf, too
			antal, err2 := strconv.ParseFloat(x[3], 64)
			if g, har := graense[s[1]]; err != nil || err2 != nil || har && (le <= g[0] || antal < g[1]) {
				t.Errorf("%s after %v", l, g)
			}
			graense[s[1]] = [2]float64{le, antal}
		} else if del != "_sum" && del != "_count" {
			t.Errorf("%s stands under %s", l, familie)
		}
	}
	if len(graense) != 2 || !set["dfdg_i_gang"] || len(set) < 300 {
		t.Errorf("%v, %d samples", graense, len(set))
	}
	for _, g := range graense {
		if !math.IsInf(g[0], 1) {
			t.Error("a histogram ends before +Inf")
		}
	}
}

// What a call leaves behind is nothing: after many, as much is in use as after few.
func TestHukommelse(t *testing.T) {
	g := standard()
	s := nyTjeneste(g, slog.New(slog.DiscardHandler))
	sager := []string{god(t), afvist(t), uafgjort(t), "!", sagen(t, "taeller/gyldig.json"), sagen(t, "medlemskab/gyldig.json")}
	kald := func(antal int) {
		for i := range antal {
			var m struct{ Metode string }
			_ = json.Unmarshal([]byte(sager[i%len(sager)]), &m) // one of them is none
			r := httptest.NewRequest(http.MethodPost, "/v1/kontrol/"+cmp.Or(m.Metode, metode), strings.NewReader(sager[i%len(sager)]))
			r.Header.Set("Content-Type", "application/json")
			s.ServeHTTP(httptest.NewRecorder(), r)
		}
	}
	brug := func() uint64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	kald(300)
	foer := brug()
	const antal = 3000
	kald(antal)
	if efter := brug(); efter > foer+100*antal { // a hundred bytes a call are less than the least thing kept of each
		t.Errorf("%d bytes before, %d after %d calls", foer, efter, antal)
	}
}

// Many calls of all kinds at once are each answered as one alone is, and counted.
func TestSamtidige(t *testing.T) {
	p := start(t, func(g *graenser) { g.dommere, g.koe = 2, time.Minute })
	fil, register := filer(t, 100)
	krop, art := form(t, [2]string{"fil", fil}, [2]string{"register", register})
	kald := []func() svar{
		func() svar { return p.kald(t, "GET", "/v1/regler/T3-06", nil) },
		func() svar { return p.kald(t, "GET", "/v1/regler/T3-99", nil) },
		func() svar { return p.kald(t, "POST", sti, strings.NewReader(krop), "Content-Type", art) },
	}
	for _, s := range []string{god(t), afvist(t), uafgjort(t), "!"} {
		kald = append(kald, func() svar { return p.post(t, "/v1/kontrol/"+metode, s) }, func() svar { return p.post(t, "/v1/afgoer/"+metode, s) })
	}
	var vil []svar
	for _, k := range kald {
		vil = append(vil, k())
	}
	const gange, klienter = 20, 8
	var g sync.WaitGroup
	for i := range klienter {
		g.Go(func() {
			for n := range gange * len(kald) {
				k := (n + i) % len(kald)
				sv := kald[k]()
				for sv.status == http.StatusServiceUnavailable && strings.HasPrefix(vil[k].art(), "application/x-ndjson") {
					sv = kald[k]() // there are only so many reconciliations at once
				}
				if sv.status != vil[k].status || sv.krop != vil[k].krop || sv.fejl != nil {
					t.Errorf("call %d: %d %v %.200s", k, sv.status, sv.fejl, sv.krop)
				}
				if n%50 == 0 {
					p.kald(t, "GET", "/metrics", nil)
				}
			}
		})
	}
	g.Wait()
	antal := gange*klienter + 1
	if m := string(p.maal.tekst()); !strings.Contains(m, fmt.Sprintf(`dfdg_domme_total{metode=%q,dom="godkendt"} %d`, metode, 2*antal)) ||
		!strings.Contains(m, fmt.Sprintf(`dfdg_kald_total{endepunkt="POST /v1/bestand",status="200"} %d`, antal)) {
		t.Errorf("%s", m)
	}
}
