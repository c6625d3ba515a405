// Package taeller holds the rules of the thirteen unemployment-benefit counters
// (dagpengetællere) that every a-kasse reports to DFDG: what would DFDG say to a message, where
// in it, by which rule, and what would change?
//
// [ValidateJSON] and [Validate] judge a message. [Decide], or one of its names ([Create],
// [Update], [Delete], [Get] …), decides the state change too. [Explain] tells of every rule that
// was considered. All are pure functions of the message and [Fakta], what the caller knows;
// what is not given is unknown, and a rule that needs it is undecided.
//
// Both interfaces are here: 2025-1 (Ydelsesudstilling.DagpengetaellerService) and 2023-2
// (UnemploymentBenefitsAccountService). Where they differ, a rule's row says which it holds for.
//
// The package is no client and no store, and it computes no benefit.
//
// # Goroutines
//
// Messages, facts, answers and outcomes are plain structs that no function changes: any number of goroutines may share one as long as none
// writes to it. A [Plads] is for one at a time. The functions keep nothing between two calls.
//
// # Messages
//
// A stored report, and one sent on, tells funds and job centre. What a receiver does next is data
// ([dfdg.Beskedtype.Opfoelgninger]); where no method stands, the message holds all there is:
//
//	Dagpengetaellere → a-kasse: GetDagpengetaellerkonto, 120 days before, 120 after
//	Dagpengetaellere → jobcenter: GetDagpengetaellerkonto
//	DagpengetaellerTidligereAkasse → a-kasse: GetTaellereFraTidligereAkasse (indberetningIdentifier), 120 days before, 120 after
//	GetUnemploymentBenefitsAccountVersion3 → a-kasse: –
//	GetUnemploymentBenefitsAccountVersion3 → jobcenter: –
//	GetBenefitsAccountFromFormerUnemploymentFundVersion3 → a-kasse: –
package taeller
