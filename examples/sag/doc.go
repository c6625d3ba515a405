// Package sag reads and runs cases: JSON files that say who calls which method of DFDG on which day, what is known of
// the citizen, the message as it would be sent, and what must come out. The format stands in testdata/sager/README.md.
//
// It is the one reader of the format: the tests of this module and the command tjek use it, and so can the tests of a
// program that stands on DFDG. A case is run by a [Backend]; [Bibliotek] is this library as one. Package sagtest runs a
// folder of cases as subtests:
//
//	func TestSager(t *testing.T) {
//		sagtest.Koer(t, sager.Taeller(), sag.Bibliotek)
//	}
//
// A backend of one's own answers in the form that tjek -json prints ([Svar]); [Sag.JSON] is the case to hand to it, with
// som and uden carried out:
//
//	minBackend := func(s *sag.Sag) (*sag.Svar, error) {
//		b, err := post(s.JSON())
//		if err != nil {
//			return nil, err
//		}
//		return sag.ReadSvar(b)
//	}
//
// One in another language is a [Proces]; the command examples/proevebagende runs the whole suite against it.
//
// No error of this package repeats what a file holds.
//
// A case, an answer and a difference are not changed by the functions of this package: any number of goroutines may share one as long as none
// writes to it. A [Mappe] and a [Proces] say for themselves who may use them.
package sag
