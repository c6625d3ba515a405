package errors_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// afsnitE is section E of the rule catalogue, as it is written there.
const afsnitE = `1001 · 1010 · 1013 · 1014 · 2001 · 2002 · 2003 · 4385 · 4405 · 4575 · 4582 · 4583 · 4585 · 4586 · 4735 · 4856 · 4857 · 4977 · 6005 · 8301 · 9161 · 9162 ·
9163 · 9164 · 9178 · 9179 · 9181 · 9183 · 9188 · 9189 · 9213 · 9316 · 9317 · 9318 · 9319 · 9336 · 9337 · 9346 · 9374 · 9453 · 9454 · 9455 · 9456 · 9457 · 9458 · 9459`

// kunR are the codes that R alone states, and that no rule raises: the general ones (R 5), and those of the booking service with
// the numbers that its domain gave them (R 2.2, 5).
const kunR = `1011 · 1012 · 1100 · 1101 · 4404 · 4413 · 8173 · 8174 · 8232 · 8233 · 8234 ·
4367 · 4708 · 4709 · 4768 · 4783 · 4792 · 4805 · 8125 · 8126 · 8127 · 60007 ·
90000 · 90001 · 90002 · 90004 · 90005 · 90006 · 90007 · 90009 · 90010 · 90014 · 90036`

func tal(koder []dfdgerr.Kode) string {
	var b strings.Builder
	for i, k := range koder {
		if i > 0 {
			b.WriteString(" · ")
		}
		b.WriteString(strings.Fields(k.Error())[0])
	}
	return b.String()
}

func TestKoderErKildernes(t *testing.T) {
	got := slices.Collect(dfdgerr.Koder())
	var want []dfdgerr.Kode
	for _, s := range strings.FieldsFunc(afsnitE+" "+kunR, func(r rune) bool { return r < '0' || r > '9' }) {
		k, _ := strconv.Atoi(s)
		want = append(want, dfdgerr.Kode(k))
	}
	if slices.Sort(want); !slices.Equal(got, want) {
		t.Errorf("Koder() = %s\nwant %s", tal(got), tal(want))
	}
	if !slices.IsSorted(got) {
		t.Error("Koder() is not in numeric order")
	}
	n := 0
	for range dfdgerr.Koder() {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("stopped after %d codes, want 3", n)
	}
}

