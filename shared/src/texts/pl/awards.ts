/** Słowa decyzji, listów, zwycięzców i tego, w co zmieniają się nagrody. */
export const awards = {
  entry: 'Zgłoszenie', rank: 'Miejsce', country: 'Kraj', juryPart: 'Jury', publicPart: 'Publiczność', total: 'Razem', overQuota: 'Ponad limit kraju', export: 'Pobierz jako', certificate: 'Certyfikat (PDF)',
  tie: { jury: 'remis: jury', public: 'remis: głosowanie', heaviestCriterion: 'remis: najważniejsze kryterium', lottery: 'remis: losowanie', shared: 'dzieli miejsce' },
  joined: 'Wspólny wynik', joinedCaption: 'Jury i publiczność, połączone formułą ustaloną wcześniej', publicWaiting: 'Głosowanie publiczne nie jest jeszcze policzone.', noRows: 'Nie ma jeszcze o czym decydować: brak ocen.',
  ties_one: '{{count}} remisu nie rozstrzyga żadna reguła: miejsca są dzielone.', ties_few: '{{count}} remisów nie rozstrzyga żadna reguła: miejsca są dzielone.', ties_many: '{{count}} remisów nie rozstrzyga żadna reguła: miejsca są dzielone.', ties_other: '{{count}} remisu nie rozstrzyga żadna reguła: miejsca są dzielone.',
  decide: {
    title: 'Decyzja', lead: 'Zaczyna się od tego, co mówi formuła. Kto od niej odchodzi, podaje powód. Do ogłoszenia nikt inny tego nie widzi.', pending: 'Czeka', out: 'Ogłoszona', by: 'Decyzja: {{name}}', place: '{{award}}, miejsce {{place}}', nobody: 'Nikt', proposed: 'Według formuły', reason: 'Uzasadnienie', why: 'Dlaczego nie wskazane przez formułę',
    statement: 'Słowo od jury', statementHelp: 'Stanie na stronie zwycięzców. Działa Markdown.', save: 'Zapisz decyzję', again: 'Zmień decyzję', saved: 'Zapisano. Przed ogłoszeniem nikt się nie dowie.',
  },
  letters: {
    title: 'Listy do zespołów', lead: 'Jeden dla zwycięzców, jeden dla pozostałych, w języku zespołu.', to: 'Do', language: 'Język', outcome: { winner: 'Zwycięzcy', other: 'Pozostali' }, subject: 'Temat', text: 'Treść', placeholders: 'Wypełniają się same: {{list}}', preview: 'Podgląd', save: 'Zapisz listy', saved: 'Zapisano.', unknown: 'Nie wiadomo, co wstawić: {{list}}',
  },
  release: { title: 'Ogłoszenie', lead: 'Strona zwycięzców, listy, opinie jury i certyfikaty, wszystko naraz.', action: 'Ogłoś wyniki', first: 'Najpierw decyzja.', notYet: 'Wyniki można ogłosić, gdy zacznie się ich etap.', asks: 'Ogłosić wyniki teraz', text: 'Każdy zespół dostanie list. Nie da się tego cofnąć.', wait: 'Jeszcze nie' },
  released: { title: 'Wyniki są ogłoszone', text: 'Ogłoszono', view: 'Zobacz zwycięzców' },
  tasks: {
    none: 'Po ogłoszeniu wyników nagrody pojawią się tu jako kroki.', done: 'Zrobione kroki', hoursOf_one: 'Wykorzystane godziny z {{count}}', hoursOf_few: 'Wykorzystane godziny z {{count}}', hoursOf_many: 'Wykorzystane godziny z {{count}}', hoursOf_other: 'Wykorzystane godziny z {{count}}',
    used_one: 'Wykorzystano {{used}} z {{count}} godziny', used_few: 'Wykorzystano {{used}} z {{count}} godzin', used_many: 'Wykorzystano {{used}} z {{count}} godzin', used_other: 'Wykorzystano {{used}} z {{count}} godziny', paidAt: 'Wypłacono dnia', paid: 'Wypłacono {{day}}', addEvidence: 'Dodaj dowód', evidence: 'Dowód, słowami lub jako link', add: 'Dodaj',
  },
  feedback: { title: 'Co mówi jury', rank_one: 'Miejsce {{rank}} na {{count}} zgłoszenie.', rank_few: 'Miejsce {{rank}} na {{count}} zgłoszenia.', rank_many: 'Miejsce {{rank}} na {{count}} zgłoszeń.', rank_other: 'Miejsce {{rank}} na {{count}} zgłoszenia.' },
  winners: {
    title: 'Zwycięzcy', lead_one: '{{host}}, {{day}}: {{count}} zgłoszenie, krajów: {{countries}}.', lead_few: '{{host}}, {{day}}: {{count}} zgłoszenia, krajów: {{countries}}.', lead_many: '{{host}}, {{day}}: {{count}} zgłoszeń, krajów: {{countries}}.', lead_other: '{{host}}, {{day}}: {{count}} zgłoszenia, krajów: {{countries}}.', print: 'Drukuj', statement: 'Co mówi jury', result: 'Cały wynik', proof: 'Jak to sprawdzić',
    jurors: 'Jury: {{names}}.', recount: 'Przelicz głosowanie publiczne samodzielnie', lottery: 'Ziarno losowania to', commitment: 'a jego SHA-256, ustalone przy publikacji, to', history: 'Każdy krok tego konkursu',
  },
}
