package hjaelp

import (
	"github.com/akasse/dfdg/codelist"
	"github.com/akasse/dfdg/taeller"
)

// Anledning is an occasion to report, a column of the reporting matrix (T-23).
type Anledning uint8

const (
	VedDagpengekoersel  Anledning = iota + 1 // about 2–3 days before the last bank day of month x
	VedKontrol                               // about the 12th of month x+1
	VedRegulering                            // at any time
	VedBehandlingAfWSRM                      // when a message from DFDG is received and handled
	VedGenindplacering                       // at any time
	VedNyindplacering                        // an entirely new grading, at any time
	VedOevrige                               // other calculations and reports

	antalAnledninger = iota
)

var anledninger = [antalAnledninger][2]string{
	{"Ved dagpengekørsel (ca. 2-3 dage før sidste bankdag i måned x)", "At the benefit run (about 2–3 days before the last bank day of month x)"},
	{"Kontrol (ca. den 12. i måned x+1)", "Control (about the 12th of month x+1)"},
	{"Regulering (når som helst)", "Regulation (at any time)"},
	{"Ved modtagelse og behandling af WSRM fra DFDG", "When a WSRM message from DFDG is received and handled"},
	{"Genindplacering (når som helst)", "Regrading (at any time)"},
	{"Helt ny-indplacerede (når som helst)", "Entirely new grading (at any time)"},
	{"Øvrige opgørelser og indberetninger", "Other calculations and reports"},
}

func (a Anledning) findes() bool { return a >= VedDagpengekoersel && a <= VedOevrige }

// String returns U's heading of the column; "" for no occasion.
func (a Anledning) String() string {
	if !a.findes() {
		return ""
	}
	return anledninger[a-1][0]
}

// Engelsk is String in English.
func (a Anledning) Engelsk() string {
	if !a.findes() {
		return ""
	}
	return anledninger[a-1][1]
}

// Forventning is whether a counter is expected to be reported on an occasion.
type Forventning uint8

const (
	IkkeOplyst    Forventning = iota // the matrix does not say
	IkkeForventet                    // "-" or "Nej"
	Betinget                         // on the condition that the cell states, or "may occur"
	Forventet                        // "Ja"
)

var forventninger = [...]string{"ikke oplyst", "ikke forventet", "betinget", "forventet"}

// String names it in Danish.
func (f Forventning) String() string {
	if int(f) < len(forventninger) {
		return forventninger[f]
	}
	return ""
}

// Celle is a cell of the reporting matrix.
type Celle struct {
	// Forventning is whether a report of the row's counter is expected on the occasion.
	Forventning Forventning
	// Dansk is what U says beside "Ja", "Nej" or "-": the condition where Forventning is Betinget,
	// otherwise a remark; "" for nothing. Engelsk is our translation.
	Dansk, Engelsk string
	// Note is the mark of the note that the cell refers to, "" for none ([Matrixnoter]).
	Note string
	// Tolkning marks a cell whose place or meaning the text leaves open, so that this is our reading.
	Tolkning bool
}

// Matrixraekke is a row of the reporting matrix.
type Matrixraekke struct {
	// Taeller is the counter that the row is about, T1 to T11.
	Taeller taeller.Taeller
	// Udloeb tells the two rows of T5 apart: codelist.RolleForventet or codelist.RolleFaktisk.
	Udloeb codelist.Rolle
	// Dansk is U's name of the row, Engelsk ours.
	Dansk, Engelsk string
	// Note is the mark of the note that the row refers to, "" for none ([Matrixnoter]).
	Note string

	celler [antalAnledninger]Celle
}

// Equal reports whether two rows say the same.
func (r Matrixraekke) Equal(s Matrixraekke) bool { return r == s }

// Celle returns the row's cell for an occasion; the zero cell, not stated, for none.
func (r Matrixraekke) Celle(a Anledning) Celle {
	if !a.findes() {
		return Celle{}
	}
	return r.celler[a-1]
}

// Matrixnote is a note to the reporting matrix.
type Matrixnote struct {
	Tegn           string // the mark, as "*", by which rows and cells refer to it
	Dansk, Engelsk string // U's words, and our translation
}

// T-23: hvilke tællere forventes indberettet hvornår?

