package dfdg

import "encoding/json"

// What the services share of the facts on a citizen. In every range both ends are included, and a last day that is not
// given is no end.

// Fravaer is an absence or exemption of the citizen.
type Fravaer struct {
	// Type is an id of the code list fravaertype, as 75.
	Type Kode `json:"type"`
	// Fra is the first day; required.
	Fra Dato `json:"fra"`
	// Til is the last day; not given while the absence runs.
	Til Dato `json:"til"`
}

// Gaelder reports whether the absence covers a day; never one that is not given or malformed.
func (f Fravaer) Gaelder(dag Dato) bool { return dag.Inden(f.Fra, f.Til) }

// Booking is a meeting in the citizen's calendar that is not cancelled.
type Booking struct {
	// Samtaletype is an id of the code list samtaletype, as 7.
	Samtaletype Kode `json:"samtaletype"`
	// Dato is the day of the meeting.
	Dato Dato `json:"dato"`
	// Indkalder is the fund that called the citizen; 0 where it was no fund, not given where it is
	// not known who did.
	Indkalder Akassenummer `json:"indkalder,omitzero"`
}

// jobcenter is what JSON has for an Indkalder that is no fund.
const jobcenter = `"jobcenter"`

// MarshalJSON writes indkalder as a fund number, or as "jobcenter" where it was no fund.
func (b Booking) MarshalJSON() ([]byte, error) {
	type felter Booking
	if b.Indkalder != NewAkassenummer(0) {
		return json.Marshal(felter(b))
	}
	return json.Marshal(struct {
		Samtaletype Kode            `json:"samtaletype"`
		Dato        Dato            `json:"dato"`
		Indkalder   json.RawMessage `json:"indkalder"`
	}{b.Samtaletype, b.Dato, json.RawMessage(jobcenter)})
}

// UnmarshalJSON reads what MarshalJSON writes; 0 is no fund too.
func (b *Booking) UnmarshalJSON(v []byte) error {
	var f struct {
		Samtaletype Kode            `json:"samtaletype"`
		Dato        Dato            `json:"dato"`
		Indkalder   json.RawMessage `json:"indkalder"`
	}
	err := json.Unmarshal(v, &f)
	*b = Booking{Samtaletype: f.Samtaletype, Dato: f.Dato}
	switch {
	case string(f.Indkalder) == jobcenter:
		b.Indkalder = NewAkassenummer(0)
	case f.Indkalder != nil && err == nil:
		err = json.Unmarshal(f.Indkalder, &b.Indkalder)
	}
	return udenInput("Booking", err)
}

// Tilmelding is an enrolment at the job centre.
type Tilmelding struct {
	// Kategori is 1 benefit recipient, 3 without benefit, 5 graduate (R 1.8).
	Kategori Kode `json:"kategori"`
	// Fra is the first day; required.
	Fra Dato `json:"fra"`
	// Til is the last day, a future unenrolment included; not given while it runs.
	Til Dato `json:"til"`
	// Afmeldingsaarsag is why it ends; 3 is no reaction to the letter of renewal (M-12).
	Afmeldingsaarsag Kode `json:"afmeldingsaarsag,omitzero"`
}

// Gaelder reports whether the enrolment runs on a day; never one that is not given or malformed.
func (t Tilmelding) Gaelder(dag Dato) bool { return dag.Inden(t.Fra, t.Til) }