// The constants, by the number that users read in DFDG's answers.
func TestKoderHarNavn(t *testing.T) {
	navngivne := []dfdgerr.Kode{
		dfdgerr.UgyldigtCPR, dfdgerr.UkendtCPR, dfdgerr.InternFejl, dfdgerr.LoginMislykkedes,
		dfdgerr.UtilstraekkeligeRettigheder, dfdgerr.UgyldigBesked, dfdgerr.FejlOpstaaet, dfdgerr.KlientcertifikatMangler,
		dfdgerr.UkendtKodeliste, dfdgerr.UgyldigKodelistevaerdi, dfdgerr.UdloebetKodelistevaerdi, dfdgerr.IkkeTilmeldt,
		dfdgerr.IngenAkasseregistrering, dfdgerr.PersonFindesIkke, dfdgerr.BorgerDoed, dfdgerr.UgyldigMyndighedstype,
		dfdgerr.IkkeAutoriseret, dfdgerr.StartdatoOverlapper, dfdgerr.OphoerFoerStart, dfdgerr.StartdatoIFremtiden,
		dfdgerr.IkkePaaVegneAfKalder, dfdgerr.UgyldigSamtaleform, dfdgerr.UgyldigSamtaletype,
		dfdgerr.UgyldigForsikringskategori, dfdgerr.UkendtBooking, dfdgerr.MoedestartFoerIDag, dfdgerr.MoedeslutFoerStart,
		dfdgerr.UgyldigMoedegruppe, dfdgerr.IkkeMedlem, dfdgerr.MedlemAfAndenAkasse, dfdgerr.IdFindes,
		dfdgerr.AndetJobcenter, dfdgerr.OmbookingfristUdenOmbooking, dfdgerr.OmbookingfristMangler,
		dfdgerr.AflysningsfristUdenAflysning, dfdgerr.UgyldigOrganisationstype, dfdgerr.UgyldigBrugertype,
		dfdgerr.OrganisationsheaderMangler, dfdgerr.BrugerheaderMangler, dfdgerr.HeaderUlaeselig, dfdgerr.FristModFravaer,
		dfdgerr.TilbagekaldIkkeAktuelAkasse, dfdgerr.TilbagekaldForkertStart, dfdgerr.TilbagekaldForkertOphoer,
		dfdgerr.TilbagekaldTilmeldtIPerioden, dfdgerr.UgyldigDagpengeperiodeType, dfdgerr.UgyldigtIndplaceringsgrundlag,
		dfdgerr.IngenTaellerkonto, dfdgerr.UgyldigtSatsgrundlag, dfdgerr.UgyldigUdloebsaarsag,
		dfdgerr.UgyldigFaktiskEllerForventet, dfdgerr.Grundlag13FoerJuli2017, dfdgerr.UgyldigtGenoptjeningsgrundlag,
		dfdgerr.UgyldigGenoptjeningType, dfdgerr.BerigtigelseSkalVaereHel, dfdgerr.TaellerUdeladt, dfdgerr.CVNummerMangler,
		dfdgerr.FleksjobKaldFejlede, dfdgerr.CVServiceFejlede, dfdgerr.AkasseOphoert, dfdgerr.KarensIFremtiden,
		dfdgerr.BeregningsgrundlagMangler, dfdgerr.MaanedligSatsMangler, dfdgerr.TimesatsMangler,
		dfdgerr.GyldighedsdatoMangler, dfdgerr.SatsgrundlagFoerReform, dfdgerr.IndplaceringsgrundlagFoerReform,
		dfdgerr.BorgerDoedBorgerkommunikation, dfdgerr.UgyldigSamtaleformKontaktforloeb,
		dfdgerr.UgyldigSamtaletypeKontaktforloeb, dfdgerr.MoedestartFoerIDagKontaktforloeb,
		dfdgerr.MoedeslutFoerStartKontaktforloeb, dfdgerr.UgyldigMoedegruppeKontaktforloeb,
		dfdgerr.IkkeMedlemKontaktforloeb, dfdgerr.MedlemAfAndenAkasseKontaktforloeb,
		dfdgerr.OmbookingfristUdenOmbookingKontaktforloeb, dfdgerr.OmbookingfristManglerKontaktforloeb,
		dfdgerr.AflysningsfristUdenAflysningKontaktforloeb, dfdgerr.UkendtBookingKontaktforloeb,
	}
	if got := slices.Collect(dfdgerr.Koder()); !slices.Equal(got, navngivne) {
		t.Errorf("catalogue %v\nconstants %v", got, navngivne)
	}
}

func TestKodeUdenforKatalog(t *testing.T) {
	for _, k := range []dfdgerr.Kode{-1, 0, 1, 1000, 1002, 4584, 9460, 1 << 30} {
		if k.Kendt() || k.Rejses() || k.Kort() != "" || k.Engelsk("") != "" || k.Dansk("") != "" ||
			k.EgenDansk("") || k.EgenEngelsk("") || k.OmKaldet() || k.Gammel() != 0 || k.Metoder() != nil || k.Kilde() != "" ||
			k.IListe("CreateDagpengetaellerkonto") {
			t.Errorf("%d is answered for", int(k))
		}
	}
	for k, w := range map[dfdgerr.Kode]string{0: "0 unknown", 4584: "4584 unknown", -7: "-7 unknown"} {
		if got := k.Error(); got != w {
			t.Errorf("Error() = %q, want %q", got, w)
		}
	}
}

var snitflader = []dfdg.Snitflade{"", dfdg.Snitflade2025_1, dfdg.Snitflade2023_2, dfdg.Snitflade2025_2, dfdg.Snitflade2021_3}

