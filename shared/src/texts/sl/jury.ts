/** Besede žirije: za žirante in za organizatorje o njih. */
export const jury = {
  title: 'Vaši ocenjevalni listi', lead: 'Prijava za prijavo, v poljubnem vrstnem redu. Ocene se shranijo takoj.', juror: 'Žirant', entry: 'Prijava', coded: 'Prijava {{code}}', cancel: 'Prekliči', begin: 'Začni', goOn: 'Nadaljuj',
  progress: 'Ocenjeno', progressWords_one: '{{done}} od {{count}} prijave', progressWords_two: '{{done}} od {{count}} prijav', progressWords_few: '{{done}} od {{count}} prijav', progressWords_other: '{{done}} od {{count}} prijav',
  scored_one: 'Ocene: {{count}} od {{of}}', scored_two: 'Ocene: {{count}} od {{of}}', scored_few: 'Ocene: {{count}} od {{of}}', scored_other: 'Ocene: {{count}} od {{of}}',
  invited: { title: 'Povabljeni ste v žirijo', text: '{{host}} vas prosi za ocene prijav. Vse, kar vas veže na ekipo, lahko navedete na vsakem listu.', accept: 'Sprejmi', decline: 'Zavrni' },
  noJuror: { title: 'Niste v tej žiriji', text: 'Če bi morali biti, vas lahko povabijo organizatorji.' }, nothing: { title: 'Zaenkrat ni česa ocenjevati', text: 'Prijave se tu pokažejo, ko so razdeljene. Obvestimo vas.' },
  state: { open: 'Za oceno', done: 'Oddano', skipped: 'Odloženo', abstained: 'Vzdržano', conflict: 'Nasprotje interesov', removed: 'Odvzeto' },
  jurorState: { invited: 'Povabljen', active: 'V žiriji', declined: 'Zavrnil', removed: 'Ni več v žiriji' },
  sheet: {
    scores: 'Ocene', blind: 'Vidite kodo, ne imena: čigava je prijava, ostane skrito do rezultatov.', idea: 'Poglejte idejo', notSaved: 'Ni shranjeno', comment: 'Ekipi', commentHelp: 'Preberejo z rezultati, brez vašega imena.', note: 'Žiriji', noteHelp: 'Berejo le žiranti in organizatorji.',
    submit: 'Oddaj', in: 'Oddano.', next: 'Naslednja prijava', list: 'Nazaj na seznam', skip: 'Odloži', abstain: 'Vzdrži se', conflict: 'Navedi nasprotje', takeUp: 'Vrni se k njej', reason: 'Razlog', abstainTitle: 'Vzdržati se ocene te prijave', abstainText: 'Ocene ne date. Organizatorji vidijo, da ste se vzdržali.',
    conflictTitle: 'Navedite nasprotje interesov', conflictText: 'Ekipo poznate, z njo delate ali imate od tega korist. Ocenil bo nekdo drug.',
  },
  others: { title: 'Drugi žiranti', later: 'Ocene drugih se pokažejo, ko oddate svoj list.', none: 'Nihče drug še ni oddal lista o tej prijavi.' },
  desk: {
    jurors: 'Žiranti', invite: 'Povabite v žirijo', inviteHelp: 'Poiščite po imenu. Najprej sprejmejo, potem dobijo prijave.', invited: 'Povabilo poslano.', none: 'V žiriji še ni nikogar.', state: 'Stanje', load: 'Napredek', loadOf: 'Napredek: {{name}}', doneOf: 'Oddano', conflicts: 'Nasprotja', actions: 'Dejanja',
    remind: 'Opomni tiste z odprtimi listi', reminded_one: 'Opomnjen {{count}} žirant.', reminded_two: 'Opomnjena {{count}} žiranta.', reminded_few: 'Opomnjeni {{count}} žiranti.', reminded_other: 'Opomnjenih {{count}} žirantov.', remove: 'Odstrani iz žirije: {{name}}', removeTitle: 'Odstraniti iz žirije: {{name}}', removeKeep: 'Odstrani, obdrži ocene', removeDiscard: 'Odstrani z ocenami vred',
    removeText_one: 'Odprti listi se zaprejo. Oddan je {{count}} list.', removeText_two: 'Odprti listi se zaprejo. Oddana sta {{count}} lista.', removeText_few: 'Odprti listi se zaprejo. Oddani so {{count}} listi.', removeText_other: 'Odprti listi se zaprejo. Oddanih je {{count}} listov.',
  },
  assign: {
    title: 'Kdo kaj ocenjuje', lead_one: '{{count}} prijava izpolnjuje pogoje. Vsaka dobi enako žirantov, vsak žirant podobno število, nihče prijave, na katero je vezan.', lead_two: '{{count}} prijavi izpolnjujeta pogoje. Vsaka dobi enako žirantov, vsak žirant podobno število, nihče prijave, na katero je vezan.',
    lead_few: '{{count}} prijave izpolnjujejo pogoje. Vsaka dobi enako žirantov, vsak žirant podobno število, nihče prijave, na katero je vezan.', lead_other: '{{count}} prijav izpolnjuje pogoje. Vsaka dobi enako žirantov, vsak žirant podobno število, nihče prijave, na katero je vezan.',
    perEntry: 'Žirantov na prijavo', try: 'Preizkusi', run: 'Razdeli', would_one: 'Mogoče: {{count}} nov list.', would_two: 'Mogoče: {{count}} nova lista.', would_few: 'Mogoče: {{count}} novi listi.', would_other: 'Mogoče: {{count}} novih listov.',
    done_one: 'Razdeljeno: {{count}} nov list.', done_two: 'Razdeljeno: {{count}} nova lista.', done_few: 'Razdeljeno: {{count}} novi listi.', done_other: 'Razdeljeno: {{count}} novih listov.', even: 'Vsak žirant ima od {{min}} do {{max}} prijav.',
    impossible: 'Tako ne gre', short_one: '{{count}} prijava ima premalo žirantov brez nasprotja:', short_two: '{{count}} prijavi imata premalo žirantov brez nasprotja:', short_few: '{{count}} prijave imajo premalo žirantov brez nasprotja:', short_other: '{{count}} prijav ima premalo žirantov brez nasprotja:',
    shortOne_one: '{{title}}: mogočih {{possible}}, {{count}} nasprotje', shortOne_two: '{{title}}: mogočih {{possible}}, {{count}} nasprotji', shortOne_few: '{{title}}: mogočih {{possible}}, {{count}} nasprotja', shortOne_other: '{{title}}: mogočih {{possible}}, {{count}} nasprotij',
    relax_one: 'Gre, če je na prijavo {{perEntry}}, ali če pride še {{count}} žirant brez nasprotij.', relax_two: 'Gre, če je na prijavo {{perEntry}}, ali če prideta še {{count}} žiranta brez nasprotij.', relax_few: 'Gre, če je na prijavo {{perEntry}}, ali če pridejo še {{count}} žiranti brez nasprotij.', relax_other: 'Gre, če je na prijavo {{perEntry}}, ali če pride še {{count}} žirantov brez nasprotij.',
    loads: 'Obremenitev', entries: 'Prijave',
  },
  bids: { title: 'Kaj bi radi ocenili?', lead: 'Prijave bodo kmalu enakomerno dodeljene. Povejte, kaj bi radi dobili in česa ne; povedati ni treba ničesar.', label: 'Vaša želja: {{name}}', none: 'Brez želje', bid: { eager: 'Z veseljem', willing: 'Vseeno', ratherNot: 'Raje ne' }, kept: 'Zapisano.' },
  who: { title: 'Kdo ocenjuje katero prijavo', lead: 'Spremenite ročno, če se kaj zgodi. Oddana ocena ostane, kjer je.', search: 'Iščite po naslovu', none: 'Tu ni prijav.', caption: 'Prijave in njihovi žiranti', nobody: 'Še nihče', move: 'Spremeni', moveTitle: 'Kdo oceni »{{title}}«', from: 'Vzemi', fromNobody: 'Nikomur', to: 'Daj', toNobody: 'Nikomur', reason: 'Razlog', reasonHelp: 'Ostane zapisan ob spremembi, za organizatorje.', save: 'Spremeni', done: 'Spremenjeno. Žirant je obveščen.', moves: 'Spremenjeno ročno', moved: '{{code}}: od {{from}} k {{to}}', given: '{{code}}: dano {{to}}', taken: '{{code}}: vzeto {{from}}' },
  conflict: {
    title: 'Nasprotja interesov', lead: 'Najdena po tem, kar ve platforma, in navedena. Nihče ne dobi prijave, na katero je vezan.', none: 'Doslej nobenega.', add: 'Zabeleži nasprotje', note: 'Zabeleži', kindLabel: 'Zakaj',
    kind: { declared: 'Navedeno', team: 'V ekipi', sameOrganisation: 'Ista organizacija', coAuthor: 'Skupno avtorstvo', commitment: 'Zaveza ideji', contact: 'Sta si pisala', organiser: 'Organizira izziv' },
  },
  results: {
    title: 'Rezultati žirije', caption: 'Tehtane vsote od 0 do 100', sheets: 'Oddani listi', none: 'Nihče še ni oddal lista.', disagreed: 'Žiranti si niso enotni', rank: 'Mesto', mean: 'Povprečje', trimmed: 'Prirezano', normalised: 'Izravnano', spread: 'Razpršenost', interval: 'Interval 95 %', range: 'Mesto brez enega žiranta', jurors: 'Žiranti',
    method: { mean: 'Razvrščeno po povprečju', trimmed: 'Razvrščeno po prirezanem povprečju', normalised: 'Razvrščeno po izravnanih ocenah' }, how: 'Kako je to izračunano',
    explain: {
      mean: 'Povprečje: povprečje tehtanih vsot žirantov.', trimmed: 'Prirezano: isto brez najvišjega in najnižjega žiranta.', normalised: 'Izravnano: vsote vsakega žiranta kot vrednosti z (razdalja od njegovega povprečja v njegovih standardnih odklonih), povprečene in vrnjene na lestvico.',
      spread: 'Razpršenost: vzorčni standardni odklon vsot žirantov.', interval: 'Interval 95 %: za povprečje, po Studentovi porazdelitvi t.', range: 'Mesto brez enega žiranta: najboljše in najslabše mesto, če izpustimo katerega koli žiranta.',
    },
    sensitivity: 'Koliko je odvisno od enega žiranta', sensitivityLead: 'Če tega žiranta izpustimo: za koliko mest se prijava največ premakne in ali bi zmagala druga.', moves: 'Mest', winner: 'Zmagovalec', changes: 'Drug', stays: 'Isti', export: 'Prenesite kot',
  },
  board: { title: 'Posvet', lead: 'Premikajte prijave in povejte zakaj. Vsa žirija to vidi takoj.', back: 'Nazaj na izziv', open: 'Odprite posvet', empty: 'Tu ni ničesar.', lane: { undecided: 'Neodločeno', shortlist: 'Ožji izbor', winner: 'Zmagovalec', out: 'Tokrat ne' }, rank: 'Mesto {{rank}}', move: 'Premakni v', note: 'Dodaj zapis', yourNote: 'Zapis za žirijo', send: 'Dodaj zapis' },
}
