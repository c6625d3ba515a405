package medlemskab

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// The facts of a field – its JSON name, M's English name and its length – stand in its tags
// alone; go generate reads them and writes felter_gen.go. Which fields a method has, and which of
// them it needs, differ by method: see [Metode].

//go:generate go run ../internal/gen

// Anmodning is the body of a request to any of the membership service's methods. An element that
// the method does not have is a finding (S-02), as it is in a file. In a file the three dates may
// also stand as date-times, which the old interface used: the Danish calendar day counts (T).
//
// No function changes a message: any number of goroutines may share one as long as nobody writes.
type Anmodning struct {
	// Akasse is the fund that the membership is registered for: the caller's own (M-03).
	Akasse dfdg.Akassenummer `json:"akasse,omitzero" xml:"UnemploymentFundCode" liste:"akasse"`
	// Afdeling is the fund's branch: its first digits are the fund's number (M-18).
	Afdeling dfdg.Afdelingsnummer `json:"afdeling,omitzero" xml:"UnemploymentFundBranchCode" liste:"afdeling"`
	// Medlemskabsstartdato is the first day of the membership.
	Medlemskabsstartdato dfdg.Dato `json:"medlemskabsstartdato,omitzero" xml:"UnemploymentFundMembershipRegistrationDate" laes:"Dag"`
	// Medlemskabophoersdato is the last day of the membership; of [DoedsfaldRegistreret] the day of death.
	Medlemskabophoersdato dfdg.Dato `json:"medlemskabophoersdato,omitzero" xml:"UnemploymentFundMembershipCancellationDate" laes:"Dag"`
	// Aarsag is why the membership ends (code list ophoersaarsag).
	Aarsag dfdg.Kode `json:"aarsag,omitzero" xml:"UnemploymentFundMembershipCancellationCodeTypeIdentifier" liste:"ophoersaarsag"`
	// Forsikringskategori is how the member is insured (code list forsikringskategori).
	Forsikringskategori dfdg.Kode `json:"forsikringskategori,omitzero" xml:"UnemploymentInsuranceCategoryTypeIdentifier" liste:"forsikringskategori"`
	// Dagpengeretsdato is the first day of the right to benefit. It is not the counters' grading
	// date and never compared with it (M-35).
	Dagpengeretsdato dfdg.Dato `json:"dagpengeretsdato,omitzero" xml:"UnemploymentBenefitRightsStartDate" laes:"Dag"`
	// Begrundelse is why a fund looks up another fund's member.
	Begrundelse dfdg.Tekst `json:"begrundelse,omitzero" xml:"Begrundelse" krav:"1-1000 M-31"`

	// Laesning is what the reader noted that no field can hold. Leave it zero.
	Laesning dfdgerr.Laesning `json:"-"`
}

// Svar is what a look-up on one citizen answered: the present membership or none of [GetAkassemedlemskab], a row for each event of
// [GetAkassemedlemskabHistorik] (M-32). The names are those of the case format; M describes no shape.
type Svar struct {
	// Metode is the look-up.
	Metode Metode `json:"-"`
	// Medlemskaber are the rows, those of a history in the order of the events (Tolkning).
	Medlemskaber dfdg.Samling[Svarraekke] `json:"medlemskaber,omitzero" xml:""`

	// Laesning is what the reader noted that no field can hold. Leave it zero.
	Laesning dfdgerr.Laesning `json:"-"`
}

// Svarraekke is a membership as a look-up answers it: a [Historikraekke] whose values may be missing or malformed.
type Svarraekke struct {
	// Akasse is the fund.
	Akasse dfdg.Akassenummer `json:"akasse,omitzero" xml:"UnemploymentFundCode" krav:"1" liste:"akasse"`
	// Afdeling is the fund's branch.
	Afdeling dfdg.Afdelingsnummer `json:"afdeling,omitzero" xml:"UnemploymentFundBranchCode" krav:"0-1" liste:"afdeling"`
	// Startdato is the first day of the membership.
	Startdato dfdg.Dato `json:"startdato,omitzero" xml:"UnemploymentFundMembershipRegistrationDate" krav:"1" laes:"Dag"`
	// Slutdato is the last day; not given while it has no end.
	Slutdato dfdg.Dato `json:"slutdato" xml:"UnemploymentFundMembershipCancellationDate" krav:"0-1" laes:"Dag"`
	// AfsluttetVed is what ended it.
	AfsluttetVed Afslutning `json:"afsluttetVed,omitzero" xml:"" krav:"0-1"`
	// Forsikringskategori is how the member is insured.
	Forsikringskategori dfdg.Kode `json:"forsikringskategori,omitzero" xml:"UnemploymentInsuranceCategoryTypeIdentifier" krav:"0-1" liste:"forsikringskategori"`
	// Dagpengeretsdato is the first day of the right to benefit.
	Dagpengeretsdato dfdg.Dato `json:"dagpengeretsdato,omitzero" xml:"UnemploymentBenefitRightsStartDate" krav:"0-1" laes:"Dag"`
	// ErAktuel tells of a history's row whether it is the present membership; a history always has it.
	ErAktuel dfdg.JaNej `json:"erAktuel,omitzero" xml:"IsCurrent" krav:"0-1"`
	// Haendelse is the event after which the membership stood so.
	Haendelse Haendelse `json:"haendelse,omitzero" xml:"" krav:"0-1"`
	// Maerke is set by the reader where the row was no object. Leave it zero.
	Maerke dfdg.Tilstand `json:"-"`
}
