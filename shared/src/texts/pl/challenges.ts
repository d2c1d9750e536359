/** Słowa konkursów, czytanych i pisanych. */
export const challenges = {
  title: 'Konkursy', lead: 'Problem wart rozwiązania, ktoś, kto o to prosi, i data. Zgłoś pomysł albo sam poproś o pomysły.',
  search: 'Szukaj konkursów', country: 'Kraj', everyCountry: 'Wszystkie kraje', create: 'Ogłoś konkurs', untitled: 'Konkurs bez tytułu', by: 'ogłasza', cancel: 'Anuluj',
  stand: { open: 'Przyjmują zgłoszenia', upcoming: 'Jeszcze nieotwarte', judged: 'W ocenie', done: 'Są wyniki' },
  none: { title: 'Żaden konkurs nie pasuje', text: 'Mniej filtrów pokaże więcej.', action: 'Pokaż wszystkie konkursy' },
  empty: { title: 'Nie ma jeszcze konkursów', text: 'Kto ma problem i nagrodę, może poprosić o pomysły. Z szablonu zajmuje to dziesięć minut.' },
  mine: {
    title: 'Moje konkursy', organise: 'Organizujesz', jury: 'Jesteś w jury', entries: 'Twoje zgłoszenia', none: 'Jeszcze nic tu nie ma', noneText: 'Zgłoś pomysł do konkursu albo ogłoś konkurs swojej organizacji.',
    draft: 'Szkic', sheets: 'Oceniono {{done}} z {{total}}', invited: 'Masz zaproszenie',
  },
  entries_one: '{{count, number}} zgłoszenie', entries_few: '{{count, number}} zgłoszenia', entries_many: '{{count, number}} zgłoszeń', entries_other: '{{count, number}} zgłoszenia',
  here_one: '{{count, number}} osoba jest tu teraz', here_few: '{{count, number}} osoby są tu teraz', here_many: '{{count, number}} osób jest tu teraz', here_other: '{{count, number}} osoby jest tu teraz',
  entriesWord_one: 'zgłoszenie do tej pory', entriesWord_few: 'zgłoszenia do tej pory', entriesWord_many: 'zgłoszeń do tej pory', entriesWord_other: 'zgłoszenia do tej pory',
  phase: { open: 'Zgłoszenia', screening: 'Ocena formalna', jury: 'Jury', voting: 'Głosowanie publiczne', deliberation: 'Obrady', results: 'Wyniki', aftercare: 'Po konkursie' },
  phaseMeans: {
    open: 'Zespoły zgłaszają pomysły. Koniec to termin, dokładny co do milisekundy.', screening: 'Organizatorzy sprawdzają, kto spełnia warunki, dopytują i rozpatrują odwołania.', jury: 'Jurorzy oceniają przydzielone im zgłoszenia.',
    voting: 'Głosują wszyscy.', deliberation: 'Jurorzy rozmawiają o wynikach i decydują.', results: 'Ogłoszenie zwycięzców.', aftercare: 'Nagrody są wykorzystywane i wypłacane krok po kroku.',
  },
  moment: {
    draft: 'Szkic', upcoming: 'Jeszcze nieotwarty', open: 'Przyjmuje zgłoszenia', screening: 'Ocena formalna', jury: 'U jury', voting: 'Głosowanie publiczne', deliberation: 'Jury obraduje', between: 'Między etapami',
    results: 'Wyniki', aftercare: 'Po konkursie', over: 'Zakończony', cancelled: 'Odwołany',
  },
  next: {
    begins: {
      open: 'Zgłoszenia ruszają {{when}}', screening: 'Ocena formalna zaczyna się {{when}}', jury: 'Jury zaczyna {{when}}', voting: 'Głosowanie zaczyna się {{when}}', deliberation: 'Obrady zaczynają się {{when}}', results: 'Wyniki {{when}}', aftercare: 'Czas po konkursie zaczyna się {{when}}',
    },
    ends: {
      open: 'Nabór kończy się {{when}}', screening: 'Ocena formalna kończy się {{when}}', jury: 'Ocenianie kończy się {{when}}', voting: 'Głosowanie kończy się {{when}}', deliberation: 'Obrady kończą się {{when}}', results: 'Zamknięcie {{when}}', aftercare: 'Czas po konkursie kończy się {{when}}',
    },
  },
  answer: { what: 'Co można wygrać', who: 'Kto może się zgłosić', until: 'Do kiedy', noAwards: 'Nagród jeszcze nie podano.', deadline: 'Koniec naboru:' },
  who: {
    countries: 'Kraje: {{countries}}', anywhere: 'Z każdego kraju', ages: 'Wiek od {{min}} do {{max}} lat', from_one: 'Od {{count}} roku życia', from_few: 'Od {{count}} lat', from_many: 'Od {{count}} lat', from_other: 'Od {{count}} lat',
    upTo_one: 'Do {{count}} roku życia', upTo_few: 'Do {{count}} lat', upTo_many: 'Do {{count}} lat', upTo_other: 'Do {{count}} lat',
    roles: '{{roles}}', alone: 'W pojedynkę', team: 'W zespołach od {{min}} do {{max}} osób', teamUpTo_one: 'W pojedynkę', teamUpTo_few: 'Samemu lub w zespole do {{count}} osób', teamUpTo_many: 'Samemu lub w zespole do {{count}} osób', teamUpTo_other: 'Samemu lub w zespole do {{count}} osoby',
    one: 'Po jednym pomyśle', several: 'Można zgłosić kilka pomysłów',
  },
  award: {
    kind: { money: 'Pieniądze', hours: 'Godziny konsultacji', mentoring: 'Mentoring', contract: 'Umowa o świadczenie usług', other: 'Coś innego' },
    contractOf: 'Umowa na {{amount}}', hours_one: '{{count}} godzina konsultacji', hours_few: '{{count}} godziny konsultacji', hours_many: '{{count}} godzin konsultacji', hours_other: '{{count}} godziny konsultacji',
    moduleHours_one: '{{count}} godzina', moduleHours_few: '{{count}} godziny', moduleHours_many: '{{count}} godzin', moduleHours_other: '{{count}} godziny',
    places_one: '{{count}} nagroda', places_few: '{{count}} nagrody', places_many: '{{count}} nagród', places_other: '{{count}} nagrody', byPublic: 'Wybiera publiczność', add: 'Dodaj nagrodę', empty: 'Jeszcze nic do wygrania. Pieniądze, godziny porad albo umowa: napisz, co dostaną zwycięzcy.', unnamed: 'Nagroda {{number}}',
    name: 'Nazwa', kindLabel: 'Rodzaj', byLabel: 'Decyduje', by: { result: 'Wspólny wynik', public: 'Samo głosowanie publiczne' }, placesLabel: 'Ile takich nagród', amount: 'Kwota', description: 'Opis',
    module: { citizenship: 'Aktywne obywatelstwo', business: 'Biznes społeczny', investing: 'Inwestowanie społeczne', policies: 'Polityki innowacji społecznych', technology: 'Technologia dla innowacji społecznych', assessment: 'Ocena oddziaływania', engagement: 'Angażowanie interesariuszy' },
  },
  part: { brief: 'Zadanie', files: 'Dokumenty', awards: 'Nagrody', criteria: 'Kryteria', decision: 'Jak zapada decyzja', rules: 'Zasady', questions: 'Pytania i odpowiedzi' },
  contents: 'Na tej stronie', panel: 'Weź udział', organisers: 'Organizatorzy', languages: 'Języki zgłoszeń: {{languages}}.', consent: 'Na co się zgadzasz, składając zgłoszenie', calendar: 'Dodaj terminy do kalendarza',
  criteria: {
    lead: 'Każde zgłoszenie jest oceniane według nich, każde na swojej skali.', setupLead: 'Sześć wystarczy. Waga 2 liczy się dwa razy bardziej niż waga 1.', name: 'Kryterium', scale: 'Skala', weight: 'Waga', share: 'Jego udział',
    description: 'Na co patrzeć', descriptionHelp: 'Wskazówka dla jurorów: za co mało punktów, za co dużo.', min: 'Najniższa ocena', max: 'Najwyższa ocena', add: 'Dodaj kryterium', empty: 'Nie ma jeszcze kryteriów.', unnamed: 'Kryterium {{number}}',
  },
  formula: {
    juryOnly: 'Decyduje samo jury.', both: 'Jury liczy się w {{jury}} %, głosowanie publiczne w {{public}} %.', jurors_one: 'Każde zgłoszenie ocenia {{count}} juror.', jurors_few: 'Każde zgłoszenie ocenia {{count}} jurorów.', jurors_many: 'Każde zgłoszenie ocenia {{count}} jurorów.', jurors_other: 'Każde zgłoszenie ocenia {{count}} jurora.', blind: 'Jurorzy nie widzą, czyje ono jest.',
    method: {
      mean: 'Wynik zgłoszenia to średnia ważona ocen jego jurorów.', trimmed: 'Pomija się najwyższą i najniższą ocenę każdego zgłoszenia, z reszty liczy się średnią.', normalised: 'Surowi i hojni jurorzy stają się porównywalni: oceny każdego mierzy się jego własną średnią i rozrzutem.',
    },
    methodName: { mean: 'Średnia', trimmed: 'Średnia ucinana', normalised: 'Wyrównana dla jurorów' }, methodLabel: 'Jak z ocen jurorów powstaje jedna',
    perCountry_one: 'Najwyżej {{count}} zwycięzca z jednego kraju.', perCountry_few: 'Najwyżej {{count}} zwycięzców z jednego kraju.', perCountry_many: 'Najwyżej {{count}} zwycięzców z jednego kraju.', perCountry_other: 'Najwyżej {{count}} zwycięzcy z jednego kraju.', perCountryLabel: 'Najwięcej zwycięzców z jednego kraju',
    ties: 'Remisy rozstrzyga: {{rules}}. Kto nadal remisuje, dzieli miejsce.', tie: { jury: 'ocena jury', public: 'głosowanie publiczne', heaviestCriterion: 'kryterium o największej wadze', lottery: 'publiczne losowanie' },
    tieChoice: { jury: 'Ocena jury', public: 'Głosowanie publiczne', heaviestCriterion: 'Najważniejsze kryterium', lottery: 'Publiczne losowanie' }, tieNumber: 'Reguła remisu {{number}}', tieNone: 'Brak',
    lottery: 'Ziarno losowania ustalono przy publikacji. Jego SHA-256 to', seed: 'Ziarno to', juryWeight: 'Waga jury', publicWeight: 'Waga głosowania publicznego', says: 'Co przeczytają wszyscy',
  },
  jury: { perEntry: 'Jurorów na zgłoszenie', perEntryHelp: 'Zwykle trzech; więcej łagodzi pojedyncze opinie.', blind: 'Jury nie zna zespołów', blindHelp: 'Jurorzy widzą kod zamiast nazwisk, dopóki nie ma wyników.', bidding: 'Pytaj jurorów o życzenia', biddingHelp: 'Przed przydziałem jurorzy mówią, co chcieliby ocenić; najpierw liczy się równy podział.' },
  phases: {
    label: 'Etapy', from: 'od {{day}}', setupLead: 'Zaplanuj tylko to, co potrzebne. Daty można zmieniać, dopóki etap się nie zacznie; później zmiana wymaga powodu, który przeczytają wszyscy.', zone: 'Strefa czasowa', zoneHelp: 'Wszystkie godziny są według zegarów tej strefy.',
    suggest: 'Zaproponuj daty', starts: 'Początek', ends: 'Koniec',
  },
  eligibility: {
    countries: 'Kraje', countriesHelp: 'Zostaw puste, jeśli może każdy.', minAge: 'Najmłodszy wiek', maxAge: 'Najstarszy wiek', minTeam: 'Najmniejszy zespół', maxTeam: 'Największy zespół', roles: 'Role', rolesHelp: 'Tylko osoby z jedną z tych ról w profilu.', several: 'Jedna osoba może zgłosić więcej niż jeden pomysł',
  },
  form: {
    lead: 'Na co odpowiadają zespoły. Część z kanwy pomysłu wypełnia się sama przy zgłoszeniu.', add: 'Dodaj pytanie', empty: 'Nie ma jeszcze pytań: zespoły zgłosiłyby sam pomysł.', unnamed: 'Pytanie {{number}}', label: 'Pytanie', kind: 'Rodzaj odpowiedzi', seenBy: 'Kto czyta odpowiedź',
    seen: { organisers: 'Organizatorzy', jury: 'Organizatorzy i jury', public: 'Wszyscy' }, kinds: { text: 'Tekst', choice: 'Wybór', number: 'Liczba', money: 'Kwota', file: 'Plik', link: 'Link', section: 'Część kanwy' },
    section: 'Wypełnia się z', maxWords: 'Najwięcej słów', options: 'Możliwości', optionsHelp: 'Każda w osobnej linii.', min: 'Najmniej', max: 'Najwięcej', currency: 'Waluta', help: 'Zdanie pomocy', required: 'Odpowiedź konieczna', multiple: 'Można wybrać kilka',
  },
  field: {
    title: 'Tytuł', summary: 'W jednym zdaniu', brief: 'Zadanie', cover: 'Okładka', files: 'Dokumenty', languages: 'Języki zgłoszeń', eligibility: 'Kto może się zgłosić', form: 'Formularz', criteria: 'Kryteria', awards: 'Nagrody', jury: 'Jury', formula: 'Jak zapada decyzja',
    schedule: 'Etapy', rules: 'Zasady', consent: 'Zgoda', checklist: 'Lista oceny formalnej', gallery: 'Pokaż zgłoszenia wszystkim',
  },
  help: {
    title: 'Czego szukasz, w kilku słowach.', summary: 'Kogo o co prosisz i dlaczego to ważne.', brief: 'Problem, co daje dobra odpowiedź, co oferujesz. Działa Markdown.', cover: 'Szerokie zdjęcie. Bez niego powstanie grafika.', files: 'Mapy, dane, warunki; najwyżej dwanaście.',
    languages: 'Wybierz te, które czyta jury.', rules: 'Na co każdy może się powołać. Działa Markdown.', consent: 'Na co zespół zgadza się przy złożeniu.', checklist: 'Po jednej linii na każdą sprawdzaną rzecz.', gallery: 'Gdy nabór się skończy, a jury może już znać zespoły.',
  },
  rows: { up: 'Przesuń w górę: {{name}}', down: 'Przesuń w dół: {{name}}', remove: 'Usuń: {{name}}' },
  step: { basics: 'W skrócie', who: 'Kto może się zgłosić', form: 'Formularz', criteria: 'Kryteria', decision: 'Decyzja', awards: 'Nagrody', phases: 'Etapy', texts: 'Teksty', team: 'Organizatorzy', publish: 'Publikacja' },
  setup: { new: 'Nowy konkurs', lead: 'Krok po kroku, w dowolnej kolejności. Wszystko zapisuje się podczas pisania i widzą to tylko organizatorzy.', steps: 'Kroki', open: 'do zrobienia', preview: 'Podgląd', stepOf: 'Krok {{step}} z {{of}}', back: 'Wstecz', next: 'Dalej: {{step}}' },
  team: { lead: 'Organizatorzy robią tu wszystko: zmieniają konkurs, sprawdzają zgłoszenia, odpowiadają, decydują.', add: 'Dodaj organizatora', help: 'Osoba z tej organizacji.' },
  publish: {
    missing_one: 'Brakuje {{count}} rzeczy', missing_few: 'Brakuje {{count}} rzeczy', missing_many: 'Brakuje {{count}} rzeczy', missing_other: 'Brakuje {{count}} rzeczy', ready: 'Wszystko gotowe. Po publikacji przeczyta to każdy.', published: 'Opublikowano. Zmiany widać od razu po zapisaniu.', action: 'Opublikuj konkurs', done: 'Opublikowano. Teraz może to przeczytać każdy.',
    view: 'Zobacz stronę', duplicate: 'Powiel', duplicated: 'Kopia bez dat czeka na pisanie.', remove: 'Wyrzuć', removeTitle: 'Wyrzucić ten szkic', removeText: 'Nie da się go przywrócić.', keep: 'Zostaw',
  },
  embed: { title: 'Pokaż gdzie indziej', lead: 'Wklej to na własnej stronie: odliczanie, a gdy galeria jest otwarta, także galeria. Nie uruchamia skryptów i nie zapisuje ciasteczek.', code: 'Kod do wklejenia', copy: 'Kopiuj', copied: 'Skopiowano.', byHand: 'Kopiowanie jest tu niedozwolone: zaznacz kod i skopiuj go ręcznie.', look: 'Zobacz, co pokazuje', json: 'To samo jako JSON' },
  cancelling: { action: 'Odwołaj', title: 'Odwołać ten konkurs?', text: 'Na dobre. Każdy, kto bierze udział, dostanie list z powodem, a powód zostanie na stronie. Zgłoszenia są zachowane i każdy zespół może czytać swoje.', reason: 'Powód', keep: 'Niech trwa', done: 'Odwołano. Wszyscy są powiadamiani.', banner: 'Odwołano {{day}}', kept: 'Zgłoszenia są zachowane: każdy zespół może czytać swoje.' },
  reason: { title: 'Ta zmiana wymaga powodu', text: 'Etap już trwa i ludzie na tym polegają: {{fields}}. Zmiana i powód staną na stronie dla wszystkich.', label: 'Powód', save: 'Zapisz z tym powodem', back: 'Cofnij zmianę' },
  begin: {
    title: 'Ogłoś konkurs', lead: 'W imieniu organizacji, do której należysz. Zostaje szkicem, dopóki go nie opublikujesz.', organisation: 'Organizacja', template: 'Zacznij od',
    templates: { beSocial: 'Be Social, Be Maker', blank: 'Czysta kartka' }, means: { beSocial: 'Młode zespoły, sześć kryteriów, godziny konsultacji i umowa: zmień to, co inne.', blank: 'Nic nie jest wypełnione.' }, action: 'Zacznij',
    noneTitle: 'Najpierw organizacja', noneText: 'Konkurs prowadzi organizacja. Załóż swoją albo poproś kogoś o zaproszenie.', noneAction: 'Załóż organizację',
  },
  enter: {
    action: 'Zgłoś pomysł', signIn: 'Zaloguj się, aby zgłosić', another: 'Zgłoś kolejny pomysł', open: 'Otwórz swoje zgłoszenie', yours_one: 'Twój pomysł jest zgłoszony.', yours_few: 'Masz tu {{count}} zgłoszenia.', yours_many: 'Masz tu {{count}} zgłoszeń.', yours_other: 'Masz tu {{count}} zgłoszenia.',
    draft: 'Do publikacji widzą to tylko organizatorzy.', organiser: 'Organizujesz ten konkurs, więc nie możesz się zgłosić.', juror: 'Jesteś tu w jury, więc nie możesz się zgłosić.', notNow: 'Nie możesz zgłosić się do tego konkursu. Sprawdź, kto może.', notYet: 'Nabór jeszcze się nie zaczął.', closed: 'Nabór jest zakończony.',
  },
  publicVote: 'Głosowanie publiczne',
  winners: 'Zobacz zwycięzców', juryInvited: 'Odpowiedz na zaproszenie do jury', juryOpen: 'Otwórz swoje karty ocen', manage: 'Organizuj', edit: 'Zmień konkurs',
  questions: {
    ask: 'Zapytaj organizatorów', askHelp: 'Odpowiedź pojawi się tutaj dla wszystkich, bez Twojego nazwiska.', askSend: 'Wyślij pytanie', asked: 'Wysłano. Dowiesz się, gdy będzie odpowiedź.', none: 'Nie ma jeszcze pytań.', noneOrganiser: 'Nikt jeszcze o nic nie zapytał.', yours: 'Twoje pytanie', somebody: 'Ktoś zapytał',
    waiting: 'Bez odpowiedzi', answer: 'Odpowiedz', change: 'Zmień odpowiedź', yourAnswer: 'Odpowiedź', forAll: 'Czytają ją wszyscy, bez informacji, kto pytał.', send: 'Opublikuj odpowiedź',
  },
  announcements: { heading: 'Od organizatorów', none: 'Nie ma jeszcze ogłoszeń.', title: 'Tytuł', text: 'Treść', help: 'Trafia do wszystkich uczestników, tutaj i e-mailem.', send: 'Powiedz wszystkim', sent: 'Wszyscy już wiedzą.' },
  marks: { title: 'Zmiany po drodze', lead: 'Co zmieniono, gdy ludzie już na tym polegali, i dlaczego.', changed: 'Zmieniono: {{what}}', details: 'Przed i po' },
  dashboard: {
    submitted: 'złożone zgłoszenia', drafts_one: '{{count}} szkic', drafts_few: '{{count}} szkice', drafts_many: '{{count}} szkiców', drafts_other: '{{count}} szkicu', countries: 'kraje', unscreened_one: '{{count}} do sprawdzenia', unscreened_few: '{{count}} do sprawdzenia', unscreened_many: '{{count}} do sprawdzenia', unscreened_other: '{{count}} do sprawdzenia',
    sheets: 'oddane karty ocen', jurors_one: '{{count}} juror', jurors_few: '{{count}} jurorów', jurors_many: '{{count}} jurorów', jurors_other: '{{count}} jurora',
    overTime: 'Zgłoszenia w czasie', day: 'Dzień', entries: 'Zgłoszenia', byCountry: 'Kraje', noCountry: 'Bez kraju', completeness: 'Jak kompletne są szkice', share: 'Odpowiedzi', drafted: 'Szkice', screening: 'Ocena formalna', state: 'Stan', noEntries: 'Nie złożono jeszcze żadnego zgłoszenia.', noDrafts: 'Nie ma szkiców.',
    states: { eligible: 'Spełniają warunki', unscreened: 'Do sprawdzenia', notEligible: 'Nie spełniają', withdrawn: 'Wycofane' },
  },
  manageParts: { overview: 'Przegląd', entries: 'Zgłoszenia', questions: 'Pytania', announcements: 'Ogłoszenia', jury: 'Jury', results: 'Wyniki', board: 'Obrady', decision: 'Decyzja', tasks: 'Nagrody' },
  history: {
    title: 'Historia', lead: 'Każdy krok, w strefie czasowej konkursu.', published: 'Opublikowano', phaseBegan: '{{phase}}: początek', phaseEnded: '{{phase}}: koniec', changed: 'Zmiana', announced: 'Ogłoszenie', answered: 'Odpowiedź na pytanie', entriesFrozen: 'Zgłoszenia zamrożone',
    assigned: 'Zgłoszenia przydzielone jurorom', decided: 'Decyzja', released: 'Ogłoszono wyniki', cancelled: 'Odwołano',
  },
}
