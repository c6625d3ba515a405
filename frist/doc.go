// Package frist is the rule book of FristService: deadlines for the citizen's own booking of an
// interview at the job centre. It answers, before anything is sent and without a network, a
// database or a clock: what would DFDG say, where in the message, by which rule, and what would
// change?
//
//	udfald, err := frist.Create(anmodning, fakta)
//	if errors.Is(err, dfdgerr.FristModFravaer) { … } // 8301
//	if err != nil { return err }                      // nothing may be stored
//	gem(udfald.Frister)
//	for _, b := range udfald.Beskeder { send(b) }
//
// It is no store and no calendar: the citizen's deadlines, bookings and absences are facts that
// the caller gives ([Fakta]), and the outcome ([Udfald]) says what they are afterwards. What is
// not given is unknown; a rule that needs it is undecided and names it.
//
// # States
//
// One table of states and events drives everything ([Naeste]); two states are closed, and no way
// leads out of them. [Diagram] draws it (see tilstande.md):
//
//	stateDiagram-v2
//	    [*] --> IkkeAktiveret : F-08 oprettes med aktiveringsdato
//	    [*] --> Aktiv : F-08 oprettes uden aktiveringsdato
//	    [*] --> Indfriet : F-07 oprettes med fremtidig booking
//	    IkkeAktiveret --> Aktiv : F-12 aktiveringsdato sættes til i dag<br/>F-18 aktiveringsdato nået
//	    IkkeAktiveret --> Indfriet : F-16 booking i dag eller senere<br/>F-17 mødedag
//	    IkkeAktiveret --> AdministrativtLukket : F-09 ny frist til samtaletypen<br/>F-15 fravær 56, 57 eller 75<br/>F-20 CPR-skift<br/>F-10 AdministrativtLukket sættes
//	    Aktiv --> Indfriet : F-16 booking i dag eller senere<br/>F-17 mødedag
//	    Aktiv --> Overskredet : F-18 fristdato passeret
//	    Aktiv --> AdministrativtLukket : F-09 ny frist til samtaletypen<br/>F-15 fravær 56, 57 eller 75<br/>F-20 CPR-skift<br/>F-10 AdministrativtLukket sættes
//	    Indfriet --> IndfrietAfholdt : F-09 ny frist til samtaletypen<br/>F-15 fravær 56, 57 eller 75<br/>F-17 mødedag<br/>F-20 CPR-skift<br/>F-10 IndfrietAfholdt sættes
//	    Overskredet --> Indfriet : F-16 booking i dag eller senere<br/>F-17 mødedag
//	    Overskredet --> AdministrativtLukket : F-09 ny frist til samtaletypen<br/>F-15 fravær 56, 57 eller 75<br/>F-20 CPR-skift<br/>F-10 AdministrativtLukket sættes
//	    AdministrativtLukket --> [*]
//	    IndfrietAfholdt --> [*]
//
// # Messages
//
// Every create, update and automatic change sends the job centre a message (F-19). What it does next is data
// ([dfdg.Beskedtype.Opfoelgninger]):
//
//	Frist → jobcenter: GetFrist (fristId)
//	Frist → jobcenter: GetFristhistorik (fristId)
//
// # Sources
//
// Sources are cited by letter: F the public page of FristService, R other public pages. Rows
// marked Tolkning are our reading where they are silent.
//
// # Goroutines
//
// Messages, facts, answers and outcomes are plain structs that no function changes: any number of goroutines may share one as long as none
// writes to it. An outcome that [DecideDagskiftInto] writes into is for one at a time. The functions keep nothing between two calls.
package frist
