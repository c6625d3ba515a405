package taeller

import (
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
)

// DecodeJSON reads the JSON body of a method's message. It judges nothing: what is missing or
// malformed is marked in the values and found by [Validate]. The error is a *errors.UlaeseligFejl
// where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl for no method.
func DecodeJSON(m Metode, body []byte) (*Anmodning, error) {
	if m == 0 || m >= antalMetoder {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	return laesJSON(laes.New(body), metoder[m].elementer)
}

func laesJSON(l *laes.Laeser, elementer uint64) (*Anmodning, error) {
	a := new(Anmodning)
	rod := laesAnmodning(l, a, elementer)
	fund, err := l.Slut()
	if err != nil {
		return nil, err
	}
	a.Laesning = motor.NyLaesning(fund, rod, l.Naevnt())
	return a, nil
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

// AppendValidate is Validate with the findings in buf's memory, where they fit; buf must not be
// used while the report is.
func AppendValidate(buf []dfdgerr.Melding, m Metode, a *Anmodning, f *Fakta) (dfdgerr.Rapport, error) {
	k, err := nyKontrol(buf[:0], m, a, f)
	if err != nil {
		return dfdgerr.Rapport{}, err
	}
	k.koer()
	return k.Rapport(f.Idag), nil
}

// Explain is Validate with every rule that was considered, in the order of the report: where it
// looked, what it demands and what it answered.
func Explain(m Metode, a *Anmodning, f *Fakta) ([]dfdgerr.Forklaring, dfdgerr.Rapport, error) {
	k, err := nyKontrol(nil, m, a, f)
	if err != nil {
		return nil, dfdgerr.Rapport{}, err
	}
	k.Spor = new(motor.Spor)
	k.koer()
	return k.Forklar(k.givet, k.metode.elementer, Regler()), k.Rapport(f.Idag), nil
}

// kontrol is one check: the message as far as it can be used, and what is known.
type kontrol struct {
	motor.Kontrol
	f      *Fakta
	a      *Anmodning
	metode *metode
	m      Metode
	givet  uint64 // the elements that the message has, good or not, one bit each

	medlemskaber []medlemskab.Periode
	kendt        bool // the memberships are all known
	rolle        rolle
	// borger is false where the citizen or the access was rejected: then no rule runs that needs a
	// fact on the citizen.
	borger bool
}

// rolle is what a caller is to the citizen when it may call.
type rolle uint8

const (
	ukendtRolle      rolle = iota // the memberships are not known
	aktuel                        // the present fund
	senesteTidligere              // the latest former fund, and there is no present one
	tidligere                     // a former fund while another is present, or an earlier former one
	myndighed                     // STAR, or for reading any authority
)

// nyKontrol prepares a check; a method of a pointer would let what it keeps escape to the heap.
func nyKontrol(buf []dfdgerr.Melding, m Metode, a *Anmodning, f *Fakta) (kontrol, error) {
	if f == nil {
		return kontrol{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldFakta}
	}
	s, err := f.kontroller(m)
	if err != nil {
		return kontrol{}, err
	}
	if a == nil {
		return kontrol{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	k := kontrol{
		Kontrol: motor.Kontrol{Meldinger: buf, Rod: &skema, Snitflade: s, Udeladelser: f.Udeladelser},
		f:       f, a: a, m: m, metode: &metoder[m], givet: a.givet(),
	}
	k.medlemskaber, k.kendt = f.Medlemskaber.Vaerdi()
	if slices.ContainsFunc(k.medlemskaber, mangelfuld) {
		k.medlemskaber, k.kendt = nil, false
	}
	return k, nil
}

// mangelfuld reports whether a membership cannot be used; no fund has a number below 1.
func mangelfuld(p medlemskab.Periode) bool { return !p.IsValid() || p.Akasse.Int() < 1 }

func (k *kontrol) koer() {
	k.Laest(k.a.Laesning, k.hos)
	k.borger = k.proevCPR()
	k.borger = k.adgang() && k.borger
	if k.Bedoemmes(k.a.Laesning) {
		k.konvolut()
		k.taellere()
	}
}

// givet returns the elements that are there, good or malformed, one bit each.
func (a *Anmodning) givet() uint64 {
	return bit(!a.Nyindplacering.IsZero(), nrNyindplacering) |
		bit(!a.Berigtigelseskommentar.IsZero(), nrBerigtigelseskommentar) |
		bit(!a.BerigtigelseskommentarStartDatoTid.IsZero(), nrBerigtigelseskommentarStartDatoTid) |
		bit(!a.Udtraekstidspunkt.IsZero(), nrUdtraekstidspunkt) |
		bit(!a.IndberetningIdentifier.IsZero(), nrIndberetningIdentifier) |
		bit(!a.Taellervisning.IsZero(), nrTaellervisning) |
		a.Taellersaet.givet()
}

func bit(b bool, nr int) uint64 {
	if b {
		return 1 << nr
	}
	return 0
}

// har reports whether the message has element nr, and the method does.
func (k *kontrol) har(nr int) bool { return k.givet&k.metode.elementer>>nr&1 != 0 }

// rettelse reports whether both correction fields are given, good or not.
func (k *kontrol) rettelse() bool { return k.givet&bitRettelse == bitRettelse }

// saet returns the registered set; where it is not known or may not be used, the answer of a
// rule that needs it.
func (k *kontrol) saet() (*Taellersaet, motor.Svar) {
	if !k.borger {
		return nil, motor.Uvedkommende
	}
	s, kendt := k.f.Taellere.Vaerdi()
	if !kendt {
		return nil, motor.Uafgjort(dfdgerr.FaktumTaellere)
	}
	return s, motor.Ok
}

// taellere judges the counters: their fields first, so that a field that fails takes no part in
// the rules. The rules see b, the counters as far as they can be used.
func (k *kontrol) taellere() {
	a := k.a.Taellersaet
	if k.metode.elementer&bitTaellere != bitTaellere {
		a.fjern(^k.metode.elementer)
	}
	var ret rettetTaellersaet
	b := k.felterTaellersaet(&a, &ret)
	k.taellernesRegler(&b)
	if k.Spor != nil { // the rules of counters that are not there
		b = b.udeladte(k.metode.elementer)
		k.Fravaerende(true)
		k.taellernesRegler(&b)
	}
}

func (k *kontrol) taellernesRegler(b *Taellersaet) {
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

// kode asks A-27: does the code exist, and is it valid today?
func (k *kontrol) kode(r *dfdgerr.Regel, sted felt.Sted, v dfdg.Kode, l codelist.Liste) {
	k.Naevn(sted, r)
	if !v.IsValid() {
		return
	}
	switch k.f.Kodelister.Lookup(l, v, k.f.Idag) {
	case codelist.Ugyldig:
		k.Proev(r, sted, motor.Brudt)
	case codelist.Ukendt:
		k.Proev(r, sted, motor.Uafgjort(l))
	default:
		k.Proev(r, sted, motor.Ok)
	}
}

// er reports whether a code plays a role.
func (k *kontrol) er(v dfdg.Kode, ro codelist.Rolle) bool { return k.f.Kodelister.Er(v, ro) }

// ikkeFremtid is T-20: a date of the report itself is not after today.
func (k *kontrol) ikkeFremtid(sted felt.Sted, d dfdg.Dato) {
	if d.Efter(k.f.Idag) || k.Spor != nil {
		k.Proev(t20, sted, motor.BrudtHvis(d.Efter(k.f.Idag)))
	}
}

// tilhoerende is T-21: the grading that a counter belongs to is T1's, of the message or else of
// the registered set.
func (k *kontrol) tilhoerende(b *Taellersaet, sted felt.Sted, d dfdg.Dato) {
	k.Naevn(sted, t21)
	if !d.IsValid() {
		return
	}
	var t1 *Indplacering
	if k.har(nrIndplacering) {
		t1 = b.Indplacering
	} else {
		s, svar := k.saet()
		if svar != motor.Ok {
			k.Proev(t21, sted, svar)
			return
		}
		if s != nil {
			t1 = s.Indplacering
		}
	}
	if t1 == nil || !t1.Indplaceringsdato.IsValid() {
		return
	}
	k.Proev(t21, sted, motor.BrudtHvis(t1.Indplaceringsdato.Dato() != d))
}

// ens reports whether two dates agree, where both can be used.
func ens(a, b dfdg.Dato) motor.Svar {
	if !a.IsValid() || !b.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(a != b)
}

var a27Periodetype = motor.Afvis("A-27", dfdgerr.UgyldigDagpengeperiodeType, "D; R",
	"dagpengeperiodeType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"dagpengeperiodeType must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27Grundlag = motor.Afvis("A-27", dfdgerr.UgyldigtIndplaceringsgrundlag, "D; R",
	"Hvert indplaceringsgrundlag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"Every indplaceringsgrundlag must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27Satsgrundlag = motor.Afvis("A-27", dfdgerr.UgyldigtSatsgrundlag, "D; R",
	"satsgrundlag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"satsgrundlag must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27Aarsag = motor.Afvis("A-27", dfdgerr.UgyldigUdloebsaarsag, "D; R",
	"dagpengeretUdloebsaarsag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"dagpengeretUdloebsaarsag must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27FaktiskForventet = motor.Afvis("A-27", dfdgerr.UgyldigFaktiskEllerForventet, "D; R",
	"dagpengeretsudloebFaktiskEllerForventet skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"dagpengeretsudloebFaktiskEllerForventet must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27Genoptjeningsgrundlag = motor.Afvis("A-27", dfdgerr.UgyldigtGenoptjeningsgrundlag, "D; R",
	"genoptjeningsgrundlagType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"genoptjeningsgrundlagType must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var a27GenoptjeningType = motor.Afvis("A-27", dfdgerr.UgyldigGenoptjeningType, "D; R",
	"genoptjeningType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
	"genoptjeningType must be a value that is in the code list and valid today; the start date counts, the end date does not.")

var t20 = motor.Advarsel("T-20", "D",
	"opgoerelsesdato, registerdatatraekTidspunkt og senesteArbejdsgiverindberetningDato bør ikke være senere end dags dato.",
	"opgoerelsesdato, registerdatatraekTidspunkt and senesteArbejdsgiverindberetningDato should not be later than today.",
	motor.Tolkning(""))

var t21 = motor.Advarsel("T-21", "D",
	"tilhoerendeIndplaceringDato bør, når den er angivet, være datoen i indplaceringsdato i indplacering i beskeden eller, uden den, i det registrerede sæt.",
	"tilhoerendeIndplaceringDato should, where it is given, be the date of indplaceringsdato in indplacering of the message or, without it, of the registered set.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_1))
