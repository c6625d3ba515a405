package main

import (
	"net/http/httptest"
	"strings"
	"testing"
)

func TestVis(t *testing.T) {
	for sprog, vil := range map[string][]string{
		"":                          {`lang="da"`, "DFDG ville afvise den", "<td>9458<td>/dagpengesats/satsgrundlag<td>satsgrundlag 6, 7 og 9 må kun bruges", "<td>T3-08<td>"},
		"da, en;q=0.8":              {`lang="da"`},
		"en-GB,en;q=0.9,da;q=0.8":   {`lang="en"`, "DFDG would reject it", "<td>9458<td>/dagpengesats/satsgrundlag<td>satsgrundlag 6, 7 and 9 may be used only", "<td>T3-08<td>"},
		"de,en;q=0.7":               {`lang="en"`},
		"<script>alert(1)</script>": {`lang="da"`},
		"d,,;":                      {`lang="da"`},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Header.Set("Accept-Language", sprog)
		w := httptest.NewRecorder()
		vis(w, r)
		if w.Code != 200 || strings.Contains(w.Body.String(), "<script") {
			t.Errorf("%s: %d", sprog, w.Code)
		}
		for _, v := range vil {
			if !strings.Contains(w.Body.String(), v) {
				t.Errorf("%s: %q is missing in\n%s", sprog, v, w.Body)
			}
		}
	}
}
