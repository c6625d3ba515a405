// Package codelist holds DFDG's code lists with validity, and says which id plays which part in
// the rules.
//
// Most of STAR's code list values are not public. Built in is only what the sources state, and
// nearly every built-in list is therefore partial: an id that it does not hold is [Ukendt], not
// wrong. No validity dates are public. Users load their own lists, from JSON or CSV
// ([Register.ReadJSON], [Register.ReadCSV]) or from Go ([Register.MedListe]), and pass the
// [Register] with the facts.
//
// Some rules need to know what an id means: which period form is the prolonged one, which
// deadline state is Aktiv. Those meanings are a [Rolle] each. Where no source states the number
// the built-in one is an assumption ([Register.Antaget]) that [Register.MedRolle] replaces.
//
// The package judges single ids. It knows no rules, and it does not fetch lists.
//
// A [Register], its values and an error never change after they are made: any number of goroutines may share them.
package codelist