func TestKodensTekster(t *testing.T) {
	set := map[string]dfdgerr.Kode{}
	for k := range dfdgerr.Koder() {
		if !k.Kendt() {
			t.Errorf("%d is not known", int(k))
		}
		for _, s := range snitflader {
			for _, tekst := range []string{k.Kort(), k.Engelsk(s), k.Dansk(s), k.Kilde()} {
				if tekst == "" || strings.TrimSpace(tekst) != tekst || strings.Contains(tekst, "  ") {
					t.Errorf("%d %s: text %q", int(k), s, tekst)
				}
			}
			if k.Engelsk(s) == k.Dansk(s) {
				t.Errorf("%d %s: %q in both languages", int(k), s, k.Dansk(s))
			}
			if s != dfdg.Snitflade2021_3 || k != dfdgerr.StartdatoOverlapper {
				if k.Engelsk(s) != k.Engelsk("") || k.Dansk(s) != k.Dansk("") ||
					k.EgenDansk(s) != k.EgenDansk("") || k.EgenEngelsk(s) != k.EgenEngelsk("") {
					t.Errorf("%d: %s differs from the newest", int(k), s)
				}
			}
			for _, tekst := range []string{k.Engelsk(s), k.Dansk(s)} {
				if anden, ok := set[tekst]; ok && anden != k && anden != k.Gammel() {
					t.Errorf("%d and %d share the text %q", int(k), int(anden), tekst)
				}
				set[tekst] = k
			}
		}
		if w := strings.Fields(k.Error())[0] + " " + k.Engelsk(""); k.Error() != w {
			t.Errorf("Error() = %q, want %q", k.Error(), w)
		}
		for del := range strings.SplitSeq(k.Kilde(), ", ") {
			if len(del) != 1 || !strings.Contains("DUFMR", del) {
				t.Errorf("%d: source %q", int(k), k.Kilde())
			}
		}
	}
	if got, w := dfdgerr.SatsgrundlagFoerReform.Error(), "9458 RateBasis id 6,7 & 9 is only valid if GradingDate for ordinær dagpengeperiode < 2023-05-01"; got != w {
		t.Errorf("Error() = %q, want %q", got, w)
	}
}

// D's own words, copied from its lists: code, Fejltekst, Beskrivelse ("" where it repeats the
// Fejltekst).
func TestDsTekster(t *testing.T) {
	for _, r := range []struct {
		kode               dfdgerr.Kode
		tekst, beskrivelse string
	}{
		{1001, "Invalid cpr", "The submitted cpr is either to long or short or contains data not interpretable as a date"},
		{1010, "Unknown cpr", "The submitted cpr is unknown to the system"},
		{1013, "Insufficient permissions", "User has insufficient permissions to access this webservice"},
		{1014, "Failed to validate message", "The submitted message could not be validated"},
		{4385, "The client does not have an unemploymentfund registration", ""},
		{4575, "You are not authorized", "You are not authorized to execute the operation"},
		{4856, "Citizen not member of unemployment fund", ""},
		{4857, "Citizen belongs to different unemployment fund", ""},
		{6005, "The person with specified cpr does not belong to the jobcenter specified in ActiveOrganisationHeader", ""},
		{9178, "The submitted BenefitsPeriodFormTypeIdentifier is not a valid codelist value", ""},
		{9179, "The submitted BenefitsGradingBasisTypeIdentifier is not a valid codelist value", ""},
		{9181, "A benefits account was not created for the submitted person", ""},
		{9183, "The submitted RateBasisTypeIdentifier is not a valid codelist value", ""},
		{9188, "The submitted BenefitsExpiryCauseTypeIdentifier is not a valid codelist value", ""},
		{9189, "The submitted BenefitsExpiryActualOrExpectedTypeIdentifier is not a valid codelist value", ""},
		{9213, "BenefitsGradingBasisTypeIdentifierType 13 is only allowed for GradingDates earlier than 01.07.2017", ""},
		{9316, "The submitted ReobtainBasisTypeIdentifier is not a valid codelist value", ""},
		{9317, "The submitted ReobtainSupplementalBenefitsTypeIdentifier is not a valid codelist value", ""},
		{9318, "CorrectionComment and CorrectionStartDateTime must always both be set when correcting previous input", ""},
		{9319, "One or more counters cannot be empty or null without a correction-indicating CorrectionComment", ""},
		{9453, "PeriodStartDate for QualifyingHours has to be today or in the past", ""},
		{9454, "Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires CalculationBase > 0,00", ""},
		{9455, "Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires RatePerMonth to be set", ""},
		{9456, "Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires RatePerHour to be set", ""},
		{9457, "Rate Basis id 5 Genberegning efter dimittend requires RateValidFrom to be set", ""},
	} {
		if r.beskrivelse == "" {
			r.beskrivelse = r.tekst
		}
		if got := r.kode.Kort(); got != r.tekst {
			t.Errorf("%d: Kort() = %q, want %q", int(r.kode), got, r.tekst)
		}
		if got := r.kode.Engelsk(dfdg.Snitflade2025_1); got != r.beskrivelse {
			t.Errorf("%d: Engelsk() = %q, want %q", int(r.kode), got, r.beskrivelse)
		}
		if r.kode.EgenEngelsk(dfdg.Snitflade2025_1) || !strings.Contains(r.kode.Kilde(), "D") {
			t.Errorf("%d: own English %v, source %s", int(r.kode), r.kode.EgenEngelsk(""), r.kode.Kilde())
		}
	}
}

