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
// One table of states and events drives everything ([Naeste]); the picture of it is [Diagram] and
// tilstande.md. Two states are closed, and no way leads out of them.
//
// Sources are cited by letter: F the public page of FristService, R other public pages. Rows
// marked Tolkning are our reading where they are silent.
package frist
