// The page's own words. What the rules say comes from the library, in both languages.
export const tekster = {
  da: {
    titel: 'Prøv en besked til DFDG', intro: 'Alt sker i din browser. Intet sendes nogen steder hen.', sprog: 'Sprog', farver: 'Farver', auto: 'Som systemet', lys: 'Lyse', moerk: 'Mørke',
    faneBesked: 'Besked', faneAfstem: 'Afstemning', faneRegler: 'Regler', eksempel: 'Eksempel', metode: 'Metode', snitflade: 'Snitflade', dag: 'Dag', kalder: 'Kalder', kode: 'Kode',
    beskeden: 'Beskeden', svaret: 'Svaret', fakta: 'Hvad vides om borgeren', faktaIntro: 'Der gættes ikke: en regel, der mangler et faktum, er uafgjort. Det, der ville afgøre svaret, er fremhævet.',
    udfald: 'Hvad der sker', udfaldJson: 'Udfaldet som JSON', afstemIntro: 'Læg a-kassens eget register og DFDG’s bestandsfil her. Filerne bliver i browseren.', register: 'Register (CSV)', bestand: 'Bestandsfil (AKAS…txt)',
    klartekst: 'CPR-numre i klartekst i den hentede fil', afstemnu: 'Afstem', soeg: 'Søg', henter: 'Henter reglerne …', intet: 'Intet udfald.', ukendt: 'ukendt', ingen: 'ingen', kendt: 'kendt', ja: 'ja', nej: 'nej',
    godkendt: 'Godkendt', kanIkkeAfgoeres: 'Kan ikke afgøres', afvist: 'Afvist', fejl: 'Fejl', uafgjorte: 'Uafgjorte', advarsler: 'Advarsler', linje: 'linje', mangler: 'Mangler', kanAfvise: 'kan afvise', kanAdvare: 'kan advare',
    ulaeselig: 'Kan ikke læses', helebesked: 'hele beskeden', fund: (n) => n === 1 ? '1 fund' : `${n} fund`, regler: (n) => `${n} regler`, egen: '(egen besked)', dagskift: 'Dage frem', iDag: 'i dag', frist: 'Frist', hvornaar: 'Hvornår', foer: 'Før', efter: 'Efter',
    akasse: 'A-kasse', fra: 'Fra', til: 'Til', loeber: 'løber', medlemskaber: 'Medlemskaber før og efter', tilstande: 'Fristens tilstande', ingenFrister: 'Ingen frister.', handling: 'Handling', antal: 'Antal', hent: 'Hent handlingerne', hel: 'Begge sider er hele.',
    ikkeHel: 'En side er ikke hel: af det, den mangler, følger intet.', laegFiler: 'Der mangler en fil.', faktumfejl: 'ikke JSON', ingenHandling: 'Ingen handlinger.', tolkning: 'Tolkning', flere: (n) => `Kun de første ${n} er vist.`,
  },
  en: {
    titel: 'Try a message to DFDG', intro: 'Everything happens in your browser. Nothing is sent anywhere.', sprog: 'Language', farver: 'Colours', auto: 'As the system', lys: 'Light', moerk: 'Dark',
    faneBesked: 'Message', faneAfstem: 'Reconciliation', faneRegler: 'Rules', eksempel: 'Example', metode: 'Method', snitflade: 'Interface', dag: 'Day', kalder: 'Caller', kode: 'Code',
    beskeden: 'The message', svaret: 'The answer', fakta: 'What is known of the citizen', faktaIntro: 'Nothing is guessed: a rule that lacks a fact is undecided. What would decide the answer stands out.',
    udfald: 'What happens', udfaldJson: 'The outcome as JSON', afstemIntro: 'Put the fund’s own register and DFDG’s membership file here. The files stay in the browser.', register: 'Register (CSV)', bestand: 'Membership file (AKAS…txt)',
    klartekst: 'CPR numbers in clear in the downloaded file', afstemnu: 'Reconcile', soeg: 'Search', henter: 'Loading the rules …', intet: 'No outcome.', ukendt: 'unknown', ingen: 'none', kendt: 'known', ja: 'yes', nej: 'no',
    godkendt: 'Approved', kanIkkeAfgoeres: 'Undecided', afvist: 'Rejected', fejl: 'Errors', uafgjorte: 'Undecided', advarsler: 'Warnings', linje: 'line', mangler: 'Missing', kanAfvise: 'could reject', kanAdvare: 'could warn',
    ulaeselig: 'Cannot be read', helebesked: 'the whole message', fund: (n) => n === 1 ? '1 finding' : `${n} findings`, regler: (n) => `${n} rules`, egen: '(your own message)', dagskift: 'Days on', iDag: 'today', frist: 'Deadline', hvornaar: 'When', foer: 'Before', efter: 'After',
    akasse: 'Fund', fra: 'From', til: 'To', loeber: 'running', medlemskaber: 'Memberships before and after', tilstande: 'The deadline’s states', ingenFrister: 'No deadlines.', handling: 'Action', antal: 'Number', hent: 'Download the actions', hel: 'Both sides are whole.',
    ikkeHel: 'A side is not whole: nothing follows from what it lacks.', laegFiler: 'A file is missing.', faktumfejl: 'not JSON', ingenHandling: 'No actions.', tolkning: 'Our reading', flere: (n) => `Only the first ${n} are shown.`,
  },
}
