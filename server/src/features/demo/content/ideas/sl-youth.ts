import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Slovene about first jobs and the way home. */
export const SLOVENE_YOUTH: readonly DemoIdea[] = [
  {
    key: 'sluzba',
    content: {
      title: 'Ob strani: leto dni z mentorjem v prvi službi',
      summary: text`
        Mladi, ki so šolo pustili ali so po njej obstali doma, v malih podjetjih na Celjskem prvo leto delajo ob upokojenem
        mojstru. Podjetje plača plačo, program mojstra in pogovor ob petkih.`,
      language: 'sl', country: 'SI', region: 'Savinjska', stage: 'pilot', sdgs: [8, 4, 10],
      tags: ['employment', 'youth', 'education', 'makers', 'social enterprise'],
      needs: [
        { kind: 'partners', note: 'Dvajset podjetij s tremi do štiridesetimi zaposlenimi' },
        { kind: 'funding', note: 'Honorarji petnajstih mojstrov za eno leto', amount: 58000, currency: 'EUR' },
        { kind: 'policyChange', note: 'Mojster mentor kot priznan strošek v programih usposabljanja na delovnem mestu' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Petkov pogovor: način vodenja in vprašanja, preizkušena v treh letih' },
        { kind: 'pilotSite', note: 'Delavnica v nekdanji mizarski šoli, prosta ob sobotah' },
      ],
      canvas: {
        problem: text`
          V malem podjetju nihče nima časa uvajati začetnika. Mlad človek to začuti tretji dan, petega ga ni več. Na zavodu
          smo srečali fanta, ki je v dveh letih zamenjal sedem služb, v nobeni pa mu niso povedali, kje je stranišče. Hkrati
          v Celju sedijo doma mojstri, ki bi radi še komu pokazali, kako se brusi.`,
        beneficiaries: text`
          Mladi od 17 do 25 let, ki niso ne v šoli ne v službi, na Celjskem jih je po ocenah zavoda okoli 1.400. V pilotu
          jih je 38. Podjetja, ki iščejo ljudi in ne zmorejo uvajanja. Upokojeni mojstri, ki pravijo, da jim petek spet
          nekaj pomeni; trije od njih so začeli hoditi peš.`,
        solution: text`
          Mlad človek dobi pogodbo za eno leto. Prve tri mesece je mojster ob njem tri dopoldneve na teden, nato enega,
          nazadnje samo še ob petkih, ko se vsi dobijo v delavnici in vsak pokaže, **kaj mu je ta teden uspelo in kaj ne**.
          Mojster ne dela namesto njega. Podjetje določi eno osebo, ki jo lahko vprašaš karkoli.`,
        novelty: text`
          Vajeništvo je za tiste v šoli, javna dela za tiste brez službe. Vmes je prepad in čezenj vodi človek, ne program.
          Posebnost je, da mojster ni iz podjetja: začetnik mu lahko prizna, da česa ne zna, šef pa od njega izve, česa ni
          razložil. V slovenskem pilotu Learning by doing se je prav to pokazalo kot odločilno.`,
        businessModel: text`
          Eno leto stane 3.850 evrov za mojstra in vodenje, plačo in prispevke pa od prvega dne plača podjetje. Po zgledu
          prvih podjetij smo uvedli prispevek 80 evrov na mesec, kar pokrije četrtino. Če začetnik ostane drugo leto,
          podjetje v sklad vrne še 600 evrov. Preostanek zbiramo pri občinah in fundacijah.`,
        impactLogic: text`
          Kdor ostane v službi leto dni, praviloma ne izgine več iz nje. Od prvih 38 jih je leto dokončalo 27, po dveh letih
          jih dela 24. Primerjamo jih z mladimi, ki so bili na istem seznamu zavoda in so dobili običajno usposabljanje: tam
          je po letu dni delala slaba tretjina. Skupini nista povsem enaki in to pišemo zraven.`,
        partners: text`
          Zavod za zaposlovanje, obrtna zbornica, mladinski center, šestnajst podjetij od pekarne do podjetja Lipnik za
          strojne inštalacije in Inštitut za družbene inovacije, kjer teče merjenje. Fundacija Esélyműhely iz Miskolca nas
          obišče dvakrat na leto in vedno vpraša nekaj neprijetnega. Za to smo ji hvaležni.`,
        policyFit: text`
          Jamstvo za mlade obljublja ponudbo v štirih mesecih, kakovosti ponudbe pa ne meri. Predlagamo, da se ob
          usposabljanju na delovnem mestu prizna honorar zunanjega mojstra do 250 evrov na mesec. Denar že obstaja v
          subvencijah za zaposlitev, preusmeriti bi ga bilo treba od podjetja k človeku.`,
        risks: text`
          Podjetje lahko vidi poceni delavca. Zato podpiše, da spoštuje kolektivno pogodbo, in mojster ima pravico
          prekiniti. Nekateri mojstri so iz časov, ko se je kričalo; dva smo morali prositi, naj gresta. Mlad človek lahko
          odneha tudi z najboljšim spremstvom. Takrat ga čez mesec dni pokličemo in vprašamo, kako je.`,
        nextSteps: text`
          1. Pridobiti deset novih podjetij, vsaj štiri v Šaleški dolini.
          2. Usposobiti osem mojstric; doslej sta samo dve.
          3. Skupaj z zavodom napisati predlog za priznanje stroška.
          4. Po treh letih objaviti, kje je danes vseh 38, tudi tisti, ki ne odgovarjajo na sporočila.`,
      },
    },
    team: [{ person: 'mentor', role: 'lead' }, { person: 'luka', role: 'author' }, { person: 'maja', role: 'contributor' }],
    publishedDaysAgo: 58,
    supporters: ['irena', 'balint', 'juror', 'miriam', 'ana', 'spela', 'kasia', 'zuzana', 'matej'],
    followers: ['balint', 'juror', 'miriam', 'peter'],
    comments: [
      {
        author: 'juror', daysAgo: 50,
        text: text`
          The unpleasant question of this visit: of the eleven who did not finish, how many left in the first three months,
          and what did the master say about it? If they left before Friday mattered, the Fridays cannot be what works.`,
        reactions: [{ person: 'balint', emoji: '👍' }],
        replies: [
          {
            author: 'mentor', daysAgo: 49,
            text: text`
              Seven in the first three months. The masters say: four because of getting up, two because of the boss, one
              found something better. So the first month is where we lose, and there we have only the master. I have no good
              answer yet.`,
          },
          {
            author: 'balint', daysAgo: 48.5,
            text: text`We drive past and ring the bell at six. It is not pedagogy, but it took us from nine lost to three.`,
            reactions: [{ person: 'mentor', emoji: '💡' }, { person: 'luka', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'ana', daysAgo: 23,
        text: text`
          V Ljubljani imava z @{luka} dva upokojena serviserja, ki bi takoj pomagala, a stanujeta v Fužinah. Bi se program
          lahko začel tudi tu ali raje počakate, da bo Celje stalo na svojih nogah?`,
        replies: [
          {
            author: 'mentor', daysAgo: 22.2,
            text: text`Raje počakajmo do jeseni. Naj pa prideta v petek na obisk, petkov se da naučiti samo z gledanjem.`,
            reactions: [{ person: 'ana', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'varna-pot',
    content: {
      title: 'Varna pot domov: dekleta rišejo zemljevid poti, po katerih ponoči ne gredo',
      summary: text`
        Dijakinje iz Celja so popisale 312 kotičkov, kjer jih je strah, in ob vsakem zapisale zakaj. Z občino zdaj
        popravljajo najcenejših trideset in čez leto preverjajo, ali tam res kdo hodi.`,
      language: 'sl', country: 'SI', region: 'Savinjska', stage: 'prototype', sdgs: [5, 11, 16],
      tags: ['gender equality', 'safety', 'public space', 'youth', 'participation', 'open data'],
      needs: [
        { kind: 'partners', note: 'Občina, ki bi se zavezala, da v enem letu popravi trideset točk' },
        { kind: 'mentoring', note: 'Krajinska arhitektka ali urbanist za pet popoldnevov' },
        { kind: 'funding', note: 'Senzorske luči in ogledala na osmih mestih', amount: 5000, currency: 'EUR' },
      ],
      offers: [
        { kind: 'skills', note: 'Nočni sprehod z zemljevidom: vodimo ga za šole, svetnike in policiste' },
      ],
      canvas: {
        problem: text`
          S treninga grem domov petnajst minut dlje, ker v podhodu pri železniški postaji nikoli ne vem, kdo stoji za
          stebrom. Mislila sem, da sem edina. Potem smo na šoli vprašale 240 deklet in 71 odstotkov jih ima kakšno pot, ki
          se ji izogne. Na občini so imeli podatke o svetilkah, o strahu pa nobenega.`,
        beneficiaries: text`
          Dekleta in ženske, ki hodijo domov ponoči ali pozimi že ob petih, dijakinje s treningov in natakarice po koncu
          izmene. Pa starejši in fantje, ki tega ne povejo naglas: v anonimni anketi jih je strah priznala četrtina.
          Nazadnje tudi občina, ki prvič ve, kam z dvema tisočakoma najprej.`,
        solution: text`
          Skupine po štiri hodijo ob treh različnih urah, ob petih, devetih in enajstih, in na zemljevid vpišejo točko,
          razlog ter predlog. Razlogov je šest: tema, ni videti za vogal, ni ljudi, ni izhoda, hrup, smrad. Večino se da
          popraviti poceni: obrezan grm, ogledalo, klop na drugo stran. Zemljevid je odprt na
          [example.org/pot](https://example.org/pot).`,
        novelty: text`
          Aplikacije za varno pot dekletu svetujejo, kje naj hodi. Me smo obrnile vprašanje: kaj naj se spremeni, da bo
          lahko hodila kjerkoli. Nobene točke ne objavimo brez razloga in predloga in nobene ne imenujemo nevarne. Tako
          zemljevid ni seznam strašnih krajev, ampak seznam opravil.`,
        businessModel: text`
          Zemljevid nas ne stane nič, teče na šolskem strežniku. Trideset najcenejših popravkov smo ocenile na 11.400 evrov,
          osem od teh na manj kot sto. Občina ima postavko za vzdrževanje javnih površin in bi jih lahko vključila v redna
          dela. Nočni sprehod za druge kraje bi zaračunale 150 evrov, za stroške in pico.`,
        impactLogic: text`
          Če se kraj popravi, po njem hodi več ljudi, in kjer je več ljudi, je manj strah. Pred popravkom in po njem štejemo
          mimoidoče ob isti uri in sprašujemo po strahu od ena do pet. Na prvih štirih mestih se je število deklet
          podvojilo, z devetih na osemnajst na uro, a to je bila samo ena jesen.`,
        partners: text`
          Gimnazija in srednja zdravstvena šola, rokometni klub, mladinski svet, policistka, ki hodi z nami, in društvo za
          nenasilno komunikacijo, ki nas uči, kaj vprašati in česa ne. Učitelj informatike vzdržuje zemljevid. Sosednji
          mesti Žalec in Laško sta že prosili za sprehod.`,
        policyFit: text`
          Istanbulska konvencija in občinski načrt za enakost spolov govorita o varnosti v javnem prostoru, noben od njiju
          pa nima zemljevida. Participativni proračun je premajhen in prepočasen za obrezan grm. Predlagamo preprosto
          pravilo: kar stane manj kot dvesto evrov in ima tri podpise, se naredi v tridesetih dneh.`,
        risks: text`
          Kraji na zemljevidu bi lahko dobili slab glas ali privabili napačne ljudi, zato točk ne kažemo posamično, dokler
          niso popravljene. Dekleta ne hodijo nikoli same in ne brez odrasle osebe v bližini. Morda bo kdo rekel, da
          pretiravamo. Takrat ga povabimo na sprehod ob enajstih.`,
        nextSteps: text`
          1. Podpisati zavezo z občino za trideset točk.
          2. Popraviti prvih osem in šteti mimoidoče.
          3. Narediti navodila za druge šole na dveh straneh.
          4. Junija predati zemljevid drugemu letniku, ker gremo štiri na maturo. Prej naredimo še zadnji skupni sprehod.`,
      },
    },
    team: [{ person: 'maja', role: 'lead' }, { person: 'nives', role: 'contributor' }],
    publishedDaysAgo: 10,
    supporters: ['organiser', 'matej', 'ana', 'spela', 'irena', 'jakob', 'oskar', 'davide', 'reka', 'luka', 'clara'],
    followers: ['organiser', 'juror', 'matej', 'elena'],
    comments: [
      {
        author: 'matej', daysAgo: 8.8,
        text: text`
          Pravilo »manj kot dvesto evrov in trije podpisi« mi je všeč in bi ga rad poskusil tudi v Mariboru. Kdo pa preveri,
          ali grm pripada občini? Pri nas je vsak tretji zasebni.`,
        reactions: [{ person: 'maja', emoji: '🤔' }],
        replies: [
          {
            author: 'maja', daysAgo: 8.4,
            text: text`
              Pogledale smo zemljiško knjigo za vseh trideset: šest je zasebnih. Pri štirih smo pozvonile in so grm obrezali
              še isti teden, dva razmišljata.`,
          },
          {
            author: 'matej', daysAgo: 8.2,
            text: text`Pozvonile. Pri nas bi pisali dopis. Hvala, učim se.`,
            reactions: [{ person: 'maja', emoji: '❤️' }, { person: 'ana', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'organiser', daysAgo: 6,
        text: text`
          A list of tasks in place of a list of frightening places: put that sentence at the very top. For the criterion
          “sustainability” tell us who trims the shrub in the second year.`,
        replies: [
          {
            author: 'maja', daysAgo: 5.6,
            text: text`
              The municipal service has put our thirty points on its route for May and September. I did not know this was
              possible until I asked the driver.`,
            reactions: [{ person: 'organiser', emoji: '🎉' }],
          },
        ],
      },
      {
        author: 'elena', daysAgo: 2.5,
        text: text`
          Reading from Trieste with great interest. Would you show the walk to three city councillors here, on an evening in
          spring? I would cover train tickets and supper for the whole team.`,
        reactions: [{ person: 'maja', emoji: '🎉' }, { person: 'nives', emoji: '🎉' }],
      },
    ],
  },
]
