import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Polish about first homes, first words and a quiet room. */
export const POLISH_STARTS: readonly DemoIdea[] = [
  {
    key: 'pokoj',
    content: {
      title: 'Pokój oddechu: cichy pokój w szkole, który prowadzą uczniowie',
      summary: text`
        Mały pokój z meblami z płyt po wystawach, dyżurem przeszkolonych uczniów i jasną drogą do psychologa. Sprawdzamy w
        technikum w Lesznie, czy prośba o pomoc pada dzięki temu wcześniej.`,
      language: 'pl', country: 'PL', region: 'Wielkopolskie', stage: 'prototype', sdgs: [3, 4],
      tags: ['youth', 'mental health', 'education', 'makers', 'participation'],
      needs: [
        { kind: 'mentoring', note: 'Psychoterapeutka młodzieży, która raz w miesiącu porozmawia z dyżurnymi' },
        { kind: 'pilotSite', note: 'Druga szkoła, najlepiej liceum, żeby porównać' },
        { kind: 'funding', note: 'Szkolenia dwunastu dyżurnych i materiały na dwa pokoje', amount: 18500, currency: 'PLN' },
      ],
      offers: [
        { kind: 'skills', note: 'Plany mebli z płyt wystawowych, do wycięcia w każdej szkolnej pracowni' },
      ],
      canvas: {
        problem: text`
          W naszym technikum jest 740 uczniów i jedna psycholog na pół etatu. Żeby do niej pójść, trzeba przejść przez
          sekretariat i powiedzieć po co. W ubiegłym roku trzy osoby z mojego rocznika trafiły do szpitala i wszyscy potem
          mówili, że widzieli, że coś jest nie tak. Tylko nikt nie wiedział, dokąd z tym iść.`,
        beneficiaries: text`
          Przede wszystkim uczniowie, którzy mają gorszy dzień, atak paniki albo po prostu za dużo hałasu. Potem ci, którzy
          martwią się o kolegę i nie chcą donosić. Nauczyciele też, bo dziś wypuszczają ucznia na korytarz i nie wiedzą, czy
          wróci. Psycholog, której pokój pozwala zobaczyć kolejkę, zanim będzie długa.`,
        solution: text`
          Pokój ma cztery miejsca, okno i zasadę: dwadzieścia minut, bez tłumaczenia się. Na przerwach dyżuruje dwoje
          uczniów po szesnastu godzinach szkolenia. Nie udzielają porad, tylko słuchają i znają **trzy drogi dalej**:
          psycholog, pielęgniarka, telefon zaufania. Na lekcji wychodzi się z zieloną kartką, o którą nikt nie pyta.`,
        novelty: text`
          Pokoje wyciszenia zdarzają się w podstawówkach i prowadzą je dorośli. W szkole średniej uczeń prędzej przyjdzie do
          kogoś w swoim wieku. Nowy jest też mebel: kabina z płyt po wystawach, którą da się złożyć w dwie godziny i
          przenieść, gdy szkoła potrzebuje sali na matury.`,
        businessModel: text`
          Wyposażenie kosztuje 2900 zł, bo płyty dostajemy za darmo, a tnie je nasza pracownia. Szkolenie jednego dyżurnego
          to 450 zł, raz na dwa lata. Superwizja to 300 zł miesięcznie i o te pieniądze chcemy prosić organ prowadzący,
          czyli powiat. Meble możemy robić dla innych szkół, z zyskiem na szkolenia.`,
        impactLogic: text`
          Jeżeli droga do rozmowy jest krótsza, ludzie proszą o pomoc wcześniej. Liczymy wejścia (bez nazwisk, kreską na
          tablicy), przekazania do psychologa oraz to, po ilu tygodniach złego samopoczucia ktoś przyszedł. Pierwszy
          miesiąc: 96 wejść, jedenaście przekazań, a średnia spadła z dziesięciu tygodni do czterech. Na razie to tylko
          miesiąc.`,
        partners: text`
          Dyrekcja dała salę po dawnym radiowęźle, a psycholog szkolna prowadzi szkolenie. Samorząd uczniowski układa
          dyżury. Miejska biblioteka przekazuje płyty po wystawach. W zespole konkursowym są też Celje i Freilassing, choć
          każdy z nas prowadzi swój pomysł osobno. Rodzice malowali z nami ściany.`,
        policyFit: text`
          Standardy zatrudniania specjalistów w szkołach już istnieją, ale etatów brakuje. Nie chcemy ich zastąpić i mówimy
          to każdemu, kto wpada na taki pomysł. Prosimy powiat o jedno: żeby superwizja dyżurnych była zwykłą pozycją w
          budżecie szkoły, tak jak przegląd gaśnic.`,
        risks: text`
          Dyżurny może usłyszeć coś, czego nie udźwignie. Dlatego zawsze są we dwoje, mają numer do dorosłego i obowiązek
          zadzwonić, gdy chodzi o życie. Pokój może stać się miejscem do urywania się z lekcji; na razie zdarzyło się to
          pięć razy i wystarczyła rozmowa. Ja zdaję maturę w maju, następczyni już się szkoli.`,
        nextSteps: text`
          1. Przeszkolić jeszcze sześć osób, w tym cztery z drugiej klasy.
          2. Znaleźć superwizorkę.
          3. Otworzyć drugi pokój w liceum i porównać liczby po semestrze.
          4. Opublikować plany mebli razem ze zdjęciami błędów na [example.org/oddech](https://example.org/oddech). Prosimy
            o nadsyłanie także waszych błędów.`,
      },
    },
    team: [{ person: 'oskar', role: 'lead' }, { person: 'magda', role: 'contributor' }],
    publishedDaysAgo: 8,
    supporters: ['organiser', 'maja', 'jakob', 'kasia', 'agnieszka', 'clara', 'moderator', 'ingrid'],
    followers: ['organiser', 'juror', 'maja'],
    comments: [
      {
        author: 'ingrid', daysAgo: 6.5,
        text: text`
          W Nabohjelp mamy coś podobnego dla dorosłych i uczyliśmy się na własnych błędach: po każdym dyżurze pięć minut
          rozmowy we dwoje, obowiązkowo, także gdy nikt nie przyszedł. Inaczej ciężkie rzeczy idą do domu.`,
        reactions: [{ person: 'oskar', emoji: '💡' }, { person: 'magda', emoji: '👍' }],
        replies: [
          {
            author: 'oskar', daysAgo: 6.2,
            text: text`
              Dziękuję. Dopisujemy od poniedziałku. Zrobiliśmy próbę dzisiaj i trwało dwadzieścia minut, więc chyba było
              potrzebne.`,
            reactions: [{ person: 'ingrid', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'organiser', daysAgo: 5,
        text: text`
          Strong entry. One thing the jury will ask: “the mean fell from ten weeks to four” needs two groups. Where does the
          ten come from?`,
        replies: [
          {
            author: 'oskar', daysAgo: 4.7,
            text: text`
              From the school psychologist’s cases last year, 23 people, she asked the same question. I will write that it
              is not the same way of counting.`,
            reactions: [{ person: 'organiser', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'mieszkanie',
    content: {
      title: 'Pierwsze mieszkanie: rok z kluczem i telefonem po pieczy zastępczej',
      summary: text`
        Młodzi ludzie opuszczający dom dziecka w Lublinie dostają na rok pokój w dwuosobowym mieszkaniu i jedną dorosłą
        osobę, która odbiera telefon. Czynsz rośnie wraz z pensją.`,
      language: 'pl', country: 'PL', region: 'Lubelskie', stage: 'pilot', sdgs: [1, 11, 10],
      tags: ['housing', 'care leavers', 'youth', 'volunteers', 'poverty'],
      needs: [
        { kind: 'funding', note: 'Fundusz gwarancyjny na czynsz dla dwunastu mieszkań', amount: 180000, currency: 'PLN' },
        { kind: 'partners', note: 'Właściciele mieszkań gotowi wynająć na rok z gwarancją fundacji' },
        { kind: 'policyChange', note: 'Zasiłek na usamodzielnienie wypłacany w dniu wyprowadzki, nie po trzech miesiącach' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Szkolenie dla towarzyszy: dwa weekendy, prowadzą je osoby po pieczy' },
      ],
      canvas: {
        problem: text`
          W osiemnaste urodziny dostaje się tort i listę dokumentów. Mieszkania treningowego w mieście starcza dla co
          czwartej osoby, zasiłek przychodzi po kwartale, a na wynajem trzeba mieć kaucję i kogoś, kto poręczy. Z
          trzydziestu jeden wychowanków, których znam z imienia, dziewięciu w pierwszym roku spało u znajomych na podłodze.`,
        beneficiaries: text`
          Osoby w wieku od 18 do 22 lat wychodzące z domów dziecka i rodzin zastępczych na Lubelszczyźnie, około 140
          rocznie. Na początek przyjmujemy dwadzieścia cztery. Zyskują także właściciele mieszkań, którzy boją się młodych
          najemców, oraz dorośli po pięćdziesiątce, którym dzieci wyjechały za granicę.`,
        solution: text`
          Fundacja wynajmuje dwupokojowe mieszkanie i podnajmuje je dwóm osobom. Czynsz to przez trzy miesiące 30 procent
          dochodu, potem co kwartał więcej, aż do pełnej kwoty. Każdy ma **towarzysza**: nie opiekuna ani urzędnika, tylko
          człowieka, który przez rok odbiera telefon i raz w tygodniu je z nim kolację.`,
        novelty: text`
          Mieszkania chronione mają regulamin, dyżury i kontrolę czystości. Nasze są zwykłe: skrzynka z nazwiskiem,
          sąsiedzi, licznik prądu. Po roku umowę przejmuje młoda osoba, więc to my się wyprowadzamy, a nie ona. Reguły
          napisało sześcioro dorosłych, którzy sami kiedyś wyszli z domu dziecka.`,
        businessModel: text`
          Jedno miejsce kosztuje 14 900 zł rocznie, z czego 6200 zł wraca w czynszach. Reszta to gwarancja, koordynacja i
          fundusz napraw. Powiat płaci dziś za miejsce w mieszkaniu treningowym ponad dwa razy tyle. Liczymy, że od
          trzeciego roku będzie zamawiał u nas połowę miejsc; gwarancja rotuje i w pierwszym roku straciliśmy z niej 4
          procent.`,
        impactLogic: text`
          Stały adres pozwala utrzymać pracę, a stały człowiek pozwala przetrwać jej utratę. Po roku sprawdzamy trzy rzeczy:
          czy ktoś mieszka pod własną umową, czy pracuje lub się uczy i do ilu osób może zadzwonić w nocy. Z pierwszych
          jedenastu dziewięć zostało w swoim mieszkaniu, dwie wróciły do rodziny.`,
        partners: text`
          Dwa domy dziecka, uniwersytecka poradnia prawna, spółdzielnia mieszkaniowa, zakład stolarski oraz parafia na
          Kalinie. Broker z Poznania pomógł nam porozmawiać z powiatem. Z kołem byłych wychowanków spotykamy się co miesiąc;
          mają prawo weta wobec każdej nowej zasady. Skorzystali z niego dwa razy.`,
        policyFit: text`
          Ustawa o wspieraniu rodziny przewiduje pomoc w usamodzielnieniu, ale nie mówi, kiedy pieniądze mają przyjść.
          Europejska gwarancja dla dzieci wymienia mieszkanie osób opuszczających pieczę. Wystarczyłoby, gdyby powiat
          wydawał decyzję miesiąc przed urodzinami; wzór wniosku wisi na [example.org/klucz](https://example.org/klucz). Dwa
          powiaty obiecały go wypróbować.`,
        risks: text`
          Ktoś przestanie płacić i trzeba będzie rozmawiać, zamiast straszyć. Towarzysz może zniknąć, a to dla kogoś z takim
          życiorysem jest kolejnym dowodem; dlatego każdy ma zastępcę i umowę pisaną ręcznie. Boimy się też sukcesu: jeśli
          miasto zechce sześćdziesięciu mieszkań naraz, zrobi się z nas instytucja.`,
        nextSteps: text`
          1. Domknąć fundusz gwarancyjny i wynająć sześć kolejnych mieszkań.
          2. Przeszkolić czternaścioro nowych towarzyszy.
          3. Podpisać z powiatem umowę na dwanaście miejsc.
          4. Poprosić kogoś z zewnątrz, żeby po dwóch latach porozmawiał ze wszystkimi, także z tymi, którzy odeszli. Wynik
            opublikujemy.`,
      },
    },
    team: [{ person: 'magda', role: 'lead' }, { person: 'broker', role: 'contributor' }],
    publishedDaysAgo: 93,
    supporters: ['kasia', 'moderator', 'agnieszka', 'oskar', 'balint', 'giulia', 'peter', 'felix', 'ingrid', 'irena'],
    followers: ['peter', 'felix', 'balint'],
    comments: [
      {
        author: 'peter', daysAgo: 85,
        text: text`
          Straty 4 procent na gwarancji to mniej, niż zakładam u firm z historią kredytową. Dwa pytania: ile osób się na to
          składa i co robicie, gdy mieszkanie trzeba odremontować? W mojej tabeli remont zjada więcej niż zaległości.`,
        reactions: [{ person: 'magda', emoji: '👍' }],
        replies: [
          {
            author: 'magda', daysAgo: 84,
            text: text`
              Jedenaście osób, więc jedna więcej i jest 12 procent, wiem. Remont: 700 zł od mieszkania rocznie odkładamy,
              malują sami z ojcem jednej z wolontariuszek. Jednego zniszczenia nie pokryliśmy i zapłaciliśmy z darowizn.`,
          },
          { author: 'peter', daysAgo: 83.5, text: text`Dobrze, że to piszesz. Wpisz, proszę, do ryzyk.` },
        ],
      },
      {
        author: 'felix', daysAgo: 62,
        text: text`
          Your last risk is the one I would frame: sixty flats at once. My advice from other cases is to write down now the
          number at which you stop and found a second group with its own people. Thirty is a figure I have seen work.`,
        reactions: [{ person: 'magda', emoji: '💡' }, { person: 'broker', emoji: '👍' }],
      },
      {
        author: 'oskar', daysAgo: 40,
        text: text`
          Kolega z internatu wychodzi z rodziny zastępczej w czerwcu, ale mieszka w Lesznie. Czy jest coś takiego w
          Wielkopolsce?`,
        replies: [
          {
            author: 'broker', daysAgo: 39.8,
            text: text`Jeszcze nie, ale znam w Gnieźnie kogoś, kto chce zacząć. Napisz do mnie prywatnie, połączę was.`,
            reactions: [{ person: 'oskar', emoji: '🙏' }],
          },
        ],
      },
    ],
  },
  {
    key: 'warsztat',
    content: {
      title: 'Po polsku przy warsztacie: język w godzinach pracy',
      summary: text`
        Uchodźcy i migranci uczą się polskiego tam, gdzie go potrzebują: dwa razy w tygodniu po 45 minut w hali, kuchni lub
        na budowie, z lektorką i majstrem. Płaci pracodawca, program jest wspólny.`,
      language: 'pl', country: 'PL', region: 'Dolnośląskie', stage: 'pilot', sdgs: [4, 8, 10],
      tags: ['refugees', 'language learning', 'employment', 'education', 'inclusion'],
      needs: [
        { kind: 'partners', note: 'Dziesięć firm z Wrocławia i okolic, od pięciu pracowników cudzoziemskich wzwyż' },
        { kind: 'funding', note: 'Lekcje dla firm poniżej dziesięciu osób, rok szkolny', amount: 54000, currency: 'PLN' },
      ],
      offers: [
        { kind: 'skills', note: 'Karty pracy dla ośmiu zawodów: piekarz, zbrojarz, szwaczka, opiekunka i inne' },
        { kind: 'mentoring', note: 'Próbna lekcja w państwa firmie, za darmo, razem z majstrem' },
      ],
      canvas: {
        problem: text`
          Oksana uczyła się polskiego na kursie, gdzie przez miesiąc ćwiczyła zakupy w sklepie obuwniczym. W szwalni nie
          umiała powiedzieć, że maszyna iskrzy. Kursy odbywają się o siedemnastej, gdy dzieci czekają pod świetlicą. Z 88
          osób, które zapisały się do nas jesienią, po dwóch miesiącach chodziło dwadzieścia sześć.`,
        beneficiaries: text`
          Ludzie, którzy mają już pracę, ale poniżej swoich umiejętności, bo brakuje im języka: głównie kobiety z Ukrainy,
          coraz częściej także mężczyźni z Gruzji, Kolumbii i Nepalu. Pracodawcy, którzy tracą czas na nieporozumienia.
          Majstrowie, bo wreszcie ktoś ich pyta, jak tłumaczyć prościej.`,
        solution: text`
          Lekcja odbywa się przy stanowisku. Lektorka spędza najpierw dzień na hali i spisuje **sto zdań**, które naprawdę
          tam padają. Z nich powstaje program na dwanaście tygodni. Majster jest na co drugiej lekcji i uczy się mówić
          krótko. Na koniec uczestnicy prowadzą szkolenie BHP dla nowych, po polsku.`,
        novelty: text`
          Firmy kupują czasem kursy biznesowe dla kadry. Tu uczą się ludzie, dla których nikt kursu nie zamawia, w czasie
          płatnym i w rękawicach. Najważniejsza różnica to majster na lekcji: dogadać się muszą obie strony, więc obie mają
          pracę domową. W Augsburgu powstało niezależnie coś bardzo podobnego.`,
        businessModel: text`
          Dwanaście tygodni kosztuje firmę 6800 zł za grupę do ośmiu osób. Z pierwszych dziewięciu firm siedem zamówiło ciąg
          dalszy. Małe zakłady, poniżej dziesięciu pracowników, łączymy po trzy i dopłacamy z dotacji. Lektorki mają umowy,
          a nie zlecenia na telefon, co podnosi cenę o piątą część i zostaje.`,
        impactLogic: text`
          Język z pracy szybko wraca jako pewność siebie, a ona jako lepsza umowa. Sprawdzamy obecność (81 procent wobec 30
          na kursie wieczornym), liczbę zdań użytych samodzielnie, zapisywaną przez majstra, i zmianę stanowiska po roku. Na
          razie awansowało siedemnaście osób z siedemdziesięciu czterech.`,
        partners: text`
          Stowarzyszenie lektorek, dwie piekarnie, szwalnia, firma budowlana, szpital i urząd pracy, który wpisał nas na
          listę szkoleń. Zakład Adler & Mohn z Augsburga dzieli się kartami dla ślusarzy, a Nić z Poznania opisała z nami
          szycie. Ilustracje rysuje uczestniczka pierwszej grupy.`,
        policyFit: text`
          Krajowy Fundusz Szkoleniowy finansuje kursy dla pracowników, ale wniosek ma osiemnaście stron, więc małe firmy nie
          próbują. Proponujemy uproszczoną ścieżkę dla nauki języka do 7000 zł. Lokalnie chodzi o to, aby kurs w pracy
          liczył się do wymogów integracyjnych na równi z kursem w szkole.`,
        risks: text`
          Pracodawca może potraktować lekcję jako nagrodę i odwołać ją przy pilnym zamówieniu; w umowie jest na to opłata.
          Sto zdań z hali nie wystarczy do lekarza, dlatego co czwarta lekcja jest o życiu poza pracą. Niektórzy wstydzą się
          majstra, zwłaszcza gdy krzyczy, i wtedy zaczynamy bez niego.`,
        nextSteps: text`
          1. Pozyskać dziesięć nowych firm, z czego trzy spoza Wrocławia.
          2. Wydać karty dla opiekunek i magazynierów.
          3. Porównać z Augsburgiem obecność i awanse tą samą tabelą.
          4. Złożyć w urzędzie pracy projekt uproszczonego wniosku, razem z dwiema izbami rzemieślniczymi.`,
      },
    },
    team: [{ person: 'moderator', role: 'lead' }, { person: 'magda', role: 'contributor' }],
    publishedDaysAgo: 77,
    supporters: ['miriam', 'kasia', 'tomek', 'broker', 'desi', 'yusuf', 'ingrid', 'felix'],
    followers: ['miriam', 'broker', 'peter'],
    comments: [
      {
        author: 'miriam', daysAgo: 68,
        text: text`
          I could not believe it when I read this: the hundred sentences, the foreman in the lesson. We do the same at a
          milling machine in Augsburg and thought we were alone. Shall we put our attendance figures side by side?`,
        reactions: [{ person: 'moderator', emoji: '🎉' }, { person: 'kasia', emoji: '❤️' }],
        replies: [
          {
            author: 'moderator', daysAgo: 67.5,
            text: text`
              Yes, and our mistakes as well. Ours was to begin with the alphabet. I have sent you the table, columns in
              English.`,
          },
          {
            author: 'miriam', daysAgo: 67,
            text: text`Ours was a test on the first day. Half of them went pale. We have a cake there now.`,
            reactions: [{ person: 'moderator', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'broker', daysAgo: 25,
        text: text`
          Izba rzemieślnicza chętnie podpisze projekt uproszczonego wniosku, ale prosi o przykład firmy, która próbowała
          starej drogi i zrezygnowała. Macie kogoś, kto opowie o tym otwarcie?`,
        replies: [
          {
            author: 'magda', daysAgo: 24.3,
            text: text`Piekarz z Oławy. Zachował wszystkie osiemnaście stron, ze śladami mąki. @{moderator} da ci numer.`,
            reactions: [{ person: 'broker', emoji: '👍' }],
          },
        ],
      },
    ],
  },
]