// The other public texts, copied from F, M, R and U; "" where a language has none.
func TestOevrigeKildersTekster(t *testing.T) {
	for _, r := range []struct {
		kode           dfdgerr.Kode
		s              dfdg.Snitflade
		kilde          string
		engelsk, dansk string
	}{
		{1001, "", "D, R", "The submitted cpr is either to long or short or contains data not interpretable as a date", "Ugyldigt cpr-nummer"},
		{1010, "", "D, M, R", "The submitted cpr is unknown to the system", "Ukendt personnummer"},
		{1014, "", "D, R", "The submitted message could not be validated", "Beskeden kunne ikke valideres"},
		{2001, "", "R", "Invalid CodeList name", ""},
		{2002, "", "R", "Invalid CodeList value", ""},
		{2003, "", "R", "Use of expired CodeList value not allowed", ""},
		{4385, "", "D, R", "The client does not have an unemploymentfund registration", ""},
		{1011, "", "R", "Internal error on server", ""},
		{1012, "", "R", "Logon failed", ""},
		{1100, "", "R", "An error has occurred", ""},
		{1101, "", "R", "Client certificate missing from request", ""},
		{4367, "", "R", "The person is not enrolled", "Borger er ikke tilmeldt"},
		{4404, "", "R", "", "Person med det angivne CPR-nummer findes ikke"},
		{4413, "", "R", "The authoritytype of the requestheader is invalid", ""},
		{4708, "", "R", "The submitted InterviewContactTypeIdentifier is invalid", "Den angivne samtaleform er ugyldig"},
		{4709, "", "R", "The submitted InterviewTypeIdentifier is invalid", "Den angivne samtaletype er ugyldig"},
		{4768, "", "R", "The submitted BookingIdentifier is unknown to the system", "Det angivne BookingId er ikke kendt i systemet"},
		{4783, "", "R", "The BookingTime cannot be before todays date", "MoedeStarttidspunkt kan ikke være tidligere end dags dato"},
		{4792, "", "R", "The BookingEndTime cannot be before BookingStartTime", "MoedeSluttidspunkt kan ikke være tidligere end moedestarttidspunktet"},
		{4805, "", "R", "The submitted InterviewFormTypeIdentifier is invalid.", "Den angivne MoedeGruppeType er ugyldig"},
		{8125, "", "R", "Rebooking deadline cannot be specified if rebooking is not possible", "OmbookingFrist kan ikke sættes når ombook ikke er muligt"},
		{8126, "", "R", "Rebooking deadline must be specified if rebooking is possible", "OmbookingFrist er påkrævet når ombook er muligt"},
		{8127, "", "R", "", "Aflysningsfrist kan ikke sættes når aflysning ikke er mulig"},
		{8173, "", "R", "OrganisationType is invalid according to the organisationTypeIdentifierCodeList.", ""},
		{8174, "", "R", "UserType is invalid according to the requestUserTypeIdentifierCodeList.", ""},
		{8232, "", "R", "", ""},
		{8233, "", "R", "", ""},
		{8234, "", "R", "", ""},
		{60007, "", "R", "", ""},
		{90000, "", "R", "The submitted InterviewContactTypeIdentifier is invalid", "Den angivne samtaleform er ugyldig"},
		{90001, "", "R", "The submitted InterviewTypeIdentifier is invalid", "Den angivne samtaletype er ugyldig"},
		{90002, "", "R", "The BookingTime cannot be before todays date", "MoedeStarttidspunkt kan ikke være tidligere end dags dato"},
		{90004, "", "R", "The BookingEndTime cannot be before BookingStartTime", "MoedeSluttidspunkt kan ikke være tidligere end moedestarttidspunktet"},
		{90005, "", "R", "The submitted InterviewFormTypeIdentifier is invalid.", "Den angivne MoedeGruppeType er ugyldig"},
		{90006, "", "R", "Citizen not member of unemployment fund", "Borgeren er ikke medlem af en a-kasse"},
		{90007, "", "R", "Citizen belongs to different unemployment fund", "Borgeren er medlem af en anden a-kasse"},
		{90009, "", "R", "Rebooking deadline cannot be specified if rebooking is not possible", "OmbookingFrist kan ikke sættes når ombook ikke er muligt"},
		{90010, "", "R", "Rebooking deadline must be specified if rebooking is possible", "OmbookingFrist er påkrævet når ombook er muligt"},
		{90014, "", "R", "", "Aflysningsfrist kan ikke sættes når aflysning ikke er mulig"},
		{90036, "", "R", "The submitted BookingIdentifier is unknown to the system", "Det angivne BookingId er ikke kendt i systemet"},
		{4405, "", "M, R", "The person with specified cpr is dead", "Borger med det angivne personnummer er død"},
		{4575, "", "D, U, R", "You are not authorized to execute the operation", "Du har ikke rettigheder til at gennemføre denne handling"},
		{4582, "2021-3", "M, R", "Membershipstartdate predates previously registered membershipregistration", "Anvendt MT-dato ligger før MT-dato registreret i DFDG"},
		{4582, "2025-2", "M, R", "", "Medlemskabsstartdato overlapper tidligere medlemsperiode"},
		{4582, "", "M, R", "", "Medlemskabsstartdato overlapper tidligere medlemsperiode"},
		{4583, "", "M, R", "The cancellation of the membership predates the membershipstartdate", "Ønsket annullering af medlemskab ligger forud for startdato for medlemskab registreret i DFDG"},
		{4585, "", "R", "The startdate of a membershipregistration must not lie in the future", "Medlemskabsstartdato kan ikke ligge i fremtiden"},
		{4586, "", "R", "Membershipregistrations must be made on behalf of the current requesting fund", "Medlemsregistrering skal være på vegne af den kaldende a-kasse."},
		{4735, "", "R", "The submitted insurance category type is no recognized as a valid insurance category type", ""},
		{4856, "", "D, R", "Citizen not member of unemployment fund", "Borgeren er ikke medlem af en a-kasse"},
		{4857, "", "D, R", "Citizen belongs to different unemployment fund", "Borgeren er medlem af en anden a-kasse"},
		{4977, "", "R", "", "Det angivne id findes allerede"},
		{8301, "", "F", "", "Fristen kan ikke oprettes på grund af borgers fravær og fritagelser"},
		{9161, "", "M", "Recall is only allowed for unemployment fund who has current or latest membership period", "Recall er kun tilladt for aktuel eller seneste a-kasse"},
		{9162, "", "M", "The specified UnemploymentFundMembershipRegistrationDate does not match the one registered", "Anvendt MT-dato svarer ikke til dato registreret i DFDG"},
		{9163, "", "M", "The specified UnemploymentFundMembershipCancellationDate does not match the one registered", "Anvnendt MA-dato svarer ikke til dato registreret i DFDG"},
		{9164, "", "M", "Recall is not allowed since citizen has been enrolled during the membership period", "Der kan ikke recall'es på en person, der har været tilmeldt som jobsøgende dagpengemodtager i medlemsperioden"},
		{9318, "", "D, U", "CorrectionComment and CorrectionStartDateTime must always both be set when correcting previous input", ""},
		{9336, "", "R", "CV number has to be specified", ""},
		{9337, "", "R", "Call to SetFlexijobApproved failed", ""},
		{9346, "", "R", "Call to CVServiceForDFDG failed", ""},
		{9374, "", "M, R", "Recall not allowed, old UnemploymentFund cannot be reactivated, call MembershipCancellation instead", ""},
		{9458, "", "U", "RateBasis id 6,7 & 9 is only valid if GradingDate for ordinær dagpengeperiode < 2023-05-01", ""},
		{9459, "", "U", "The BenefitsGradingBasis Id is only valid if GradingDate for ordinær dagpengeperiode < 2023-05-01", ""},
	} {
		k := r.kode
		if got := k.Engelsk(r.s); r.engelsk != "" && got != r.engelsk || (r.engelsk == "") != k.EgenEngelsk(r.s) {
			t.Errorf("%d %s: Engelsk() = %q, own %v; want %q", int(k), r.s, got, k.EgenEngelsk(r.s), r.engelsk)
		}
		if got := k.Dansk(r.s); r.dansk != "" && got != r.dansk || (r.dansk == "") != k.EgenDansk(r.s) {
			t.Errorf("%d %s: Dansk() = %q, own %v; want %q", int(k), r.s, got, k.EgenDansk(r.s), r.dansk)
		}
		if k.Kilde() != r.kilde {
			t.Errorf("%d: Kilde() = %q, want %q", int(k), k.Kilde(), r.kilde)
		}
	}
	if got, w := dfdgerr.UgyldigForsikringskategori.Kort(), "Invalid insurance category type"; got != w {
		t.Errorf("Kort() = %q, want %q", got, w)
	}
}

