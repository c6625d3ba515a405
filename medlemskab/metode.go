package medlemskab

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// The interfaces of the membership service.
const (
	// Snitflade2025_2 is AkassemedlemskabService, the default.
	Snitflade2025_2 = dfdg.Snitflade2025_2
	// Snitflade2021_3 is UnemploymentFundMembershipService.
	Snitflade2021_3 = dfdg.Snitflade2021_3
)

// Metode is a method of the membership service, or [DoedsfaldRegistreret], an event of DFDG's own.
type Metode uint8

const (
	// CreateAkassemedlemskab registers a membership (MT), a transfer or a correction.
	CreateAkassemedlemskab Metode = iota + 1
	// UpdateAkassemedlemskab corrects the fund's own membership.
	UpdateAkassemedlemskab
	// UpdateAkassemedlemskabOphoer ends the fund's own membership (MA).
	UpdateAkassemedlemskabOphoer
	// UpdateAkassemedlemskabTilbagekaldelse recalls a registration.
	UpdateAkassemedlemskabTilbagekaldelse
	// GetAkassemedlemskab looks up the present membership.
	GetAkassemedlemskab
	// GetAkassemedlemskabHistorik looks up the memberships over time.
	GetAkassemedlemskabHistorik
	// GetAkasseBestand fetches the calling fund's members. M has it first in 2025-2; that 2021-3
	// returns alike is a Tolkning, since no rule tells them apart.
	GetAkasseBestand
	// DoedsfaldRegistreret is DFDG's own registration of a death that CPR reports (M-15). Nobody calls it; the
	// day of death stands in medlemskabophoersdato.
	DoedsfaldRegistreret

	antalMetoder = iota + 1
)

// kaldere is a set of organisation types, one bit each.
type kaldere uint16

const (
	akasser kaldere = 1 << dfdg.TypeAkasse
	// opslag is who may look up (M-17).
	opslag       = akasser | 1<<dfdg.TypeJobcenter | 1<<dfdg.TypeSTIL | 1<<dfdg.TypeUDK | 1<<dfdg.TypeAUB
	opslagGammel = akasser | 1<<dfdg.TypeSTIL | 1<<dfdg.TypeAUB
)

// metode is what a method is; nobody calls an event.
type metode struct {
	navn, gammel     string  // the name in 2025-2 and in 2021-3; "" where the method is not there
	elementer        uint64  // the elements of its message, one bit each
	elementerGammel  uint64  // the same in 2021-3
	kraever          uint64  // of these, the ones that it needs
	kraeverGammel    uint64  // the same in 2021-3
	maaKalde, maaGml kaldere // who may call it, in 2025-2 and in 2021-3
}

const (
	bitMT    = 1<<nrAkasse | 1<<nrAfdeling | 1<<nrMedlemskabsstartdato | 1<<nrForsikringskategori
	bitOpdat = 1<<nrAfdeling | 1<<nrForsikringskategori
	bitMA    = 1<<nrMedlemskabophoersdato | 1<<nrAarsag
	bitKald  = 1<<nrMedlemskabsstartdato | 1<<nrMedlemskabophoersdato
	bitRet   = 1 << nrDagpengeretsdato
	bitGrund = 1 << nrBegrundelse
	bitDoed  = 1 << nrMedlemskabophoersdato
)

// metoder is what M and R say of each method's message and callers (M-17, M-18). In 2025-2 an
// update has the elements of a registration, since the two share a body (R 3.1, T). In 2021-3 a registration needs no fund:
// one that is not given is the caller (M-03, R 3.1, T).
var metoder = [antalMetoder]metode{
	CreateAkassemedlemskab: {"CreateAkassemedlemskab", "MembershipRegistration",
		bitMT | bitRet, bitMT | bitRet, bitMT, bitMT &^ (1 << nrAkasse), akasser, akasser},
	UpdateAkassemedlemskab: {"UpdateAkassemedlemskab", "UpdateMembershipRegistration",
		bitMT | bitRet, bitOpdat, 0, 0, akasser, akasser},
	UpdateAkassemedlemskabOphoer: {"UpdateAkassemedlemskabOphoer", "MembershipCancellation",
		bitMA, bitMA, bitMA, bitMA, akasser, akasser},
	UpdateAkassemedlemskabTilbagekaldelse: {"UpdateAkassemedlemskabTilbagekaldelse", "RecallMembershipRegistration",
		bitKald, bitKald, 1 << nrMedlemskabsstartdato, 1 << nrMedlemskabsstartdato, akasser, akasser},
	GetAkassemedlemskab: {"GetAkassemedlemskab", "GetCurrentMembership",
		bitGrund, bitGrund, 0, 0, opslag, opslagGammel},
	GetAkassemedlemskabHistorik: {"GetAkassemedlemskabHistorik", "GetUnemploymentFundHistory",
		bitGrund, bitGrund, 0, 0, opslag, opslagGammel},
	GetAkasseBestand:     {"GetAkasseBestand", "GetAkasseBestand", 0, 0, 0, 0, akasser, akasser},
	DoedsfaldRegistreret: {"DoedsfaldRegistreret", "DoedsfaldRegistreret", bitDoed, bitDoed, bitDoed, bitDoed, 0, 0},
}

