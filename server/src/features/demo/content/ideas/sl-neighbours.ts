import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Slovene about neighbours and families. */
export const SLOVENE_NEIGHBOURS: readonly DemoIdea[] = [
  {
    key: 'babica',
    content: {
      title: 'Babica bere: starejši kot bralni spremljevalci po videoklicu',
      summary: text`
        Upokojenci iz Maribora in okolice trikrat na teden po dvajset minut poslušajo drugošolce, ki se učijo brati. Otrok
        dobi potrpežljivega poslušalca, starejši razlog, da se obleče in prižge luč.`,
      language: 'sl', country: 'SI', region: 'Podravska', stage: 'pilot', sdgs: [4, 3, 10],
      tags: ['education', 'loneliness', 'elderly care', 'digital skills', 'volunteers', 'families', 'impact measurement'],
      needs: [
        { kind: 'funding', note: 'Šestdeset tablic in koordinatorica za eno šolsko leto', amount: 32000, currency: 'EUR' },
        { kind: 'partners', note: 'Pet osnovnih šol s knjižničarko, ki bi ji bilo to v veselje' },
        { kind: 'skills', note: 'Logopedinja za dve izobraževanji na leto' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Priročnik za poslušalce in ura uvajanja za nove skupine' },
        { kind: 'partners', note: 'Seznam 140 knjig, razvrščenih po težavnosti in po smehu' },
      ],
      canvas: {
        problem: text`
          Učiteljica drugega razreda ima petindvajset otrok in na teden za vsakega morda štiri minute glasnega branja. Doma
          marsikje nihče nima časa ali pa ne zna slovensko. Tri ulice stran sedi gospa, ki je štirideset let delala v
          pisarni in danes govori samo z radiem. V patronažni službi sem takih obiskala po šest na dan.`,
        beneficiaries: text`
          Otroci v drugem in tretjem razredu, ki berejo počasneje od vrstnikov, posebej tisti, ki doma govorijo drug jezik.
          Na drugi strani zaslona so ljudje med 68. in 91. letom, večinoma ženske, ki živijo same. Letos je parov 84.
          Učiteljice pravijo, da se prvič lahko posvetijo najšibkejšim trem.`,
        solution: text`
          Otrok bere v šolski knjižnici, s slušalkami in tablico, starejši posluša doma ali v domu upokojencev. Oba imata
          pred sabo isto knjigo. Poslušalec ne popravlja, ampak vpraša: *Kaj misliš, da bo zdaj?* Klic traja dvajset minut
          in se konča s šalo, ki jo izmenoma pripravita oba. Pari se dvakrat na leto srečajo v živo.`,
        novelty: text`
          Bralne ure s prostovoljci so znane, vendar morajo ti priti v šolo. Tiste, ki ne morejo več po stopnicah, smo
          doslej samo obiskovali. Tu nekaj dajo. Tablica ima en sam gumb, naprava pa se ob dogovorjeni uri prižge sama.
          Naredila jo je dijakinja elektro šole za maturitetno nalogo.`,
        businessModel: text`
          En par stane 310 evrov na leto: amortizacija tablice, podatki, dve knjigi in del plače koordinatorice. Šole
          prispevajo 40 evrov na otroka iz sredstev za dodatni pouk, dom upokojencev plača za svoje stanovalce. Za
          preostanek potrebujemo občino ali fundacijo. Kadar vnuki plačajo tablico sami, gre ta denar v sklad za druge.`,
        impactLogic: text`
          Kdor vsak drugi dan bere na glas, bere hitreje in raje. Merimo število pravilno prebranih besed v minuti, jeseni
          in spomladi: otroci v parih so napredovali za 27 besed, primerljivi sošolci za 19. Pri starejših uporabljamo
          kratek vprašalnik o osamljenosti. Osamljenost se je znižala za petino, po počitnicah pa spet nekoliko narasla.`,
        partners: text`
          Tri osnovne šole, dom upokojencev na Pobrežju, mestna knjižnica in zveza prijateljev mladine. Inštitut za družbene
          inovacije je pripravil merjenje. Urad za četrtne skupnosti je dal prostor za srečanja. Iščemo še
          telekomunikacijsko podjetje, ki bi dalo podatkovni paket brez drobnega tiska.`,
        policyFit: text`
          Nacionalna strategija za razvoj bralne pismenosti omenja medgeneracijsko branje, a brez izvajalca. Zakon o
          dolgotrajni oskrbi govori o storitvah za ohranjanje samostojnosti in branje otroku je ena od njih, čeprav je nihče
          še ni tako imenoval. Predlagamo, da jo občina vpiše v svoj letni program.`,
        risks: text`
          Otrok in neznanec na videoklicu: zato so vsi klici v knjižnici, ob odrasli osebi, in vsak poslušalec prinese
          potrdilo iz kazenske evidence. Starejši lahko zboli ali umre. Zgodilo se je trikrat in vsakič smo otroku povedali
          resnico, skupaj s starši. Tehnika odpove redko, dobra volja v maju nekoliko pogosteje.`,
        nextSteps: text`
          1. Dodati dve šoli v Slovenskih goricah, kjer je avtobusov malo.
          2. Usposobiti dvanajst poslušalcev, ki bodo uvajali nove.
          3. Objaviti rezultate obeh let, tudi za otroke, ki so odnehali.
          4. Z občino skleniti dogovor za tri leta. Podpis načrtujemo za junij.`,
      },
    },
    team: [{ person: 'spela', role: 'lead' }, { person: 'irena', role: 'contributor' }],
    publishedDaysAgo: 110,
    supporters: [
      'matej', 'ana', 'nives', 'maja', 'luka', 'clara', 'yusuf', 'hannah', 'ingrid', 'moderator', 'mentor', 'reka',
    ],
    followers: ['matej', 'ingrid', 'reka', 'ben'],
    comments: [
      {
        author: 'matej', daysAgo: 100,
        text: text`
          Na uradu lahko ponudimo prostor in dogovor za eno leto, za tri potrebujem sklep mestnega sveta. Zanj bi potreboval
          dve strani: številke za mariborske otroke in navedbo, kdo plača, če se kdo umakne. Do kdaj bi šlo?`,
        reactions: [{ person: 'spela', emoji: '🙏' }],
        replies: [
          {
            author: 'spela', daysAgo: 99.3,
            text: text`
              Do konca meseca. Številke so pripravljene, na drugo vprašanje pa iskreno še nimam odgovora. Lahko prideva k
              tebi z ravnateljico?`,
          },
          {
            author: 'matej', daysAgo: 99,
            text: text`V torek ob osmih, kava je moja skrb.`,
            reactions: [{ person: 'spela', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'ben', daysAgo: 70,
        text: text`
          Plus eight words a minute against classmates is a lot for twenty minutes. How were the comparable classmates
          chosen? If the teacher picked the weakest for the pairs, part of it may be catching up that would have happened
          anyway.`,
        replies: [
          {
            author: 'irena', daysAgo: 69,
            text: text`
              The teachers named two children for each place, and a coin decided. It is 41 against 43 children, so there is
              a margin of about five words either way. It is in the annex, but you are right that it should stand in the
              text.`,
            reactions: [{ person: 'ben', emoji: '👍' }, { person: 'clara', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'yusuf', daysAgo: 33,
        text: text`
          A tablet with one button that turns itself on: is the drawing open? In our waiting rooms we have been looking for
          exactly this.`,
        replies: [
          {
            author: 'spela', daysAgo: 32,
            text: text`
              Tinkara, who built it, says yes and sends you the drawing. She asks to be named. She is eighteen and will go
              far.`,
            reactions: [{ person: 'yusuf', emoji: '🎉' }, { person: 'maja', emoji: '🎉' }],
          },
        ],
      },
    ],
  },
  {
    key: 'energetski',
    content: {
      title: 'Energetski sosed: obisk, ki se začne pri vratih in ne pri računu',
      summary: text`
        Usposobljeni sosedje obiščejo gospodinjstva, ki jih pozimi zebe, zatesnijo okna, preberejo položnice in uredijo, kar
        jim pripada. V Mariboru je bilo v dveh zimah 214 obiskov.`,
      language: 'sl', country: 'SI', region: 'Podravska', stage: 'pilot', sdgs: [7, 1, 13],
      tags: ['energy poverty', 'energy', 'housing', 'neighbourhood', 'volunteers', 'poverty', 'impact measurement', 'debt'],
      needs: [
        { kind: 'funding', note: 'Material za 300 obiskov: tesnila, žarnice, merilniki vlage', amount: 27000, currency: 'EUR' },
        { kind: 'skills', note: 'Pravnica za spore z dobavitelji, dva dopoldneva na mesec' },
        { kind: 'policyChange', note: 'Obisk v gospodinjstvu kot del socialnovarstvenega programa občine' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Tridnevno usposabljanje za energetske sosede, izvedemo ga kjerkoli v Sloveniji' },
      ],
      canvas: {
        problem: text`
          Gospa v pritličju na Taboru je pozimi ogrevala eno sobo in v njej kuhala, spala in sušila perilo. Po steni se je
          razširila plesen. Do pomoči je bila upravičena, a vlog ni brala, ker je v kuvertah pričakovala opomine. V dveh
          ulicah smo našli 61 gospodinjstev, ki za energijo dajo več kot petino dohodka.`,
        beneficiaries: text`
          Samske upokojenke v starih stanovanjih, družine v najemu brez pogodbe, ljudje po ločitvi ali bolezni. Skoraj
          polovica obiskanih ni še nikoli prosila za pomoč. Koristi imajo tudi otroci: v šestnajstih stanovanjih smo
          izmerili manj kot šestnajst stopinj v sobi, kjer pišejo naloge.`,
        solution: text`
          Obisk traja uro in pol, vedno v paru: sosed iz iste četrti in svetovalec. Najprej kava, potem termometer.
          Zatesnita okna, zamenjata žarnice, nastavita hladilnik in **prebereta tri zadnje položnice**. Vloge za subvencijo
          izpolnijo skupaj na kraju samem. Čez mesec dni se sosed vrne in preveri, kaj se je spremenilo.`,
        novelty: text`
          Država ima mrežo brezplačnih energetskih svetovalcev in sklad z obiski na domu, vendar mora človek poklicati sam.
          Pri nas potrka sosed, ki je bil pred letom morda sam obiskan. Takih je zdaj devet od triindvajsetih. Ti vedo, kako
          se sprašuje, ne da bi koga osramotil.`,
        businessModel: text`
          Obisk z materialom stane 88 evrov, gospodinjstvo prihrani povprečno 143 evrov na leto in prejme še 210 evrov
          pomoči, do katere je bilo že prej upravičeno. Občina plača usposabljanje, dobavitelj del materiala. Za trajno
          delovanje potrebujemo 26.000 evrov na leto, manj, kot stanejo izterjave v isti četrti.`,
        impactLogic: text`
          Topla soba pomeni manj bolezni in manj dolga. Pred obiskom in leto dni kasneje zapišemo temperaturo, vlago, porabo
          in zaostanke pri plačilih. V 131 gospodinjstvih, kjer imamo obe meritvi, se je temperatura dvignila za 1,9
          stopinje, dolg pa znižal za tretjino. Zime se razlikujejo, zato primerjamo s čakajočimi.`,
        partners: text`
          Urad za četrtne skupnosti, center za socialno delo, mariborski dobavitelj toplote, srednja elektro šola in dve
          župniji. S svetovalnico iz Gradca izmenjujemo preglednice. Pri najemniški svetovalnici iz Augsburga smo si
          sposodili merilno vtičnico in jo obdržali kot zamisel. Manjka nam še prevajalka.`,
        policyFit: text`
          Prenovljena evropska direktiva o energetski učinkovitosti zahteva, da del prihrankov nastane pri ranljivih
          gospodinjstvih, Slovenija pa je energetsko revščino opredelila z uredbo. Socialni podnebni sklad prinaša denar.
          Obisk soseda je majhna enota, ki jo je mogoče financirati, prešteti in preveriti.`,
        risks: text`
          Nekdo bi lahko obisk izkoristil za vpogled v tuje življenje; zato podpis o molčečnosti in dva človeka. Plesen za
          omaro pogosto pomeni gradbeno napako in takrat smo brez moči, lahko le pišemo lastniku. Sosedje bi radi pomagali
          tudi tam, kjer bi moral priti zdravnik. O tem govorimo na vsakem sestanku.`,
        nextSteps: text`
          1. Usposobiti petnajst novih sosedov, tri z znanjem albanščine.
          2. Opraviti tristo obiskov do konca kurilne sezone.
          3. Z občino pripraviti vpis v socialnovarstveni program.
          4. Po drugi zimi skupaj z neodvisnim statistikom objaviti primerjavo s čakajočimi. Izid objavimo, kakršenkoli bo.`,
      },
    },
    team: [{ person: 'spela', role: 'lead' }, { person: 'matej', role: 'author' }],
    publishedDaysAgo: 84,
    supporters: ['miriam', 'ana', 'nives', 'ben', 'reka', 'irena', 'hannah', 'luka', 'davide', 'magda'],
    followers: ['miriam', 'ben', 'irena'],
    comments: [
      {
        author: 'ben', daysAgo: 74,
        text: text`
          88 euros a visit and 143 saved is a fine sum, but the 210 of unclaimed help moves me more. Is it paid every year,
          or only once? And who fills in the form in the second year?`,
        replies: [
          {
            author: 'spela', daysAgo: 73.2,
            text: text`
              Vsako leto, in vlogo je treba oddati znova. V drugem letu jo je 70 odstotkov ljudi oddalo samih, preostale
              pokliče sosed. (In English: every year, with a new form; seven in ten did it alone, the neighbour rings the
              others.)`,
            reactions: [{ person: 'ben', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'miriam', daysAgo: 41,
        text: text`
          The measuring plug says thank you for its new life. We have begun to send one with a sealed envelope: first the
          household guesses what the refrigerator uses, then it measures. The laughter helps more than the number.`,
        reactions: [{ person: 'spela', emoji: '💡' }, { person: 'matej', emoji: '❤️' }],
      },
      {
        author: 'irena', daysAgo: 13,
        text: text`
          Primerjava s čakajočimi je dobra odločitev. Prosim le, da seznam čakajočih zaklenete, preden začnete obiske, sicer
          bodo najnujnejši tiho zdrsnili naprej in primerjava bo kazala manj, kot ste dosegli.`,
        reactions: [{ person: 'spela', emoji: '🤔' }],
        replies: [
          { author: 'spela', daysAgo: 12.4, text: text`Najnujnejših ne bi mogla pustiti čakati. Jih lahko vodimo ločeno?` },
          {
            author: 'irena', daysAgo: 12,
            text: text`Seveda, in prav to zapišite. Poštena izjema je boljša od nepoštenega žreba.`,
            reactions: [{ person: 'spela', emoji: '🙏' }],
          },
        ],
      },
    ],
  },
  {
    key: 'dan-zase',
    content: {
      title: 'Dan zase: redni prosti dnevi za tiste, ki skrbijo doma',
      summary: text`
        Družinski oskrbovalci dobijo dva vnaprej znana prosta dneva na mesec. Nadomešča jih stalen par: usposobljena soseda
        in študentka zdravstvene nege, ki ju oče ali mama že poznata.`,
      language: 'sl', country: 'SI', region: 'Osrednjeslovenska', stage: 'spark', sdgs: [3, 5, 8],
      tags: ['care', 'elderly care', 'families', 'gender equality', 'volunteers'],
      needs: [
        { kind: 'mentoring', note: 'Nekdo, ki je že organiziral nadomestno oskrbo in ve, kje se zatakne' },
        { kind: 'partners', note: 'Zdravstvena fakulteta, ki bi dneve priznala kot prakso' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Dvanajst družin v Fužinah, ki so pripravljene poskusiti' },
      ],
      canvas: {
        problem: text`
          Za očeta skrbim že tri leta. V tem času sem imela enajst prostih dni in vsakega posebej sem si morala izprositi.
          Nadomestna oskrba obstaja, a le v kosu, v domu in s čakalno dobo. Ko človek z demenco pride v tuje okolje, se vrne
          bolj zmeden in dva dneva počitka odplačuješ dva tedna.`,
        beneficiaries: text`
          Ljudje, ki doma skrbijo za starše, partnerje ali otroke s posebnimi potrebami in ob tem večinoma hodijo v službo.
          Po moji oceni jih je v našem naselju okoli tristo, tri četrtine je žensk. Druga skupina so oskrbovani sami, ki bi
          radi ostali v svoji kuhinji, in njihovi otroci, ki bi jih radi spet samo obiskali.`,
        solution: text`
          Dva dneva na mesec, napisana v koledar za pol leta naprej. Vedno pride isti par: soseda, ki pozna navade, in
          študentka, ki zna premestiti in dati zdravila. Prvič in drugič prideta, ko je oskrbovalec še doma. Od tretjega dne
          naprej odide, kamor hoče, in mu ni treba povedati, kam.`,
        novelty: text`
          Storitve za razbremenitev so navadno nujna pomoč: dobiš jih, ko že padaš. Meni gre za reden, vnaprej znan in
          nezaslužen prosti dan, kakršnega ima vsak zaposleni. Zdi se malo, vendar je koledar za pol leta naprej tisto,
          česar oskrbovalci nimamo. Šele z njim se lahko naročiš pri zobarju.`,
        businessModel: text`
          Dan stane približno 96 evrov: študentka 64, soseda simbolno in potni stroški. Družina bi plačala od 0 do 40 evrov
          glede na dohodek, delodajalec lahko prispeva dan kot ugodnost. Razlike za dvanajst družin je okoli 17.000 evrov na
          leto. Ne vem še, ali bi dan lahko krila dolgotrajna oskrba.`,
        impactLogic: text`
          Če počivaš redno, zdržiš dlje in si prijaznejši. Spremljala bi obremenjenost s preprosto lestvico za oskrbovalce,
          število dni bolniškega staleža in to, ali so dneve res vzeli zase. Pri sebi vem, da bi prvega prespala. Uspeh bi
          bil, če po letu dni nihče od dvanajstih dneva ne bi odpovedal zaradi občutka krivde.`,
        partners: text`
          Doslej sta to dve sosedi, patronažna sestra in Špela iz Maribora, ki me opozarja na papirje. V dolini pri Novi
          Gorici izmenjujemo ure oskrbe in od tam lahko prevzamemo pravila. Pogovoriti se moram z zdravstveno fakulteto, z
          delodajalci v naselju in s spominsko kavarno.`,
        policyFit: text`
          Zakon o dolgotrajni oskrbi pozna oskrbovalca družinskega člana in mu daje pravico do nadomestne oskrbe. Večina
          tistih, ki skrbimo ob službi, tega statusa nima. Predlog bi bil lahko majhna dopolnitev občinskega programa pomoči
          na domu: dan namesto ure in isti obraz namesto proste izmene.`,
        risks: text`
          Oče bi lahko sosedi odprl vrata in odšel. Študentke menjajo letnike in mesta, zato mora biti par vedno sestavljen
          tako, da eden ostane. Nejasno je zavarovanje. Priznam tudi, da tole pišem utrujena in da bi me moral kdo vprašati,
          ali ne rešujem predvsem lastnega torka.`,
        nextSteps: text`
          1. Vprašati dvanajst družin, katera dneva v mesecu bi izbrale.
          2. Dobiti odgovor fakultete o praksi.
          3. Preveriti zavarovanje s tistimi iz doline.
          4. Če bo šlo, začeti s štirimi družinami po novem letu in po treh mesecih pošteno pogledati.`,
      },
    },
    team: [{ person: 'ana', role: 'lead' }, { person: 'spela', role: 'contributor' }],
    publishedDaysAgo: null,
    supporters: [],
    followers: [],
    comments: [],
  },
]
