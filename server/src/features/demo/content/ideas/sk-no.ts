import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Slovak and Norwegian. */
export const SLOVAK_AND_NORWEGIAN: readonly DemoIdea[] = [
  {
    key: 'voda',
    content: {
      title: 'Voda v osade: vodné kiosky, ktoré spravujú ženy',
      summary: text`
        V dvoch spišských osadách stoja kiosky s čistou vodou na kartu. Starajú sa o ne štyri zaškolené ženy s pracovnou
        zmluvou, ktoré vedia vymeniť ventil, odčítať vodomer aj povedať nie.`,
      language: 'sk', country: 'SK', region: 'Košický kraj', stage: 'prototype', sdgs: [6, 1, 5],
      tags: ['water', 'poverty', 'gender equality', 'inclusion', 'employment', 'health'],
      needs: [
        { kind: 'pilotSite', note: 'Tri obce, ktoré majú obecný vodovod najviac 800 metrov od osady' },
        { kind: 'funding', note: 'Tri kiosky s prípojkou a ročnou mzdou šiestich správkyň', amount: 87000, currency: 'EUR' },
        { kind: 'skills', note: 'Právnička na vecné bremená a neusporiadané pozemky' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Dva dni pri kiosku pre starostov a starostky, aj s obedom' },
        { kind: 'skills', note: 'Výkresy kiosku a zoznam všetkých porúch za osemnásť mesiacov' },
      ],
      canvas: {
        problem: text`
          V osade, kde pracujem, nosilo vodu 420 ľudí z jednej studne pri potoku. Rozbor ukázal dusičnany trojnásobne nad
          limitom. Obecný vodovod vedie 300 metrov odtiaľ, lenže pozemok medzi tým má 64 vlastníkov. Ženy a dievčatá
          strávili nosením v priemere hodinu a pol denne; v zime po ľade, v lete v rade.`,
        beneficiaries: text`
          Obyvateľky a obyvatelia dvoch osád, spolu 760 ľudí, z toho polovica detí. Osobitne dievčatá, ktoré kvôli vode
          chodili do školy neskoro. Štyri správkyne, pre ktoré je to prvá pracovná zmluva v živote. A obec, ktorá prvýkrát
          presne vie, koľko vody sa v osade spotrebuje a kto za ňu zaplatil.`,
        solution: text`
          Kiosk je betónová kocka s dvoma výtokmi, vyhrievaná, s odberom na čipovú kartu. Stojí na okraji obecného pozemku,
          takže netreba čakať na dedičov. Prvých dvadsať litrov na osobu a deň je zadarmo, ďalšie stoja pol centa za liter.
          **Správkyňa je z osady**, má kľúč, náradie, telefón a právo na deň kiosk zavrieť.`,
        novelty: text`
          Výdajníky vody sa u nás stavali už skôr a polovica z nich nefunguje, lebo ich spravoval úrad na druhom konci
          dediny. Pri nás porucha trvá v priemere sedem hodín, keďže opravárka býva oproti. Ukázalo sa, že ženy vyberajú
          poplatky pokojnejšie a deti poslúchajú tú, ktorá má montérky.`,
        businessModel: text`
          Kiosk s prípojkou stojí 16 500 eur. Ročná prevádzka vychádza na 9 800, z čoho dve tretiny sú mzdy na čiastočný
          úväzok. Poplatky prinesú 2 100 eur, zvyšok platí obec, ktorá tým ušetrí na cisternách a na pokutách za čierne
          odbery. Po troch rokoch má kiosk prejsť do obecného podniku aj so správkyňami.`,
        impactLogic: text`
          Čistá voda blízko domu znamená menej hnačiek a viac času. Meriame litre na osobu (z 14 na 37), čas strávený
          nosením, kvalitu vody každý mesiac a neskoré príchody do školy, ktoré klesli o polovicu. Údaje o chorobách nám
          pediatrička ukazuje len súhrnne a je to tak správne.`,
        partners: text`
          Dve obce, vodárenská spoločnosť, pediatrička, komunitné centrum, škola a Otvorená dielňa, kde sa zvárali dvierka a
          stojany. Ľudia od Mury nám poslali svoj spôsob dvojitého čítania testovacích prúžkov. S hasičmi máme dohodu, že z
          kiosku v lete nikto nenapúšťa bazény, a dodržiavajú ju aj oni.`,
        policyFit: text`
          Smernica o pitnej vode žiada, aby štáty zlepšili prístup pre vylúčené skupiny, a slovenský plán obnovy na to má
          peniaze. Chýba malá jednotka, ktorú zvládne obec bez projektovej kancelárie. Náš návrh: kiosk na obecnom pozemku
          nech je drobná stavba. Znenie je na [example.org/voda](https://example.org/voda).`,
        risks: text`
          Kiosk môže slúžiť ako výhovorka, aby sa vodovod nikdy nepredĺžil, preto zmluva s obcou obsahuje termín prípojok.
          Kto má kľúč, ten má moc, a raz bola zneužitá; odvtedy sú správkyne vždy dve. Mráz pod mínus dvadsať nás dvakrát
          zastavil. Vandalizmus, ktorého sa všetci báli, sa nestal ani raz.`,
        nextSteps: text`
          1. Vybrať tri obce podľa vzdialenosti vodovodu a ochoty starostu.
          2. Zaškoliť šesť nových správkyň, učia tie prvé štyri.
          3. Predložiť návrh drobnej stavby ministerstvu.
          4. Po dvoch zimách dať poruchy a náklady skontrolovať cudzej vodárni. Výsledok zverejníme aj vtedy, keď nepoteší.`,
      },
    },
    team: [{ person: 'zuzana', role: 'lead' }],
    publishedDaysAgo: 39,
    supporters: ['peter', 'nives', 'reka', 'clara', 'spela', 'juror', 'magda', 'maja', 'tomek'],
    followers: ['peter', 'nives', 'reka'],
    comments: [
      {
        author: 'peter', daysAgo: 34,
        text: text`
          Dobré čítanie, najmä posledná veta rizík. Pýtam sa na tretí rok: má obec v rozpočte tých 7 700 eur už teraz, alebo
          to sľúbila? Po voľbách býva rozdiel.`,
        replies: [
          {
            author: 'zuzana', daysAgo: 33.2,
            text: text`
              Jedna obec ich v rozpočte má, schválených do roku 2029. Druhá ich sľúbila a voľby budú. Preto sme druhý kiosk
              zatiaľ neodovzdali.`,
          },
          {
            author: 'peter', daysAgo: 33,
            text: text`Rozumiem a súhlasím. Tú druhú starostku by som rád spoznal osobne.`,
            reactions: [{ person: 'zuzana', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'reka', daysAgo: 19,
        text: text`
          Two of our villages have the same distance and the same sixty-four heirs. Could two mayors and I come for the
          lunch? One of them believes that it will be destroyed within a week, and I should like him to meet the women with
          the keys.`,
        reactions: [{ person: 'zuzana', emoji: '🎉' }, { person: 'peter', emoji: '👍' }],
        replies: [
          {
            author: 'zuzana', daysAgo: 18.6,
            text: text`Bring him. Žaneta will hand him a spanner before the soup.`,
            reactions: [{ person: 'reka', emoji: '❤️' }],
          },
        ],
      },
    ],
  },
  {
    key: 'naust',
    content: {
      title: 'Naustet: pensjonister og nyankomne bygger robåter sammen',
      summary: text`
        I et gammelt naust nord for Bergen bygger eldre håndverkere og flyktninger tradisjonelle robåter. Språket kommer med
        høvelen, båtene leies ut om sommeren, og ingen spiser lunsj alene.`,
      language: 'no', country: 'NO', region: 'Vestland', stage: 'pilot', sdgs: [3, 10, 14],
      tags: ['loneliness', 'elderly care', 'refugees', 'language learning', 'makers', 'sea', 'volunteers'],
      needs: [
        { kind: 'funding', note: 'Verksmester i halv stilling og materialer til tre båter', amount: 640000, currency: 'NOK' },
        { kind: 'partners', note: 'Et båtbyggermiljø i Polen eller Slovenia som vil bytte læringer i to uker' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Naust med plass til tolv, oppvarmet, med kai og komfyr' },
        { kind: 'mentoring', note: 'Erfaringer med å blande generasjoner og språk rundt ett arbeidsbord' },
      ],
      canvas: {
        problem: text`
          I bygda mi sitter menn over sytti hver for seg med hvert sitt verktøy. De går sjelden på eldresenteret, for der
          skal man snakke. To kilometer unna bor familier fra Syria og Ukraina som har lært norsk i et klasserom i ti
          måneder uten å kjenne en eneste nabo. Og båttypen vår kan snart bare bygges av tre mann.`,
        beneficiaries: text`
          Eldre håndverkere, de fleste enkemenn, og nyankomne voksne mellom 20 og 55 år. I fjor var de 31 til sammen. Også
          skolen har glede av det: Åttendeklassen kommer hver fredag og klinker. Familiene får en grunn til å være ved
          sjøen, noe mange av dem hadde gode grunner til å unngå.`,
        solution: text`
          Tre dager i uken, fra ti til to, bygger vi én båt om gangen. Alle jobber i par som ikke deler morsmål. Over
          høvelbenken henger **ordtavlen**, der dagens ti ord skrives på tre språk. Klokken tolv er det fiskesuppe, og den
          som har vært der kortest, velger musikken. Hver båt får navn av dem som bygde den.`,
        novelty: text`
          Språkkafeer finnes overalt, og mannsverksteder kjenner vi fra Australia og Danmark. Vi bygger noe som skal flyte,
          og derfor blir ingen høflige: En skjev bordgang lekker uansett hvem som har gjort den. Vi har brukt metoden fra
          meglerutdanningen, der vi lærte å la to parter trenge hverandre.`,
        businessModel: text`
          En båt koster 96 000 kroner i materialer og selges for 145 000, eller leies ut for 600 kroner dagen. Vi bygger to
          i året. Utleie ga 118 000 kroner i fjor, kommunen betaler 210 000 for språkpraksis, og resten er en halv stilling
          som fortsatt henger på prosjektmidler. Med tre båter i året bærer vi den selv.`,
        impactLogic: text`
          Felles arbeid gir språk, og språk gir naboer. Vi teller hvem som møter opp (i snitt 78 prosent), hvor mange som
          består muntlig norskprøve innen et år, og hvor mange de eldre har snakket med i går. Tolv av femten besto. Blant
          de eldre gikk tallet fra 1,4 til 4,1, men sommeren hjelper alltid litt.`,
        partners: text`
          Kommunen med flyktningtjeneste og frisklivssentral, kystlaget, den videregående skolen, et sagbruk og en
          fiskehandler som gir suppefisk. Gjennom den polske stiftelsen Warta Działa har vi hatt tre meglere på besøk, og én
          av dem ble i seks uker fordi båten ikke var ferdig.`,
        policyFit: text`
          Reformen «Bo trygt hjemme» vil at eldre skal bidra og møtes i nærmiljøet, og integreringsloven åpner for
          språkpraksis utenfor klasserommet. Likevel ligger pengene i to etater med hvert sitt skjema. Vi foreslår ett
          felles tilskudd for møteplasser som gjør begge deler, med én rapport på én side.`,
        risks: text`
          Verktøy er skarpt, og de som lærer det, forstår kanskje ikke ordet «stopp»; derfor læres det på alle språk den
          første dagen. Sorg kan komme plutselig ved sjøen. Da går vi en tur, og vi har avtale med en psykolog. Tre mann kan
          faget, og den yngste er 71. Vi filmer alt.`,
        nextSteps: text`
          1. Ansette verksmester i halv stilling før jul.
          2. Bygge tre båter, den minste av dem med åttendeklassen.
          3. Bytte to læringer med et verksted i utlandet.
          4. Sette seg ned med begge etater og ett skjema, i naustet, etter suppen.`,
      },
    },
    team: [{ person: 'ingrid', role: 'lead' }, { person: 'broker', role: 'contributor' }],
    publishedDaysAgo: 52,
    supporters: [
      'spela', 'luka', 'nikos', 'davide', 'moderator', 'kasia', 'elena', 'oskar', 'mentor', 'yusuf', 'ana', 'magda',
    ],
    followers: ['nikos', 'mentor', 'spela', 'moderator'],
    comments: [
      {
        author: 'nikos', daysAgo: 45,
        text: text`
          I spent twenty years in a shipyard and learned my English there, so I know that the word board works. In our
          harbour three wooden caiques are rotting. Would two of your men come for a week and tell us whether they can be
          saved?`,
        reactions: [{ person: 'ingrid', emoji: '🎉' }],
        replies: [
          {
            author: 'ingrid', daysAgo: 44.3,
            text: text`
              Olav is 74, has never flown and asks whether there is cod. I told him there is something better. They are
              coming in April.`,
            reactions: [{ person: 'nikos', emoji: '❤️' }, { person: 'broker', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'broker', daysAgo: 40,
        text: text`Jeg var han som ble i seks uker. Jeg lærte førti ord for «skjevt» og sover fortsatt bedre enn før.`,
        reactions: [{ person: 'ingrid', emoji: '❤️' }, { person: 'elena', emoji: '👍' }],
      },
      {
        author: 'mentor', daysAgo: 24,
        text: text`
          As a former maker of wooden things: 145,000 for a hand-built boat is too little. What did the last three buyers
          say when they heard the price? If nobody swallowed, raise it.`,
        replies: [
          {
            author: 'ingrid', daysAgo: 23.5,
            text: text`One asked whether it was the deposit. We are raising it to 175,000 from the next boat.`,
            reactions: [{ person: 'mentor', emoji: '👍' }, { person: 'luka', emoji: '🎉' }],
          },
        ],
      },
    ],
  },
]
