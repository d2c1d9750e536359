export const editor = {
  newTitle: 'Nowy pomysł', editTitle: 'Pisanie', untitled: 'Pomysł bez tytułu',
  lead: 'Zacznij od tytułu. Wszystko inne może przyjść później, a nic z tego, co napiszesz, nie przepadnie.',
  place: {
    loading: 'Otwieranie', empty: 'Jeszcze nic nie napisano', onDevice: 'Na tym urządzeniu', saving: 'Zapisywanie', saved: 'Na serwerze', published: 'Opublikowane: to widzą czytelnicy', unreachable: 'Na tym urządzeniu; zapisze się, gdy serwer będzie dostępny',
    signedOut: 'Na tym urządzeniu; zaloguj się, aby zapisać', refused: 'Na serwerze; zaznaczone pola zachowują dla czytelników wcześniejszy tekst', closed: 'Nie możesz już tu pisać', failed: 'Nie można tego otworzyć',
  },
  signIn: { title: 'Nastąpiło wylogowanie', text: 'To, co piszesz, zostaje na tym urządzeniu. Zaloguj się, a zapisze się na Twoim koncie.', action: 'Zaloguj się' },
  kept: {
    title: 'Coś tu już zaczęto', text_one: 'Na tym urządzeniu jest jeden niedokończony pomysł.', text_few: 'Na tym urządzeniu są {{count}} niedokończone pomysły.',
    text_many: 'Na tym urządzeniu jest {{count}} niedokończonych pomysłów.', text_other: 'Na tym urządzeniu jest {{count}} niedokończonego pomysłu.', action: 'Wróć do „{{title}}”',
  },
  outline: 'Części pomysłu',
  part: { basics: 'W skrócie', where: 'Gdzie i co', canvas: 'Kanwa', needs: 'Potrzeby i oferty', files: 'Zdjęcia i pliki', team: 'Zespół' },
  field: {
    title: 'Tytuł', titleHelp: 'Co to jest, w kilku słowach zrozumiałych dla sąsiada?',
    summary: 'Streszczenie', summaryHelp: 'Jedno zdanie: dla kogo, co i co się poprawi.',
    language: 'Język tekstu', country: 'Kraj', region: 'Region lub miejscowość', stage: 'Etap',
    sdgs: 'Cele, którym służy', sdgsHelp: 'Do pięciu Celów Zrównoważonego Rozwoju.', tags: 'Tagi', tagsHelp: 'Do dziesięciu słów, których ktoś mógłby szukać.',
    cover: 'Zdjęcie na okładkę', coverHelp: 'Bez zdjęcia pomysł dostanie narysowaną dla niego grafikę.', files: 'Pliki', filesHelp: 'Zdjęcia, PDF lub dokumenty biurowe; do dwunastu.',
  },
  need: {
    needs: 'Czego potrzebuje', offers: 'Co oferuje', addNeed: 'Dodaj potrzebę', addOffer: 'Dodaj ofertę', kind: 'Rodzaj', note: 'Słowami', amount: 'Kwota', currency: 'Waluta', remove: 'Usuń', up: 'Przesuń w górę',
    noNeeds: 'Jeszcze nic. Pomysły, które mówią, czego potrzebują, znajdują ci, którzy to mają.', noOffers: 'Jeszcze nic. Czego inni mogliby się z niego nauczyć lub z czego skorzystać?',
  },
  similar: { title: 'Blisko Twojego', text: 'Może się znacie albo warto się poznać.' },
  publish: {
    title: 'Publikacja', ready: 'Wszystko, co potrzebne, już jest.', missing: 'Jeszcze potrzebne', action: 'Opublikuj pomysł', again: 'Opublikuj zmiany', note: 'Co się zmieniło', noteHelp: 'Kilka słów dla obserwujących pomysł.',
    preview: 'Podgląd', write: 'Pisz dalej', done: 'Opublikowano. Teraz widzą to wszyscy.', view: 'Zobacz stronę', draft: 'Do publikacji widzi to tylko zespół.',
    published: 'Do następnej publikacji czytelnicy widzą wersję opublikowaną.', notYours: 'Opublikować może osoba prowadząca lub autorska.',
  },
  here: 'Teraz tutaj: {{names}}',
  present: { title: 'Piszą razem z tobą', in: '{{name}}, część {{section}}', go: 'Przejdź tam', follow: 'Śledź', following: 'Śledzisz' },
  closed: { title: 'Nie możesz już tu pisać', text: 'Zmienił się zespół albo stan tego pomysłu. To, co zostało napisane wcześniej, jest zachowane.' },
  tool: {
    label: 'Narzędzia: {{section}}', bold: 'Pogrubienie', italic: 'Kursywa', heading: 'Nagłówek', bullets: 'Lista', numbers: 'Lista numerowana', quote: 'Cytat', link: 'Odnośnik', table: 'Tabela', picture: 'Obraz z plików', pictureAt: 'Obraz {{number}}',
    person: 'Wspomnij osobę', amount: 'Kwota z potrzeb', noAmounts: 'Najpierw wpisz kwotę w potrzebach lub ofertach; potem może stać w tekście i w obu miejscach będzie ta sama.', remark: 'Uwaga', undo: 'Cofnij', redo: 'Ponów', address: 'Adres', setLink: 'Wstaw odnośnik',
  },
  lock: { take: 'Piszę tu w pojedynkę', giveBack: 'Pozwól pisać innym', by: '{{name}} pisze to od nowa', break: 'Pisz mimo to' },
  remark: {
    title: 'Uwagi', on: 'Uwaga do „{{quote}}”', send: 'Wyślij', cancel: 'Anuluj', answer: 'Odpowiedz', resolve: 'Odłóż jako załatwione', reopen: 'Wróć do tego', show: 'Pokaż', gone: 'Tych słów już nie ma.', somebody: 'Ktoś',
    doneBy: 'Załatwione: {{name}}', onlyOpen: 'Pokaż tylko otwarte', showDone_one: 'Pokaż jedną załatwioną', showDone_few: 'Pokaż {{count}} załatwione', showDone_many: 'Pokaż {{count}} załatwionych', showDone_other: 'Pokaż {{count}} załatwionych', chooseFirst: 'Najpierw zaznacz słowa, których dotyczy uwaga.',
  },
  history: {
    title: 'Jak powstawał szkic', open: 'Historia szkicu', back: 'Wróć do szkicu', none: 'Nic jeszcze nie napisano wspólnie.', go: 'Przesuń się w czasie', number: 'Wersja {{number}}', from: 'Wersja {{number}}, przywrócona', against: 'Porównaj z',
    restore: 'Przywróć tę wersję', restored: 'Ta wersja została przywrócona.', name: 'Nazwij szkic w obecnej postaci', nameHelp: 'Nazwa, po której znajdziesz tę chwilę, na przykład „Przed jury”.', keep: 'Zachowaj pod tą nazwą',
    changes: 'Co się tu zmieniło', first: 'Tu się zaczęło.', authors: 'Kto co napisał', erase: 'Usuń moje imię z tego tekstu', eraseHelp: 'Każde słowo zostaje; nikt już nie zobaczy, że było twoje.', erased: 'Twoje imię nie jest tu już przechowywane.',
  },
  board: {
    title: 'Tablica pomysłów', open: 'Tablica pomysłów', lead: 'Na pierwszą godzinę: zapisujcie, co przyjdzie do głowy, grupujcie, dawajcie kropki i przenoście to, co dobre, do kanwy.', write: 'Myśl', add: 'Dodaj karteczkę', note: 'Karteczka', empty: 'Pusta karteczka',
    loose: 'Luźne karteczki', unnamed: 'Grupa bez nazwy', groupName: 'Nazwa grupy', addGroup: 'Nowa grupa', removeGroup: 'Usuń grupę', none: 'Nie ma luźnych karteczek. Napisz pierwszą powyżej.', dropHere: 'Przenieś tu karteczki z ich menu albo przeciągnij.',
    move: 'Przenieś lub usuń', to: 'Do: {{name}}', remove: 'Usuń karteczkę', removed: 'Karteczka usunięta', choose: 'Wybierz do kanwy', dot: 'Daj kropkę', undot: 'Zabierz swoją kropkę', noDots: 'Wszystkie twoje kropki są rozdane. Zabierz jedną, aby ją przenieść.',
    dots_one: '{{count}} kropka', dots_few: '{{count}} kropki', dots_many: '{{count}} kropek', dots_other: '{{count}} kropki', left_one: 'Została ci {{count}} kropka', left_few: 'Zostały ci {{count}} kropki', left_many: 'Zostało ci {{count}} kropek', left_other: 'Zostało ci {{count}} kropki', byDots: 'Najpierw te z kropkami', full: 'Tablica jest pełna. Najpierw usuń jakąś karteczkę.',
    section: 'Część kanwy', toCanvas: 'Przenieś do kanwy', taken: 'Przeniesiono do części: {{section}}', chosen_one: 'Wybrano {{count}} karteczkę', chosen_few: 'Wybrano {{count}} karteczki', chosen_many: 'Wybrano {{count}} karteczek', chosen_other: 'Wybrano {{count}} karteczki',
    timer_one: 'Odmierz {{count}} minutę', timer_few: 'Odmierz {{count}} minuty', timer_many: 'Odmierz {{count}} minut', timer_other: 'Odmierz {{count}} minuty', minutes_one: '{{count}} min', minutes_few: '{{count}} min', minutes_many: '{{count}} min', minutes_other: '{{count}} min', running: 'Pozostały czas', over: 'Czas minął', stop: 'Zakończ',
  },
  suggest: {
    mode: 'Proponuj zmiany', help: 'To, co piszesz, pozostaje zaznaczone, dopóki ktoś z zespołu tego nie przyjmie.', title: 'Propozycje',
    count_one: 'Jedna propozycja', count_few: '{{count}} propozycje', count_many: '{{count}} propozycji', count_other: '{{count}} propozycji',
    take: 'Przyjmij', refuse: 'Odrzuć', takeAll: 'Przyjmij wszystkie', refuseAll: 'Odrzuć wszystkie',
  },
  team: {
    invite: 'Zaproś kogoś', find: 'Imię i nazwisko', role: 'Rola', send: 'Zaproś', invited: 'zaproszenie wysłane', remove: 'Usuń', leave: 'Opuść zespół', changed: 'Zespół zmieniony', sent: 'Zaproszenie wysłane: {{name}}',
    roles: { lead: 'Prowadzi', author: 'Autorstwo', contributor: 'Współpraca' },
    means: { lead: 'Wszystko, także zespół', author: 'Pisze i publikuje', contributor: 'Pisze' },
    later: 'Innych można zaprosić, gdy pomysł ma tytuł.',
  },
}
