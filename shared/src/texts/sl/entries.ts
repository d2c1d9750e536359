/** Besede prijav: za ekipe, organizatorje in bralce. */
export const entries = {
  lead: 'Odgovorite na vprašanja. Vse se shranjuje med pisanjem; oddajte, ko je popolno, in spreminjajte do roka.', idea: 'Poglejte idejo', panel: 'Vaša prijava', form: 'Odgovori', noForm: 'Ta izziv poleg ideje ne sprašuje ničesar.', optional: '{{label}} (neobvezno)', unanswered: 'Brez odgovora.',
  words_one: '{{count}} beseda od {{max}}', words_two: '{{count}} besedi od {{max}}', words_few: '{{count}} besede od {{max}}', words_other: '{{count}} besed od {{max}}',
  wordsOver_one: '{{count}} beseda preveč, dovoljenih je {{max}}', wordsOver_two: '{{count}} besedi preveč, dovoljenih je {{max}}', wordsOver_few: '{{count}} besede preveč, dovoljenih je {{max}}', wordsOver_other: '{{count}} besed preveč, dovoljenih je {{max}}',
  state: { draft: 'Osnutek', submitted: 'Oddano', withdrawn: 'Umaknjeno', late: 'Prepozno' }, completeness: 'Popolnost', ahead: 'Odtlej ste jo spremenili. Oddana kopija šteje, dokler ne oddate znova.',
  late: { title: 'Prijave so se zaprle, preden je bila ta oddana', text: 'Ne sodeluje. Vse, kar ste napisali, ostane vaše in počaka na naslednji izziv.' },
  notSaved: 'Ni shranjeno', keptHere: 'Kar ste napisali, je na tej napravi.',
  ages: { between: 'Vsi v ekipi so stari od {{min}} do {{max}} let.', from_one: 'Vsi v ekipi so stari vsaj {{count}} leto.', from_two: 'Vsi v ekipi so stari vsaj {{count}} leti.', from_few: 'Vsi v ekipi so stari vsaj {{count}} leta.', from_other: 'Vsi v ekipi so stari vsaj {{count}} let.', upTo_one: 'Nihče v ekipi ni starejši od {{count}} leta.', upTo_two: 'Nihče v ekipi ni starejši od {{count}} let.', upTo_few: 'Nihče v ekipi ni starejši od {{count}} let.', upTo_other: 'Nihče v ekipi ni starejši od {{count}} let.', declared: 'Izjavljeno ob oddaji:' },
  submit: { agree: 'Pravila poznamo in se z njimi strinjamo.', consent: 'S čim se strinjate', action: 'Oddaj prijavo', again: 'Oddaj znova', done: 'Oddano. Potrdilo je na tej strani.' },
  withdraw: { action: 'Umakni', title: 'Umakniti to prijavo', text: 'Zapusti izziv. Še vedno jo lahko preberete.', keep: 'Pusti jo' },
  receipt: { title: 'Potrdilo', code: 'Koda', at: 'Prispelo', hash: 'SHA-256 prispelega', text: 'Shranite ga: z njim lahko vsak preveri, kaj je bilo oddano in kdaj.' },
  team: { title: 'Ekipa', yes: 'sodeluje', no: 'ne sodeluje', waiting: 'še ni odgovora', ask: 'Ali sodelujete v tej prijavi?', confirm: 'Sodelujem', decline: 'Ne sodelujem' },
  screening: {
    title: 'Pregled', unscreened: 'Še ni pregledano', eligible: 'Izpolnjuje pogoje', notEligible: 'Ne izpolnjuje pogojev', eligibleText: 'Prijava sodeluje.', notEligibleText: 'Prijava ne sodeluje.', asked: 'Organizatorji sprašujejo', reply: 'Vaš odgovor', send: 'Pošlji odgovor', noAnswer: 'Še brez odgovora.',
  },
  appeal: {
    title: 'Ugovor', open: 'Ugovarjajte', label: 'Zakaj izpolnjuje pogoje?', help: 'Enkrat in jedrnato: organizatorji odločijo po tem, kar tu napišete.', send: 'Pošlji ugovor', waiting: 'V odločanju', upheld: 'Sprejet: prijava sodeluje', rejected: 'Zavrnjen', reason: 'Razlog odločitve',
    uphold: 'Sprejmi', reject: 'Zavrni',
  },
  enter: { title: 'Prijavite idejo', lead: 'Njeno platno izpolni obrazec; odgovore lahko spremenite, ne da bi spremenili idejo.', which: 'Katero idejo?', action: 'Prijavi to idejo', write: 'Napiši novo idejo', noneTitle: 'Najprej ideja', noneText: 'Opišite jo: za začetek so dovolj naslov in dva stavka. Potem se vrnite in jo prijavite.', untitled: 'Ideja brez naslova' },
  gallery: { title: 'Prijave', search: 'Iščite prijave', country: 'Država', everyCountry: 'Vse države', none: 'Prijav še ni mogoče pokazati.', noneFits: 'Nobena prijava ne ustreza.', back: 'Nazaj na izziv' },
  desk: {
    search: 'Iščite po naslovu ali kodi', state: 'Stanje', everyState: 'Vsako stanje', screening: 'Pregled', everyScreening: 'Pregledane in nepregledane', none: 'Tu ni prijav.', caption: 'Prijave', entry: 'Prijava', at: 'Oddano ali shranjeno',
    questions_one: '{{count}} odprto vprašanje', questions_two: '{{count}} odprti vprašanji', questions_few: '{{count}} odprta vprašanja', questions_other: '{{count}} odprtih vprašanj', export: 'Prenesite kot',
  },
  screen: { title: 'Preglejte to prijavo', reason: 'Razlog', reasonHelp: 'Potreben, če pogojev ne izpolnjuje; ekipa ga prebere.', eligible: 'Izpolnjuje pogoje', notEligible: 'Ne izpolnjuje', later: 'Odloči pozneje', saved: 'Zabeleženo.', ask: 'Vprašajte ekipo', askSend: 'Pošlji vprašanje', asked: 'Ekipa je vprašana.' },
}
