package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// Opgave is something that a fund fetches or does itself after a registration (MT), since DFDG sends no message of it.
type Opgave struct {
	// Id names it, as "fremtidig-afmelding".
	Id string `json:"id"`
	// Hent tells that it is data to fetch; otherwise it is something to do.
	Hent bool `json:"hent"`
	// Dansk and Engelsk say what it is.
	Dansk   string `json:"dansk"`
	Engelsk string `json:"engelsk"`
}

// opgaver are the tasks after a registration; the first faelles of them are those of 2021-3 too.
var opgaver = [...]Opgave{
	{"fremtidig-afmelding", true, "en registreret fremtidig afmelding, som den tidligere a-kasse fik besked om", "a registered future unenrolment, of which the former fund was told"},
	{"samtaler", false, "nye indkaldelser til samtaler, når DFDG har aflyst den afgivende a-kasses", "new calls to interviews where DFDG has cancelled those of the releasing fund"},
	{"tilmelding", true, "borgerens tilmelding", "the citizen's enrolment"},
	{"kontaktgruppe", true, "borgerens kontaktgrupper", "the citizen's contact groups"},
	{"cv", true, "borgerens CV", "the citizen's CV"},
	{"krav-til-jobsoegning", true, "krav til jobsøgning", "demands on job search"},
	{"min-plan", true, "Min plan med aktiviteter", "the plan with its activities"},
	{"nuph", true, "negative underretningspligtige hændelser (NUPH)", "negative events that a fund must be told of (NUPH)"},
	{"sanktioner", true, "sanktioner", "sanctions"},
}

const faelles = 2

// Opgaver returns what a fund fetches and does itself after a registration, in an interface; zero is the newest (M-36). In
// 2021-3 the rest comes as messages (M-19). The slice is the caller's own.
func Opgaver(s dfdg.Snitflade) []Opgave {
	if s == Snitflade2021_3 {
		return slices.Clone(opgaver[:faelles])
	}
	return slices.Clone(opgaver[:])
}

var m36 = motor.Hjaelp("M-36", "M Overflytning imellem a-kasser",
	"Efter en medlemstilgang henter a-kassen selv en registreret fremtidig afmelding og indkalder på ny til samtaler; i 2025-2 henter den også tilmelding, kontaktgruppe, CV, krav til jobsøgning, plan og aktiviteter, NUPH og sanktioner.",
	"After a registration the fund itself fetches a registered future unenrolment and calls to interviews anew; in 2025-2 it also fetches enrolment, contact group, CV, demands on job search, plan and activities, NUPH and sanctions.")
