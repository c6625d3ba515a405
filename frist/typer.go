package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// The facts of an element – its JSON name and the English name where one is public – stand in its
// tags alone; go generate reads them and writes felter_gen.go (places, reader). Which elements a
// method has, and which of them it needs, stands in [Metode].

//go:generate go run ../internal/gen

// Anmodning is the body of a request to any of the service's methods, or of an event. An element
// that the method does not have is a finding (S-02), as it is in a file.
//
// No function changes a message: any number of goroutines may share one as long as nobody writes.
type Anmodning struct {
	// FristId is the deadline's id: on create the caller's own choice, on update the one meant.
	FristId dfdg.GUID `json:"fristId,omitzero" xml:""`
	// Samtaletype is the type of interview that the citizen must book (code list samtaletype).
	Samtaletype dfdg.Kode `json:"samtaletype,omitzero" xml:"InterviewTypeIdentifier" liste:"samtaletype"`
	// Fristdato is the last day on which the citizen can book.
	Fristdato dfdg.Dato `json:"fristdato,omitzero" xml:"InterviewDeadlineDate"`
	// Fristaktiveringsdato is the day on which the deadline becomes active.
	Fristaktiveringsdato dfdg.Dato `json:"fristaktiveringsdato,omitzero" xml:"InterviewDeadlineActivationDate"`
	// SidsteAfholdelsesdato is the last day on which the interview may be held.
	SidsteAfholdelsesdato dfdg.Dato `json:"sidsteAfholdelsesdato,omitzero" xml:"InterviewDateLimit"`
	// Friststatus is the state to move the deadline to (F-10).
	Friststatus Friststatus `json:"friststatus,omitzero" xml:"InterviewDeadlineStatus" liste:"friststatus"`

	// Type is the absence created (code list fravaertype).
	Type dfdg.Kode `json:"type,omitzero" xml:"" liste:"fravaertype"`
	// Fra and Til are the absence's first and last day.
	Fra dfdg.Dato `json:"fra,omitzero" xml:""`
	Til dfdg.Dato `json:"til,omitzero" xml:""`
	// Dato is the day of the meeting that was booked.
	Dato dfdg.Dato `json:"dato,omitzero" xml:""`

	// Laesning is what the reader noted that no field can hold. Leave it zero.
	Laesning dfdgerr.Laesning `json:"-"`
}

// Frist is a registered deadline for booking an interview. A citizen's deadlines stand in the
// order in which they were made.
type Frist struct {
	// FristId is not given where the outcome of a create leaves it to DFDG.
	FristId dfdg.GUID `json:"fristId,omitzero"`
	// Samtaletype is the type of interview to book (code list samtaletype); required.
	Samtaletype dfdg.Kode `json:"samtaletype"`
	// Status is the state that the deadline is in; required.
	Status Status `json:"status"`
	// Fristdato is the last day on which the citizen can book; required.
	Fristdato dfdg.Dato `json:"fristdato"`
	// Fristaktiveringsdato is the day on which it becomes active; not given where that was when it was made.
	Fristaktiveringsdato dfdg.Dato `json:"fristaktiveringsdato,omitzero"`
	// SidsteAfholdelsesdato is the last day on which the interview may be held; not given where none is set.
	SidsteAfholdelsesdato dfdg.Dato `json:"sidsteAfholdelsesdato,omitzero"`
	// Aendret is the day of the deadline's latest change of state: a day shift looks at the meetings after it, so that one
	// held before the deadline was made does not meet it, nor the one at which it was made; of a deadline that is met also
	// at one on that very day, where there is no later one (F-17). Not given, or still to come, the day shift looks back to
	// the activation date of a deadline that is active, met or overdue, and without bound for one that is not activated (T).
	Aendret dfdg.Dato `json:"aendret,omitzero"`
}

// Svar is what a look-up answered: the citizen's open and overdue deadlines of [GetFrist], all of [GetFristhistorik] (F-22). The names are
// those of the case format; F describes no shape.
type Svar struct {
	// Metode is the look-up.
	Metode Metode `json:"-"`
	// Frister are the deadlines, in the order they were made (Tolkning).
	Frister dfdg.Samling[Svarfrist] `json:"frister,omitzero" xml:""`

	// Laesning is what the reader noted that no field can hold. Leave it zero.
	Laesning dfdgerr.Laesning `json:"-"`
}

// Svarfrist is a deadline as a look-up answers it: a [Frist] whose values may be missing or malformed, and whose state may stand as an
// id.
type Svarfrist struct {
	// FristId is the deadline's id.
	FristId dfdg.GUID `json:"fristId,omitzero" xml:"" krav:"1"`
	// Samtaletype is the type of interview that the citizen must book (code list samtaletype).
	Samtaletype dfdg.Kode `json:"samtaletype,omitzero" xml:"InterviewTypeIdentifier" krav:"1" liste:"samtaletype"`
	// Status is the state, by name or by id.
	Status Friststatus `json:"status,omitzero" xml:"InterviewDeadlineStatusTypeIdentifier" krav:"1" liste:"friststatus"`
	// Fristdato is the last day on which the citizen can book.
	Fristdato dfdg.Dato `json:"fristdato,omitzero" xml:"InterviewDeadlineDate" krav:"1"`
	// Fristaktiveringsdato is the day on which the deadline becomes active.
	Fristaktiveringsdato dfdg.Dato `json:"fristaktiveringsdato,omitzero" xml:"InterviewDeadlineActivationDate" krav:"0-1"`
	// SidsteAfholdelsesdato is the last day on which the interview may be held.
	SidsteAfholdelsesdato dfdg.Dato `json:"sidsteAfholdelsesdato,omitzero" xml:"InterviewDateLimit" krav:"0-1"`
	// Aendret is the day of the latest change of state; see [Frist].
	Aendret dfdg.Dato `json:"aendret,omitzero" xml:"" krav:"0-1"`
	// Maerke is set by the reader where the row was no object. Leave it zero.
	Maerke dfdg.Tilstand `json:"-"`
}
