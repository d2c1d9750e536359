/** Przygotowanie i prowadzenie głosowania. */
export const voteSetup = {
  begin: 'Przygotuj głosowanie', beginLead: 'Powiedz, o czym ma się zdecydować. Dostaniesz propozycję karty i reguły; do publikacji można zmienić wszystko.', beginAction: 'Zacznij szkic',
  host: 'W imieniu', hostMe: 'Własnym',
  noneTitle: 'Głosowania należą do organizacji', noneText: 'Załóż organizację albo poproś jej właściciela o przygotowanie głosowania.', noneAction: 'Załóż organizację',
  steps: 'Kroki', back: 'Wstecz', next: 'Dalej: {{step}}', open: 'niepełne',
  step: { what: 'O czym się decyduje', options: 'Opcje', rule: 'Karta i reguła', who: 'Kto i jak tajnie', when: 'Od kiedy do kiedy', publish: 'Publikacja' },
  field: {
    title: 'Tytuł', description: 'Opis', options: 'Opcje', budget: 'Budżet', currency: 'Waluta', rule: 'Reguła', form: 'Karta', parameters: 'Reguła', eligibility: 'Kto może głosować', secrecy: 'Tajność', safeguards: 'Zabezpieczenia', opensAt: 'Otwarcie', closesAt: 'Zamknięcie', timeZone: 'Strefa czasowa',
  },
  question: {
    label: 'O czym się decyduje?', one: 'Jedna wygrana', oneHint: 'Nagroda, nazwa, termin.', several: 'Kilka wygranych', severalHint: 'Kilka nagród, komisja.', budget: 'Jak wydać budżet', budgetHint: 'Każda opcja ma koszt; razem nie mogą kosztować więcej, niż jest pieniędzy.', order: 'Kolejność wszystkich opcji', orderHint: 'Co pierwsze, drugie, trzecie.',
  },
  ruleLabel: 'Karta i reguła', suggested: 'propozycja', places: 'Ile wygranych',
  form: { min: 'Co najmniej tyle zaznaczeń', max: 'Najwyżej tyle zaznaczeń', points: 'Punkty dla każdej osoby', credits: 'Kredyty dla każdej osoby', against: 'Można głosować przeciw', ties: 'Opcje mogą dzielić miejsce' },
  example: {
    title: 'Czym różnią się reguły: przykład', gives: 'Daje',
    one: '40 osób chce parku, potem biblioteki. 35 chce autobusu, potem biblioteki. 25 chce biblioteki, potem autobusu.',
    several: 'Trzy miejsca, 103 osoby. 63 chcą parku, większość z nich także autobusu i biblioteki; 40 chce ogrodu, większość z nich także kawiarni.',
    budget: '100 000 euro, 100 osób. 62 chcą parku, większość z nich także autobusu i biblioteki; 38 chce ogrodu, większość z nich także kawiarni.',
    order: '40 osób: park, biblioteka, autobus. 35: autobus, biblioteka, park. 25: biblioteka, autobus, park.',
  },
  thing: { park: 'Park', bus: 'Autobus', library: 'Biblioteka', garden: 'Ogród', cafe: 'Kawiarnia' },
  title: 'Tytuł', titleHelp: 'Pytanie albo nazwa zrozumiała dla wszystkich.', description: 'Opis', descriptionHelp: 'Co stanie się z wynikiem i co warto wiedzieć przed głosowaniem.',
  budget: 'Budżet', currency: 'Waluta', cost: 'Koszt', optionsHelp: 'Co najmniej dwie. Każdy widzi je w innej kolejności, więc żadna nie zyskuje na miejscu.',
  optionTitle: 'Opcja {{number}}', optionSummary: 'Na czym polega', optionLink: 'Odnośnik', moveUp: 'Przesuń opcję {{number}} w górę', moveDown: 'Przesuń opcję {{number}} w dół', removeOption: 'Usuń opcję {{number}}', addOption: 'Dodaj opcję',
  fromIdeas: 'Weź pomysły jako opcje', findIdeas: 'Znajdź pomysły', add: 'Dodaj', addIdea: 'Dodaj: {{title}}', noIdeas: 'Żaden pomysł nie zawiera tych słów.',
  who: {
    anyone: 'Wszyscy, którzy mają konto', anyoneHint: 'Każde konto ma potwierdzony adres e-mail.', countries: 'Osoby z wybranych krajów', countriesHint: 'Według profilu.',
    organisation: 'Członkowie organizacji {{organisation}}', organisationHint: 'Wszyscy, którzy przyjęli członkostwo.', list: 'Osoby z listy', listHint: 'Podajesz ich adresy e-mail. Nikt inny nie widzi listy.',
    codes: 'Każdy, kto ma kod na papierze', codesHint: 'Drukujesz jednorazowe kody i je rozdajesz. Konto nie jest potrzebne.', subject: 'Zgodnie z opisem konkursu', subjectHint: 'Kto może głosować w konkursie.',
  },
  countries: 'Kraje',
  secrecy: {
    secret: 'Tajne', secretHint: 'Nikt nie ustali, kto jak głosował, nawet mając bazę danych. Głos zmienia się za pomocą potwierdzenia. Głos można wstrzymać tylko przed włożeniem do urny.',
    open: 'Jawne dla serwisu', openHint: 'Serwis wie, kto jak głosował, a publiczność nie. Głos można wstrzymać w każdej chwili przed liczeniem i zmienić po zalogowaniu.',
  },
  guards: {
    title: 'Przeciw zmowom', text: 'Głos z jednym z tych znaków jest wstrzymywany. Decydujesz, podając powód; osoba głosująca dostaje wiadomość i może odpowiedzieć; liczby są jawne. Puste pole wyłącza znak.',
    perAddress: 'Głosy z jednego adresu sieciowego w dziesięć minut', perDevice: 'Osoby na jednym urządzeniu', accountHours: 'Konto młodsze przy otwarciu, w godzinach', disposableMail: 'Jednorazowe adresy e-mail',
  },
  opens: 'Otwarcie', closes: 'Zamknięcie', zone: 'Strefa czasowa', zoneHelp: 'Oba czasy według zegarów tego miejsca.', whenHelp: 'Do końca nikt nie widzi, jak rozkładają się głosy. To, ile osób zagłosowało, jest jawne.',
  missing_one: 'Brakuje {{count}} rzeczy', missing_few: 'Brakuje {{count}} rzeczy', missing_many: 'Brakuje {{count}} rzeczy', missing_other: 'Brakuje {{count}} rzeczy', ready: 'Wszystko jest.',
  publishText: 'Od publikacji to, co postanowiono, jest zapisane w łańcuchu zdarzeń. Do otwarcia można to zmienić z powodem, który każdy przeczyta; potem tylko teksty i koniec.',
  publish: 'Opublikuj głosowanie', published: 'Głosowanie jest opublikowane.', remove: 'Wyrzuć szkic', removeTitle: 'Wyrzucić szkic?', removeText: 'Nie da się go przywrócić.', keep: 'Zachowaj',
  manageLead: 'Kto może głosować, które głosy są wstrzymane i kiedy koniec.', reason: 'Powód', reasonHelp: 'Każdy może go przeczytać.',
  roll: {
    title: 'Lista', label: 'Adresy e-mail', help: 'Wklej je skądkolwiek; co nie jest adresem, zostanie pominięte, a powtórzone liczą się raz.', add_one: 'Dodaj {{count, number}} adres', add_few: 'Dodaj {{count, number}} adresy', add_many: 'Dodaj {{count, number}} adresów', add_other: 'Dodaj {{count, number}} adresu',
    added_one: 'Nowy był {{count, number}} adres. Na liście jest ich {{roll, number}}.', added_few: 'Nowe były {{count, number}} adresy. Na liście jest ich {{roll, number}}.', added_many: 'Nowych było {{count, number}} adresów. Na liście jest ich {{roll, number}}.', added_other: 'Nowych było {{count, number}} adresu. Na liście jest ich {{roll, number}}.',
  },
  codes: { title: 'Kody na papierze', qr: 'Prowadzi do karty z kodem {{code}}', count: 'Ile', make: 'Utwórz kody', once: 'Te kody widać tylko teraz', onceText: 'Wydrukuj arkusz albo skopiuj je przed wyjściem. Nigdzie nie są zapisane w tej postaci.' },
  holds: {
    title: 'Wstrzymane głosy', none: 'Nie wstrzymano żadnego głosu.', secret: 'Widzisz, czyj głos jest wstrzymany i dlaczego, ale nigdy jego treść. Po dopuszczeniu nikt go nie odróżni od innych.', open: 'Widzisz, czyj głos jest wstrzymany i dlaczego, ale nigdy jego treść.',
    paper: 'Kod na papierze', by: 'decyzja: {{name}}', appeal: 'Osoba głosująca pisze: {{text}}', reason: 'Powód decyzji: {{name}}', clear: 'Dopuść', exclude: 'Wyklucz', state: { held: 'Czeka', cleared: 'Liczy się', excluded: 'Wykluczony' },
  },
  amend: { title: 'Popraw coś', end: 'Koniec głosowania', moveEnd: 'Przesuń koniec', withdraw: 'Wycofaj opcję', option: 'Opcja', why: 'Powód wycofania' },
  import: {
    title: 'Wczytaj zakończone wybory', lead: 'Plik z głosami staje się zamkniętym głosowaniem z wynikiem, wyjaśnieniem i paczką, którą każdy może przeliczyć. Jeśli w pliku jest błąd, niczego z niego nie przejmujemy.',
    file: 'Plik z wyborami', fileHelp: 'Pabulib (.pb) lub PrefLib (.soc, .soi, .toc, .toi)', paste: 'Albo wklej treść', pasteHelp: 'Cały tekst takiego pliku.', read: 'Odczytaj tekst', unknown: 'Ten tekst nie zaczyna się ani jak plik Pabulib, ani jak plik PrefLib.',
    reading: 'Czytanie pliku {{name}}', refused: 'Niczego nie przejęto', was: 'Co odczytano', ballots: 'Głosy', when: 'Kiedy', official: 'Oficjalny wynik',
    officialOf_one: '{{count, number}} zwycięzca', officialOf_few: '{{count, number}} zwycięzców', officialOf_many: '{{count, number}} zwycięzców', officialOf_other: '{{count, number}} zwycięzców', noOfficial: 'brak w pliku', costs: 'Opcje i koszty', options: 'Opcje',
    rule: 'Liczone według', ruleHelp: 'Reguła, którą podaje plik, o ile jest tu znana. Później głosy można policzyć według każdej innej.', take: 'Wczytaj', other: 'Wybierz inny plik', known: 'Te wybory już tu są', see: 'Zobacz je',
  },
  cancel: { title: 'Odwołaj głosowanie', text: 'Na zawsze: nic nie będzie już przyjmowane ani liczone. Głosy pozostają tam, gdzie są, a powód stoi na stronie dla wszystkich.', reason: 'Powód odwołania', action: 'Odwołaj', sure: 'Odwołać to głosowanie?', keep: 'Nie odwołuj' },
  byHand: { title: 'Wstrzymaj głos ręcznie', text: 'Tylko z powodu, który można powiedzieć osobie głosującej. Głos pozostaje; decyzja zapada przed liczeniem, osoba może raz odpowiedzieć, a liczba wykluczonych głosów jest jawna.', person: 'Czyj głos', find: 'Wpisz imię lub nazwisko', reason: 'Powód wstrzymania', told: 'Osoba głosująca go pozna.', action: 'Wstrzymaj ten głos', done: 'Głos jest wstrzymany. Jest wśród tych, które czekają.' },
  addressFile: {
    label: 'Albo plik z adresami', help: 'Tekst lub CSV (.txt, .csv), jeden adres w wierszu.', refused: 'Plik zawiera błędy. Niczego z niego nie przejęto.', wrong: 'Co jest nie tak w {{name}}', line: 'Wiersz', fault: 'Błąd', found: 'Znaleziono', notAnAddress: 'To nie jest adres e-mail.', severalThings: 'W tym wierszu stoi więcej niż jedna rzecz.', notText: 'To nie jest czytelny tekst (UTF-8).', repeated_one: '{{count, number}} wiersz powtarza wcześniejszy; liczy się raz.', repeated_few: '{{count, number}} wiersze powtarzają wcześniejsze; każdy liczy się raz.', repeated_many: '{{count, number}} wierszy powtarza wcześniejsze; każdy liczy się raz.', repeated_other: '{{count, number}} wiersza powtarza wcześniejsze; każdy liczy się raz.', repeatedList: 'Powtórzone wiersze', as: '{{address}}, jak w wierszu {{first}}', tooMany: 'Możliwych jest najwyżej {{max, number}} adresów.', remove: 'Usuń plik',
  },
}
