package skematest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// tjeneste starts the service of examples/tjeneste and returns its address.
func tjeneste(t *testing.T) string {
	t.Helper()
	prog := filepath.Join(t.TempDir(), "tjeneste.exe")
	c := exec.Command("go", "build", "-o", prog, "./examples/tjeneste")
	c.Dir = rod
	if b, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	c = exec.Command(prog, "-adresse", "127.0.0.1:0")
	ud, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	r := bufio.NewReader(ud)
	foerste, err := r.ReadBytes('\n')
	var l struct{ Adresse string }
	if err != nil || json.Unmarshal(foerste, &l) != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(io.Discard, r) }()
	return "http://" + l.Adresse
}

// beskrivelse is an OpenAPI description whose schemas are compiled as they are needed.
type beskrivelse struct {
	rod map[string]any
	c   *jsonschema.Compiler
}

// nyBeskrivelse checks the description by the schema of OpenAPI 3.1, testdata/oas-3.1.schema.json, which is the OpenAPI Initiative's
// (Apache License 2.0), and each of its own schemas by that of JSON Schema.
func nyBeskrivelse(t *testing.T, dok []byte) *beskrivelse {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	oas, err := c.Compile("testdata/oas-3.1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := gyldig(oas, dok); err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(dok))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource("dok:///api.json", v); err != nil {
		t.Fatal(err)
	}
	b := &beskrivelse{v.(map[string]any), c}
	typer := b.slaaOp("components", "schemas").(map[string]any)
	for navn := range typer {
		b.skema(t, "/components/schemas/"+navn)
	}
	if len(typer) < 100 {
		t.Errorf("%d schemas", len(typer))
	}
	return b
}

