package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
)

// TestEksempler: every example that the page offers is a case of the suite and answered.
func TestEksempler(t *testing.T) {
	b, err := lavEksempler(os.DirFS("../../testdata"))
	if err != nil {
		t.Fatal(err)
	}
	var alle []json.RawMessage
	if err := json.Unmarshal(b, &alle); err != nil || len(alle) != len(eksempler) {
		t.Fatal(err, len(alle))
	}
	for i, e := range alle {
		var svar struct{ Bestaaet *bool }
		if json.Unmarshal(sag.Besvar(e), &svar) != nil || svar.Bestaaet == nil || !*svar.Bestaaet {
			t.Errorf("%v: %s", eksempler[i], sag.Besvar(e))
		}
	}
}

// TestIntetUdad: the page may reach its own files alone, and names no other place.
func TestIntetUdad(t *testing.T) {
	mappe := t.TempDir()
	if err := os.WriteFile(mappe+"/index.html", []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	vaert(mappe).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	if p := w.Header().Get("Content-Security-Policy"); w.Code != http.StatusOK || !strings.Contains(p, "default-src 'none'") || strings.Contains(p, "http") {
		t.Error(w.Code, p)
	}
	filer, err := side.ReadDir("side")
	if err != nil || len(filer) < 5 {
		t.Fatal(err, filer)
	}
	for _, f := range filer {
		r, err := side.Open("side/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if s := strings.ReplaceAll(string(b), "http://www.w3.org/2000/svg", ""); strings.Contains(s, "http:") || strings.Contains(s, "https:") {
			t.Errorf("%s nævner et andet sted", f.Name())
		}
	}
}
