// Package medlemskab is the rule book of DFDG's membership service: registration (MT), transfer,
// cancellation (MA), recall, update and look-ups of a citizen's membership of an unemployment
// fund. It answers, before anything is sent: what would DFDG say, where in the message, by which
// rule, and what would change?
//
// A citizen's registrations are a stack ([Periode], in the order of registration). A registration
// ends the present one the day before, in 2021-3 on the day itself; a recall takes the latest off and resumes what it had
// ended. [PredictTilbagekaldelse] tells before the call what a recall would do, and why not.
//
// It is no client, no server and no store: what is registered is a fact ([Fakta]) that the caller
// looks up, and a fact that is not given is unknown, never guessed. The two interfaces, 2025-2 and
// 2021-3, differ by rows of [Regler].
//
// # Goroutines
//
// Messages, facts, answers and outcomes are plain structs that no function changes: any number of goroutines may share one as long as none
// writes to it. The functions keep nothing between two calls.
//
// # Messages
//
// Every change tells the funds in question and the job centre (M-19). What a receiver does next is data ([dfdg.Beskedtype.Opfoelgninger], [Opgaver]); where no method stands, the message holds all there is, or another
// service is asked:
//
//	Akassemedlemskab → a-kasse: GetAkassemedlemskab
//	Akassemedlemskab → a-kasse: GetAkassemedlemskabHistorik
//	Akassemedlemskab → a-kasse: –
//	Akassemedlemskab → a-kasse: GetDagpengetaellerkonto, 120 days before, 120 after
//	Akassemedlemskab → jobcenter: GetAkassemedlemskab
//	ForespoergselPaaAkassemedlemskab → a-kasse: UpdateAkassemedlemskabTilbagekaldelse (medlemskab)
//	Kontaktgruppe → jobcenter: –
//	Booking → a-kasse: –
//	Fravaer → a-kasse: –
//	GetPersonUnemploymentFundSaveMembershipVersion5 → a-kasse: –
//	GetPersonUnemploymentFundSaveMembershipVersion5 → jobcenter: –
//	GetMembershipCancellationVersion1 → a-kasse: –
//	GetUnemploymentEnrollmentVersion4 → a-kasse: –
//	GetCancelUnemploymentEnrollmentVersion4 → a-kasse: –
//	GetCancelUnemploymentEnrollmentVersion4 → jobcenter: –
//	GetCompulsoryNotificationEventVersion7 → a-kasse: –
//	GetRequestRecallMembershipRegistrationVersion1 → a-kasse: RecallMembershipRegistration (medlemskab)
//	GetRecallMembershipRegistrationVersion1 → a-kasse: GetCurrentMembership
//	GetRecallMembershipRegistrationVersion1 → jobcenter: –
//	GetBookingCancelledRegistrationVersion3 → a-kasse: –
//	CancelBooking → a-kasse: –
package medlemskab
