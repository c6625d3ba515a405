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
package taeller
