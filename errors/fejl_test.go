package errors_test

import (
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
)

func TestFejlensTekst(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{&dfdgerr.KaldFejl{Hvad: "Fakta.Idag"}, "dfdg: forkert kald: Fakta.Idag mangler eller kan ikke bruges"},
		{&dfdgerr.UlaeseligFejl{Linje: 3, Kolonne: 14, Offset: 120, Aarsag: "der står mere efter beskeden"},
			"dfdg: ulæselig: linje 3, kolonne 14, offset 120: der står mere efter beskeden"},
		{&dfdgerr.FormFejl{Type: "Rapport"}, "dfdg: Rapport kan ikke læses"},
	} {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("Error() = %q, want %q", got, tt.want)
		}
	}
}
