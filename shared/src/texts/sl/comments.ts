export const comments = {
  title: 'Komentarji',
  write: 'Vprašajte, odgovorite ali dodajte, kar veste', send: 'Objavi komentar', reply: 'Odgovori', replyTo: 'Odgovor: {{name}}', save: 'Shrani', cancel: 'Prekliči', edit: 'Uredi', delete: 'Izbriši', more: 'Več',
  kept: 'Shranjeno na tej napravi',
  edited: 'urejeno',
  nobody: 'Nekdo, ki ga ni več tu',
  deleted: { author: 'Izbrisano', text: 'Ta komentar je bil izbrisan.', toast: 'Komentar je izbrisan' },
  empty: 'Komentarjev še ni. Vprašanje je dober začetek.', emptyClosed: 'Komentarjev še ni.',
  older: 'Pokaži starejše komentarje',
  newOnes_one: '{{count}} nov komentar', newOnes_two: '{{count}} nova komentarja', newOnes_few: '{{count}} novi komentarji', newOnes_other: '{{count}} novih komentarjev',
  replies: { show_one: 'Pokaži {{count}} odgovor', show_two: 'Pokaži {{count}} odgovora', show_few: 'Pokaži {{count}} odgovore', show_other: 'Pokaži {{count}} odgovorov', more: 'Pokaži več odgovorov' },
  waiting: { sending: 'Pošiljanje', failed: 'Ni poslano, shranjeno na tej napravi', retry: 'Poskusi znova', takeBack: 'Vzemi nazaj' },
  signIn: { text: 'Za sodelovanje v pogovoru se prijavite.', action: 'Prijava' },
  link: { copy: 'Kopiraj povezavo', copied: 'Povezava je kopirana' },
  mention: {
    label: 'Ljudje', offered_one: '{{count}} oseba, izbirate s puščicami', offered_two: '{{count}} osebi, izbirate s puščicami', offered_few: '{{count}} osebe, izbirate s puščicami', offered_other: '{{count}} oseb, izbirate s puščicami',
  },
  reaction: {
    label: 'Odzivi', add: 'Odzovite se', counted: '{{name}}: {{count}}',
    thumb: 'Palec gor', heart: 'Srce', party: 'Praznovanje', light: 'Dobra misel', thanks: 'Hvala', thought: 'Da misliti',
  },
}
