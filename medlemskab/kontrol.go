package medlemskab

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/skriv"
)

// DecodeJSON reads the JSON body of a method's message. It judges nothing: what is missing or
// malformed is marked in the values and found by [Validate]. The error is a *errors.UlaeseligFejl
// where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl for no method.
func DecodeJSON(m Metode, body []byte) (*Anmodning, error) {
	if m == 0 || m >= antalMetoder {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	l, a := laes.New(body), new(Anmodning)
	rod := laesAnmodning(l, a, metoder[m].elementer)
	fund, err := l.Slut()
	if err != nil {
		return nil, err
	}
	a.Laesning = motor.NyLaesning(fund, rod, l.Naevnt())
	return a, nil
}

// EncodeJSON writes the JSON body of a method's message. The error is a *errors.KaldFejl that names the JSON pointer of what cannot be
// written: a malformed value or an element that the method has in neither interface. What [DecodeJSON] reads back is equal to a.
func EncodeJSON(m Metode, a *Anmodning) ([]byte, error) { return AppendJSON(nil, m, a) }

// AppendJSON is EncodeJSON at the end of b, which it returns unchanged with an error. The memory behind what is
// returned, up to its capacity, may be written over too.
func AppendJSON(b []byte, m Metode, a *Anmodning) ([]byte, error) {
	switch {
	case m == 0 || m >= antalMetoder:
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case a == nil:
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	if err := motor.Skrives(&skema, a.Laesning, a.givet(), metoder[m].elementer|metoder[m].elementerGammel); err != nil {
		return b, err
	}
	w, n := skriv.NewJSON(b, a.plads(skriv.JSON), &skema)
	return w.Slut(skrivAnmodning(&w, n, a), dfdgerr.KaldAnmodning)
}

// UnmarshalJSON refuses: package json does not tell the reader what is unknown or stands twice, which DFDG rejects. [DecodeJSON] does.
func (a *Anmodning) UnmarshalJSON([]byte) error {
	return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUnmarshal, Brug: "DecodeJSON"}
}

// ValidateJSON reads the JSON body of a method's message and judges it. The error is a
// *errors.UlaeseligFejl where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl
// where nothing can be judged with these facts; it says nothing about the message.
func ValidateJSON(m Metode, body []byte, f *Fakta) (dfdgerr.Rapport, error) {
	a, err := DecodeJSON(m, body)
	if err != nil {
		return dfdgerr.Rapport{}, err
	}
	return Validate(m, a, f)
}

// Validate judges a message for a method: what would DFDG say, where, and by which rule. It
// changes nothing. The error is a *errors.KaldFejl where nothing can be judged with these facts.
func Validate(m Metode, a *Anmodning, f *Fakta) (dfdgerr.Rapport, error) {
	return AppendValidate(nil, m, a, f)
}

// AppendValidate is [Validate] with the findings in buf's memory, where they fit; buf must not be
// used while the report is. The error is that of Validate.
func AppendValidate(buf []dfdgerr.Melding, m Metode, a *Anmodning, f *Fakta) (dfdgerr.Rapport, error) {
	k, err := nyKontrol(buf[:0], m, a, f)
	if err != nil {
		return dfdgerr.Rapport{}, err
	}
	k.koer()
	return k.Rapport(f.Idag), nil
}

// Explain is Validate with every rule that was considered, in the order of the report: where it
// looked, what it demands and what it answered. The error is that of [Validate].
func Explain(m Metode, a *Anmodning, f *Fakta) ([]dfdgerr.Forklaring, dfdgerr.Rapport, error) {
	k, err := nyKontrol(nil, m, a, f)
	if err != nil {
		return nil, dfdgerr.Rapport{}, err
	}
	k.Forklares()
	k.koer()
	return k.Forklar(k.a.givet(), k.elementer, regler[:]), k.Rapport(f.Idag), nil
}

// Lookup returns what a code that DFDG answered can mean of a method: a finding for each rule that gives it there and each place that
// the rule looks at, with its sentences, in the order of a report. A rule of the message itself (S) may be broken at any element and
// stands at the whole message. A renumbered code ([dfdgerr.Kode.Gammel]) means what it did before. There are none for a code that no
// rule of the method gives; what is known of it is the code's own, as [dfdgerr.Kode.Dansk]. The zero interface is the newest. The error is a
// *errors.KaldFejl for no method, no interface, or a method that the interface does not have.
func Lookup(kode dfdgerr.Kode, m Metode, s dfdg.Snitflade) ([]dfdgerr.Melding, error) {
	f := &Fakta{Idag: motor.Opslagsdag, Kalder: dfdg.STAR(), Snitflade: s}
	return motor.Opslag(kode, &skema, func(body []byte) ([]dfdgerr.Forklaring, error) {
		a, err := DecodeJSON(m, body)
		if err != nil {
			return nil, err
		}
		forklaringer, _, err := Explain(m, a, f)
		return forklaringer, err
	})
}

// ExplainSvar holds what DFDG answered to a message against what this package would: which findings explain it, or that none does and
// which rules are then in question. The error is a *errors.KaldFejl for no answer, or where nothing can be judged with these facts.
func ExplainSvar(svar dfdgerr.Tilbagemelding, m Metode, a *Anmodning, f *Fakta) (dfdgerr.Svarforklaring, error) {
	forklaringer, r, err := Explain(m, a, f)
	if err != nil {
		return dfdgerr.Svarforklaring{}, err
	}
	return dfdgerr.ExplainSvar(svar, m.Navn(r.Snitflade()), r, forklaringer)
}

// kontrol is one check: the message as far as it can be used, and what is known.
type kontrol struct {
	motor.Kontrol
	f         *Fakta
	a         Anmodning // with the method's elements alone, and those that fail phase 1 unusable
	m         Metode
	elementer uint64 // the elements that the method has
	ubrugelig bool   // an element that the method needs is missing or malformed

	// medlemskaber are the citizen's registrations, and tilmeldinger the enrolments; unknown where one of them cannot be so.
	medlemskaber dfdg.Oplysning[[]Periode]
	tilmeldinger dfdg.Oplysning[[]dfdg.Tilmelding]
	// stak is the registrations, none where they are unknown, and aktuel the number of the present one, or -1.
	stak   []Periode
	aktuel int
	// borger is false where the citizen or the access was rejected: then no rule runs that needs a
	// fact on the citizen.
	borger bool
}

func nyKontrol(buf []dfdgerr.Melding, m Metode, a *Anmodning, f *Fakta) (kontrol, error) {
	switch {
	case f == nil:
		return kontrol{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldFakta}
	case a == nil:
		return kontrol{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	s, err := f.kontroller(m)
	if err != nil {
		return kontrol{}, err
	}
	k := kontrol{
		Kontrol: motor.Ny(buf, &skema, s, metoder[m].elementerI(s), metoder[m].kraeverI(s), f.Udeladelser),
		f:       f, a: *a, m: m, elementer: metoder[m].elementerI(s),
		medlemskaber: muligt(f.Medlemskaber, Periode.IsValid), tilmeldinger: muligt(f.Tilmeldinger, muligTilmelding),
	}
	k.stak, _ = k.medlemskaber.Vaerdi()
	k.aktuel = aktuel(k.stak, f.Idag)
	return k, nil
}

// koer walks the rules of citizen and access, then those of the method.
func (k *kontrol) koer() {
	k.Laest(k.a.Laesning, k.hos)
	k.borger = k.proevCPR()
	k.borger = k.adgang() && k.borger
	if !motor.Brugbar(k.a.Laesning) {
		k.ubrugelig = true
	}
	if !k.Bedoemmes(k.a.Laesning) {
		return
	}
	k.felter()
	switch k.m {
	case CreateAkassemedlemskab:
		k.tilgang()
	case UpdateAkassemedlemskab:
		k.opdatering()
	case UpdateAkassemedlemskabOphoer:
		k.afgang()
	case UpdateAkassemedlemskabTilbagekaldelse:
		k.tilbagekaldelse()
	case GetAkassemedlemskab, GetAkassemedlemskabHistorik:
		k.opslag()
	}
}

// udenAfdelingsnummer stands for one that cannot be used.
var udenAfdelingsnummer = dfdg.ReadAfdelingsnummer("999999999999999999")

// felter judges form and occurrence of the fields, and which of them the method has.
func (k *kontrol) felter() {
	a := &k.a
	givet := a.givet()
	k.Fremmede(givet|motor.Naevnt(a.Laesning), k.hos) // null too: the element is not the interface's
	k.ubrugelig = k.felterAnmodning(a, givet)&k.Kraever != 0 || k.ubrugelig
	k.kunMetodens()
	if k.elementer>>nrAfdeling&1 != 0 {
		svar := k.afdelingensAkasse()
		k.Proev(m18, stedAfdeling, svar)
		if svar == motor.Brudt && !k.Udeladt(m18) {
			a.Afdeling = udenAfdelingsnummer
		}
	}
	if k.m == CreateAkassemedlemskab {
		svar := k.iListen(k.afdelingskode(), dfdgerr.ListeAfdeling)
		k.Proev(m18Afdeling, stedAfdeling, svar)
		if svar == motor.Brudt && !k.Udeladt(m18Afdeling) {
			a.Afdeling = udenAfdelingsnummer // which branch is meant is not known, so that M-08 is silent
		}
	}
}

// hos returns the method of the interface that takes an element, "" for none.
func (k *kontrol) hos(nr int) string {
	for m := CreateAkassemedlemskab; m < DoedsfaldRegistreret; m++ {
		if metoder[m].elementerI(k.Snitflade)>>nr&1 != 0 {
			return m.Navn(k.Snitflade)
		}
	}
	return ""
}

// kunMetodens takes out the elements that the method does not have.
func (k *kontrol) kunMetodens() {
	a, m := &k.a, k.elementer
	behold(&a.Akasse, m, nrAkasse)
	behold(&a.Afdeling, m, nrAfdeling)
	behold(&a.Medlemskabsstartdato, m, nrMedlemskabsstartdato)
	behold(&a.Medlemskabophoersdato, m, nrMedlemskabophoersdato)
	behold(&a.Aarsag, m, nrAarsag)
	behold(&a.Forsikringskategori, m, nrForsikringskategori)
	behold(&a.Dagpengeretsdato, m, nrDagpengeretsdato)
	behold(&a.Begrundelse, m, nrBegrundelse)
}

func behold[T any](p *T, m uint64, nr int) {
	if m>>nr&1 == 0 {
		var ikkeGivet T
		*p = ikkeGivet
	}
}

// M-18: afdelingen er a-kassens. Er akasse ikke kalderens egen, er det dér, fejlen skal rettes
// (M-03), og afdelingen må være en af de to a-kassers.
var m18 = motor.Afvis("M-18", dfdgerr.UgyldigBesked, "R 3.1; M 2.0.2",
	"afdeling skal være mindst 0, og dens første cifre skal være a-kassens nummer.",
	"afdeling must be at least 0, and its first digits must be the fund's number.",
	motor.Tolkning("R reads the six digits as fund and branch; no source says that the service checks it"))

func (k *kontrol) afdelingensAkasse() motor.Svar {
	v, kalder := k.a.Afdeling, k.f.Kalder.Akasse()
	if !v.IsValid() {
		return motor.Uvedkommende
	}
	a := v.Akasse()
	switch akasse := k.a.Akasse; {
	case v.Int() < 0:
	case akasse.IsValid() && a == akasse, kalder.IsValid() && a == kalder:
		return motor.Ok
	case !akasse.IsValid() && (k.Kraever>>nrAkasse&1 != 0 || !akasse.IsZero() || !kalder.IsValid()):
		return motor.Uvedkommende // the fund itself is what must be fixed
	}
	return motor.Brudt
}

// M-18: afdelingen findes i kodelisten; DFDG opretter den ikke ved en medlemstilgang.
var m18Afdeling = motor.Afvis("M-18", dfdgerr.UgyldigBesked, "M Forretningsbeskrivelse",
	"afdeling skal findes i kodelisten og være gyldig i dag; en ny afdeling oprettes ikke ved en medlemstilgang.",
	"afdeling must be in the code list and be valid today; a registration does not make a new branch.",
	motor.Tolkning("M has new branches made by a case with the system administration; no source gives the code, so that of a message which is not valid is taken"))

// M-18: årsagen findes i kodelisten.
var m18Aarsag = motor.Afvis("M-18", dfdgerr.UgyldigBesked, "M 2.2",
	"aarsag skal findes i kodelisten over ophørsårsager og være gyldig i dag.",
	"aarsag must be in the code list of cancellation causes and be valid today.",
	motor.Tolkning("M names the code list and the cause 6 alone; no source gives the code, so that of a message which is not valid is taken"))

// iListen reports whether a code exists in its list and is valid today.
func (k *kontrol) iListen(v dfdg.Kode, l codelist.Liste) motor.Svar {
	if !v.IsValid() {
		return motor.Uvedkommende
	}
	switch k.f.Kodelister.Lookup(l, v, k.f.Idag) {
	case codelist.Ugyldig:
		return motor.Brudt
	case codelist.Ukendt:
		return motor.Uafgjort(l)
	}
	return motor.Ok
}

// afdelingskode returns the branch of the message as a code of its list; not given where it cannot be used.
func (k *kontrol) afdelingskode() dfdg.Kode {
	if !k.a.Afdeling.IsValid() {
		return dfdg.Kode{}
	}
	return dfdg.NewKode(k.a.Afdeling.Int())
}

// stakken reports whether the citizen's registrations may be looked at, and otherwise the answer
// of a rule that needs them.
func (k *kontrol) stakken() motor.Svar {
	if !k.borger {
		return motor.Uvedkommende
	}
	_, svar := motor.Hent(k.medlemskaber, dfdgerr.FaktumMedlemskaber)
	return svar
}

// tilmeldt reports whether the citizen is enrolled with a category today.
func (k *kontrol) tilmeldt(kategori dfdg.Kode) motor.Svar {
	t, svar := motor.Hent(k.tilmeldinger, dfdgerr.FaktumTilmeldinger)
	switch {
	case !k.borger:
		return motor.Uvedkommende
	case svar != motor.Ok:
		return svar
	}
	for _, t := range t {
		if t.Kategori == kategori && t.Gaelder(k.f.Idag) {
			return motor.Brudt
		}
	}
	return motor.Ok
}

// tilmeldtUdenfor reports whether the citizen is enrolled as benefit recipient on a day from fra to til that lies in no
// membership of stak.
func (k *kontrol) tilmeldtUdenfor(stak []Periode, fra, til dfdg.Dato) motor.Svar {
	d := daekning(stak)
	if daekker(d, fra, til) {
		return motor.Ok
	}
	t, svar := motor.Hent(k.tilmeldinger, dfdgerr.FaktumTilmeldinger)
	if svar != motor.Ok {
		return svar
	}
	for _, t := range t {
		f, s := fra, til
		if t.Fra.Efter(f) {
			f = t.Fra
		}
		if t.Til.Foer(s) {
			s = t.Til
		}
		if t.Kategori == kategoriDagpenge && !daekker(d, f, s) {
			return motor.Brudt
		}
	}
	return motor.Ok
}
