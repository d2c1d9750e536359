import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Polish from the countryside. */
export const POLISH_COUNTRY: readonly DemoIdea[] = [
  {
    key: 'urzad',
    content: {
      title: 'Urząd w bibliobusie: raz w tygodniu pod każdą remizą',
      summary: text`
        Autobus z książkami objeżdża i tak wszystkie sołectwa. Dosiadają się do niego urzędniczka, pielęgniarka i drukarka,
        a sprawa załatwiona przy półce z kryminałami liczy się jak w urzędzie.`,
      language: 'pl', country: 'PL', region: 'Wielkopolskie', stage: 'concept', sdgs: [16, 10, 3],
      tags: ['rural', 'public services', 'elderly care', 'digital skills', 'mobility', 'libraries', 'brokerage'],
      needs: [
        {
          kind: 'funding', amount: 138000, currency: 'PLN',
          note: 'Przebudowa autobusu: łącze, stół, podjazd, lodówka na próbki',
        },
        { kind: 'skills', note: 'Prawniczka od ochrony danych: co wolno załatwić poza budynkiem urzędu' },
        { kind: 'partners', note: 'Sąsiednia gmina, która podzieli z nami trasę w środy' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Gmina z czternastoma sołectwami, sprawnym bibliobusem i zgodą wójta' },
      ],
      canvas: {
        problem: text`
          Do urzędu w Jeziornej jest z ostatniego sołectwa dziewiętnaście kilometrów, a autobus jeździ w dni szkolne. Starsi
          proszą o podwiezienie sąsiada albo nie przychodzą wcale: z dodatku osłonowego nie skorzystała co trzecia
          uprawniona osoba. E-urząd działa, ale w trzech wsiach telefon łapie zasięg tylko na wieży kościoła.`,
        beneficiaries: text`
          Mieszkańcy sołectw po 60. roku życia, rodzice bez samochodu, osoby z niepełnosprawnością i rolnicy w czasie żniw.
          Według naszych rejestrów chodzi o 1900 osób. Skorzysta też biblioteka, której grozi likwidacja trasy, bo
          czytelników jest za mało, by utrzymać samego kierowcę.`,
        solution: text`
          Autobus staje pod remizą co tydzień o tej samej porze na dziewięćdziesiąt minut. Na pokładzie jest urzędniczka z
          pełnomocnictwem do siedemnastu spraw, od meldunku po zasiłek, co drugi tydzień pielęgniarka. Pismo wychodzi z
          pieczęcią na miejscu. Kto nie umie czytać drobnego druku, siada obok i czytamy razem.`,
        novelty: text`
          Mobilne urzędy bywają, zwykle jako akcja na festynie. Nasz przyjeżdża zawsze i przywozi przy okazji książki, więc
          nikt nie musi tłumaczyć sąsiadom, po co tam idzie. Półka z kryminałami jest tu zasłoną dyskrecji. Drugą nowością
          jest lista siedemnastu spraw, ułożona według tego, co ludzie odkładają.`,
        businessModel: text`
          Bibliobus już jeździ i kosztuje gminę 112 tysięcy rocznie. Dokładamy jeden etat przesunięty z okienka, łącze i
          paliwo na dwa przystanki więcej: razem 31 tysięcy. Jeżeli środę podzielimy z sąsiednią gminą, zostaje 22. Za
          pielęgniarkę płaci przychodnia, która dzięki temu ma mniej wizyt domowych.`,
        impactLogic: text`
          Bliższy urząd oznacza, że ludzie dostają to, co im się należy. Zmierzymy odsetek uprawnionych, którzy składają
          wniosek o trzy wybrane świadczenia, dziś od 48 do 71 procent, oraz kilometry, których nie przejechano. Spytamy
          też, czy ktoś wypożyczył książkę. Jeśli po roku odsetki się nie ruszą, wracamy do okienka.`,
        partners: text`
          Biblioteka gminna z kierowcą, który zna każdego po imieniu, przychodnia, koła gospodyń i ochotnicza straż pożarna,
          dająca prąd i toaletę. Broker Fundacji Warta Działa znalazł nam gminę w Małopolsce, która próbowała i przestała;
          jej raport z porażki czytaliśmy wspólnie na sesji.`,
        policyFit: text`
          Prawo pozwala wyznaczyć dodatkowe miejsce obsługi zarządzeniem wójta, ale nie przewiduje, że miejsce jedzie.
          Regionalna izba obrachunkowa nie zgłosiła zastrzeżeń do projektu uchwały. Program rozwoju usług na wsi w kolejnej
          perspektywie unijnej mówi o centrach usług; prosimy, by centrum mogło mieć koła.`,
        risks: text`
          Dane wrażliwe na stole obok powieści: stąd przegroda, szyfrowany laptop i brak papierowych akt w autobusie. Zimą
          trasa do dwóch wsi bywa nieprzejezdna. Najbardziej obawiam się tego, że urzędniczka zachoruje, a autobus
          przyjedzie bez niej; ludzie wybaczą raz. Szkolimy więc trzy osoby.`,
        nextSteps: text`
          1. Przyjąć zarządzenie z listą siedemnastu spraw.
          2. Przejechać trasę przez miesiąc zwykłym samochodem i zobaczyć, kto przychodzi.
          3. Złożyć wniosek o przebudowę autobusu.
          4. Po pół roku wrócić na sesję rady z trzema liczbami i jedną opowieścią. Rada zdecyduje, co dalej.`,
      },
    },
    team: [{ person: 'agnieszka', role: 'lead' }, { person: 'broker', role: 'author' }],
    publishedDaysAgo: 22,
    supporters: ['reka', 'kasia', 'tomek', 'yusuf', 'nives', 'ingrid', 'matej', 'zuzana'],
    followers: ['reka', 'yusuf', 'elena'],
    comments: [
      {
        author: 'reka', daysAgo: 19,
        text: text`
          Our village bus in Bükkalja stops at eleven places and the idea had never crossed my mind. Which of the seventeen
          matters took you longest to be allowed? I suspect it was anything with a signature.`,
        reactions: [{ person: 'agnieszka', emoji: '👍' }],
        replies: [
          {
            author: 'agnieszka', daysAgo: 18.6,
            text: text`
              Identity cards, because of fingerprints: the reader must not leave the building. For now we bring people to
              the reader once a month, eight at a time, with coffee. Everything else fell with one ordinance.`,
          },
          {
            author: 'reka', daysAgo: 18,
            text: text`With coffee. Noted, that will convince my mayors.`,
            reactions: [{ person: 'broker', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'yusuf', daysAgo: 9,
        text: text`
          From nine waiting rooms in Vienna: people do not come for the form, they come because somebody sits down next to
          them. Give your clerk a second chair on the same side of the table. It changed our numbers more than any computer.`,
        reactions: [{ person: 'agnieszka', emoji: '💡' }, { person: 'broker', emoji: '👍' }],
      },
    ],
  },
  {
    key: 'sad',
    content: {
      title: 'Sad bez właściciela: jabłka z poboczy na wspólny sok',
      summary: text`
        Przy drogach i zarośniętych siedliskach gniją tony starych jabłek. Mapa drzew, jesienne zbiory i objazdowa tłocznia
        zamieniają je w sok dla szkół i w pieniądze dla kół gospodyń.`,
      language: 'pl', country: 'PL', region: 'Wielkopolskie', stage: 'concept', sdgs: [12, 2, 15],
      tags: ['food', 'food waste', 'rural', 'biodiversity', 'volunteers'],
      needs: [
        { kind: 'funding', note: 'Używana tłocznia na przyczepie z pasteryzatorem', amount: 89000, currency: 'PLN' },
        { kind: 'skills', note: 'Pomolog, który rozpozna stare odmiany, kilka weekendów we wrześniu' },
        { kind: 'partners', note: 'Zarząd dróg powiatowych: zgoda na zbiór i na sadzenie nowych drzew' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Czterysta opisanych drzew w jednej gminie, wolontariusze z czterech kół gospodyń' },
      ],
      canvas: {
        problem: text`
          W naszej gminie przy drogach i dawnych siedliskach rośnie ponad 1100 jabłoni. Nikt ich nie pryska i prawie nikt
          nie zbiera: wrześniem asfalt jest śliski od miazgi, a szkoła trzy kilometry dalej kupuje sok z koncentratu.
          Drogowcy wycinają drzewa, bo przeszkadzają, i razem z nimi znikają odmiany, których nazw nie pamięta już nikt poza
          kilkoma osobami.`,
        beneficiaries: text`
          Sześć szkół i dwa przedszkola, łącznie 790 dzieci. Koła gospodyń, które utrzymują świetlice z ciast i loterii, a
          mogłyby z soku. Właściciele opuszczonych siedlisk, zwykle starsi albo mieszkający daleko, którym jest wstyd
          patrzeć, jak się marnuje. Drozdy także coś dostaną: co dziesiąte drzewo zostawiamy.`,
        solution: text`
          Latem sołtysi i dzieci opisują drzewa na wspólnej mapie, z numerem i zgodą właściciela. W trzy wrześniowe weekendy
          zbieramy, a tłocznia na przyczepie jedzie od remizy do remizy. Połowa soku trafia do szkół, ćwierć do
          zbierających, ćwierć na sprzedaż z nazwą wsi na etykiecie.`,
        novelty: text`
          Objazdowe tłocznie znają Niemcy i Austria, mapy drzew do zbioru mają duże miasta. Połączenie jest inne: drzewo
          przy drodze dostaje opiekuna, numer i udział w zysku, więc drogowcy mają z kim rozmawiać, zanim przyjadą z piłą. Z
          wyciętych odmian robimy zrazy i szczepimy je w szkole.`,
        businessModel: text`
          Z tony jabłek wychodzi około 650 litrów soku. Przy trzydziestu tonach mamy 19 500 litrów; ćwierć na sprzedaż po 12
          zł za litr to 58 tysięcy. Prąd, opakowania i kierowca kosztują 41 tysięcy. Na tłocznię nie odłożymy w jeden sezon,
          dlatego szukamy używanej i dotacji na jej połowę.`,
        impactLogic: text`
          Drzewo, które coś daje, zostaje. Policzymy tony zebrane, litry wypite w szkołach, drzewa wycięte i posadzone w
          ciągu dwóch lat. Poprosimy też nauczycielki, żeby zapisywały, ile dzieci zna imię drzewa, z którego jest ich sok.
          To mała liczba, ale na niej zależy mi najbardziej.`,
        partners: text`
          Cztery koła gospodyń, biblioteka z bibliobusem, szkoła rolnicza w Trzciance i leśniczy na emeryturze, który zna
          odmiany. Spółdzielnia Nić uszyje worki do zbioru. Z zarządem dróg rozmawiamy i na razie słyszymy, że formularza na
          jabłka nie ma. Będziemy go więc pisać razem.`,
        policyFit: text`
          Ustawa o przeciwdziałaniu marnowaniu żywności dotyczy sklepów, a program owoców w szkole wymaga dostawcy z umową
          na cały rok. Gmina może to połączyć zamówieniem poniżej progu. Szerzej pasujemy do unijnej strategii
          bioróżnorodności, która chwali zadrzewienia śródpolne, choć mało kto wie, że obejmuje to także jabłoń przy rowie.`,
        risks: text`
          Jabłka z pobocza mogą mieć metale ciężkie; dlatego badamy próbki i omijamy drzewa bliżej niż cztery metry od drogi
          krajowej. Rok bez urodzaju zdarza się co trzeci sezon. Ktoś może spaść z drabiny, więc zbieramy z ziemi i tyczką.
          A jeżeli sok się spodoba, pojawi się pokusa, żeby zebrać wszystko.`,
        nextSteps: text`
          1. Zbadać dwadzieścia próbek owoców z poboczy.
          2. Spisać drzewa w pierwszych czterech sołectwach do czerwca.
          3. Pożyczyć tłocznię na jeden weekend i sprawdzić, ile naprawdę wychodzi.
          4. Przygotować z zarządem dróg brakujący formularz. Bez niego nie zrobimy we wrześniu ani kroku.`,
      },
    },
    team: [{ person: 'agnieszka', role: 'author' }, { person: 'tomek', role: 'lead' }],
    publishedDaysAgo: 3,
    supporters: ['kasia', 'nives', 'hannah', 'giulia', 'broker', 'oskar'],
    followers: ['giulia', 'nives'],
    comments: [
      {
        author: 'giulia', daysAgo: 2.3,
        text: text`
          In Friuli we pick up persimmons in the same way. What broke our neck in the first year was bottles: buy
          bag-in-box, and buy it in May, by September it is gone.`,
        reactions: [{ person: 'tomek', emoji: '🙏' }],
      },
      {
        author: 'kasia', daysAgo: 1.4,
        text: text`
          Worki szyję chętnie, ale powiedzcie, ile kilogramów ma udźwignąć starsza pani. Piętnaście? Wtedy robię dwa ucha i
          płaskie dno z banera. I druga sprawa: cena 12 zł za litr w szkole czy na kiermaszu?`,
        replies: [
          {
            author: 'tomek', daysAgo: 1.2,
            text: text`
              Osiem kilogramów i jedno ucho na ramię. Dwanaście na kiermaszu, szkoły dostają za darmo. @{agnieszka}
              sprawdza, czy to „za darmo” nie potrzebuje umowy.`,
          },
          {
            author: 'agnieszka', daysAgo: 1,
            text: text`Potrzebuje. Jedna strona, już się pisze.`,
            reactions: [{ person: 'kasia', emoji: '👍' }],
          },
        ],
      },
    ],
  },
]