// The lists, copied from the sources, code by code.
var lister = map[string][]dfdgerr.Kode{
	// D
	"CreateDagpengetaellerkonto": {1014, 4575, 4856, 9178, 9179, 9181, 9183, 9188, 9189, 9213, 9316, 9317, 9318,
		9319, 9453, 9454, 9455, 9456, 9457},
	"GetDagpengetaellerkonto":         {1001, 1010, 1013, 4385, 4575, 4857, 6005, 9181},
	"UpdateDagpengetaellere":          {1014, 4575, 9178, 9181},
	"UpdateDagpengesats":              {1014, 4575, 9181, 9183, 9454, 9455, 9456, 9457},
	"UpdateAfholdtKarens":             {1014, 4575, 9181},
	"UpdateDagpengeperiodeAfkortning": {1014, 4575, 9181},
	"UpdateTaellervisning":            {1014, 4575, 9181},
	// R, M
	"CreateAkassemedlemskab": {1001, 1010, 1013, 1014, 4575, 4582, 4583, 4585, 4586, 4735, 9336, 9337, 9346},
	// 4405 is struck out in 2025-2
	"UpdateAkassemedlemskabTilbagekaldelse": {1010, 4405, 9161, 9162, 9163, 9164, 9374},
	"UpdateAkassemedlemskabOphoer":          {4583},
	// no list is public
	"DeleteDagpengetaellerkonto": nil, "GetHistoriskDagpengetaellerkonto": nil, "GetTaellereFraTidligereAkasse": nil,
	"CreateFrist": nil, "UpdateFrist": nil, "GetFrist": nil, "GetFristhistorik": nil,
	"UpdateAkassemedlemskab": nil, "GetAkassemedlemskab": nil, "GetAkassemedlemskabHistorik": nil, "GetAkasseBestand": nil,
	"": nil, "CreateBenefitsAccount": nil,
}

