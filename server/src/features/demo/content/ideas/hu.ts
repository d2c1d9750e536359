import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Hungarian. */
export const HUNGARIAN: readonly DemoIdea[] = [
  {
    key: 'brigad',
    content: {
      title: 'Szomszédbrigád: ház körüli munka azoknak, akiket senki sem hív vissza',
      summary: text`
        Miskolc környékén hatfős brigádok vágnak fát, javítanak kerítést és festenek idős embereknél. A tagok évek óta
        állástalanok voltak; nálunk az első naptól bejelentett munkájuk van.`,
      language: 'hu', country: 'HU', region: 'Borsod-Abaúj-Zemplén', stage: 'pilot', sdgs: [8, 1, 10],
      tags: ['employment', 'rural', 'poverty', 'elderly care', 'neighbourhood', 'social enterprise'],
      needs: [
        { kind: 'funding', note: 'Második kisteherautó és szerszámkészlet', amount: 9500000, currency: 'HUF' },
        { kind: 'partners', note: 'Önkormányzatok, amelyek az idős lakók tüzelőjét velünk vágatnák fel' },
        { kind: 'mentoring', note: 'Valaki, aki tudja, hogyan lesz egy brigádból három' },
      ],
      offers: [
        { kind: 'skills', note: 'Feladatkártyák kerti és festőmunkákhoz magyarul, képekkel' },
        { kind: 'pilotSite', note: 'Tizennégy falu, ahol ismernek minket, kutatóknak és gyakornokoknak' },
      ],
      canvas: {
        problem: text`
          A falvainkban ugyanabban az utcában lakik az özvegyasszony, akinek leszakadt az eresze, és a férfi, aki nyolc éve
          nem talál munkát. A közmunka véget ér, a gyár harminc kilométerre van, a busz hatkor már elment. Harmincnyolc
          emberrel beszéltünk végig egy napot: a legtöbben azt mondták, nem a munka hiányzik először, hanem hogy valaki
          számítson rájuk.`,
        beneficiaries: text`
          Legalább két éve állástalan férfiak és nők 25 és 60 év között, eddig huszonhatan. A megrendelők túlnyomórészt
          hetven fölötti, egyedül élő emberek, akik se létrára nem állhatnak, se céget nem tudnak fizetni. Nyernek a falvak
          is: tavaly kilencvenegy kerítés, tizenhét tető és egy buszmegálló újult meg.`,
        solution: text`
          Hat ember, egy brigádvezető, egy kisteherautó. Reggel hatkor végigmegyünk a házakon, és **becsöngetünk azért is,
          aki elaludt**. A munkát előre megbeszélt órabérért végezzük, részletfizetéssel. Pénteken délután az asztal körül
          mindenki elmondja, mit tanult, és mi volt rossz. Fél év után a tag maga keres megrendelőt, vele megyünk az első
          három házhoz.`,
        novelty: text`
          A közfoglalkoztatás az embert a feladathoz rendeli, a szociális szövetkezet gyakran a pályázathoz. Nálunk a
          szomszéd a megrendelő: ő köszöni meg, ő főz kávét, és ő szól, ha ferde a kerítés. Ez szigorúbb ellenőrzés
          bárminél. Az olasz és bolgár partnerektől vettük át az önéletrajz nélküli próbanapot.`,
        businessModel: text`
          Egy brigádóra 4200 forint emberenként, az idősek 2600-at fizetnek, a különbözetet a falu vagy az alapítvány állja.
          Tavaly 41 millió forint bevételünk volt, a bérekre 33 ment el. A második autóval két brigád dolgozhatna, és a
          közös költség egy órára eső része harmadával csökkenne. Akkor a támogatás aránya 38-ról 24 százalékra menne le.`,
        impactLogic: text`
          Aki fél évig minden reggel kijön, az máshol is ki fog jönni. A huszonhat tagból egy évvel a kezdés után tizenhatan
          dolgoznak, kilencen nálunk, heten máshol. Mérjük a késéseket, a visszatérő megrendelőket (63 százalék) és az
          adósság nagyságát a belépéskor meg egy év múlva. Az utolsó számot csak tizenegyen árulták el.`,
        partners: text`
          Az Esélyműhely Alapítvány a munkáltató, tizennégy önkormányzat a megrendelő egy része, két tüzéptelep ad anyagot
          hitelbe. A celjei mesterekkel évente kétszer meglátogatjuk egymást; tőlük tanultuk a pénteki beszélgetést, ők
          tőlünk a csöngetést. A miskolci egyetem szociális munkásai töltik nálunk a gyakorlatukat.`,
        policyFit: text`
          A foglalkoztatási támogatások a munkahelyhez kötődnek, és hat hónap után megszűnnek, épp amikor valaki belejön.
          Azt javasoljuk, hogy a támogatás lassan, másfél év alatt csökkenjen. Az Európai Szociális Alap Plusz szabályai ezt
          megengedik, két másik ország így is csinálja. A számítást szívesen megmutatjuk.`,
        risks: text`
          Létráról le lehet esni: mindenki munkavédelmi vizsgát tesz, és három méternél magasabbra nem megyünk. Aki iszik,
          aznap nem dolgozik, de másnap újra becsöngetünk. A vállalkozók azt mondhatják, elvisszük a munkát; olyan munkát
          vállalunk, amelyre nem jönnek ki. A legnagyobb gond mégis az autó, amely tizenhét éves.`,
        nextSteps: text`
          1. Második autó tavaszig.
          2. Új brigádvezető képzése a tagok közül, hat hónap alatt.
          3. Szerződés öt önkormányzattal a téli tüzelőre.
          4. Két év után független kérdezőbiztos keresi fel mind a huszonhat embert, azokat is, akik összevesztek velünk. Az
            eredményt közzétesszük.`,
      },
    },
    team: [{ person: 'balint', role: 'lead' }, { person: 'reka', role: 'contributor' }],
    publishedDaysAgo: 98,
    supporters: ['juror', 'mentor', 'desi', 'giulia', 'zuzana', 'peter', 'magda', 'luka', 'felix', 'irena'],
    followers: ['juror', 'mentor', 'peter', 'felix'],
    comments: [
      {
        author: 'mentor', daysAgo: 88,
        text: text`
          You charge 2,600 to old people and 4,200 is the true price. Who of your customers could pay the full price and
          does not know it? In Celje a third of ours could, and were glad to be asked.`,
        reactions: [{ person: 'balint', emoji: '🤔' }],
        replies: [
          {
            author: 'balint', daysAgo: 86,
            text: text`
              We asked thirty. Eight pay in full since Monday, one of them with an apology. I should have asked two years
              ago.`,
            reactions: [{ person: 'mentor', emoji: '🎉' }, { person: 'reka', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'irena', daysAgo: 64,
        text: text`
          Lendváról olvasom, és örülök, hogy a tizenegy válaszolót kiírtátok. Egy javaslat: az adósságnál ne összeget
          kérdezzetek, hanem azt, hány számla várhat. Erre többen felelnek.`,
        replies: [
          {
            author: 'balint', daysAgo: 63,
            text: text`Kipróbáltuk, tizenegyből tizenkilenc lett. Köszönöm.`,
            reactions: [{ person: 'irena', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'peter', daysAgo: 35,
        text: text`
          Sixteen of twenty-six is good. Let us talk about the lorry: leasing, loan or gift? I would not give it as a gift,
          because then nobody puts aside for the next one.`,
        replies: [
          {
            author: 'balint', daysAgo: 34,
            text: text`
              A loan over six years, with the insurance included. @{reka} says the villages would guarantee for half of it.`,
            reactions: [{ person: 'peter', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'tanoda',
    content: {
      title: 'Mozgó tanoda: tanulószoba egy kiszuperált iskolabuszban',
      summary: text`
        Tizenegy bükkaljai faluban délután nincs hol tanulni. Egy átépített busz hetente kétszer megáll mindenhol két órára,
        fűtéssel, internettel, uzsonnával és két türelmes felnőttel.`,
      language: 'hu', country: 'HU', region: 'Borsod-Abaúj-Zemplén', stage: 'concept', sdgs: [4, 10, 1],
      tags: ['education', 'families', 'rural', 'mobility', 'digital skills', 'youth'],
      needs: [
        {
          kind: 'funding', amount: 14000000, currency: 'HUF',
          note: 'A busz átépítése: asztalok, fűtés, napelem, műholdas internet',
        },
        { kind: 'skills', note: 'Nyugdíjas tanítók vagy főiskolások, heti egy délután' },
        { kind: 'mentoring', note: 'Valaki, aki már járt szolgáltatással faluról falura' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Tizenegy falu, egy működő busz és 340 kisdiák' },
      ],
      canvas: {
        problem: text`
          A faluban délután négykor leszáll a gyerek az iskolabuszról, és otthon hárman ülnek egy asztalnál, amelyen a
          vacsora készül. Internet a telefonon van, amíg tart a keret. A legközelebbi tanoda huszonkét kilométer. Tanítóként
          láttam, hogy a hetedikesek közül nem a buták maradnak le, hanem akiknek nincs hová letenniük a füzetet.`,
        beneficiaries: text`
          Tizenegy település 340 általános iskolása, közülük is a felsősök, akik pályaválasztás előtt állnak. A szülők, akik
          sokszor maguk is segítséget kérnek egy űrlaphoz. Fiatal tanárjelöltek, akik először ülnek le egy gyerekkel úgy,
          hogy nem kell osztályozniuk. És a sofőr, aki jelenleg napi öt órát várakozik.`,
        solution: text`
          Az iskolabusz két menet között üresen áll. Átépítjük: hátul nyolc asztal, elöl könyvespolc, oldalt napelemes tető.
          Hetente kétszer minden faluban megáll a templom mellett, két órára. Egy tanító és egy diák van rajta, uzsonna és
          jó wifi. Aki akar, tanul, aki akar, olvas, **aki fáradt, ülhet csendben**.`,
        novelty: text`
          Tanodák vannak, könyvtárbuszok is vannak. Az új az, hogy a jármű már úgyis ott jár, a sofőrt már úgyis fizetjük,
          csak a két menet közötti öt órát nem használta soha senki. Lengyel kollégáim a könyvtárbuszra ültettek ügyintézőt;
          az ötlet fele tőlük való, és ezt a busz oldalára is ráírjuk.`,
        businessModel: text`
          Az átépítés 14 millió forint, egyszer. Az évi működés 6,8 millió: tanítói díj, uzsonna, üzemanyag, internet. Ebből
          3,1 milliót a társulás ad, mert a könyvtári szolgáltatás keretéből elszámolható. A maradékhoz alapítványt keresünk
          két évre, és azt szeretnénk, hogy a harmadik évtől a tanodaprogram vegye át.`,
        impactLogic: text`
          Ha van asztal és van kérdezhető felnőtt, elkészül a házi feladat, és kevesebb a bukás. Mérjük, hány alkalommal jön
          egy gyerek, hogyan alakul az osztályzata matematikából és olvasásból, és hányan jelentkeznek olyan középiskolába,
          amelyet ők választottak. Az első évben nem várunk nagy számokat; azt várjuk, hogy visszajöjjenek.`,
        partners: text`
          Tizenegy önkormányzat, két iskola, a megyei könyvtár és az egri egyetem tanítóképzése. Az Esélyműhely Alapítvány
          egyik tagja vállalta, hogy az elején velünk utazik. A katolikus és a református lelkész megegyezett, melyik
          templom mellett álljunk meg melyik napon; ez volt a legnehezebb tárgyalás.`,
        policyFit: text`
          Az Európai Gyermekgarancia minden tagállamtól kéri, hogy a rászoruló gyerek hozzájusson délutáni foglalkozáshoz és
          legalább egy egészséges étkezéshez. A hazai tanodaprogram épülethez köti a támogatást. Azt kérjük, hogy a
          szabályzat az épület szó mellé írja oda: *vagy jármű*. Két szó az egész.`,
        risks: text`
          A busz huszonegy éves, és elromolhat: ilyenkor a falvak a művelődési házat adják, ha van. Télen a fűtés sokat
          fogyaszt. Félő, hogy csak azok jönnek, akik enélkül is tanulnának; ezért az első hónapban a védőnővel együtt
          hívjuk végig a családokat. Fegyelmi gond lesz, és erre is kell felnőtt, aki nem kiabál.`,
        nextSteps: text`
          1. Műszaki felmérés a buszról januárban.
          2. Két hét próba átépítés nélkül, összecsukható asztalokkal, három faluban.
          3. Pályázat az átépítésre a próba számaival.
          4. Szeptemberben indulás, és karácsonykor közös olvasás tizenegy faluban egyszerre. Aki addig lemaradt, tavasszal
            is felszállhat: a busz akkor is ott lesz.`,
      },
    },
    team: [{ person: 'reka', role: 'lead' }, { person: 'balint', role: 'author' }],
    publishedDaysAgo: 6,
    supporters: ['agnieszka', 'broker', 'irena', 'juror', 'spela', 'zuzana', 'yusuf'],
    followers: ['agnieszka', 'juror'],
    comments: [
      {
        author: 'agnieszka', daysAgo: 5.4,
        text: text`
          The half of the idea that is ours you may keep, with the lettering. A warning from our month with the ordinary
          car: children came at once, parents in week four. Do not judge it before week six.`,
        reactions: [{ person: 'reka', emoji: '🙏' }],
        replies: [
          {
            author: 'reka', daysAgo: 5,
            text: text`
              Then the trial will last six weeks instead of two. Thank you, this is exactly what one does not find in any
              guide.`,
          },
        ],
      },
      {
        author: 'irena', daysAgo: 3.1,
        text: text`
          Nagyon jó a „vagy jármű”. Ha a próbahetekben minden gyerek egyetlen kérdésre felel, mielőtt leszáll, lesz mit a
          pályázatba írni: „Mi volt ma könnyebb?” Segítek összesíteni.`,
        reactions: [{ person: 'reka', emoji: '❤️' }, { person: 'balint', emoji: '👍' }],
      },
    ],
  },
]
