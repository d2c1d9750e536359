/** Priprava in vodenje glasovanja. */
export const voteSetup = {
  begin: 'Pripravite glasovanje', beginLead: 'Povejte, o čem se odloča. Dobite predlog glasovnice in pravila; do objave lahko spremenite vse.', beginAction: 'Začnite osnutek',
  host: 'V imenu', hostMe: 'V svojem',
  noneTitle: 'Glasovanja pripadajo organizaciji', noneText: 'Ustanovite jo ali prosite lastnika svoje, naj pripravi glasovanje.', noneAction: 'Ustanovite organizacijo',
  steps: 'Koraki', back: 'Nazaj', next: 'Naprej: {{step}}', open: 'nepopolno',
  step: { what: 'O čem se odloča', options: 'Možnosti', rule: 'Glasovnica in pravilo', who: 'Kdo in kako tajno', when: 'Od kdaj do kdaj', publish: 'Objava' },
  field: {
    title: 'Naslov', description: 'Opis', options: 'Možnosti', budget: 'Proračun', currency: 'Valuta', rule: 'Pravilo', form: 'Glasovnica', parameters: 'Pravilo', eligibility: 'Kdo lahko glasuje', secrecy: 'Tajnost', safeguards: 'Varovala', opensAt: 'Odprtje', closesAt: 'Zaprtje', timeZone: 'Časovni pas',
  },
  question: {
    label: 'O čem se odloča?', one: 'En zmagovalec', oneHint: 'Nagrada, ime, datum.', several: 'Več zmagovalcev', severalHint: 'Nekaj nagrad, odbor.', budget: 'Kako porabiti proračun', budgetHint: 'Vsaka možnost ima ceno; skupaj ne smejo stati več, kot je denarja.', order: 'Vrstni red vseh možnosti', orderHint: 'Kaj je prvo, drugo, tretje.',
  },
  ruleLabel: 'Glasovnica in pravilo', suggested: 'predlog', places: 'Koliko zmagovalcev',
  form: { min: 'Najmanj toliko oznak', max: 'Največ toliko oznak', points: 'Točke za vsakega glasovalca', credits: 'Krediti za vsakega glasovalca', against: 'Mogoči so glasovi proti', ties: 'Možnosti si lahko delijo mesto' },
  example: {
    title: 'Kako se pravila razlikujejo: primer', gives: 'Da',
    one: '40 glasovalcev želi park, nato knjižnico. 35 želi avtobus, nato knjižnico. 25 želi knjižnico, nato avtobus.',
    several: 'Tri mesta, 103 glasovalci. 63 jih želi park, večina tudi avtobus in knjižnico; 40 jih želi vrt, večina tudi kavarno.',
    budget: '100.000 evrov, 100 glasovalcev. 62 jih želi park, večina tudi avtobus in knjižnico; 38 jih želi vrt, večina tudi kavarno.',
    order: '40 glasovalcev: park, knjižnica, avtobus. 35: avtobus, knjižnica, park. 25: knjižnica, avtobus, park.',
  },
  thing: { park: 'Park', bus: 'Avtobus', library: 'Knjižnica', garden: 'Vrt', cafe: 'Kavarna' },
  title: 'Naslov', titleHelp: 'Vprašanje ali ime, ki ga razume vsakdo.', description: 'Opis', descriptionHelp: 'Kaj se zgodi z izidom in kaj naj glasovalci vedo.',
  budget: 'Proračun', currency: 'Valuta', cost: 'Cena', optionsHelp: 'Vsaj dve. Vsak glasovalec jih vidi v drugem vrstnem redu, zato nobena nima prednosti zaradi mesta.',
  optionTitle: '{{number}}. možnost', optionSummary: 'Za kaj gre', optionLink: 'Povezava', moveUp: '{{number}}. možnost premaknite navzgor', moveDown: '{{number}}. možnost premaknite navzdol', removeOption: 'Odstranite {{number}}. možnost', addOption: 'Dodajte možnost',
  fromIdeas: 'Ideje kot možnosti', findIdeas: 'Poiščite ideje', add: 'Dodaj', addIdea: 'Dodaj: {{title}}', noIdeas: 'Nobena ideja nima teh besed.',
  who: {
    anyone: 'Vsi, ki imajo račun', anyoneHint: 'Vsak račun ima potrjen e-naslov.', countries: 'Ljudje iz nekaterih držav', countriesHint: 'Kot piše v njihovem profilu.',
    organisation: 'Člani organizacije {{organisation}}', organisationHint: 'Vsi, ki so sprejeli članstvo.', list: 'Ljudje s seznama', listHint: 'Vpišete njihove e-naslove. Seznama ne vidi nihče drug.',
    codes: 'Kdor ima kodo na papirju', codesHint: 'Natisnete enkratne kode in jih razdelite. Račun ni potreben.', subject: 'Kot piše v izzivu', subjectHint: 'Kdor lahko glasuje v izzivu.',
  },
  countries: 'Države',
  secrecy: {
    secret: 'Tajno', secretHint: 'Nihče ne more ugotoviti, kdo je kako glasoval, niti s podatkovno bazo. Glas se spremeni s potrdilom. Glas je mogoče zadržati le, preden pride v skrinjico.',
    open: 'Odprto', openHint: 'Strežnik ve, kdo je kako glasoval, javnost ne. Glas je mogoče zadržati kadar koli pred štetjem in ga spremeniti po prijavi.',
  },
  guards: {
    title: 'Proti dogovorjenemu glasovanju', text: 'Glas z enim od teh znakov se zadrži. Odločite vi, z razlogom; glasovalec je obveščen in lahko odgovori; števila so javna. Prazno polje znak izklopi.',
    perAddress: 'Glasovi z enega omrežnega naslova v desetih minutah', perDevice: 'Glasovalci na eni napravi', accountHours: 'Račun, ob odprtju mlajši od, v urah', disposableMail: 'Začasni e-naslovi',
  },
  opens: 'Odprtje', closes: 'Zaprtje', zone: 'Časovni pas', zoneHelp: 'Oba časa po urah tega kraja.', whenHelp: 'Do konca nihče ne vidi, kako kaže. Koliko ljudi je glasovalo, je javno.',
  missing_one: 'Manjka {{count}} stvar', missing_two: 'Manjkata {{count}} stvari', missing_few: 'Manjkajo {{count}} stvari', missing_other: 'Manjka {{count}} stvari', ready: 'Vse je tu.',
  publishText: 'Od objave je odločeno zapisano v verigi dogodkov. Do odprtja lahko to spremenite z razlogom, ki ga lahko prebere vsakdo; potem le besedila in konec.',
  publish: 'Objavite glasovanje', published: 'Glasovanje je objavljeno.', remove: 'Zavrzite osnutek', removeTitle: 'Zavržete osnutek?', removeText: 'Ni ga mogoče vrniti.', keep: 'Obdržite',
  manageLead: 'Kdo lahko glasuje, kateri glasovi so zadržani in kdaj je konec.', reason: 'Razlog', reasonHelp: 'Prebere ga lahko vsakdo.',
  roll: {
    title: 'Seznam', label: 'E-naslovi', help: 'Prilepite jih od koder koli; kar ni naslov, se preskoči, ponovljeni štejejo enkrat.', add_one: 'Dodaj {{count, number}} naslov', add_two: 'Dodaj {{count, number}} naslova', add_few: 'Dodaj {{count, number}} naslove', add_other: 'Dodaj {{count, number}} naslovov',
    added_one: 'Nov je bil {{count, number}} naslov. Na seznamu jih je {{roll, number}}.', added_two: 'Nova sta bila {{count, number}} naslova. Na seznamu jih je {{roll, number}}.', added_few: 'Novi so bili {{count, number}} naslovi. Na seznamu jih je {{roll, number}}.', added_other: 'Novih je bilo {{count, number}} naslovov. Na seznamu jih je {{roll, number}}.',
  },
  codes: { title: 'Kode na papirju', qr: 'Vodi na glasovnico s kodo {{code}}', count: 'Koliko', make: 'Naredite kode', once: 'Te kode vidite le zdaj', onceText: 'Preden greste, list natisnite ali kode kopirajte. Nikjer niso shranjene v tej obliki.' },
  holds: {
    title: 'Zadržani glasovi', none: 'Noben glas ni bil zadržan.', secret: 'Vidite, za koga je glas zadržan in zakaj, nikoli pa, kaj je na njem. Ko je sprejet, ga nihče ne loči od drugih.', open: 'Vidite, za koga je glas zadržan in zakaj, nikoli pa, kaj je na njem.',
    paper: 'Koda na papirju', by: 'odločitev: {{name}}', appeal: 'Glasovalec piše: {{text}}', reason: 'Razlog za odločitev: {{name}}', clear: 'Naj šteje', exclude: 'Izločite', state: { held: 'Čaka', cleared: 'Šteje', excluded: 'Izločen' },
  },
  amend: { title: 'Kaj popravite', end: 'Konec glasovanja', moveEnd: 'Premaknite konec', withdraw: 'Umaknite možnost', option: 'Možnost', why: 'Razlog za umik' },
  import: {
    title: 'Uvozite končane volitve', lead: 'Datoteka z glasovnicami postane zaprto glasovanje z izidom, razlago in svežnjem, ki ga lahko vsakdo prešteje. Če je v datoteki kaj narobe, iz nje ne prevzamemo ničesar.',
    file: 'Datoteka z volitvami', fileHelp: 'Pabulib (.pb) ali PrefLib (.soc, .soi, .toc, .toi)', paste: 'Ali prilepite besedilo', pasteHelp: 'Celotno besedilo take datoteke.', read: 'Preberite besedilo', unknown: 'To besedilo se ne začne ne kot datoteka Pabulib ne kot PrefLib.',
    reading: 'Branje datoteke {{name}}', refused: 'Nič ni bilo prevzeto', was: 'Kaj je bilo prebrano', ballots: 'Glasovnice', when: 'Kdaj', official: 'Uradni izid',
    officialOf_one: '{{count, number}} zmagovalec', officialOf_two: '{{count, number}} zmagovalca', officialOf_few: '{{count, number}} zmagovalci', officialOf_other: '{{count, number}} zmagovalcev', noOfficial: 'ni v datoteki', costs: 'Možnosti in cene', options: 'Možnosti',
    rule: 'Šteto po pravilu', ruleHelp: 'Pravilo, ki ga navaja datoteka, kolikor je tu znano. Pozneje je mogoče glasovnice prešteti po vsakem drugem.', take: 'Uvozite', other: 'Izberite drugo datoteko', known: 'Te volitve so že tu', see: 'Oglejte si jih',
  },
  cancel: { title: 'Odpovejte glasovanje', text: 'Za vedno: nič več se ne sprejema in ne šteje. Glasovnice ostanejo, kjer so, razlog pa je na strani za vse.', reason: 'Razlog za odpoved', action: 'Odpovejte', sure: 'Odpovedati to glasovanje?', keep: 'Ne odpovejte' },
  byHand: { title: 'Zadržite glasovnico ročno', text: 'Samo z razlogom, ki bi ga povedali glasovalcu. Glasovnica ostane; o njej odločite pred štetjem, glasovalec lahko enkrat odgovori, število izločenih pa je javno.', person: 'Čigava glasovnica', find: 'Vpišite ime', reason: 'Razlog za zadržanje', told: 'Glasovalec ga izve.', action: 'Zadržite to glasovnico', done: 'Glasovnica je zadržana. Je med tistimi, ki čakajo.' },
  addressFile: {
    label: 'Ali datoteka z naslovi', help: 'Besedilo ali CSV (.txt, .csv), en naslov v vrstici.', refused: 'Datoteka ima napake. Iz nje ni bilo prevzeto nič.', wrong: 'Kaj je narobe v {{name}}', line: 'Vrstica', fault: 'Napaka', found: 'Najdeno', notAnAddress: 'To ni e-naslov.', severalThings: 'V tej vrstici je več kot ena stvar.', notText: 'To ni berljivo besedilo (UTF-8).', repeated_one: '{{count, number}} vrstica ponavlja prejšnjo; šteje enkrat.', repeated_two: '{{count, number}} vrstici ponavljata prejšnji; vsaka šteje enkrat.', repeated_few: '{{count, number}} vrstice ponavljajo prejšnje; vsaka šteje enkrat.', repeated_other: '{{count, number}} vrstic ponavlja prejšnje; vsaka šteje enkrat.', repeatedList: 'Ponovljene vrstice', as: '{{address}}, kot v vrstici {{first}}', tooMany: 'Mogočih je največ {{max, number}} naslovov.', remove: 'Odstranite datoteko',
  },
}
