import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Polish from workshops, stairwells and courtyards. */
export const POLISH_TOWN: readonly DemoIdea[] = [
  {
    key: 'nic',
    content: {
      title: 'Nić: pracownia krawiecka, która uczy i zatrudnia',
      summary: text`
        Spółdzielnia z poznańskiego Łazarza szyje z banerów, obrusów i mundurów, a każda nowa osoba uczy się zawodu na
        prawdziwym zamówieniu. Szukamy trzech miast, w których model zadziała bez nas.`,
      language: 'pl', country: 'PL', region: 'Wielkopolskie', stage: 'scaling', sdgs: [8, 12, 5],
      tags: ['textiles', 'social enterprise', 'employment', 'circular economy', 'procurement', 'scaling'],
      needs: [
        {
          kind: 'partners',
          note: 'Trzy organizacje, które poprowadzą pracownię u siebie: Łódź, Bydgoszcz lub miasto za granicą',
        },
        { kind: 'funding', note: 'Pożyczka na dwie linie maszyn, spłata w pięć lat', amount: 240000, currency: 'PLN' },
        { kind: 'policyChange', note: 'Klauzule społeczne w zamówieniach na odzież roboczą' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Dzień w pracowni z wglądem w arkusz kosztów, dla spółdzielni na starcie' },
        { kind: 'skills', note: 'Konstrukcja i odszycie prototypu z odzyskanych materiałów' },
      ],
      canvas: {
        problem: text`
          W Poznaniu co roku kończą żywot tysiące metrów banerów i hotelowej pościeli, bo ich utylizacja jest tańsza niż
          pomysł. Jednocześnie kobiety po pięćdziesiątce, które całe życie szyły w zakładach, słyszą w urzędzie pracy, że
          ich zawód wymarł. Przez osiem lat przyjęłyśmy 64 osoby; czterdzieści jeden z nich umiało szyć i nie miało gdzie.`,
        beneficiaries: text`
          Pracują u nas osoby długotrwale bezrobotne, po kryzysie psychicznym, opiekunki wracające do pracy oraz sześć
          kobiet z Ukrainy. Korzystają też zamawiający: szpital, zieleń miejska i dwa teatry, które dostają rzecz szytą na
          miarę w dziesięć dni i mogą przyjść zobaczyć, kto ją zrobił.`,
        solution: text`
          Nauka odbywa się przy zamówieniu. Nowa osoba przez trzy miesiące pracuje w parze z mistrzynią, a każdy produkt ma
          **kartę szwów** ze zdjęciami, dzięki której wiadomo, co już się umie. Po trzech miesiącach wybiera się jedną z
          czterech ścieżek: konstrukcja, szycie, krój albo obsługa klienta. Umowa o pracę jest od pierwszego dnia.`,
        novelty: text`
          Pracowni upcyklingu jest wiele, zwykle żyją z warsztatów i świątecznych kiermaszów. My żyjemy z odzieży roboczej,
          bo zużywa się przewidywalnie i zamawia się ją co roku. Nowe jest także to, że oddajemy model na zewnątrz wraz z
          kartami i arkuszem kosztów, a w zamian prosimy o dwa procent przychodu na wspólny fundusz awarii.`,
        businessModel: text`
          W ubiegłym roku sprzedałyśmy za 1,38 mln zł: 62 procent to odzież robocza, 23 procent torby i pokrowce, reszta to
          przeróbki. Płace pochłaniają 71 procent, materiały 12. Wynik: 26 tysięcy na plusie, pierwszy raz bez dotacji do
          wynagrodzeń. Jedna pracownia na siedem osób potrzebuje około 480 tysięcy przychodu, żeby się utrzymać.`,
        impactLogic: text`
          Praca w parze daje umiejętność, umiejętność daje stałą umowę, a ta spokój w domu. Sprawdzamy trzy rzeczy: ile osób
          pracuje po dwóch latach (u nas albo gdzie indziej, 44 z 64), ile kilogramów tkanin nie trafiło do spalarni (11,2
          tony w ubiegłym roku) i czy płaca wystarcza bez dorabiania. To ostatnie pytanie boli najbardziej: wystarcza
          dwunastu osobom z dziewiętnastu.`,
        partners: text`
          Teatr, zakład zieleni i szpital powiatowy mają z nami umowy roczne. Fundacja Warta Działa wprowadziła nas do
          trzech gmin. Z przyjaciółmi z Salonik szyjemy torby z sieci rybackich, a z hubem przedsiębiorstw społecznych z
          Włoch, Bułgarii i Grecji wymieniamy się na tygodniowe staże.`,
        policyFit: text`
          Ustawa o ekonomii społecznej pozwala zastrzec zamówienie dla przedsiębiorstw społecznych, a prawo zamówień
          publicznych zna klauzule społeczne od lat. W praktyce w naszym powiecie użyto ich cztery razy. Proponujemy prosty
          wzór dla odzieży roboczej: dwa paragrafy i tabela, opublikowane na
          [example.org/klauzule](https://example.org/klauzule).`,
        risks: text`
          Jeśli szpital zmieni dostawcę, tracimy piątą część przychodu. Druga rzecz to zmęczenie mistrzyń: trzy z czterech
          idą na emeryturę w ciągu pięciu lat. Boimy się też, że pracownia w innym mieście weźmie nazwę, a nie weźmie umów
          od pierwszego dnia, dlatego umowa licencyjna zaczyna się właśnie od nich.`,
        nextSteps: text`
          1. Do końca lutego wybrać pierwsze miasto i odwiedzić je razem z mistrzyniami.
          2. Nagrać karty szwów jako krótkie filmy, po polsku i po ukraińsku.
          3. Podpisać pożyczkę na maszyny.
          4. We wrześniu otworzyć drugą pracownię i przez pół roku publikować jej rachunki obok naszych.`,
      },
    },
    team: [{ person: 'kasia', role: 'lead' }, { person: 'tomek', role: 'author' }],
    publishedDaysAgo: 200,
    earlier: [
      {
        daysAgo: 200, note: 'Pierwsza publikacja',
        content: {
          title: 'Nić: pracownia krawiecka na Łazarzu',
          summary: text`
            Spółdzielnia z poznańskiego Łazarza szyje z banerów, obrusów i mundurów, a każda nowa osoba uczy się zawodu na
            prawdziwym zamówieniu.`,
          stage: 'pilot',
          needs: [
            { kind: 'funding', note: 'Dotacja na wynagrodzenia trzech uczennic przez rok', amount: 150000, currency: 'PLN' },
          ],
          canvas: {
            businessModel: text`
              Sprzedajemy odzież roboczą, torby i przeróbki. Dwie trzecie przychodu pochodzi z umów z instytucjami. Do
              wynagrodzeń nowych osób potrzebujemy jeszcze dotacji, bo przez pierwsze trzy miesiące nauka kosztuje więcej,
              niż przynosi. Chcemy, żeby od następnego roku pracownia utrzymywała się sama.`,
            nextSteps: text`
              1. Znaleźć środki na wynagrodzenia trzech uczennic.
              2. Opisać karty szwów tak, żeby rozumiała je osoba spoza pracowni.
              3. Policzyć, ile naprawdę kosztuje jedno miejsce pracy, razem z urlopem mistrzyni i awarią maszyny.
              4. Zdecydować jesienią, czy rośniemy w Poznaniu, czy uczymy inne miasta.`,
          },
        },
      },
    ],
    revised: { daysAgo: 30, note: 'Rok bez dotacji: nowe liczby i decyzja o przekazaniu modelu' },
    supporters: [
      'broker', 'agnieszka', 'magda', 'oskar', 'moderator', 'desi', 'giulia', 'nikos', 'peter', 'felix', 'ana', 'mentor',
      'hannah',
    ],
    followers: ['peter', 'broker', 'felix', 'agnieszka', 'mentor'],
    comments: [
      {
        author: 'peter', daysAgo: 28,
        text: text`
          Pożyczka 240 tysięcy przy wyniku 26 tysięcy to 48 tysięcy raty rocznie. Skąd druga połowa? Pytam, bo model mi się
          podoba i chciałbym usłyszeć odpowiedź przed bankiem.`,
        replies: [
          {
            author: 'kasia', daysAgo: 27.5,
            text: text`
              Dwie nowe maszyny zastępują szycie zlecane na zewnątrz, za które w ubiegłym roku zapłaciłyśmy 39 tysięcy.
              Razem z wynikiem to 65 tysięcy. Zapas jest, ale niewielki: wystarczy, że wypadnie jeden teatr, i zostaje nam
              osiem.`,
          },
          {
            author: 'peter', daysAgo: 27,
            text: text`
              Dziękuję, to uczciwy rachunek. Przy sześciu latach zamiast pięciu śpicie spokojniej. Porozmawiajmy w przyszłym
              tygodniu.`,
            reactions: [{ person: 'kasia', emoji: '🙏' }, { person: 'tomek', emoji: '🎉' }],
          },
        ],
      },
      {
        author: 'agnieszka', daysAgo: 24,
        text: text`
          Wzięłam wasz wzór klauzuli i wpisałam do zapytania na odzież dla naszych pracowników komunalnych. Radca prawny
          dopisał jedno zdanie, odsyłam je wam. Dwanaście kompletów to nie szpital, ale komuś trzeba zacząć.`,
        reactions: [{ person: 'kasia', emoji: '❤️' }, { person: 'broker', emoji: '🎉' }],
      },
      {
        author: 'mentor', daysAgo: 16,
        text: text`
          A question from Celje, where two weaving mills have closed: does the two per cent go into the fund from revenue or
          from margin? From revenue it would hurt a new workshop in its worst year.`,
        replies: [
          {
            author: 'tomek', daysAgo: 15,
            text: text`
              From revenue, but only from the third year. In the first two the fund pays, not the workshop. I see that the
              text does not say so.`,
            reactions: [{ person: 'mentor', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'obiad',
    content: {
      title: 'Obiad za ścianą: sąsiedzi gotują o jedną porcję więcej',
      summary: text`
        Kto gotuje dla czterech, może ugotować dla pięciu. Łączymy domowe kuchnie z samotnymi seniorami z tej samej klatki,
        z pudełkiem na wymianę i prostymi zasadami bezpieczeństwa.`,
      language: 'pl', country: 'PL', region: 'Wielkopolskie', stage: 'pilot', sdgs: [2, 3, 11],
      tags: ['food', 'loneliness', 'elderly care', 'neighbourhood', 'volunteers'],
      needs: [
        { kind: 'partners', note: 'Spółdzielnie mieszkaniowe i ośrodki pomocy, które znają swoich samotnych mieszkańców' },
        { kind: 'funding', note: 'Koordynatorka na pół etatu i 600 pudełek', amount: 72000, currency: 'PLN' },
        { kind: 'skills', note: 'Dietetyczka na dwie godziny w tygodniu: cukrzyca, nadciśnienie, leki' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Zestaw startowy dla klatki schodowej: zasady, wzór ogłoszenia, lista pytań' },
      ],
      canvas: {
        problem: text`
          Pani Halina z trzeciego piętra je przez cały tydzień tę samą zupę, bo dla siebie jednej nie opłaca się gotować.
          Obiady z pomocy społecznej przysługują przy niskim dochodzie, a jej emerytura jest o 80 złotych za wysoka. W dwóch
          blokach na Ratajach znalazłyśmy 57 takich osób, z których dziewiętnaście nie rozmawiało poprzedniego dnia z nikim.`,
        beneficiaries: text`
          Osoby po siedemdziesiątce mieszkające samotnie, które ruszają się coraz mniej, ale nie kwalifikują się do usług
          opiekuńczych. Kucharkami i kucharzami są głównie rodziny z dziećmi i ludzie pracujący z domu. Kilkoro z nich mówi,
          że zaczęło przez to samo jeść porządny obiad.`,
        solution: text`
          Kto gotuje, zostawia dwa lub trzy razy w tygodniu jedną porcję w szklanym pudełku u konkretnej osoby, zawsze tej
          samej. Pudełko wraca następnego dnia, umyte, często z karteczką. Dobieramy pary według piętra, diety i charakteru.
          Pierwszy obiad jedzą razem, przy stole koordynatorki, żeby nikt nie musiał dzwonić do obcych drzwi.`,
        novelty: text`
          Catering dowozi posiłek i odjeżdża. U nas posiłek jest pretekstem do pukania, dlatego najdalsza para mieszka od
          siebie cztery piętra. W innych krajach działają podobne sieci w skali miasta; my świadomie zostajemy w klatce
          schodowej, bo tam wszyscy widzą, czy światło się pali.`,
        businessModel: text`
          Porcja nie kosztuje nic, a kto chce, wrzuca do skarbonki na pudełka: średnio 1,10 zł za obiad. Koordynacja stu par
          kosztuje 38 tysięcy rocznie, czyli mniej niż cztery złote od posiłku. Dwie spółdzielnie mieszkaniowe płacą po 600
          zł miesięcznie, resztę powinna docelowo zamówić gmina jako usługę sąsiedzką.`,
        impactLogic: text`
          Regularny obiad oznacza lepsze odżywienie, a regularne pukanie to szybsza pomoc. Mierzymy liczbę posiłków (6120 w
          pierwszym roku), wagę seniorów za ich zgodą i liczbę rozmów w poprzednim dniu. Po pół roku z dziewiętnastu osób
          bez rozmowy zostały cztery. Odnotowałyśmy też trzy sytuacje, w których sąsiad wezwał pomoc na czas.`,
        partners: text`
          Rada osiedla, dwie spółdzielnie mieszkaniowe, parafia i szkoła gastronomiczna, która co miesiąc prowadzi wieczór o
          kuchni bez soli. Ośrodek pomocy rodzinie kieruje do nas osoby, którym musi odmówić. Spółdzielnia Socjalna Nić
          uszyła torby termiczne z wycofanych banerów. Szukamy jeszcze drugiej dietetyczki.`,
        policyFit: text`
          Przepisy pozwalają gminie organizować usługi sąsiedzkie dla starszych mieszkańców, lecz mało która gmina wie, jak
          zacząć, bo boi się odpowiedzialności. Nasze zasady higieny powstały z inspektorem sanitarnym i mieszczą się na
          jednej kartce. Mogłyby być załącznikiem do gminnego programu. Chętnie go napiszemy.`,
        risks: text`
          Ktoś się kiedyś zatruje. Dlatego nie dajemy surowych jaj, grzybów ani ryb, pudełka mają datę, a ubezpieczenie
          obejmuje obie strony. Gorzej z przyzwyczajeniem: kiedy gotująca rodzina wyjeżdża, senior zostaje sam bardziej niż
          przedtem. Każda para ma więc zastępstwo, ustalone na początku.`,
        nextSteps: text`
          1. Uruchomić dziesięć kolejnych klatek na Ratajach i na Piątkowie.
          2. Podpisać z miastem umowę na usługi sąsiedzkie dla czterdziestu osób.
          3. Sprawdzić, czy pary trwają po roku bez naszych telefonów.
          4. Wydać zestaw startowy po polsku, słoweńsku i ukraińsku.`,
      },
    },
    team: [{ person: 'kasia', role: 'lead' }, { person: 'magda', role: 'author' }],
    publishedDaysAgo: 47,
    supporters: ['agnieszka', 'broker', 'oskar', 'spela', 'ana', 'ingrid', 'davide', 'moderator', 'tomek'],
    followers: ['agnieszka', 'spela', 'broker'],
    comments: [
      {
        author: 'agnieszka', daysAgo: 43,
        text: text`
          U nas najbliższy sąsiad mieszka dwieście metrów dalej. Czy pudełko może jechać rowerem? I drugie pytanie,
          urzędowe: kto odpowiada, jeśli gotująca sąsiadka nie ma badań sanepidu?`,
        replies: [
          {
            author: 'magda', daysAgo: 42.4,
            text: text`
              Badania są potrzebne przy zbiorowym żywieniu, a to jest zaproszenie na obiad, tylko przez próg. Inspektor
              zgodził się z tym na piśmie, prześlę kopię. Rowerem można, byle ten sam człowiek i ta sama godzina.`,
            reactions: [{ person: 'agnieszka', emoji: '🙏' }],
          },
        ],
      },
      {
        author: 'spela', daysAgo: 31,
        text: text`
          We should like to try this in one stairwell in Maribor. Do the cooks ever ask for something in return? Here people
          find it easier to accept when they can give.`,
        replies: [
          {
            author: 'magda', daysAgo: 30,
            text: text`
              The notes in the boxes turned into it by themselves: recipes, mended socks, one chess problem a week. We do
              not organise it, we only stay out of the way.`,
            reactions: [{ person: 'spela', emoji: '❤️' }, { person: 'kasia', emoji: '❤️' }],
          },
        ],
      },
    ],
  },
  {
    key: 'ogrody',
    content: {
      title: 'Ogrody deszczowe na podwórkach kamienic',
      summary: text`
        Zamiast wylewać deszcz do kanalizacji, mieszkańcy poznańskich kamienic rozbierają kawałek betonu i sadzą ogród,
        który wypija wodę z dachu. Każdy ma wiadro z podziałką i wspólną tabelę.`,
      language: 'pl', country: 'PL', region: 'Wielkopolskie', stage: 'prototype', sdgs: [6, 13, 11],
      tags: ['water', 'climate adaptation', 'neighbourhood', 'biodiversity', 'citizen science', 'public space'],
      needs: [
        { kind: 'pilotSite', note: 'Pięć podwórek, na których wspólnota ma prawo do gruntu i jedną cierpliwą osobę' },
        { kind: 'funding', note: 'Rozbiórka, żwir i rośliny dla pięciu podwórek', amount: 65000, currency: 'PLN' },
        { kind: 'skills', note: 'Hydrolog, który sprawdzi nasze obliczenia spływu' },
      ],
      offers: [
        { kind: 'skills', note: 'Sobota z łomem: pomagamy rozebrać do 20 metrów kwadratowych betonu' },
      ],
      canvas: {
        problem: text`
          Podwórka na Wildzie i Jeżycach są zalane betonem od ściany do ściany. Po burzy woda stoi w piwnicach, a dwa
          tygodnie później drzewo za bramą usycha. Na jednym podwórku przy ulicy Kosińskiego w lipcu zmierzyliśmy 46 stopni
          przy ziemi i zero motyli, za to trzy wypompowane piwnice w ciągu roku.`,
        beneficiaries: text`
          Mieszkańcy parterów i właściciele piwnic, którzy dziś płacą za osuszanie. Starsi lokatorzy, dla których podwórko
          jest jedynym dostępnym kawałkiem zieleni. Dzieci, bo ogród deszczowy to także kałuża z żabą. Pośrednio również
          wodociągi, ponieważ każdy zatrzymany metr sześcienny nie trafia do przepełnionego kolektora.`,
        solution: text`
          Odłączamy jedną rynnę od kanalizacji, rozbieramy od 8 do 20 metrów kwadratowych betonu i robimy nieckę ze żwirem,
          piaskiem oraz roślinami, które znoszą i zalanie, i suszę. Nadmiar wody spływa starą drogą. Wspólnota dostaje
          **wiadro z podziałką**, tabelę na klatce i rozpiskę, kto w tym miesiącu wyrywa chwasty.`,
        novelty: text`
          Miasto buduje ogrody deszczowe przy szkołach, a to piękne inwestycje za sto tysięcy. Nasz kosztuje tyle co
          huśtawka, powstaje w dwie soboty i należy do ludzi, którzy go kopali. Wiadro wydaje się żartem, ale dzięki niemu
          mieszkańcy sami liczą, ile wody zatrzymali, i kłócą się o wyniki na klatce.`,
        businessModel: text`
          Jedno podwórko to średnio 13 tysięcy złotych: sześć na wywóz gruzu, cztery na materiały, trzy na opiekę w
          pierwszym roku. Wspólnoty dokładają po dwa tysiące z funduszu remontowego. Opłata za odprowadzanie deszczówki
          spada o kilkaset złotych rocznie, więc sama nie zwróci kosztu i nie udajemy, że będzie inaczej.`,
        impactLogic: text`
          Mniej betonu to mniej spływu, chłodniejsze podwórko i więcej życia. Na dwóch prototypach zatrzymaliśmy w jednym
          sezonie 41 metrów sześciennych wody, a temperatura w południe spadła o pięć stopni. Motyle liczą dzieci w każdą
          sobotę. Za rok sprawdzimy, czy ogrody nadal żyją bez naszych telefonów.`,
        partners: text`
          Rada osiedla Wilda, zarządca czternastu kamienic, szkółka roślin pod Kórnikiem i uczniowie technikum ogrodniczego,
          którzy zaliczają u nas praktyki. Wodociągi użyczyły deszczomierza. Z grupą znad Mury wymieniamy się
          doświadczeniami w mierzeniu przez ludzi, którzy nie są naukowcami. Szukamy też kamieniarza z sercem.`,
        policyFit: text`
          Miejski plan adaptacji do zmian klimatu mówi o podwórkach w jednym zdaniu, a program dopłat obejmuje zbiorniki,
          nie niecki. Wystarczyłaby zmiana definicji. Unijne rozporządzenie o odbudowie przyrody wymaga, by zieleni w
          miastach nie ubywało, i tu małe podwórka mogą razem zrobić dużą różnicę.`,
        risks: text`
          Źle wykopana niecka zaleje sąsiada, dlatego nie kopiemy bliżej niż trzy metry od ściany i zawsze zostawiamy
          przelew. Pod betonem bywają niespodzianki: raz znaleźliśmy szambo z czasów cesarza. Największe ryzyko jest
          ludzkie, bo kto sadził, ten się kiedyś wyprowadzi. Wtedy pomaga rozpiska na klatce.`,
        nextSteps: text`
          1. Zimą wybrać pięć podwórek i podpisać umowy ze wspólnotami.
          2. W marcu sprawdzić z hydrologiem spływ z każdego dachu.
          3. W kwietniu i maju kopać, po dwie soboty na podwórko.
          4. Przez całe lato notować wiadra.
          5. W październiku zanieść tabelę do wydziału klimatu.`,
      },
    },
    team: [{ person: 'tomek', role: 'lead' }],
    publishedDaysAgo: 36,
    supporters: ['kasia', 'nives', 'maja', 'jakob', 'broker', 'clara', 'agnieszka', 'ana'],
    followers: ['nives', 'maja', 'peter'],
    comments: [
      {
        author: 'nives', daysAgo: 32,
        text: text`
          Lovely, the bucket. We have the same quarrels about readings on the river, and they are the best thing in the
          project. Which plants survived both flood and drought? Our list ends with purple loosestrife.`,
        replies: [
          {
            author: 'tomek', daysAgo: 31.5,
            text: text`
              Purple loosestrife, iris, sedges, and to everybody’s surprise mint. The mint is now moving towards the bicycle
              rack.`,
            reactions: [{ person: 'nives', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'broker', daysAgo: 20,
        text: text`
          Rozmawiałem z wydziałem klimatu. Zmiana definicji w programie dopłat jest możliwa przy wiosennej nowelizacji,
          jeżeli ktoś dostarczy dwa zdania uzasadnienia i jeden przykład ze zdjęciem. Masz to do piętnastego?`,
        reactions: [{ person: 'tomek', emoji: '🎉' }],
        replies: [
          {
            author: 'tomek', daysAgo: 19.6,
            text: text`Mam zdjęcie, zdania będą jutro. Kosińskiego przed i po, z żabą.`,
            reactions: [{ person: 'broker', emoji: '👍' }],
          },
        ],
      },
    ],
  },
]