func TestLister(t *testing.T) {
	for metode, liste := range lister {
		var got []dfdgerr.Kode
		for k := range dfdgerr.Koder() {
			if k.IListe(metode) {
				got = append(got, k)
			}
			if k.IListe(metode) != slices.Contains(k.Metoder(), metode) {
				t.Errorf("%d: IListe and Metoder disagree on %q", int(k), metode)
			}
		}
		if !slices.Equal(got, liste) {
			t.Errorf("%s: %v\nwant %v", metode, tal(got), tal(liste))
		}
	}
	for k := range dfdgerr.Koder() {
		for _, m := range k.Metoder() {
			if _, ok := lister[m]; !ok {
				t.Errorf("%d: method %q", int(k), m)
			}
		}
	}
	want := []string{"GetDagpengetaellerkonto", "CreateAkassemedlemskab", "UpdateAkassemedlemskabTilbagekaldelse"}
	got := dfdgerr.UkendtCPR.Metoder()
	if !slices.Equal(got, want) {
		t.Errorf("Metoder() = %v, want %v", got, want)
	}
	got[0] = "" // a copy
	if !slices.Equal(dfdgerr.UkendtCPR.Metoder(), want) {
		t.Error("Metoder() answers the catalogue itself")
	}
}

// What the library raises, and what of the rest says nothing of a message.
func TestRejses(t *testing.T) {
	omKaldet := []dfdgerr.Kode{1011, 1012, 1013, 1100, 1101, 4413, 8173, 8174, 8232, 8233, 8234, 9336, 9337, 9346}
	for k := range dfdgerr.Koder() {
		aldrig := slices.Contains(omKaldet, k) || k > 2000 && k < 2004 || strings.Contains(kunR, strconv.Itoa(int(k)))
		if k.Rejses() == aldrig || k.OmKaldet() != slices.Contains(omKaldet, k) {
			t.Errorf("%d: Rejses() = %v, OmKaldet() = %v", int(k), k.Rejses(), k.OmKaldet())
		}
	}
}

// R's tables of the codes that two domains renumbered.
func TestGammel(t *testing.T) {
	ny := map[dfdgerr.Kode]dfdgerr.Kode{
		90000: 4708, 90001: 4709, 90002: 4783, 90004: 4792, 90005: 4805, 90006: 4856, 90007: 4857, 90036: 4768, 90009: 8125, 90010: 8126,
		90014: 8127, 60007: 4405,
	}
	for k := range dfdgerr.Koder() {
		if k.Gammel() != ny[k] {
			t.Errorf("%d was %d, want %d", int(k), int(k.Gammel()), int(ny[k]))
		}
	}
	if dfdgerr.Kode(90003).Gammel() != 0 {
		t.Error("a number that is not public was renumbered")
	}
}