// Matrix returns U's reporting matrix, "Tæller-indberetning i driftsituationen fra august 2017 og
// frem": twelve rows, T1 to T11 with T5 twice, in U's order (T-23, U). T12 and T13 came later and
// are not in it. The text has lost the lines of the table: where a row holds fewer cells than there
// are columns, the missing ones are taken to be the last (Tolkning). A later spreadsheet that
// U links to (2023-03-10) is not public.
func Matrix() []Matrixraekke {
	ja, nej := Celle{Forventning: Forventet}, Celle{Forventning: IkkeForventet}
	tom := Celle{Tolkning: true} // no seventh cell in the text
	kan := hvis("Kan forekomme", "May occur").laest()
	forfra := Celle{Forventning: Forventet, Dansk: "Starter forfra, tæller nulstilles", Engelsk: "Starts afresh, the counter is reset"}
	endeligt := hvis("Hvis endeligt udløbet", "If it has finally ended")
	afgjort := hvis("Hvis truffet afgørelse", "If a decision has been made")
	return []Matrixraekke{
		{Taeller: taeller.T1, Dansk: "Indplaceringsdato", Engelsk: "Grading date", celler: [...]Celle{
			hvis("Rettelser (ved ændringer pga. nye oplysninger) (udgangspunkt er at dato er indberettet ved konvertering eller ved ny- eller genindplacering)",
				"Corrections (changes because of new information) (as a rule the date was reported at the conversion or at a new grading or regrading)"),
			nej, nej, nej, ja,
			Celle{Forventning: Forventet, Dansk: "Helt nyledige indberettes løbende", Engelsk: "The entirely newly unemployed are reported continuously"}.laest(),
			tom,
		}},
		{Taeller: taeller.T2, Dansk: "Referenceperiode", Engelsk: "Reference period", celler: [...]Celle{
			hvis("Hvis ændret pga. nye oplysninger (udgangspunkt er at dato er indberettet ved konvertering eller ved ny- eller genindplacering)",
				"If changed because of new information (as a rule the date was reported at the conversion or at a new grading or regrading)").laest(),
			hvis("Ved sygedagpenge, barsel samt §§ 42 og 120 i serviceloven, der kan forlænge referenceperiode",
				"At sickness benefit, parental leave, and sections 42 and 120 of the service act, which can prolong the reference period").laest(),
			nej, nej, ja, ja, tom,
		}},
		{Taeller: taeller.T3, Dansk: "Dagpengesats", Engelsk: "Benefit rate", celler: [...]Celle{
			hvis("Hvis ændret pga. nye oplysninger (fx forsørger status eller i aktivering/alder) (udgangspunkt er at satsen er indberettet ved konvertering eller ved ny- eller genindplacering)",
				"If changed because of new information (as of dependants, activation or age) (as a rule the rate was reported at the conversion or at a new grading or regrading)"),
			hvis("Efter kontrollen: Dimittender og værnepligtige (genberegning) formentlig efter konkret vejledning af medlemmet",
				"After the control: graduates and conscripts (recalculation), presumably once the member has been advised"),
			nej,
			hvis("Ved ændring ift. forsørger, aktivering/alder under 25 år og deltagelse i uddannelsesløft",
				"At a change of dependants, activation or age under 25, and participation in an education boost"),
			ja, ja,
			hvis("Ved satsregulering ved årsskifte (indberettes med samme årsag som forudgående korrekte satsindberetning) (indberetning kan ske sammen med øvrige tællere ultimo måneden, hvor tællere i øvrigt indberettes)",
				"At the regulation of rates at the turn of the year (reported with the same cause as the previous correct report of the rate) (it can be reported with the other counters at the end of the month, when counters are reported anyway)"),
		}},
		{Taeller: taeller.T4, Dansk: "Forbrug af ret til dagpenge", Engelsk: "Use of the right to benefit", celler: [...]Celle{
			// Five cells in the text: the missing ones are taken to be the last, though a new grading reports none used.
			ja, nej, ja, nej, nej.laest(), tom, tom,
		}},
		{Taeller: taeller.T5, Udloeb: codelist.RolleForventet, Dansk: "Forventet udløb af ret til dagpenge", Engelsk: "Expected end of the right to benefit", celler: [...]Celle{
			ja,
			hvis("Hvis referenceperiode ændret af betydning ved kontrollen", "If the reference period was changed materially at the control"),
			ja, nej,
			{Forventning: Forventet, Dansk: "Sammen med genindplacering", Engelsk: "Together with the regrading"},
			ja,
			hvis("Ved gentilmelding som jobsøgende efter ikke at have modtaget dagpenge i en periode",
				"At a new enrolment as a jobseeker after a period without benefit"),
		}},
		{Taeller: taeller.T5, Udloeb: codelist.RolleFaktisk, Dansk: "Faktisk udløb af ret til dagpenge", Engelsk: "Actual end of the right to benefit", celler: [...]Celle{
			endeligt, endeligt, endeligt, nej, nej, nej, tom,
		}},
		{Taeller: taeller.T6, Dansk: "Beskæftigelseskonto", Engelsk: "Employment account", Note: "***", celler: [...]Celle{
			nej,
			Celle{Forventning: Forventet, Dansk: "Timer indberettet i foregående måned", Engelsk: "Hours reported in the previous month"}.laest(),
			nej, nej, ja, ja, tom,
		}},
		{Taeller: taeller.T7, Dansk: "Timer til genoptjening af retten til dagpenge (herefter genindplaceringskonto)",
			Engelsk: "Hours to earn the right to benefit again (hereafter: regrading account)", celler: [...]Celle{
				nej, ja, nej, nej, kan, kan, tom,
			}},
		// The text can also be read so that the condition is the fourth cell and "Kan forekomme" the
		// seventh; it speaks of the regulation, so it is taken to belong to the third.
		{Taeller: taeller.T8, Dansk: "Forbrug af supplerende dagpenge", Engelsk: "Use of supplementary benefit", celler: [...]Celle{
			ja, nej,
			hvis("Når tæller opdateres – ikke nødvendigvis først ved beløbsregulering",
				"When the counter is updated, not necessarily only at the regulation of an amount").laest(),
			nej.laest(), nej, kan, tom,
		}},
		{Taeller: taeller.T9, Dansk: "Karenstæller", Engelsk: "Waiting day counter", celler: [...]Celle{
			ja,
			{Forventning: IkkeForventet, Dansk: "Evt. ændringer sker ifm. regulering", Engelsk: "Any changes come with the regulation"},
			ja, nej, forfra, forfra, tom,
		}},
		{Taeller: taeller.T10, Dansk: "Afholdt karens", Engelsk: "Waiting day deducted", celler: [...]Celle{
			hvis("Når der trækkes beløb ved udbetaling (indberettes tidligst i ultimo oktober 2017)",
				"When an amount is deducted at a payment (reported from the end of October 2017 at the earliest)").laest(),
			nej,
			{Forventning: Betinget, Dansk: "Hvis der annulleres en pålagt karens", Engelsk: "If a waiting day that was imposed is annulled", Note: "**"},
			nej,
			hvis("Kan forekomme (evt. skyldig karens indberettes først som afholdt karens, når beløbet trækkes)",
				"May occur (a waiting day still owed is not reported as deducted until the amount is deducted)").laest(),
			hvis("Forekommer sjældent (evt. skyldig karens indberettes først som afholdt karens, når beløbet trækkes)",
				"Occurs rarely (a waiting day still owed is not reported as deducted until the amount is deducted)").laest(),
			tom,
		}},
		{Taeller: taeller.T11, Dansk: "Afkortning af dagpengeperiode", Engelsk: "Shortening of the benefit period", celler: [...]Celle{
			afgjort,
			hvis("Fx ved forbrug af sygedagpenge eller ansættelse i løntilskudsjob (hvis truffet afgørelse)",
				"As at use of sickness benefit or wage-subsidy work (if a decision has been made)"),
			afgjort, nej,
			hvis("Hvis truffet afgørelse fordi der er timer at afkorte i", "If a decision has been made because there are hours to shorten"),
			hvis("Hvis truffet afgørelse, hvis der skyldes en afkortning", "If a decision has been made, if a shortening is owed"),
			tom,
		}},
	}
}

