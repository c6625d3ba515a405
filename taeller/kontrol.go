package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/skriv"
	"github.com/akasse/dfdg/medlemskab"
)

// DecodeJSON reads the JSON body of a method's message. It judges nothing: what is missing or
// malformed is marked in the values and found by [Validate]. The error is a *errors.UlaeseligFejl
// where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl for no method.
func DecodeJSON(m Metode, body []byte) (*Anmodning, error) {
	if m == 0 || m >= antalMetoder {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	return laesNy(laes.New(body), m, len(body))
}

// laesNy reads a message of so many bytes into new memory.
func laesNy(l *laes.Laeser, m Metode, bytes int) (*Anmodning, error) {
	const faa = 600 // bytes of a counter or two, which take less memory on their own than all thirteen at once
	var (
		a *Anmodning
		r *rum
	)
	if bytes > faa {
		p := nytRum()
		a, r = &p.a, &p.rum
	} else {
		a = new(Anmodning)
	}
	if err := laesI(l, m, a, r); err != nil {
		return nil, err
	}
	return a, nil
}

func laesI(l *laes.Laeser, m Metode, a *Anmodning, r *rum) error {
	rod := laesAnmodning(l, a, r, metoder[m].elementer)
	fund, err := l.Slut()
	if err != nil {
		return err
	}
	if rod != dfdg.Gyldig { // and in XML elements may have been read before that shows
		*a = Anmodning{}
	}
	a.Laesning = motor.NyLaesning(fund, rod, l.Naevnt())
	return nil
}

// EncodeJSON writes the JSON body of a method's message. The error is a *errors.KaldFejl that names the JSON pointer of what cannot be
// written: a malformed value or an element that the method does not have. What [DecodeJSON] reads back is equal to a, but for who
// reported a counter, which no message has.
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
	if err := motor.Skrives(&skema, a.Laesning, a.givet(), metoder[m].elementer); err != nil {
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
	var k kontrol
	if err := k.begynd(buf[:0], m, a, f); err != nil {
		return dfdgerr.Rapport{}, err
	}
	k.koer()
	return k.Rapport(f.Idag), nil
}

// Explain is Validate with every rule that was considered, in the order of the report: where it
// looked, what it demands and what it answered. The error is that of [Validate].
func Explain(m Metode, a *Anmodning, f *Fakta) ([]dfdgerr.Forklaring, dfdgerr.Rapport, error) {
	var k kontrol
	if err := k.begynd(nil, m, a, f); err != nil {
		return nil, dfdgerr.Rapport{}, err
	}
	k.Forklares()
	k.koer()
	return k.Forklar(k.givet, k.Metodens, Regler()), k.Rapport(f.Idag), nil
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
	f      *Fakta
	a      *Anmodning
	metode *metode
	m      Metode
	givet  uint64      // the elements that the message has, good or not, one bit each
	maaned dfdg.Maaned // today's
	gammel bool        // interface 2023-2

	// indplaceret is the grading that counters belong to (T-21, T4-02), ordinaerT1 and ordinaerT3 the grading of the ordinary period (T6-04).
	indplaceret struct {
		dag
		timer dfdg.Timetal
	}
	ordinaerT1, ordinaerT3 dag

	medlemskaber []medlemskab.Periode
	kendt        bool // the memberships are all known
	kaldende
	// adgangAfvist: an access or citizen rule has rejected, so that the others have nothing to say.
	adgangAfvist bool
	// rettelseAfvist: A-08 does not let the caller correct.
	rettelseAfvist bool
	// borger is false where the number is malformed or the access was rejected: then no rule runs that
	// needs a fact on the citizen.
	borger bool
}

// begynd prepares a check, of which everything is zero.
func (k *kontrol) begynd(buf []dfdgerr.Melding, m Metode, a *Anmodning, f *Fakta) error {
	if f == nil {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldFakta}
	}
	s, err := f.kontroller(m)
	if err != nil {
		return err
	}
	if a == nil {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	k.Begynd(buf, &skema, s, metoder[m].elementer, metoder[m].kraever, f.Udeladelser)
	k.f, k.a, k.m, k.metode, k.givet, k.maaned = f, a, m, &metoder[m], a.givet(), f.Idag.Maaned()
	k.gammel = s == Snitflade2023_2
	k.medlemskaber, k.kendt = f.Medlemskaber.Vaerdi()
	if mangelfulde(k.medlemskaber) {
		k.medlemskaber, k.kendt = nil, false
	}
	return nil
}

// mangelfulde reports whether a membership cannot be so. One such makes the whole list unknown.
func mangelfulde(liste []medlemskab.Periode) bool {
	for i := range liste {
		if !liste[i].IsValid() {
			return true
		}
	}
	return false
}

func (k *kontrol) koer() {
	if motor.HarLaest(k.a.Laesning) {
		k.Laest(k.a.Laesning, k.hos)
	}
	k.adgang()
	if k.Bedoemmes(k.a.Laesning) {
		k.konvolut()
		k.taellere()
	}
}

func bit(b bool, nr int) uint64 {
	if b {
		return 1 << nr
	}
	return 0
}

// har reports whether the message has element nr, and the method does.
func (k *kontrol) har(nr int) bool { return k.givet&k.Metodens>>nr&1 != 0 }

// rettelse reports whether both correction fields are given, good or not.
func (k *kontrol) rettelse() bool { return k.givet&bitRettelse == bitRettelse }

// saet returns the registered set; where it is not known or may not be used, the answer of a
// rule that needs it.
func (k *kontrol) saet() (*Taellersaet, motor.Svar) {
	if !k.borger {
		return nil, motor.Uvedkommende
	}
	return motor.Hent(k.f.Taellere, dfdgerr.FaktumTaellere)
}

// nyindplacerer reports whether the message makes a new grading.
func (k *kontrol) nyindplacerer() bool {
	return k.metode.slags == opret && k.a.Nyindplacering == dfdg.Ja
}

// rettet reports whether a Create is a correction that may blank counters, as far as the message and A-08 tell.
func (k *kontrol) rettet() bool {
	return k.metode.slags == opret && k.rettelse() && !k.rettelseAfvist
}

// fortsaetter reports whether the message goes on with what is registered: an update, or a Create
// that says it is neither a new grading nor a correction. Only then is what it leaves out kept.
func (k *kontrol) fortsaetter() bool {
	return k.metode.slags != opret || k.a.Nyindplacering == dfdg.Nej && k.givet&bitRettelse == 0
}

// bevaret returns the registered set as far as the message leaves it: one without counters where
// there is none, or where the message goes on with nothing. It is only read.
func (k *kontrol) bevaret() (*Taellersaet, motor.Svar) {
	if !k.fortsaetter() {
		return &udenTaellere, motor.Ok
	}
	s, svar := k.saet()
	if s == nil {
		return &udenTaellere, svar
	}
	return s, svar
}

var udenTaellere Taellersaet

// dag is a day that others are held against, or what a rule answers for the lack of it.
type dag struct {
	dato dfdg.Dato
	svar motor.Svar // Ok where there is one
}

// er demands that d is the day.
func (a dag) er(d dfdg.Dato) motor.Svar {
	switch {
	case !d.IsValid():
		return motor.Uvedkommende
	case a.svar != motor.Ok:
		return a.svar
	}
	return ens(d, a.dato)
}

// indplaceringsdage finds the days of grading that hold when the message is stored: those of T1 and T3 where it has them, else of the
// registered set that it leaves.
func (k *kontrol) indplaceringsdage(b *Taellersaet) {
	t1, svar1, t3, svar3 := b.Indplacering, motor.Ok, b.Dagpengesats, motor.Ok
	if har1, har3 := k.har(nrIndplacering), k.har(nrDagpengesats); !har1 || !har3 {
		saet, svar := k.bevaret()
		if !har1 {
			t1, svar1 = saet.Indplacering, svar
		}
		if !har3 {
			t3, svar3 = saet.Dagpengesats, svar
		}
	}
	k.indplaceret.dag, k.ordinaerT1, k.ordinaerT3 = dag{}, dag{}, dag{}
	switch {
	case svar1 != motor.Ok:
		k.indplaceret.svar, k.ordinaerT1.svar = svar1, svar1
	case t1 != nil:
		d := dag{t1.Indplaceringsdato.Dato(), motor.Ok}
		if !k.forlaengetUdenT1(b) {
			k.indplaceret.dag, k.indplaceret.timer = d, t1.IndplaceringsgrundlagTimer
		}
		if k.er(t1.DagpengeperiodeType, codelist.RolleOrdinaer) {
			k.ordinaerT1 = d
		}
	}
	switch {
	case svar3 != motor.Ok:
		k.ordinaerT3.svar = svar3
	case t3 != nil:
		k.ordinaerT3 = dag{t3.IndplaceringsdatoOrdinaerDagpengeperiode.Dato(), motor.Ok}
	}
}

// forlaengetUdenT1 reports whether an update may belong to a prolonged period whose T1 is still
// the ordinary one: T1 cannot travel in an update, so that nothing can be held against it.
func (k *kontrol) forlaengetUdenT1(b *Taellersaet) bool {
	if k.metode.slags != opdater {
		return false
	}
	s, _ := k.saet()
	if s == nil || s.Indplacering == nil ||
		!k.er(s.Indplacering.DagpengeperiodeType, codelist.RolleOrdinaer) {
		return false
	}
	if t2 := s.Referenceperiode; t2 != nil && k.er(t2.DagpengeperiodeType, codelist.RolleForlaenget) {
		return true
	}
	t2 := b.Referenceperiode
	return k.har(nrReferenceperiode) &&
		(t2 == nil || !t2.DagpengeperiodeType.IsValid() || k.er(t2.DagpengeperiodeType, codelist.RolleForlaenget))
}

// taellere judges the counters: their fields first, so that a field that fails takes no part in
// the rules. The rules see b, the counters as far as they can be used.
func (k *kontrol) taellere() {
	a := &k.a.Taellersaet
	if k.Metodens&bitTaellere != bitTaellere {
		egne := *a
		egne.fjern(^k.Metodens)
		a = &egne
	}
	if k.Spor == nil && a.gode() {
		k.uaendret(a, 0)
		k.taellernesRegler(a)
		return
	}
	k.taellereMedFejl(a)
}

// taellereMedFejl judges counters of which a field fails, or whose rules are explained.
func (k *kontrol) taellereMedFejl(a *Taellersaet) {
	var ret hverTaellersaet
	b := k.felterTaellersaet(a, &ret)
	k.uaendret(&b, a.givet()&^b.hele())
	k.taellernesRegler(&b)
	if k.Spor != nil { // the rules of counters that are not there
		b = b.udeladte(k.Metodens)
		k.Fravaerende(true)
		k.taellernesRegler(&b)
	}
}

func (k *kontrol) taellernesRegler(b *Taellersaet) {
	k.indplaceringsdage(b)
	k.indplacering(b)
	k.referenceperiode(b)
	k.dagpengesats(b)
	k.forbrug(b)
	k.dagpengeretsudloeb(b)
	k.beskaeftigelseskonto(b)
	k.genindplaceringskonto(b)
	k.supplerendeDagpengekonto(b)
	k.karensdage(b)
	k.afholdtKarens(b)
	k.dagpengeperiodeafkortning(b)
	k.timeforbrugDimittendHoejesteSats(b)
	k.beskaeftigelsestillaegForbrug(b)
}

// er reports whether a code plays a role.
func (k *kontrol) er(v dfdg.Kode, ro codelist.Rolle) bool { return k.f.Kodelister.Er(v, ro) }

// foer demands that a date is before a limit.
func foer(d, graense dfdg.Dato) motor.Svar {
	if !d.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!d.Foer(graense))
}

