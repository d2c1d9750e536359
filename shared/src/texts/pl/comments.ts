export const comments = {
  title: 'Komentarze',
  write: 'Zapytaj, odpowiedz albo dodaj, co wiesz', send: 'Dodaj komentarz', reply: 'Odpowiedz', replyTo: 'Odpowiedź: {{name}}', save: 'Zapisz', cancel: 'Anuluj', edit: 'Edytuj', delete: 'Usuń', more: 'Więcej',
  kept: 'Zachowano na tym urządzeniu',
  edited: 'edytowano',
  nobody: 'Ktoś, kogo już tu nie ma',
  deleted: { author: 'Usunięto', text: 'Ten komentarz został usunięty.', toast: 'Komentarz usunięto' },
  empty: 'Nie ma jeszcze komentarzy. Pytanie to dobry początek.', emptyClosed: 'Nie ma jeszcze komentarzy.',
  older: 'Pokaż starsze komentarze',
  newOnes_one: '{{count}} nowy komentarz', newOnes_few: '{{count}} nowe komentarze', newOnes_many: '{{count}} nowych komentarzy', newOnes_other: '{{count}} nowego komentarza',
  replies: {
    show_one: 'Pokaż {{count}} odpowiedź', show_few: 'Pokaż {{count}} odpowiedzi', show_many: 'Pokaż {{count}} odpowiedzi', show_other: 'Pokaż {{count}} odpowiedzi',
    more: 'Pokaż więcej odpowiedzi',
  },
  waiting: { sending: 'Wysyłanie', failed: 'Nie wysłano, zachowano na tym urządzeniu', retry: 'Spróbuj ponownie', takeBack: 'Wycofaj' },
  signIn: { text: 'Zaloguj się, aby dołączyć do rozmowy.', action: 'Zaloguj się' },
  link: { copy: 'Kopiuj link', copied: 'Skopiowano link' },
  mention: {
    label: 'Osoby', offered_one: '{{count}} osoba, wybór strzałkami', offered_few: '{{count}} osoby, wybór strzałkami', offered_many: '{{count}} osób, wybór strzałkami', offered_other: '{{count}} osoby, wybór strzałkami',
  },
  reaction: {
    label: 'Reakcje', add: 'Zareaguj', counted: '{{name}}: {{count}}',
    thumb: 'Kciuk w górę', heart: 'Serce', party: 'Świętowanie', light: 'Dobra myśl', thanks: 'Podziękowanie', thought: 'Daje do myślenia',
  },
}
