// Package medlemskab holds the rules of membership of an unemployment fund. So far it has what
// the counters need of it: the registered memberships of a citizen, and who is present.
package medlemskab
