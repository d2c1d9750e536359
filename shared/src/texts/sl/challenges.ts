/** Besede izzivov, branih in pisanih. */
export const challenges = {
  title: 'Izzivi', lead: 'Problem, ki ga je vredno rešiti, nekdo, ki za to prosi, in datum. Prijavite idejo ali sami prosite zanje.',
  search: 'Iščite izzive', country: 'Država', everyCountry: 'Vse države', create: 'Začnite izziv', untitled: 'Izziv brez naslova', by: 'pripravlja', cancel: 'Prekliči',
  stand: { open: 'Prijave odprte', upcoming: 'Še ni odprto', judged: 'V ocenjevanju', done: 'Rezultati so znani' },
  none: { title: 'Noben izziv ne ustreza', text: 'Z manj filtri jih bo več.', action: 'Pokaži vse izzive' },
  empty: { title: 'Izzivov še ni', text: 'Kdor ima problem in nagrado, lahko prosi za ideje. S predlogo vzame deset minut.' },
  mine: {
    title: 'Moji izzivi', organise: 'Organizirate', jury: 'Ste v žiriji', entries: 'Vaše prijave', none: 'Tu še ni ničesar', noneText: 'Prijavite idejo na izziv ali ga začnite za svojo organizacijo.',
    draft: 'Osnutek', sheets: 'Ocenjeno {{done}} od {{total}}', invited: 'Povabljeni ste',
  },
  entries_one: '{{count, number}} prijava', entries_two: '{{count, number}} prijavi', entries_few: '{{count, number}} prijave', entries_other: '{{count, number}} prijav',
  here_one: '{{count, number}} oseba je zdaj tu', here_two: '{{count, number}} osebi sta zdaj tu', here_few: '{{count, number}} osebe so zdaj tu', here_other: '{{count, number}} oseb je zdaj tu',
  entriesWord_one: 'prijava doslej', entriesWord_two: 'prijavi doslej', entriesWord_few: 'prijave doslej', entriesWord_other: 'prijav doslej',
  phase: { open: 'Prijave', screening: 'Pregled', jury: 'Žirija', voting: 'Javno glasovanje', deliberation: 'Posvet', results: 'Rezultati', aftercare: 'Po izzivu' },
  phaseMeans: {
    open: 'Ekipe prijavljajo ideje. Konec je rok, točen do milisekunde.', screening: 'Organizatorji preverijo, kdo izpolnjuje pogoje, sprašujejo in odločajo o ugovorih.', jury: 'Žiranti ocenijo prijave, ki so jim dodeljene.',
    voting: 'Glasujejo vsi.', deliberation: 'Žiranti se pogovorijo o rezultatih in odločijo.', results: 'Razglasitev zmagovalcev.', aftercare: 'Nagrade se porabijo in izplačajo, korak za korakom.',
  },
  moment: {
    draft: 'Osnutek', upcoming: 'Še ni odprto', open: 'Prijave odprte', screening: 'V pregledu', jury: 'Pri žiriji', voting: 'Javno glasovanje', deliberation: 'Žirija odloča', between: 'Med obdobjema',
    results: 'Rezultati', aftercare: 'Po izzivu', over: 'Končano', cancelled: 'Odpovedano',
  },
  next: {
    begins: {
      open: 'Prijave se odprejo {{when}}', screening: 'Pregled se začne {{when}}', jury: 'Žirija začne {{when}}', voting: 'Glasovanje se začne {{when}}', deliberation: 'Posvet se začne {{when}}', results: 'Rezultati {{when}}', aftercare: 'Čas po izzivu se začne {{when}}',
    },
    ends: {
      open: 'Prijave se zaprejo {{when}}', screening: 'Pregled se konča {{when}}', jury: 'Ocenjevanje se konča {{when}}', voting: 'Glasovanje se konča {{when}}', deliberation: 'Posvet se konča {{when}}', results: 'Zapre se {{when}}', aftercare: 'Čas po izzivu se konča {{when}}',
    },
  },
  answer: { what: 'Kaj lahko osvojite', who: 'Kdo se lahko prijavi', until: 'Do kdaj', noAwards: 'Nagrade še niso navedene.', deadline: 'Prijave se zaprejo:' },
  who: {
    countries: 'Države: {{countries}}', anywhere: 'Iz katere koli države', ages: 'Od {{min}} do {{max}} let', from_one: 'Od {{count}} leta naprej', from_two: 'Od {{count}} let naprej', from_few: 'Od {{count}} let naprej', from_other: 'Od {{count}} let naprej',
    upTo_one: 'Do {{count}} leta', upTo_two: 'Do {{count}} let', upTo_few: 'Do {{count}} let', upTo_other: 'Do {{count}} let',
    roles: '{{roles}}', alone: 'Posamezno', team: 'V ekipah od {{min}} do {{max}} članov', teamUpTo_one: 'Posamezno', teamUpTo_two: 'Posamezno ali v ekipi do {{count}} članov', teamUpTo_few: 'Posamezno ali v ekipi do {{count}} članov', teamUpTo_other: 'Posamezno ali v ekipi do {{count}} članov',
    one: 'Vsak po eno idejo', several: 'Dobrodošlih je več idej',
  },
  award: {
    kind: { money: 'Denar', hours: 'Ure svetovanja', mentoring: 'Mentorstvo', contract: 'Pogodba o storitvah', other: 'Kaj drugega' },
    contractOf: 'Pogodba za {{amount}}', hours_one: '{{count}} ura svetovanja', hours_two: '{{count}} uri svetovanja', hours_few: '{{count}} ure svetovanja', hours_other: '{{count}} ur svetovanja',
    moduleHours_one: '{{count}} ura', moduleHours_two: '{{count}} uri', moduleHours_few: '{{count}} ure', moduleHours_other: '{{count}} ur',
    places_one: '{{count}} nagrada', places_two: '{{count}} nagradi', places_few: '{{count}} nagrade', places_other: '{{count}} nagrad', byPublic: 'Izbere javnost', add: 'Dodaj nagrado', empty: 'Zaenkrat ni česa osvojiti. Denar, ure nasvetov ali pogodba: povejte, kaj dobijo zmagovalci.', unnamed: 'Nagrada {{number}}',
    name: 'Ime', kindLabel: 'Vrsta', byLabel: 'O njej odloča', by: { result: 'Skupni rezultat', public: 'Samo javno glasovanje' }, placesLabel: 'Koliko jih je', amount: 'Znesek', description: 'Z besedami',
    module: { citizenship: 'Aktivno državljanstvo', business: 'Socialno podjetništvo', investing: 'Naložbe z učinkom', policies: 'Politike družbenih inovacij', technology: 'Tehnologija za družbene inovacije', assessment: 'Merjenje učinka', engagement: 'Vključevanje deležnikov' },
  },
  part: { brief: 'Naloga', files: 'Dokumenti', awards: 'Nagrade', criteria: 'Merila', decision: 'Kako se odloča', rules: 'Pravila', questions: 'Vprašanja in odgovori' },
  contents: 'Na tej strani', panel: 'Sodelujte', organisers: 'Organizatorji', languages: 'Jeziki prijav: {{languages}}.', consent: 'S čim se strinjate ob oddaji', calendar: 'Dodajte datume v koledar',
  criteria: {
    lead: 'Vsaka prijava je ocenjena po njih, vsako na svoji lestvici.', setupLead: 'Šest jih je dovolj. Utež 2 šteje dvakrat toliko kot utež 1.', name: 'Merilo', scale: 'Lestvica', weight: 'Utež', share: 'Njegov delež',
    description: 'Na kaj gledati', descriptionHelp: 'Napotek žirantom: kaj prinese malo točk in kaj veliko.', min: 'Najnižja ocena', max: 'Najvišja ocena', add: 'Dodaj merilo', empty: 'Meril še ni.', unnamed: 'Merilo {{number}}',
  },
  formula: {
    juryOnly: 'Odloča samo žirija.', both: 'Žirija šteje {{jury}} %, javno glasovanje {{public}} %.', jurors_one: 'Vsako prijavo oceni {{count}} žirant.', jurors_two: 'Vsako prijavo ocenita {{count}} žiranta.', jurors_few: 'Vsako prijavo ocenijo {{count}} žiranti.', jurors_other: 'Vsako prijavo oceni {{count}} žirantov.', blind: 'Žiranti ne vidijo, čigava je.',
    method: {
      mean: 'Rezultat prijave je tehtano povprečje ocen njenih žirantov.', trimmed: 'Najvišja in najnižja ocena vsake prijave odpadeta, iz preostalih je povprečje.', normalised: 'Strogi in radodarni žiranti postanejo primerljivi: ocene vsakega se merijo z njegovim lastnim povprečjem in razponom.',
    },
    methodName: { mean: 'Povprečje', trimmed: 'Prirezano povprečje', normalised: 'Izravnano po žirantih' }, methodLabel: 'Kako iz ocen žirantov nastane ena',
    perCountry_one: 'Največ {{count}} zmagovalec iz ene države.', perCountry_two: 'Največ {{count}} zmagovalca iz ene države.', perCountry_few: 'Največ {{count}} zmagovalci iz ene države.', perCountry_other: 'Največ {{count}} zmagovalcev iz ene države.', perCountryLabel: 'Največ zmagovalcev iz ene države',
    ties: 'Izenačenja razreši: {{rules}}. Kdor je še vedno izenačen, si mesto deli.', tie: { jury: 'ocena žirije', public: 'javno glasovanje', heaviestCriterion: 'merilo z največjo utežjo', lottery: 'javni žreb' },
    tieChoice: { jury: 'Ocena žirije', public: 'Javno glasovanje', heaviestCriterion: 'Najtežje merilo', lottery: 'Javni žreb' }, tieNumber: 'Pravilo izenačenja {{number}}', tieNone: 'Brez',
    lottery: 'Seme žreba je bilo določeno ob objavi. Njegov SHA-256 je', seed: 'Seme je', juryWeight: 'Utež žirije', publicWeight: 'Utež javnega glasovanja', says: 'Kaj preberejo vsi',
  },
  jury: { perEntry: 'Žirantov na prijavo', perEntryHelp: 'Običajno trije; več jih izravna posamezna mnenja.', blind: 'Žirija ne pozna ekip', blindHelp: 'Žiranti do rezultatov namesto imen vidijo kodo.', bidding: 'Vprašaj žirante za želje', biddingHelp: 'Preden so prijave dodeljene, žiranti povedo, katere bi radi ocenili; najprej šteje enaka obremenitev.' },
  phases: {
    label: 'Obdobja', from: 'od {{day}}', setupLead: 'Načrtujte le, kar potrebujete. Datume lahko spreminjate, dokler se obdobje ne začne; pozneje sprememba potrebuje razlog, ki ga preberejo vsi.', zone: 'Časovni pas', zoneHelp: 'Vse ure so po urah tega pasu.',
    suggest: 'Predlagaj datume', starts: 'Začetek', ends: 'Konec',
  },
  eligibility: {
    countries: 'Države', countriesHelp: 'Pustite prazno, če se lahko prijavi kdor koli.', minAge: 'Najnižja starost', maxAge: 'Najvišja starost', minTeam: 'Najmanjša ekipa', maxTeam: 'Največja ekipa', roles: 'Vloge', rolesHelp: 'Le ljudje z eno od teh vlog v profilu.', several: 'Ena oseba lahko prijavi več idej',
  },
  form: {
    lead: 'Na kaj odgovorijo ekipe. Del platna ideje se ob prijavi izpolni sam.', add: 'Dodaj vprašanje', empty: 'Vprašanj še ni: ekipe bi prijavile samo idejo.', unnamed: 'Vprašanje {{number}}', label: 'Vprašanje', kind: 'Vrsta odgovora', seenBy: 'Kdo bere odgovor',
    seen: { organisers: 'Organizatorji', jury: 'Organizatorji in žirija', public: 'Vsi' }, kinds: { text: 'Besedilo', choice: 'Izbira', number: 'Število', money: 'Znesek', file: 'Datoteka', link: 'Povezava', section: 'Del platna' },
    section: 'Izpolni se iz', maxWords: 'Največ besed', options: 'Možnosti', optionsHelp: 'Vsaka v svoji vrstici.', min: 'Najmanj', max: 'Največ', currency: 'Valuta', help: 'Stavek pomoči', required: 'Odgovor je nujen', multiple: 'Izbrati je mogoče več',
  },
  field: {
    title: 'Naslov', summary: 'V enem stavku', brief: 'Naloga', cover: 'Naslovnica', files: 'Dokumenti', languages: 'Jeziki prijav', eligibility: 'Kdo se lahko prijavi', form: 'Prijavni obrazec', criteria: 'Merila', awards: 'Nagrade', jury: 'Žirija', formula: 'Kako se odloča',
    schedule: 'Obdobja', rules: 'Pravila', consent: 'Soglasje', checklist: 'Seznam za pregled', gallery: 'Prijave pokaži vsem',
  },
  help: {
    title: 'Kaj iščete, v nekaj besedah.', summary: 'Koga za kaj prosite in zakaj je to pomembno.', brief: 'Problem, kaj prinese dober odgovor, kaj ponujate. Deluje Markdown.', cover: 'Široka slika. Brez nje nastane grafika.', files: 'Zemljevidi, podatki, pogoji; največ dvanajst.',
    languages: 'Izberite tiste, ki jih bere žirija.', rules: 'Na kaj se lahko vsak sklicuje. Deluje Markdown.', consent: 'S čim se ekipa strinja ob oddaji.', checklist: 'Ena vrstica za vsako stvar, ki se preverja.', gallery: 'Ko so prijave zaprte in žirija že lahko pozna ekipe.',
  },
  rows: { up: 'Premakni gor: {{name}}', down: 'Premakni dol: {{name}}', remove: 'Odstrani: {{name}}' },
  step: { basics: 'Na kratko', who: 'Kdo se lahko prijavi', form: 'Prijavni obrazec', criteria: 'Merila', decision: 'Odločanje', awards: 'Nagrade', phases: 'Obdobja', texts: 'Besedila', team: 'Organizatorji', publish: 'Objava' },
  setup: { new: 'Nov izziv', lead: 'Korak za korakom, v poljubnem vrstnem redu. Vse se shranjuje med pisanjem, vidijo pa le organizatorji.', steps: 'Koraki', open: 'še odprto', preview: 'Predogled', stepOf: 'Korak {{step}} od {{of}}', back: 'Nazaj', next: 'Naprej: {{step}}' },
  team: { lead: 'Organizatorji tu počnejo vse: spreminjajo izziv, pregledujejo prijave, odgovarjajo, odločajo.', add: 'Dodaj organizatorja', help: 'Član te organizacije.' },
  publish: {
    missing_one: 'Manjka {{count}} stvar', missing_two: 'Manjkata {{count}} stvari', missing_few: 'Manjkajo {{count}} stvari', missing_other: 'Manjka {{count}} stvari', ready: 'Vse je tu. Po objavi lahko izziv prebere vsak.', published: 'Objavljeno. Spremembe so vidne takoj, ko so shranjene.', action: 'Objavi izziv', done: 'Objavljeno. Zdaj ga lahko prebere vsak.',
    view: 'Poglejte stran', duplicate: 'Podvoji', duplicated: 'Kopija brez datumov čaka na pisanje.', remove: 'Zavrzi', removeTitle: 'Zavreči ta osnutek', removeText: 'Ne bo ga mogoče vrniti.', keep: 'Obdrži',
  },
  embed: { title: 'Pokažite ga drugje', lead: 'Prilepite to na svojo stran: odštevanje in, ko je odprta, galerija. Ne zažene nobene skripte in ne nastavi nobenega piškotka.', code: 'Koda za prilepitev', copy: 'Kopiraj', copied: 'Kopirano.', byHand: 'Kopiranje tu ni dovoljeno: kodo označite in kopirajte ročno.', look: 'Poglejte, kaj pokaže', json: 'Enako kot JSON' },
  cancelling: { action: 'Odpovej izziv', title: 'Odpoved izziva', text: 'Za vedno. Vsi sodelujoči dobijo pismo z razlogom, ki ostane tudi na strani. Prijave ostanejo shranjene in vsaka ekipa lahko bere svojo.', reason: 'Razlog', keep: 'Naj teče naprej', done: 'Odpovedano. Vse obveščamo.', banner: 'Odpovedano {{day}}', kept: 'Prijave so shranjene: vsaka ekipa lahko bere svojo.' },
  reason: { title: 'Ta sprememba potrebuje razlog', text: 'Obdobje se je že začelo in ljudje se zanašajo na: {{fields}}. Sprememba in razlog bosta na strani vidna vsem.', label: 'Razlog', save: 'Shrani s tem razlogom', back: 'Razveljavi spremembo' },
  begin: {
    title: 'Začnite izziv', lead: 'V imenu organizacije, ki ji pripadate. Ostane osnutek, dokler ga ne objavite.', organisation: 'Organizacija', template: 'Začnite s',
    templates: { beSocial: 'Be Social, Be Maker', blank: 'Prazna stran' }, means: { beSocial: 'Mlade ekipe, šest meril, ure svetovanja in pogodba: spremenite, kar je drugače.', blank: 'Nič ni izpolnjeno.' }, action: 'Začni',
    noneTitle: 'Najprej organizacija', noneText: 'Izziv vodi organizacija. Ustanovite svojo ali prosite koga za povabilo.', noneAction: 'Ustanovite organizacijo',
  },
  enter: {
    action: 'Prijavite idejo', signIn: 'Prijavite se, da oddate idejo', another: 'Prijavite še eno idejo', open: 'Odprite svojo prijavo', yours_one: 'Prijavili ste idejo.', yours_two: 'Prijavili ste {{count}} ideji.', yours_few: 'Prijavili ste {{count}} ideje.', yours_other: 'Prijavili ste {{count}} idej.',
    draft: 'Do objave to vidijo le organizatorji.', organiser: 'Ta izziv organizirate, zato se ne morete prijaviti.', juror: 'Tu ste v žiriji, zato se ne morete prijaviti.', notNow: 'Na ta izziv se ne morete prijaviti. Poglejte, kdo se lahko.', notYet: 'Prijave še niso odprte.', closed: 'Prijave so zaprte.',
  },
  publicVote: 'Javno glasovanje',
  winners: 'Poglejte zmagovalce', juryInvited: 'Odgovorite na povabilo v žirijo', juryOpen: 'Odprite svoje ocenjevalne liste', manage: 'Organizirajte', edit: 'Spremenite izziv',
  questions: {
    ask: 'Vprašajte organizatorje', askHelp: 'Odgovor se tu pokaže vsem, brez vašega imena.', askSend: 'Pošlji vprašanje', asked: 'Poslano. Ko bo odgovor, boste izvedeli.', none: 'Vprašanj še ni.', noneOrganiser: 'Nihče še ni ničesar vprašal.', yours: 'Vaše vprašanje', somebody: 'Nekdo je vprašal',
    waiting: 'Še brez odgovora', answer: 'Odgovori', change: 'Spremeni odgovor', yourAnswer: 'Odgovor', forAll: 'Preberejo ga vsi, brez podatka, kdo je vprašal.', send: 'Objavi odgovor',
  },
  announcements: { heading: 'Od organizatorjev', none: 'Obvestil še ni.', title: 'Naslov', text: 'Besedilo', help: 'Dobijo ga vsi, ki sodelujejo, tu in po e-pošti.', send: 'Povej vsem', sent: 'Vsi so obveščeni.' },
  marks: { title: 'Spremembe na poti', lead: 'Kaj se je spremenilo, ko so se ljudje na to že zanašali, in zakaj.', changed: 'Spremenjeno: {{what}}', details: 'Prej in potem' },
  dashboard: {
    submitted: 'oddane prijave', drafts_one: '{{count}} osnutek', drafts_two: '{{count}} osnutka', drafts_few: '{{count}} osnutki', drafts_other: '{{count}} osnutkov', countries: 'države', unscreened_one: '{{count}} za pregled', unscreened_two: '{{count}} za pregled', unscreened_few: '{{count}} za pregled', unscreened_other: '{{count}} za pregled',
    sheets: 'oddani ocenjevalni listi', jurors_one: '{{count}} žirant', jurors_two: '{{count}} žiranta', jurors_few: '{{count}} žiranti', jurors_other: '{{count}} žirantov',
    overTime: 'Prijave skozi čas', day: 'Dan', entries: 'Prijave', byCountry: 'Države', noCountry: 'Brez države', completeness: 'Kako popolni so osnutki', share: 'Odgovorjeno', drafted: 'Osnutki', screening: 'Pregled', state: 'Stanje', noEntries: 'Oddana še ni nobena prijava.', noDrafts: 'Osnutkov ni.',
    states: { eligible: 'Izpolnjujejo', unscreened: 'Za pregled', notEligible: 'Ne izpolnjujejo', withdrawn: 'Umaknjene' },
  },
  manageParts: { overview: 'Pregled', entries: 'Prijave', questions: 'Vprašanja', announcements: 'Obvestila', jury: 'Žirija', results: 'Rezultati', board: 'Posvet', decision: 'Odločitev', tasks: 'Nagrade' },
  history: {
    title: 'Zgodovina', lead: 'Vsak korak, v časovnem pasu izziva.', published: 'Objavljeno', phaseBegan: '{{phase}}: začetek', phaseEnded: '{{phase}}: konec', changed: 'Sprememba', announced: 'Obvestilo', answered: 'Odgovor na vprašanje', entriesFrozen: 'Prijave zamrznjene',
    assigned: 'Prijave dodeljene žirantom', decided: 'Odločeno', released: 'Rezultati objavljeni', cancelled: 'Odpovedano',
  },
}
