package dfdg

import "crypto/rand"

// StatusGentagetRequestId is the HTTP status of a write whose x-requestId was received before
// (A-39, R).
const StatusGentagetRequestId = 412

// RequestId is the value of the header x-requestId, which every write needs: 1–46 characters
// (A-39, R), of the visible ones of ASCII, since a header holds no others for certain (Tolkning). The zero value is none.
type RequestId struct{ id string }

// NewRequestId makes a random id in the form of a GUID, as R says is usual.
func NewRequestId() RequestId {
	var b [16]byte
	rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return RequestId{NewGUID(b).String()}
}

// ParseRequestId checks length and characters. The error is a *FormFejl, which does not repeat s.
func ParseRequestId(s string) (RequestId, error) {
	const hoejst = 46
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return RequestId{}, &FormFejl{Type: "RequestId", Aarsag: ForkertForm}
		}
	}
	if len(s) < 1 || len(s) > hoejst {
		return RequestId{}, &FormFejl{Type: "RequestId", Aarsag: UdenForOmraade}
	}
	return RequestId{s}, nil
}

// IsZero reports whether there is no id.
func (r RequestId) IsZero() bool { return r.id == "" }

// String returns the header's value.
func (r RequestId) String() string { return r.id }

// MarshalText writes as String.
func (r RequestId) MarshalText() ([]byte, error) { return []byte(r.id), nil }

// Equal reports whether r and s are the same id, with regard to case.
func (r RequestId) Equal(s RequestId) bool { return r == s }

// UnmarshalText reads as [ParseRequestId]; an empty text is none.
func (r *RequestId) UnmarshalText(b []byte) (err error) {
	if *r = (RequestId{}); len(b) == 0 {
		return nil
	}
	*r, err = ParseRequestId(string(b))
	return err
}

// ErRequestIdHusket reports whether an id that was received at a moment is still remembered at
// another, so that the same id gives [StatusGentagetRequestId] (A-39, R). The 7 days are counted in
// Danish calendar days after that of receipt, and the seventh is one of them (Tolkning). Not given unless both are good.
func ErRequestIdHusket(modtaget, nu Tidspunkt) JaNej {
	const dage = 7
	fra, til := modtaget.Dato(), nu.Dato()
	if !fra.IsValid() || !til.IsValid() {
		return 0
	}
	return NewJaNej(nu.Compare(modtaget) >= 0 && fra.DageTil(til) <= dage)
}
