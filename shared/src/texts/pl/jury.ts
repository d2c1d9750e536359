/** Słowa jury: dla jurorów i dla organizatorów o nich. */
export const jury = {
  title: 'Twoje karty ocen', lead: 'Zgłoszenie po zgłoszeniu, w dowolnej kolejności. Oceny zapisują się od razu.', juror: 'Juror', entry: 'Zgłoszenie', coded: 'Zgłoszenie {{code}}', cancel: 'Anuluj', begin: 'Zacznij', goOn: 'Dalej',
  progress: 'Ocenione', progressWords_one: '{{done}} z {{count}} zgłoszenia', progressWords_few: '{{done}} z {{count}} zgłoszeń', progressWords_many: '{{done}} z {{count}} zgłoszeń', progressWords_other: '{{done}} z {{count}} zgłoszenia',
  scored_one: 'Ocen: {{count}} z {{of}}', scored_few: 'Ocen: {{count}} z {{of}}', scored_many: 'Ocen: {{count}} z {{of}}', scored_other: 'Ocen: {{count}} z {{of}}',
  invited: { title: 'Masz zaproszenie do jury', text: '{{host}} prosi Cię o ocenę zgłoszeń. Wszystko, co łączy Cię z zespołem, można zgłosić na każdej karcie.', accept: 'Przyjmij', decline: 'Odmów' },
  noJuror: { title: 'Nie należysz do tego jury', text: 'Jeśli powinno być inaczej, organizatorzy mogą Cię zaprosić.' }, nothing: { title: 'Jeszcze nic do oceny', text: 'Zgłoszenia pojawią się tu po przydzieleniu. Damy znać.' },
  state: { open: 'Do oceny', done: 'Oddane', skipped: 'Odłożone', abstained: 'Wstrzymanie się', conflict: 'Konflikt interesów', removed: 'Odebrane' },
  jurorState: { invited: 'Zaproszenie', active: 'W jury', declined: 'Odmowa', removed: 'Poza jury' },
  sheet: {
    scores: 'Oceny', blind: 'Widzisz kod, nie nazwę: do wyników nie wiadomo, czyje to zgłoszenie.', idea: 'Zobacz pomysł', notSaved: 'Nie zapisano', comment: 'Do zespołu', commentHelp: 'Przeczytają to z wynikami, bez Twojego nazwiska.', note: 'Do jury', noteHelp: 'Czytają to tylko jurorzy i organizatorzy.',
    submit: 'Oddaj', in: 'Oddano.', next: 'Następne zgłoszenie', list: 'Wróć do listy', skip: 'Odłóż', abstain: 'Wstrzymaj się', conflict: 'Zgłoś konflikt', takeUp: 'Wróć do oceny', reason: 'Powód', abstainTitle: 'Wstrzymać się od oceny', abstainText: 'Nie dajesz oceny. Organizatorzy zobaczą, że wstrzymujesz się.',
    conflictTitle: 'Zgłoś konflikt interesów', conflictText: 'Znasz zespół, pracujesz z nim albo możesz coś zyskać. Oceni to ktoś inny.',
  },
  others: { title: 'Inni jurorzy', later: 'Oceny innych zobaczysz po oddaniu własnej karty.', none: 'Nikt inny nie oddał jeszcze karty o tym zgłoszeniu.' },
  desk: {
    jurors: 'Jurorzy', invite: 'Zaproś do jury', inviteHelp: 'Znajdź po nazwisku. Najpierw przyjmują zaproszenie, potem dostają zgłoszenia.', invited: 'Zaproszenie wysłane.', none: 'W jury nie ma jeszcze nikogo.', state: 'Stan', load: 'Postęp', loadOf: 'Postęp: {{name}}', doneOf: 'Gotowe', conflicts: 'Konflikty', actions: 'Działania',
    remind: 'Przypomnij o otwartych kartach', reminded_one: 'Przypomniano {{count}} osobie.', reminded_few: 'Przypomniano {{count}} osobom.', reminded_many: 'Przypomniano {{count}} osobom.', reminded_other: 'Przypomniano {{count}} osoby.', remove: 'Usuń z jury: {{name}}', removeTitle: 'Usunąć z jury: {{name}}', removeKeep: 'Usuń, zachowaj oceny', removeDiscard: 'Usuń razem z ocenami',
    removeText_one: 'Otwarte karty się zamkną. Oddano {{count}} kartę.', removeText_few: 'Otwarte karty się zamkną. Oddano {{count}} karty.', removeText_many: 'Otwarte karty się zamkną. Oddano {{count}} kart.', removeText_other: 'Otwarte karty się zamkną. Oddano {{count}} karty.',
  },
  assign: {
    title: 'Kto co ocenia', lead_one: '{{count}} zgłoszenie spełnia warunki. Każde dostaje tylu samo jurorów, każdy juror podobną liczbę, nikt nie ocenia tego, z czym jest związany.', lead_few: '{{count}} zgłoszenia spełniają warunki. Każde dostaje tylu samo jurorów, każdy juror podobną liczbę, nikt nie ocenia tego, z czym jest związany.',
    lead_many: '{{count}} zgłoszeń spełnia warunki. Każde dostaje tylu samo jurorów, każdy juror podobną liczbę, nikt nie ocenia tego, z czym jest związany.', lead_other: '{{count}} zgłoszenia spełnia warunki. Każde dostaje tylu samo jurorów, każdy juror podobną liczbę, nikt nie ocenia tego, z czym jest związany.',
    perEntry: 'Jurorów na zgłoszenie', try: 'Sprawdź', run: 'Przydziel', would_one: 'Możliwe: {{count}} nowa karta.', would_few: 'Możliwe: {{count}} nowe karty.', would_many: 'Możliwe: {{count}} nowych kart.', would_other: 'Możliwe: {{count}} nowej karty.',
    done_one: 'Gotowe: {{count}} nowa karta.', done_few: 'Gotowe: {{count}} nowe karty.', done_many: 'Gotowe: {{count}} nowych kart.', done_other: 'Gotowe: {{count}} nowej karty.', even: 'Każdy juror ma od {{min}} do {{max}} zgłoszeń.',
    impossible: 'Tak się nie da', short_one: '{{count}} zgłoszenie ma za mało jurorów bez konfliktu:', short_few: '{{count}} zgłoszenia mają za mało jurorów bez konfliktu:', short_many: '{{count}} zgłoszeń ma za mało jurorów bez konfliktu:', short_other: '{{count}} zgłoszenia ma za mało jurorów bez konfliktu:',
    shortOne_one: '{{title}}: możliwych {{possible}}, {{count}} konflikt', shortOne_few: '{{title}}: możliwych {{possible}}, {{count}} konflikty', shortOne_many: '{{title}}: możliwych {{possible}}, {{count}} konfliktów', shortOne_other: '{{title}}: możliwych {{possible}}, {{count}} konfliktu',
    relax_one: 'Uda się, gdy na zgłoszenie przypadnie {{perEntry}}, albo gdy dojdzie {{count}} juror bez konfliktów.', relax_few: 'Uda się, gdy na zgłoszenie przypadnie {{perEntry}}, albo gdy dojdzie {{count}} jurorów bez konfliktów.', relax_many: 'Uda się, gdy na zgłoszenie przypadnie {{perEntry}}, albo gdy dojdzie {{count}} jurorów bez konfliktów.', relax_other: 'Uda się, gdy na zgłoszenie przypadnie {{perEntry}}, albo gdy dojdzie {{count}} jurora bez konfliktów.',
    loads: 'Obciążenie', entries: 'Zgłoszenia',
  },
  bids: { title: 'Co chcesz ocenić?', lead: 'Zgłoszenia zostaną wkrótce rozdzielone po równo. Powiedz, co chcesz dostać, a czego nie; nie musisz nic mówić.', label: 'Twoje życzenie: {{name}}', none: 'Bez życzenia', bid: { eager: 'Chętnie', willing: 'Wszystko jedno', ratherNot: 'Raczej nie' }, kept: 'Zapisano.' },
  who: { title: 'Kto co ocenia', lead: 'Zmień ręcznie, gdy coś wypadnie. Oddany arkusz zostaje na miejscu.', search: 'Szukaj po tytule', none: 'Nie ma tu zgłoszeń.', caption: 'Zgłoszenia i ich jurorzy', nobody: 'Jeszcze nikt', move: 'Zmień', moveTitle: 'Kto ma ocenić „{{title}}”', from: 'Odbierz osobie', fromNobody: 'Nikomu', to: 'Przekaż osobie', toNobody: 'Nikomu', reason: 'Powód', reasonHelp: 'Zostaje przy zmianie, dla organizatorów.', save: 'Zmień', done: 'Zmieniono. Juror dostał wiadomość.', moves: 'Zmienione ręcznie', moved: '{{code}}: od {{from}} do {{to}}', given: '{{code}}: przekazano {{to}}', taken: '{{code}}: odebrano {{from}}' },
  conflict: {
    title: 'Konflikty interesów', lead: 'Wynikające z tego, co wie platforma, i zgłoszone. Nikt nie dostaje zgłoszenia, z którym jest związany.', none: 'Jak dotąd żadnych.', add: 'Zapisz konflikt', note: 'Zapisz', kindLabel: 'Dlaczego',
    kind: { declared: 'Zgłoszony', team: 'W zespole', sameOrganisation: 'Ta sama organizacja', coAuthor: 'Wspólne autorstwo', commitment: 'Zobowiązanie wobec pomysłu', contact: 'Pisali do siebie', organiser: 'Organizuje konkurs' },
  },
  results: {
    title: 'Wyniki jury', caption: 'Sumy ważone od 0 do 100', sheets: 'Oddane karty', none: 'Nikt jeszcze nie oddał karty.', disagreed: 'Jurorzy są podzieleni', rank: 'Miejsce', mean: 'Średnia', trimmed: 'Ucinana', normalised: 'Wyrównana', spread: 'Rozrzut', interval: 'Przedział 95 %', range: 'Miejsce bez jednego jurora', jurors: 'Jurorzy',
    method: { mean: 'Kolejność według średniej', trimmed: 'Kolejność według średniej ucinanej', normalised: 'Kolejność według ocen wyrównanych' }, how: 'Jak to się liczy',
    explain: {
      mean: 'Średnia: średnia sum ważonych jurorów.', trimmed: 'Ucinana: ta sama bez najwyższego i najniższego jurora.', normalised: 'Wyrównana: sumy każdego jurora jako wartości z (odległość od jego średniej w jego odchyleniach standardowych), uśrednione i przeniesione z powrotem na skalę.',
      spread: 'Rozrzut: odchylenie standardowe z próby sum jurorów.', interval: 'Przedział 95 %: dla średniej, z rozkładu t Studenta.', range: 'Miejsce bez jednego jurora: najlepsze i najgorsze miejsce po pominięciu dowolnego jurora.',
    },
    sensitivity: 'Ile zależy od jednego jurora', sensitivityLead: 'Po pominięciu tego jurora: o ile miejsc najwyżej przesuwa się zgłoszenie i czy wygrałoby inne.', moves: 'Miejsc', winner: 'Zwycięzca', changes: 'Inny', stays: 'Ten sam', export: 'Pobierz jako',
  },
  board: { title: 'Obrady', lead: 'Przesuwaj zgłoszenia i pisz dlaczego. Całe jury widzi to od razu.', back: 'Wróć do konkursu', open: 'Otwórz obrady', empty: 'Nic tu nie ma.', lane: { undecided: 'Nierozstrzygnięte', shortlist: 'Krótka lista', winner: 'Zwycięzca', out: 'Nie tym razem' }, rank: 'Miejsce {{rank}}', move: 'Przenieś do', note: 'Dodaj notatkę', yourNote: 'Notatka dla jury', send: 'Dodaj notatkę' },
}
