// Package sager holds the case suite for programs that do not stand in this module's folder: the fixtures of taellertest,
// fristtest and medlemskabtest, and users who run the suite against a backend of their own. The format is described in
// README.md beside it. A program that imports it carries the cases of the folders it names, a few megabytes in all; the
// library never does.
package sager

import (
	"embed"
	"io/fs"
)

var (
	//go:embed taeller
	taeller embed.FS
	//go:embed frist
	frist embed.FS
	//go:embed medlemskab
	medlemskab embed.FS
)

// Taeller returns the cases of the counters.
func Taeller() fs.FS { return mappe(taeller, "taeller") }

// Frist returns the cases of the deadlines.
func Frist() fs.FS { return mappe(frist, "frist") }

// Medlemskab returns the cases of membership.
func Medlemskab() fs.FS { return mappe(medlemskab, "medlemskab") }

func mappe(f embed.FS, navn string) fs.FS {
	m, _ := fs.Sub(f, navn) // the name is valid, so that there is no error
	return m
}
