package taeller

import "github.com/akasse/dfdg/internal/motor"

// The rows of what a user asks for and no rule calls; the functions and tables are in package
// taeller/hjaelp.

var a37 = motor.Hjaelp("A-37", "U GetUnemploymentBenefitsAccountInfo",
	"Tællere skal indberettes for modtagere af dagpenge, ansatte med løntilskud, modtagere af feriedagpenge og modtagere af sygedagpenge, der forbruger af dagpengeretten.",
	"Counters must be reported for recipients of unemployment benefit, employees with a wage subsidy, recipients of holiday benefit, and recipients of sickness benefit that uses the right to unemployment benefit.")

var a39 = motor.Hjaelp("A-39", "R 5",
	"x-requestId skal være på 1–46 tegn, når der skrives; det samme id igen inden for 7 dage giver HTTP-status 412.",
	"x-requestId must have 1–46 characters on writes; the same id again within 7 days gives HTTP status 412.")

var t24 = motor.Hjaelp("T-24", "U Eksempel - forlængelser",
	"Ved forlængelse med enkeltopdateringer opdateres beskaeftigelseskonto og genindplaceringskonto altid, og referenceperiode, forbrug og dagpengeretsudloeb, når de er ændret.",
	"At a prolongation by single updates, beskaeftigelseskonto and genindplaceringskonto are always updated, and referenceperiode, forbrug and dagpengeretsudloeb where they have changed.")

var t25 = motor.Hjaelp("T-25", "U Spørgsmål/svar om brugen af servicen, Hvad skal hentes i DFDG",
	"Før en opgørelse hentes løntilskud, a-kassemedlemskab, til- og afmelding og fravær i DFDG; fravær, der oprettes eller ændres under ansættelse med løntilskud, sender ingen besked.",
	"Before a calculation, wage subsidy, membership, enrolment and absence are fetched in DFDG; absence that is created or changed during wage subsidy sends no message.")

var t22 = motor.Hjaelp("T-22", "U Spørgsmål/svar om brugen af servicen, 1/RT–5/RT",
	"registerdatatraekTidspunkt er det seneste vellykkede opslag i DFDG eller indkomstregisteret, der er brugt til tælleren, på eller før opgørelsen; et tomt svar tæller med, et fejlet gør ikke.",
	"registerdatatraekTidspunkt is the latest successful look-up in DFDG or the income register that was used for the counter, at or before the calculation; an empty answer counts, a failed one does not.",
	motor.Tolkning("U speaks of a calculation before and after a look-up and not of one at the same moment: a look-up at it counts"))

var t23 = motor.Hjaelp("T-23", "U Tæller-indberetning i driftsituationen",
	"En tabel viser for hver tæller, om den forventes indberettet ved dagpengekørsel, kontrol, regulering, behandling af WSRM, genindplacering, helt nyindplacerede og øvrige opgørelser, og på hvilken betingelse.",
	"A table shows for each counter whether it is expected to be reported at the benefit run, the control, a regulation, the handling of a WSRM message, a regrading, an entirely new grading and other calculations, and on what condition.",
	motor.Tolkning("U leaves cells open or writes a condition alone; they are read from the notes beside them, and T12 and T13 came after the matrix"))
