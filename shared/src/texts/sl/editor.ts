export const editor = {
  newTitle: 'Nova ideja', editTitle: 'Pisanje', untitled: 'Ideja brez naslova',
  lead: 'Začnite z naslovom. Vse drugo lahko pride pozneje in nič, kar napišete, se ne izgubi.',
  place: {
    loading: 'Odpiranje', empty: 'Nič še ni napisano', onDevice: 'Na tej napravi', saving: 'Shranjevanje', saved: 'Na strežniku', published: 'Objavljeno: to vidijo bralci', unreachable: 'Na tej napravi; shranjeno bo, ko bo strežnik dosegljiv',
    signedOut: 'Na tej napravi; prijavite se, da se shrani', refused: 'Na strežniku; označena polja za bralce ohranijo prejšnje besedilo', closed: 'Tu ne morete več pisati', failed: 'Tega ni mogoče odpreti',
  },
  signIn: { title: 'Niste prijavljeni', text: 'Kar pišete, ostane na tej napravi. Prijavite se in shranilo se bo v vaš račun.', action: 'Prijava' },
  kept: {
    title: 'Tukaj ste nekaj začeli', text_one: 'Na tej napravi je {{count}} nedokončana ideja.', text_two: 'Na tej napravi sta {{count}} nedokončani ideji.',
    text_few: 'Na tej napravi so {{count}} nedokončane ideje.', text_other: 'Na tej napravi je {{count}} nedokončanih idej.', action: 'Nadaljujte »{{title}}«',
  },
  outline: 'Deli ideje',
  part: { basics: 'Na kratko', where: 'Kje in kaj', canvas: 'Platno', needs: 'Potrebe in ponudbe', files: 'Slike in datoteke', team: 'Ekipa' },
  field: {
    title: 'Naslov', titleHelp: 'Kaj je to, v nekaj besedah, ki jih razume sosed?',
    summary: 'Povzetek', summaryHelp: 'En stavek: za koga, kaj in kaj bo bolje.',
    language: 'Jezik besedila', country: 'Država', region: 'Regija ali kraj', stage: 'Stopnja',
    sdgs: 'Cilji, ki jim služi', sdgsHelp: 'Do pet ciljev trajnostnega razvoja.', tags: 'Oznake', tagsHelp: 'Do deset besed, po katerih bi kdo iskal.',
    cover: 'Naslovna slika', coverHelp: 'Brez slike dobi ideja zanjo narisan odtis.', files: 'Datoteke', filesHelp: 'Slike, PDF ali pisarniški dokumenti; do dvanajst.',
  },
  need: {
    needs: 'Kaj potrebuje', offers: 'Kaj ponuja', addNeed: 'Dodaj potrebo', addOffer: 'Dodaj ponudbo', kind: 'Vrsta', note: 'Z besedami', amount: 'Znesek', currency: 'Valuta', remove: 'Odstrani', up: 'Premakni gor',
    noNeeds: 'Še nič. Ideje, ki povedo, kaj potrebujejo, najdejo tisti, ki to imajo.', noOffers: 'Še nič. Kaj bi se drugi lahko naučili ali uporabili?',
  },
  similar: { title: 'Blizu vaši', text: 'Morda se poznate ali pa bi se bilo dobro spoznati.' },
  publish: {
    title: 'Objava', ready: 'Vse potrebno je tu.', missing: 'Še potrebno', action: 'Objavi idejo', again: 'Objavi spremembe', note: 'Kaj se je spremenilo', noteHelp: 'Nekaj besed za tiste, ki idejo spremljajo.',
    preview: 'Predogled', write: 'Piši naprej', done: 'Objavljeno. Zdaj to vidijo vsi.', view: 'Poglej stran', draft: 'Do objave to vidi samo ekipa.',
    published: 'Bralci do naslednje objave vidijo objavljeno različico.', notYours: 'Objavi lahko vodja ali avtor v ekipi.',
  },
  here: 'Zdaj tukaj: {{names}}',
  present: { title: 'Pišejo z vami', in: '{{name}}, del {{section}}', go: 'Pojdi tja', follow: 'Sledi', following: 'Sledite' },
  closed: { title: 'Tu ne morete več pisati', text: 'Spremenila se je ekipa ali stanje te ideje. Kar je bilo napisano prej, je ohranjeno.' },
  tool: {
    label: 'Orodja: {{section}}', bold: 'Krepko', italic: 'Ležeče', heading: 'Naslov', bullets: 'Seznam', numbers: 'Oštevilčen seznam', quote: 'Navedek', link: 'Povezava', table: 'Preglednica', picture: 'Slika iz datotek', pictureAt: 'Slika {{number}}',
    person: 'Omeni osebo', amount: 'Znesek iz potreb', noAmounts: 'Najprej vpišite znesek med potrebe ali ponudbe; potem lahko stoji v besedilu in je povsod enak.', remark: 'Opomba', undo: 'Razveljavi', redo: 'Uveljavi', address: 'Naslov', setLink: 'Vstavi povezavo',
  },
  lock: { take: 'Pišem na novo', giveBack: 'Naj pišejo tudi drugi', by: '{{name}} to piše na novo', break: 'Vseeno piši' },
  remark: {
    title: 'Opombe', on: 'Opomba k »{{quote}}«', send: 'Pošlji', cancel: 'Prekliči', answer: 'Odgovori', resolve: 'Označi kot rešeno', reopen: 'Odpri znova', show: 'Pokaži', gone: 'Teh besed ni več.', somebody: 'Nekdo',
    doneBy: 'Rešeno: {{name}}', onlyOpen: 'Pokaži samo odprte', showDone_one: 'Pokaži {{count}} rešeno', showDone_two: 'Pokaži {{count}} rešeni', showDone_few: 'Pokaži {{count}} rešene', showDone_other: 'Pokaži {{count}} rešenih', chooseFirst: 'Najprej izberite besede, na katere se opomba nanaša.',
  },
  history: {
    title: 'Kako je nastal osnutek', open: 'Zgodovina osnutka', back: 'Nazaj na osnutek', none: 'Skupaj še ni bilo nič napisano.', go: 'Premikajte se po času', number: 'Različica {{number}}', from: 'Različica {{number}}, obnovljena', against: 'Primerjaj z',
    restore: 'Obnovi to različico', restored: 'Ta različica je obnovljena.', name: 'Poimenujte osnutek, kakršen je zdaj', nameHelp: 'Ime, po katerem boste našli ta trenutek, na primer »Pred žirijo«.', keep: 'Shrani pod tem imenom',
    changes: 'Kaj se je tu spremenilo', first: 'Tu se je začelo.', authors: 'Kdo je kaj napisal', erase: 'Odstrani moje ime iz tega besedila', eraseHelp: 'Vsaka beseda ostane; nihče več ne vidi, da je bila vaša.', erased: 'Vaše ime tu ni več shranjeno.',
  },
  board: {
    title: 'Tabla zamisli', open: 'Tabla zamisli', lead: 'Za prvo uro: zapišite, kar vam pride na misel, združujte, delite pike in vzemite dobro v platno.', write: 'Misel', add: 'Dodaj listek', note: 'Listek', empty: 'Prazen listek',
    loose: 'Prosti listki', unnamed: 'Skupina brez imena', groupName: 'Ime skupine', addGroup: 'Nova skupina', removeGroup: 'Odstrani skupino', none: 'Ni prostih listkov. Prvega napišite zgoraj.', dropHere: 'Premaknite listke sem iz njihovega menija ali jih povlecite.',
    move: 'Premakni ali odstrani', to: 'V: {{name}}', remove: 'Odstrani listek', removed: 'Listek je odstranjen', choose: 'Izberi za platno', dot: 'Daj piko', undot: 'Vzemi svojo piko nazaj', noDots: 'Razdelili ste vse svoje pike. Vzemite eno nazaj, da jo premaknete.',
    dots_one: '{{count}} pika', dots_two: '{{count}} piki', dots_few: '{{count}} pike', dots_other: '{{count}} pik', left_one: 'Imate še {{count}} piko', left_two: 'Imate še {{count}} piki', left_few: 'Imate še {{count}} pike', left_other: 'Imate še {{count}} pik', byDots: 'Najprej tisti z največ pikami', full: 'Tabla je polna. Najprej odstranite kakšen listek.',
    section: 'Del platna', toCanvas: 'Vzemi v platno', taken: 'Preneseno v del: {{section}}', chosen_one: 'Izbran je {{count}} listek', chosen_two: 'Izbrana sta {{count}} listka', chosen_few: 'Izbrani so {{count}} listki', chosen_other: 'Izbranih je {{count}} listkov',
    timer_one: 'Začni {{count}} minuto', timer_two: 'Začni {{count}} minuti', timer_few: 'Začni {{count}} minute', timer_other: 'Začni {{count}} minut', minutes_one: '{{count}} min', minutes_two: '{{count}} min', minutes_few: '{{count}} min', minutes_other: '{{count}} min', running: 'Preostali čas', over: 'Čas je potekel', stop: 'Končaj',
  },
  suggest: {
    mode: 'Predlagaj spremembe', help: 'Kar napišete, ostane označeno, dokler tega kdo iz ekipe ne sprejme.', title: 'Predlogi',
    count_one: '{{count}} predlog', count_two: '{{count}} predloga', count_few: '{{count}} predlogi', count_other: '{{count}} predlogov',
    take: 'Sprejmi', refuse: 'Zavrni', takeAll: 'Sprejmi vse', refuseAll: 'Zavrni vse',
  },
  team: {
    invite: 'Povabite nekoga', find: 'Ime', role: 'Vloga', send: 'Povabi', invited: 'povabljeno', remove: 'Odstrani', leave: 'Zapusti ekipo', changed: 'Ekipa je spremenjena', sent: 'Vabilo poslano: {{name}}',
    roles: { lead: 'Vodja', author: 'Avtor/-ica', contributor: 'Sodelavec/-ka' },
    means: { lead: 'Vse, tudi ekipa', author: 'Piše in objavlja', contributor: 'Piše' },
    later: 'Druge lahko povabite, ko ima ideja naslov.',
  },
}