// MatrixFor returns the rows of one counter: two for T5, one with nothing stated for T12 and T13,
// none for no counter.
func MatrixFor(t taeller.Taeller) []Matrixraekke {
	var v []Matrixraekke
	for _, r := range Matrix() {
		if r.Taeller == t {
			v = append(v, r)
		}
	}
	if t == taeller.T12 || t == taeller.T13 {
		v = append(v, Matrixraekke{Taeller: t})
	}
	return v
}

// Matrixnoter returns the notes to the matrix. The first has no mark and holds for every counter;
// no cell refers to * in the text that is public.
func Matrixnoter() []Matrixnote {
	return []Matrixnote{
		{"", "Alle tællere: Der kan på baggrund af konkret sagsbehandling ske ændringer af alle tællere og tællere, der påvirkes af denne sagsbehandling indberettes, når de nye værdier er opgjort.",
			"All counters: the handling of a case may change any counter, and the counters it affects are reported when the new values have been calculated."},
		{"*", "Uge 26/2017 problematik (Danske A-kasser bidrager med beskrivelser)",
			"The problem of week 26/2017 (Danske A-kasser contributes descriptions)"},
		{"**", "Hvis en afgørelse ændres/annulleres efter en regulering kan DFDG få (hvis a-kasserne indberetter det) en ny afgørelsesdato vedr. et givet karensperiodenr., men vi vil i DFDG ikke kunne se, at den oprindelige afgørelse er ændret.",
			"If a decision is changed or annulled after a regulation, DFDG may get (if the funds report it) a new decision date for a given waiting period number, but DFDG cannot see that the original decision was changed."},
		{"***", "Indberetning har ikke retsvirkning ift. selvhentere – skal sagsbehandles i a-kassen først.",
			"A report has no legal effect for those who fetch the data themselves; the fund must handle the case first."},
	}
}

// hvis is a conditional cell.
func hvis(dansk, engelsk string) Celle {
	return Celle{Forventning: Betinget, Dansk: dansk, Engelsk: engelsk}
}

// laest marks a cell as our reading.
func (c Celle) laest() Celle {
	c.Tolkning = true
	return c
}