// ens demands that two dates agree, where both can be used.
func ens(a, b dfdg.Dato) motor.Svar {
	if !a.IsValid() || !b.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(a != b)
}

// indenTreAar demands that a day is from a calculation to 3 years after it, both included.
func indenTreAar(d, opgjort dfdg.Dato) motor.Svar {
	if !d.IsValid() || !opgjort.IsValid() {
		return motor.Uvedkommende
	}
	if n := opgjort.DageTil(d); n >= 0 && n <= timersLevetid*365 { // no 3 years are shorter
		return motor.Ok
	}
	return motor.BrudtHvis(d.Foer(opgjort) || d.Efter(opgjort.PlusAar(timersLevetid, dfdg.Ned)))
}

// begge returns the answer of a rule of two halves: broken where either is, else undecided where
// either is, else ok where either is.
func begge(a, b motor.Svar) motor.Svar {
	switch {
	case a == motor.Brudt || b == motor.Brudt:
		return motor.Brudt
	case a > motor.Brudt:
		return a
	}
	return max(a, b)
}

// koden findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.
var a27Periodetype = motor.Afvis("A-27", dfdgerr.UgyldigDagpengeperiodeType, "D Fejlkoder; R 1.1",
	"dagpengeperiodeType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"dagpengeperiodeType must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27Grundlag = motor.Afvis("A-27", dfdgerr.UgyldigtIndplaceringsgrundlag, "D Fejlkoder; R 1.1",
	"Hvert indplaceringsgrundlag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"Every indplaceringsgrundlag must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27Satsgrundlag = motor.Afvis("A-27", dfdgerr.UgyldigtSatsgrundlag, "D Fejlkoder; R 1.1",
	"satsgrundlag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"satsgrundlag must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27Aarsag = motor.Afvis("A-27", dfdgerr.UgyldigUdloebsaarsag, "D Fejlkoder; R 1.1",
	"dagpengeretUdloebsaarsag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"dagpengeretUdloebsaarsag must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27FaktiskForventet = motor.Afvis("A-27", dfdgerr.UgyldigFaktiskEllerForventet, "D Fejlkoder; R 1.1",
	"dagpengeretsudloebFaktiskEllerForventet skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"dagpengeretsudloebFaktiskEllerForventet must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27Genoptjeningsgrundlag = motor.Afvis("A-27", dfdgerr.UgyldigtGenoptjeningsgrundlag, "D Fejlkoder; R 1.1",
	"genoptjeningsgrundlagType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"genoptjeningsgrundlagType must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27GenoptjeningType = motor.Afvis("A-27", dfdgerr.UgyldigGenoptjeningType, "D Fejlkoder; R 1.1",
	"genoptjeningType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"genoptjeningType must be a value that is in the code list and valid today; the start date counts, the end date does not.")

func (k *kontrol) paaListe(v dfdg.Kode, l codelist.Liste) motor.Svar {
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

// T-20: indberetningens egne datoer ligger ikke efter i dag.
var t20 = motor.Advarsel("T-20", "T",
	"opgoerelsesdato, registerdatatraekTidspunkt og senesteArbejdsgiverindberetningDato bør ikke være senere end dags dato.",
	"opgoerelsesdato, registerdatatraekTidspunkt and senesteArbejdsgiverindberetningDato should not be later than today.",
	motor.Tolkning("the sources limit none of the three, but each tells of something that has been done, which cannot lie ahead"))

func (k *kontrol) senestIDag(d dfdg.Dato) motor.Svar {
	if !d.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(d.Efter(k.f.Idag))
}

// T-21: den tilhørende indplacering er T1's, i beskeden eller ellers i det registrerede sæt. En
// forlængelse med opdateringer kan ikke flytte T1 med.
var t21 = motor.Advarsel("T-21", "D CreateDagpengetaellerkonto, TilhoerendeIndplaceringDato",
	"tilhoerendeIndplaceringDato bør, når den er angivet, være datoen i indplaceringsdato i indplacering i beskeden eller, uden den, i det registrerede sæt.",
	"tilhoerendeIndplaceringDato should, where it is given, be the date of indplaceringsdato in indplacering of the message or, without it, of the registered set.",
	motor.Tolkning("D calls it the grading date of the grading it belongs to and checks nothing; T1 is the only grading of a set, and cannot travel in an update"),
	motor.Kun(Snitflade2025_1))

// T-26: registerdata er hentet senest på opgørelsens dag.
var t26 = motor.Advarsel("T-26", "U Spørgsmål/svar om brugen af servicen, 5/RT",
	"registerdatatraekTidspunkt bør senest være på dagen i opgoerelsesdato; et opslag efter opgørelsen er ikke brugt i den.",
	"registerdatatraekTidspunkt should be no later than the day of opgoerelsesdato; a look-up after the calculation was not used in it.")

func hentetInden(registerdata, opgjort dfdg.Dato) motor.Svar {
	if !registerdata.IsValid() || !opgjort.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(registerdata.Efter(opgjort))
}

// opgoerelse judges what a counter tells of the register data that it was calculated from, and of the calculation.
func (k *kontrol) opgoerelse(hentetSted felt.Sted, hentet dfdg.Dato, opgjortSted felt.Sted, opgjort dfdg.Dato) {
	if k.Spor == nil && !hentet.Efter(opgjort) && !opgjort.Efter(k.f.Idag) && opgjort.IsValid() {
		return // then the data were fetched by today, too
	}
	k.Proev(t20, hentetSted, k.senestIDag(hentet))
	k.Proev(t26, hentetSted, hentetInden(hentet, opgjort))
	k.Proev(t20, opgjortSted, k.senestIDag(opgjort))
}

// T-27: det, der er afgjort, optjent, forbrugt eller udbetalt, ligger ikke efter i dag, og en
// måned ikke efter denne.
var t27 = motor.Advarsel("T-27", "T",
	"afgoerelsesdato, genoptjeningsdato og berigtigelseskommentarStartDatoTid bør ikke være senere end dags dato.",
	"afgoerelsesdato, genoptjeningsdato and berigtigelseskommentarStartDatoTid should not be later than today.",
	motor.Tolkning("the sources limit none of these, but each tells of something that has happened, which cannot lie ahead"))

var t27Maaned = motor.Advarsel("T-27", "T",
	"forbrugsmaaned, afviklingsmaaned, senesteUdbetalingsmaanedHoejesteSats og beskaeftigelsestillaegSenesteMaaned bør ikke være senere end denne måned.",
	"forbrugsmaaned, afviklingsmaaned, senesteUdbetalingsmaanedHoejesteSats and beskaeftigelsestillaegSenesteMaaned should not be later than this month.",
	motor.Tolkning("the sources limit none of these, but each tells of a payment up to the end of a month; this month's is made before it ends"))

func (k *kontrol) senestDenneMaaned(m dfdg.Maaned) motor.Svar {
	if !m.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(m.Compare(k.maaned) > 0)
}

// T-28: en deltidsforsikrets timetal holder sig inden for deltidens grænser.
var t28 = motor.Advarsel("T-28", "R 7, 9",
	"For en deltidsforsikret bør indplaceringsgrundlagTimer og forbrugteTimer i forbrug højst være 3120, genindplaceringTimemangel højst 1258 og mangeltimer højst 98.",
	"For a member insured part time indplaceringsgrundlagTimer and forbrugteTimer in forbrug should be at most 3120, genindplaceringTimemangel at most 1258 and mangeltimer at most 98.")

// The hours of a member insured part time, in hundredths (R, secondary).
const (
	deltidPeriode         = 3120_00 // two years of benefit
	deltidGenindplacering = 1258_00 // what a new right takes
	deltidKarens          = 98_00   // the first whole hour above 97
)

func (k *kontrol) overDeltid(timer dfdg.Timetal, hoejst int64) motor.Svar {
	switch {
	case !timer.IsValid():
		return motor.Uvedkommende
	case timer.Hundrededele() <= hoejst:
		return motor.Ok
	case !k.deltidsforsikret():
		return motor.Uvedkommende
	}
	return motor.Brudt
}

// deltidsforsikret reports whether the citizen is known to be insured part time.
func (k *kontrol) deltidsforsikret() bool {
	return k.borger && k.er(k.kategori, codelist.RolleDeltid)
}