// kraeverI returns the elements that a method needs in an interface.
func (m metode) kraeverI(s dfdg.Snitflade) uint64 {
	if s == Snitflade2021_3 {
		return m.kraeverGammel
	}
	return m.kraever
}

// elementerI returns the elements of a method's message in an interface.
func (m metode) elementerI(s dfdg.Snitflade) uint64 {
	if s == Snitflade2021_3 {
		return m.elementerGammel
	}
	return m.elementer
}

// ParseMetode finds a method by its name in either interface. The error is a *errors.KaldFejl.
func ParseMetode(navn string) (Metode, error) {
	for m := CreateAkassemedlemskab; m < antalMetoder; m++ {
		if navn != "" && (metoder[m].navn == navn || metoder[m].gammel == navn) {
			return m, nil
		}
	}
	return 0, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
}

// String returns the method's name in the newest interface.
func (m Metode) String() string { return m.Navn(Snitflade2025_2) }

// Navn returns the method's name in an interface; "" where it is not there.
func (m Metode) Navn(s dfdg.Snitflade) string {
	if m >= antalMetoder {
		return ""
	}
	if s == Snitflade2021_3 {
		return metoder[m].gammel
	}
	return metoder[m].navn
}

func (m Metode) skriver() bool {
	return m <= UpdateAkassemedlemskabTilbagekaldelse || m == DoedsfaldRegistreret
}

// Scope returns the scope that a caller of the method needs in interface 2025-2; "" where none is public. That of
// [CreateAkassemedlemskab] stands in a draft (R 3.1).
func (m Metode) Scope() string {
	if m != CreateAkassemedlemskab {
		return ""
	}
	return "borgerindsats.akassemedlemsskab.write"
}

// Adgange returns who may call the method in an interface, zero is the newest, as a slice of the caller's own (M-17): a fund writes for
// its own members (M-11, M-30), recalls for its former ones too (M-21), and registers and looks up every citizen; for whom the others
// may look up M does not say. None for an event and an interface that is not this service's.
func (m Metode) Adgange(s dfdg.Snitflade) []dfdg.Adgang {
	if m >= antalMetoder || s != "" && s != Snitflade2025_2 && s != Snitflade2021_3 {
		return nil
	}
	maa := metoder[m].maaKalde
	if s == Snitflade2021_3 {
		maa = metoder[m].maaGml
	}
	var a []dfdg.Adgang
	for t := dfdg.TypeAkasse; maa>>t != 0; t++ {
		if maa>>t&1 == 0 {
			continue
		}
		r := dfdg.Adgang{Organisation: t}
		if t == dfdg.TypeAkasse {
			r.EgneBorgere = m == UpdateAkassemedlemskab || m == UpdateAkassemedlemskabOphoer || m == UpdateAkassemedlemskabTilbagekaldelse ||
				m == GetAkasseBestand
			r.AlleBorgere, r.TidligereBorgere = !r.EgneBorgere, m == UpdateAkassemedlemskabTilbagekaldelse
		}
		a = append(a, r)
	}
	return a
}

// KraeverRequestId reports whether a call of the method needs a [dfdg.RequestId] in the header x-requestId (A-39, R): every write of
// interface 2025-2. The old interface is SOAP and has no such header.
func (m Metode) KraeverRequestId() bool {
	return m >= CreateAkassemedlemskab && m <= UpdateAkassemedlemskabTilbagekaldelse
}