func (b *beskrivelse) skema(t *testing.T, sti string) *jsonschema.Schema {
	t.Helper()
	s, err := b.c.Compile("dok:///api.json#" + sti)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// slaaOp returns what stands at a path, through references; nil for nothing.
func (b *beskrivelse) slaaOp(sti ...string) any {
	v, _ := b.find(sti)
	return v
}

// find returns also where it stands, as a JSON Pointer.
func (b *beskrivelse) find(sti []string) (v any, sted string) {
	v = b.rod
	for _, s := range append(sti, "") {
		m, _ := v.(map[string]any)
		if til, ok := m["$ref"].(string); ok && !strings.HasPrefix(til, "#/components/schemas/") {
			v, sted = b.find(strings.Split(strings.TrimPrefix(til, "#/"), "/"))
			m, _ = v.(map[string]any)
		}
		if s == "" {
			break
		}
		v, sted = m[s], sted+"/"+strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D").Replace(s)
	}
	return v, sted
}

// krop holds a body against what is described of its media type at a path; an error says that it is not as described.
func (b *beskrivelse) krop(t *testing.T, art string, krop []byte, sti ...string) error {
	t.Helper()
	art, _, err := mime.ParseMediaType(art)
	if err != nil {
		return err
	}
	v, sted := b.find(append(sti, "content", art, "schema"))
	switch {
	case v == nil:
		return errors.New("not described: " + strings.Join(sti, " ") + " " + art)
	case !strings.HasSuffix(art, "json") || strings.HasSuffix(art, "ndjson"):
		return nil
	}
	return gyldig(b.skema(t, sted), krop)
}

// The service's description is OpenAPI 3.1 by the schema of that, and what is asked and answered is what it describes: cases of the suite, good calls of
// every kind, and problems.
func TestTjeneste(t *testing.T) {
	adresse := tjeneste(t)
	hent := func(r *http.Request) (*http.Response, []byte) {
		s, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Body.Close()
		b, err := io.ReadAll(s.Body)
		if err != nil {
			t.Fatal(err)
		}
		return s, b
	}
	nyt := func(verbum, sti, art, krop string) *http.Request {
		r, err := http.NewRequest(verbum, adresse+sti, strings.NewReader(krop))
		if err != nil {
			t.Fatal(err)
		}
		if art != "" {
			r.Header.Set("Content-Type", art)
		}
		return r
	}
	_, dok := hent(nyt("GET", "/v1/openapi.json", "", ""))
	b := nyBeskrivelse(t, dok)
	// proev makes a call to a described path, whose body is as described unless it is a bad one, and holds its answer against the description.
	proev := func(verbum, sti, rest, art, krop string, status int, daarlig bool) {
		t.Helper()
		navn := verbum + " " + sti + rest + " " + krop[:min(len(krop), 200)]
		handling := []string{"paths", sti, strings.ToLower(verbum)}
		if krop != "" {
			if err := b.krop(t, art, []byte(krop), append(handling, "requestBody")...); (err != nil) != daarlig {
				t.Errorf("%s: by the description: %v", navn, err)
			}
		}
		s, svar := hent(nyt(verbum, strings.NewReplacer("/{metode}", "", "/{id}", "").Replace(sti)+rest, art, krop))
		if s.StatusCode != status {
			t.Errorf("%s: %d %.200s", navn, s.StatusCode, svar)
		}
		if err := b.krop(t, s.Header.Get("Content-Type"), svar, append(handling, "responses", strconv.Itoa(s.StatusCode))...); err != nil {
			t.Errorf("%s: answered with %d %.200s: %v", navn, s.StatusCode, svar, err)
		}
	}
	const sagen, kontrol, afgoer, bestand = "application/json", "/v1/kontrol/{metode}", "/v1/afgoer/{metode}", "/v1/bestand"
	var linjer [2][]string
	for i, flag := range []string{"-udfold", "-json"} {
		ud, err := exec.Command(tjek, flag, filepath.Join(rod, "testdata/sager")).Output()
		if err != nil {
			t.Fatal(err)
		}
		linjer[i] = strings.Split(strings.TrimSpace(string(ud)), "\n")
	}
	antal := map[int]int{}
	for i := 0; i < len(linjer[0]); i += 10 {
		var s struct{ Metode string }
		var vil struct {
			Dom    string
			Udfald any
		}
		if json.Unmarshal([]byte(linjer[0][i]), &s) != nil || json.Unmarshal([]byte(linjer[1][i]), &vil) != nil {
			t.Fatal(linjer[0][i])
		}
		status := http.StatusUnprocessableEntity
		if vil.Dom == "godkendt" && vil.Udfald != nil {
			status = http.StatusOK
		}
		antal[status]++
		proev("POST", kontrol, "/"+s.Metode, sagen, linjer[0][i], http.StatusOK, false)
		proev("POST", afgoer, "/"+s.Metode, sagen, linjer[0][i], status, false)
	}
	if antal[200] < 20 || antal[422] < 20 {
		t.Error(antal)
	}
	for _, sti := range []string{"/v1/regler", "/v1/openapi.json", "/healthz", "/readyz", "/metrics"} {
		proev("GET", sti, "", "", "", 200, false)
	}
	proev("GET", "/v1/regler/{id}", "/T3-06", "", "", 200, false)
	proev("GET", "/v1/regler/{id}", "/T3-99", "", "", 404, false)
	proev("POST", kontrol, "/CreateFrist", sagen, `{"idag":"2025-03-03"}`, 400, false) // which keys a method needs it does not say
	proev("POST", kontrol, "/CreateFrist", sagen, `{"idga":"2025-03-03"}`, 400, true)
	proev("POST", afgoer, "/CreateFrist", sagen, `{`, 400, true)
	proev("POST", kontrol, "/CreateFrust", sagen, `{}`, 404, false)
	proev("POST", kontrol, "/CreateFrist", "text/plain", `{}`, 415, true)
	proev("POST", bestand, "?idag=2025-03-03", sagen, `{}`, 415, true)
	proev("POST", kontrol, "/CreateFrist", sagen, `{"navn":"`+strings.Repeat("x", 1<<20)+`"}`, 413, false)
	var form bytes.Buffer
	m := multipart.NewWriter(&form)
	for _, d := range []string{"fil", "register"} {
		p, err := m.CreateFormFile(d, d+".csv")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(p, "x\n"); err != nil {
			t.Fatal(err)
		}
	}
	m.Close()
	proev("POST", bestand, "?idag=2025-03-03&snitflade=2021-3&klartekst=true", m.FormDataContentType(), form.String(), 200, false)
	proev("POST", bestand, "", m.FormDataContentType(), form.String(), 400, false)

	kendte := map[string]bool{}
	for _, v := range b.slaaOp("components", "schemas", "metode", "enum").([]any) {
		kendte[v.(string)] = true
	}
	for _, pakke := range []string{"taeller", "frist", "medlemskab"} {
		for _, n := range metoder(t, filepath.Join(rod, "docs/schema", pakke+".schema.json")) {
			if !kendte[n] || b.slaaOp("components", "schemas", pakke+"."+n) == nil {
				t.Errorf("%s is not described", n)
			}
		}
	}
}
