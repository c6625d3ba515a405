// Package hjaelp holds what the sources tell a fund to compute or to look up about the thirteen
// counters, and DFDG does not check: who must be reported, U's reporting matrix, when the
// registers were looked up, and the dates and weeks of the accounts. The rules are in package
// taeller, and their rows are in its catalogue; nothing in a check calls a function of this package.
//
// Its types are plain values that no function changes: any number of goroutines may share one as long as none writes to it.
package hjaelp
