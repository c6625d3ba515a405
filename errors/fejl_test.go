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

// A bad call says in both languages what is wrong, and what to do where there is anything.
func TestKaldFejl(t *testing.T) {
	for _, tt := range []struct {
		f           dfdgerr.KaldFejl
		tekst, text string
	}{
		{dfdgerr.KaldFejl{Hvad: dfdgerr.KaldIdag}, "Fakta.Idag mangler eller kan ikke bruges", "Fakta.Idag is missing or cannot be used"},
		{dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode, Snitflade: "2025-1", Brug: "UpdateDagpengetaellere"},
			"metoden findes ikke i snitflade 2025-1; brug UpdateDagpengetaellere", "interface 2025-1 does not have the method; use UpdateDagpengetaellere"},
		{dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode, Snitflade: "2021-3"},
			"metoden findes ikke i snitflade 2021-3", "interface 2021-3 does not have the method"},
		{dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning, Felt: "/forbrug/resttimer"},
			"anmodning kan ikke skrives: værdien i /forbrug/resttimer er misdannet, eller metoden har ikke elementet", "anmodning cannot be written: the value at /forbrug/resttimer is malformed, or the method does not have the element"},
		{dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUnmarshal},
			"json.Unmarshal taber det i en anmodning, der er ukendt, gentaget eller misdannet; brug DecodeJSON", "json.Unmarshal loses what of a message is unknown, repeated or malformed; use DecodeJSON"},
		{dfdgerr.KaldFejl{Hvad: dfdgerr.KaldBorger},
			"svaret er ikke om borgeren i Fakta.CPR, eller siger ikke, hvem det er om, så intet af det er kendt", "the answer is not on the citizen of Fakta.CPR, or does not say on whom, so that nothing of it is known"},
		{dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag, Felt: "/konto"},
			"opslagets svar er ikke helt, så intet af det er kendt: /konto mangler eller er misdannet", "the answer of the look-up is not whole, so that nothing of it is known: /konto is missing or malformed"},
		{dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}, "opslagets svar mangler eller kan ikke bruges", "opslagets svar is missing or cannot be used"},
	} {
		if tt.f.Tekst() != tt.tekst || tt.f.Text() != tt.text || tt.f.Error() != "dfdg: forkert kald: "+tt.tekst {
			t.Errorf("%q, %q, %q", tt.f.Tekst(), tt.f.Text(), tt.f.Error())
		}
	}
}

func TestKaldsdel(t *testing.T) {
	for f, w := range map[dfdgerr.Faktum]dfdgerr.Kaldsdel{
		dfdgerr.FaktumCPR: "Fakta.CPR", dfdgerr.FaktumMedlemskaber: "Fakta.Medlemskaber", dfdgerr.FaktumTilladteSamtaletyper: "Fakta.TilladteSamtaletyper",
		dfdgerr.ListeAkasse: "Fakta.Kodelister", 0: "Fakta.",
	} {
		if got := f.Kaldsdel(); got != w {
			t.Errorf("%v: %q, want %q", f, got, w)
		}
	}
}
