/** Słowa zgłoszeń: dla zespołów, organizatorów i czytelników. */
export const entries = {
  lead: 'Odpowiedz na pytania. Wszystko zapisuje się podczas pisania; złóż, gdy będzie gotowe, i zmieniaj aż do terminu.', idea: 'Zobacz pomysł', panel: 'Twoje zgłoszenie', form: 'Odpowiedzi', noForm: 'Ten konkurs nie pyta o nic poza pomysłem.', optional: '{{label}} (opcjonalnie)', unanswered: 'Bez odpowiedzi.',
  words_one: '{{count}} słowo z {{max}}', words_few: '{{count}} słowa z {{max}}', words_many: '{{count}} słów z {{max}}', words_other: '{{count}} słowa z {{max}}',
  wordsOver_one: 'O {{count}} słowo za dużo, limit to {{max}}', wordsOver_few: 'O {{count}} słowa za dużo, limit to {{max}}', wordsOver_many: 'O {{count}} słów za dużo, limit to {{max}}', wordsOver_other: 'O {{count}} słowa za dużo, limit to {{max}}',
  state: { draft: 'Szkic', submitted: 'Złożone', withdrawn: 'Wycofane', late: 'Po terminie' }, completeness: 'Kompletność', ahead: 'Od tego czasu zmieniono odpowiedzi. Liczy się złożona kopia, dopóki nie złożysz ponownie.',
  late: { title: 'Nabór skończył się przed złożeniem', text: 'To zgłoszenie nie bierze udziału. Wszystko, co napisano, zostaje i przyda się w następnym konkursie.' },
  notSaved: 'Nie zapisano', keptHere: 'To, co napisano, jest na tym urządzeniu.',
  ages: { between: 'Wszyscy w zespole mają od {{min}} do {{max}} lat.', from_one: 'Wszyscy w zespole mają co najmniej {{count}} rok.', from_few: 'Wszyscy w zespole mają co najmniej {{count}} lata.', from_many: 'Wszyscy w zespole mają co najmniej {{count}} lat.', from_other: 'Wszyscy w zespole mają co najmniej {{count}} roku.', upTo_one: 'Nikt w zespole nie ma więcej niż {{count}} rok.', upTo_few: 'Nikt w zespole nie ma więcej niż {{count}} lata.', upTo_many: 'Nikt w zespole nie ma więcej niż {{count}} lat.', upTo_other: 'Nikt w zespole nie ma więcej niż {{count}} roku.', declared: 'Oświadczono przy składaniu:' },
  submit: { agree: 'Znamy zasady i zgadzamy się na nie.', consent: 'Na co się zgadzasz', action: 'Złóż zgłoszenie', again: 'Złóż ponownie', done: 'Złożono. Potwierdzenie jest na tej stronie.' },
  withdraw: { action: 'Wycofaj', title: 'Wycofać to zgłoszenie', text: 'Opuści konkurs. Nadal będzie można je przeczytać.', keep: 'Zostaw' },
  receipt: { title: 'Potwierdzenie', code: 'Kod', at: 'Dotarło', hash: 'SHA-256 tego, co dotarło', text: 'Zachowaj je: dzięki niemu każdy może sprawdzić, co i kiedy złożono.' },
  team: { title: 'Zespół', yes: 'bierze udział', no: 'nie bierze udziału', waiting: 'nie odpowiada', ask: 'Czy bierzesz udział w tym zgłoszeniu?', confirm: 'Biorę udział', decline: 'Nie biorę' },
  screening: {
    title: 'Ocena formalna', unscreened: 'Jeszcze nieocenione', eligible: 'Spełnia warunki', notEligible: 'Nie spełnia warunków', eligibleText: 'Zgłoszenie bierze udział.', notEligibleText: 'Zgłoszenie nie bierze udziału.', asked: 'Organizatorzy pytają', reply: 'Twoja odpowiedź', send: 'Wyślij odpowiedź', noAnswer: 'Bez odpowiedzi.',
  },
  appeal: {
    title: 'Odwołanie', open: 'Odwołaj się', label: 'Dlaczego spełnia warunki?', help: 'Jeden raz i konkretnie: organizatorzy decydują na podstawie tego, co tu napiszesz.', send: 'Wyślij odwołanie', waiting: 'W rozpatrzeniu', upheld: 'Uznane: zgłoszenie bierze udział', rejected: 'Odrzucone', reason: 'Uzasadnienie decyzji',
    uphold: 'Uznaj', reject: 'Odrzuć',
  },
  enter: { title: 'Zgłoś pomysł', lead: 'Jego kanwa wypełni formularz; odpowiedzi można zmieniać bez zmiany pomysłu.', which: 'Który pomysł?', action: 'Zgłoś ten pomysł', write: 'Napisz nowy pomysł', noneTitle: 'Najpierw pomysł', noneText: 'Opisz go: na początek wystarczą tytuł i dwa zdania. Potem wróć i zgłoś.', untitled: 'Pomysł bez tytułu' },
  gallery: { title: 'Zgłoszenia', search: 'Szukaj zgłoszeń', country: 'Kraj', everyCountry: 'Wszystkie kraje', none: 'Nie ma jeszcze zgłoszeń do pokazania.', noneFits: 'Żadne zgłoszenie nie pasuje.', back: 'Wróć do konkursu' },
  desk: {
    search: 'Szukaj po tytule lub kodzie', state: 'Stan', everyState: 'Każdy stan', screening: 'Ocena formalna', everyScreening: 'Ocenione i nieocenione', none: 'Nie ma tu zgłoszeń.', caption: 'Zgłoszenia', entry: 'Zgłoszenie', at: 'Złożono lub zapisano',
    questions_one: '{{count}} otwarte pytanie', questions_few: '{{count}} otwarte pytania', questions_many: '{{count}} otwartych pytań', questions_other: '{{count}} otwartego pytania', export: 'Pobierz jako',
  },
  screen: { title: 'Oceń formalnie', reason: 'Powód', reasonHelp: 'Potrzebny, gdy warunki nie są spełnione; zespół go przeczyta.', eligible: 'Spełnia warunki', notEligible: 'Nie spełnia', later: 'Zdecyduj później', saved: 'Zanotowano.', ask: 'Zapytaj zespół', askSend: 'Wyślij pytanie', asked: 'Pytanie wysłane do zespołu.' },
}
