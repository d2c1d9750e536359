import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Slovene from the valleys: benches, seeds and bees. */
export const SLOVENE_VALLEYS: readonly DemoIdea[] = [
  {
    key: 'klop',
    content: {
      title: 'Klop za prevoz: sosedski prevozi v dolini z dvema avtobusoma na dan',
      summary: text`
        Pobarvana klop, znak s smerjo in seznam voznikov, ki jih vsi poznajo. V Mežiški dolini preverjamo, ali lahko
        zaupanje med sosedi, brez aplikacije, zapolni prazen vozni red.`,
      language: 'sl', country: 'SI', region: 'Koroška', stage: 'prototype', sdgs: [11, 9, 13],
      tags: ['mobility', 'rural', 'sharing', 'elderly care', 'neighbourhood', 'safety'],
      needs: [
        {
          kind: 'funding', amount: 17500, currency: 'EUR',
          note: 'Štirinajst klopi z znaki in osvetlitvijo ter zavarovanje za dve leti',
        },
        { kind: 'policyChange', note: 'Jasno stališče, da povračilo stroškov sosedu ni opravljanje prevozov' },
        { kind: 'partners', note: 'Podjetje z izmenskim delom, ki bi klop postavilo pred svoja vrata' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Dolina z 9.000 prebivalci, šestimi delujočimi klopmi in dnevnikom voženj' },
      ],
      canvas: {
        problem: text`
          Iz Črne do Raven vozi avtobus ob 5.45 in ob 14.00. Vmes je cesta polna avtomobilov s po enim človekom. Kdor nima
          izpita ali ga nima več, prosi soseda in tega ne želi storiti dvakrat na teden. Dijakinja, ki je igrala odbojko, je
          lani nehala trenirati, ker zvečer nihče ne more ponjo.`,
        beneficiaries: text`
          Starejši brez avtomobila, dijaki, mlade matere in delavci v drugi izmeni, skupaj morda 1.600 ljudi v treh občinah.
          Tudi vozniki: od osemdesetih vpisanih jih je polovica povedala, da jim je vožnja z nekom krajša. Trgovina v
          Žerjavu je ob klopi dobila nove obraze.`,
        solution: text`
          Rumena klop stoji na varnem izogibališču. Nad njo je znak, ki ga obrneš v želeno smer. Vozniki in potniki se
          vpišejo na občini, dobijo nalepko in kartico s fotografijo. Kdor sede, počaka v povprečju enajst minut. Če po pol
          ure ni nikogar, pokliče dežurno številko in prostovoljec pride ponj.`,
        novelty: text`
          Podobne klopi poznajo v Nemčiji in Avstriji, pogosto samevajo. Pri nas smo dodali troje: vpis na občini, obljubo
          pol ure in luč, ki pokaže, da kdo čaka, še preden ga vidiš. Aplikacije ni, ker je v ozkem delu doline slab signal
          in ker nam ljudje zaupajo zaradi obrazov.`,
        businessModel: text`
          Klop z znakom in lučjo stane 1.050 evrov, zavarovanje za vse vpisane 840 evrov na leto. Potnik lahko v skrinjico
          da evro za gorivo, voznik pa ga vzame ali pusti. Občine plačujejo vzdrževanje iz sredstev za ceste. Dežurna
          telefonska številka je pri gasilcih, ki so tako ali tako budni.`,
        impactLogic: text`
          Več poti brez lastnega avtomobila pomeni več obiskov zdravnika, treningov in kave. Štejemo vožnje s števcem pod
          klopjo in z dnevnikom: v petih mesecih 1.210, od tega 64 klicev na dežurno številko. Za izpuste računamo le tiste
          vožnje, ki bi bile sicer posebna pot, in takih je bilo po anketi 38 odstotkov.`,
        partners: text`
          Občini Mežica in Črna, prostovoljno gasilsko društvo, srednja šola, društvo upokojencev in mizarstvo iz Prevalj,
          ki klopi dela po ceni lesa. S pobudo iz Bükkalje na Madžarskem primerjamo, kaj stane en potnik. Zavarovalnici se
          zahvaljujemo za stavek, ki ga zdaj razume vsak.`,
        policyFit: text`
          Zakonodaja o prevozih v cestnem prometu ločuje prevoz za plačilo od delitve stroškov, meja pa na terenu ni jasna.
          Prosimo za kratko pojasnilo ministrstva. Regionalni načrt mobilnosti omenja prevoze na poziv, vendar ti stanejo
          štirinajst evrov na potnika; klop bi jih lahko dopolnila tam, kjer jih ne bo nikoli.`,
        risks: text`
          Prvi strah je neznanec. Zato sta vpisana oba in na kartici je fotografija, otroci pod petnajstim letom pa se
          vozijo samo s pisnim dovoljenjem. Pozimi je čakanje mrzlo: dve klopi imata streho. Če se zgodi nesreča, bo dolina
          nekaj časa molčala; pripravljeni smo povedati, kaj krije zavarovanje in česa ne.`,
        nextSteps: text`
          1. Postaviti osem klopi do pomladi, eno pred tovarno.
          2. Pridobiti pisno pojasnilo o povračilu stroškov.
          3. Vprašati dijake, zakaj se dekleta vozijo redkeje, in to popraviti skupaj z njimi.
          4. Po enem letu objaviti dnevnik voženj, brez imen, za vsako dolino, ki bi rada poskusila.`,
      },
    },
    team: [{ person: 'nives', role: 'lead' }, { person: 'maja', role: 'contributor' }],
    publishedDaysAgo: 29,
    supporters: ['reka', 'ana', 'felix', 'agnieszka', 'matej', 'luka', 'mentor', 'elena', 'spela', 'jakob'],
    followers: ['reka', 'matej', 'felix'],
    comments: [
      {
        author: 'felix', daysAgo: 26,
        text: text`
          There are a few hundred such benches in Germany, and I have sat on some for an hour. The promise of half an hour
          is the interesting part. What does a call to the fire brigade cost you, honestly counted?`,
        replies: [
          {
            author: 'nives', daysAgo: 25.4,
            text: text`
              Seven euros of petrol and a volunteer’s half hour. Sixty-four calls in five months, so it is affordable. The
              surprise was that people wait more calmly because of the promise, and then a neighbour comes after all.`,
            reactions: [{ person: 'felix', emoji: '💡' }],
          },
        ],
      },
      {
        author: 'maja', daysAgo: 17,
        text: text`
          Vprašala sem petnajst deklet, zakaj se redkeje usedejo na klop. Dvanajst jih je reklo: zaradi čakanja v temi, ne
          zaradi voznika. Luč bi morala svetiti tudi na pot do klopi.`,
        reactions: [{ person: 'nives', emoji: '🙏' }, { person: 'matej', emoji: '👍' }],
        replies: [
          {
            author: 'nives', daysAgo: 16.5,
            text: text`To je najboljši podatek tega meseca. Obrnemo dve luči že to soboto, prideš zraven?`,
          },
        ],
      },
      {
        author: 'reka', daysAgo: 8,
        text: text`
          We pay the equivalent of nine euros for each passenger of our village bus. If a bench takes over the quiet hours,
          I could send the bus where nobody passes. May I come and sit on one?`,
        reactions: [{ person: 'nives', emoji: '❤️' }],
      },
    ],
  },
  {
    key: 'semena',
    content: {
      title: 'Semenska knjižnica: izposodi si fižol, vrni ga jeseni',
      summary: text`
        V prekmurskih knjižnicah si ljudje spomladi izposodijo seme domačih sort in ga jeseni vrnejo dvakrat toliko. Na
        vrečki je zapisano ime sorte in ime človeka, od katerega izvira.`,
      language: 'sl', country: 'SI', region: 'Pomurska', stage: 'concept', sdgs: [2, 15, 12],
      tags: ['biodiversity', 'food', 'libraries', 'rural', 'sharing', 'citizen science'],
      needs: [
        { kind: 'skills', note: 'Agronomka, ki nas nauči preverjati kalivost in zdravje semena' },
        { kind: 'funding', note: 'Omare, hladilniki in vrečke za štiri knjižnice', amount: 8600, currency: 'EUR' },
        { kind: 'partners', note: 'Genska banka, ki bi vsako leto prevzela deset sort v trajno hrambo' },
      ],
      offers: [
        { kind: 'partners', note: 'Enainšestdeset popisanih domačih sort iz Prekmurja in Porabja' },
      ],
      canvas: {
        problem: text`
          Moja stara mama je sejala fižol, ki ga je imenovala po sosedi. Ko sta obe umrli, je v kozarcu ostalo devet zrn. V
          vaseh med Muro in Rabo smo samo v eni zimi našli 61 takih domačih sort; tretjino jih seje en sam človek, star nad
          osemdeset let. V trgovini je fižola šest vrst, vse iz istega kataloga.`,
        beneficiaries: text`
          Vrtičkarji in male kmetije, mlade družine z balkonom, šole z učilnico na prostem. Starejši, ki sorte hranijo in
          jih ni doslej nihče prosil za zgodbo. V širšem smislu vsi, ki bomo v bolj suhih poletjih potrebovali rastline,
          navajene te zemlje.`,
        solution: text`
          V vsaki knjižnici stoji omara s predali. Član si spomladi izposodi vrečko s tridesetimi zrni in kartico z
          navodili. Jeseni vrne šestdeset zrn od najlepših rastlin in na kartico zapiše, kako je raslo. Knjižničarka jih
          vnese v katalog kot knjigo, z imenom sorte, kraja in človeka. Kdor ne vrne, dobi prijazen opomin in nasvet.`,
        novelty: text`
          Izmenjave semen so lepe in potekajo enkrat na leto v kulturnem domu. Knjižnica je odprta vsak dan, ima katalog,
          člane in navado vračanja. Novo je, da kartica beleži tudi vreme in neuspehe, tako da bo čez pet let znano, kateri
          fižol prenese sušo v peščeni zemlji pri Beltincih.`,
        businessModel: text`
          Omara stane 900 evrov, hladilnik in vrečke 400, delo knjižničarke približno dve uri na teden. Članom ni treba
          plačati nič. Knjižnice bi stroške pokrile iz domoznanske dejavnosti, občine s prispevkom za tradicionalni zajtrk v
          šolah. Stenski koledar sort bi prinesel okoli 1.500 evrov na leto.`,
        impactLogic: text`
          Sorta, ki jo seje deset ljudi, ne umre z enim. Štejemo, koliko sort ima vsaj pet sejalcev (zdaj štiri od 61),
          kolikšen delež vrečk se vrne in kakšna je kalivost vrnjenega semena. Zadnje bo merila šola v Rakičanu. Ne
          obljubljamo večjega pridelka; cilj je, da čez deset let vseh 61 še raste.`,
        partners: text`
          Pokrajinska knjižnica v Murski Soboti in tri krajevne, biotehniška šola Rakičan, društvo kmetic, lendavsko
          madžarsko društvo in porabski Slovenci. Irena z inštituta prevaja kartice v madžarščino. Kmetijski inštitut smo
          prosili za nasvet o genski banki in še vedno čakamo na odgovor.`,
        policyFit: text`
          Evropska pravila o trženju semena urejajo prodajo, izmenjava majhnih količin med ljubitelji pa je povsod nekoliko
          siva. Nova uredba naj bi jo izrecno dovolila. Evropska strategija za biotsko raznovrstnost do leta 2030 želi
          ohraniti tradicionalne sorte v rabi, ne samo v hladilnici. Naša omara je prav to: raba.`,
        risks: text`
          S semenom se lahko širijo bolezni, zato krompirja in čebulčka ne izposojamo. Fižol se križa redko, buče skoraj
          vedno; pri bučah začetniku ne damo vrečke brez pogovora. Po prvem navdušenju se vrne morda polovica vrečk. Zato
          hranimo rezervo in jo vsako tretje leto obnovimo.`,
        nextSteps: text`
          1. Zimo izkoristiti za pogovore s triindvajsetimi hranilkami sort in jih posneti.
          2. Pripraviti omaro v Murski Soboti do februarja.
          3. Spomladi izposoditi prvih dvesto vrečk.
          4. Oktobra praznik vračanja, s skupnim kosilom iz tistega, kar je uspelo. Povabljeni so vsi.`,
      },
    },
    team: [{ person: 'nives', role: 'lead' }, { person: 'irena', role: 'author' }],
    publishedDaysAgo: 17,
    supporters: ['hannah', 'tomek', 'giulia', 'ana', 'spela', 'agnieszka', 'desi', 'reka'],
    followers: ['hannah', 'giulia'],
    comments: [
      {
        author: 'hannah', daysAgo: 14,
        text: text`
          As a librarian who lends drills I can only say: put the reminder letter into verse. Our return rate went up by
          four points after the first rhyme. And lend the seeds with the ordinary card, never with a special one.`,
        reactions: [{ person: 'nives', emoji: '❤️' }, { person: 'irena', emoji: '💡' }],
      },
      {
        author: 'mentor', daysAgo: 9,
        text: text`
          Kaj pa, če kdo vrne seme, ki ni več ista sorta? Pri lesu lahko preverim letnice, pri fižolu bi bil izgubljen.
          Nekdo mora biti tisti, ki reče ne.`,
        replies: [
          {
            author: 'irena', daysAgo: 8.5,
            text: text`
              Vrnjene vrečke gredo najprej v predal »na preizkušnji«. V šoli posejejo po deset zrn in šele potem se sorta
              vrne v katalog. Reče ne dijakinja, ki jo je sejala.`,
            reactions: [{ person: 'mentor', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'giulia', daysAgo: 4,
        text: text`
          We grow three beans from the Resia valley that nobody has written down. May one borrow a drawer from abroad?`,
        replies: [
          {
            author: 'nives', daysAgo: 3.5,
            text: text`One may bring thirty grains and a story. The story is compulsory.`,
            reactions: [{ person: 'giulia', emoji: '🎉' }],
          },
        ],
      },
    ],
  },
  {
    key: 'cebele',
    content: {
      title: 'Čebele na strehi bolnišnice: vrt, ki ga bolniki vidijo z okna',
      summary: text`
        Na ravnih strehah koroških bolnišnic bi uredili cvetoče vrtove s čebelnjaki, ki jih bolniki spremljajo z okna in po
        kameri. Skrbijo zanje čebelarji, bivši bolniki in osebje na odmoru.`,
      language: 'sl', country: 'SI', region: 'Koroška', stage: 'spark', sdgs: [15, 3, 11],
      tags: ['biodiversity', 'health', 'mental health', 'climate adaptation', 'volunteers'],
      needs: [
        { kind: 'pilotSite', note: 'Bolnišnica ali dom z ravno streho, varnim dostopom in radovednim vodstvom' },
        { kind: 'skills', note: 'Statik, ki pove, koliko zemlje prenese streha' },
        { kind: 'partners', note: 'Alergologinja, ki bi z nami napisala pravila' },
      ],
      offers: [
        { kind: 'skills', note: 'Dvajset let čebelarjenja in štirje mirni panji kranjske sivke' },
      ],
      canvas: {
        problem: text`
          Ko sem ležala po operaciji, sem tri tedne gledala na streho s prodom in dvema klimatskima napravama. Streha je
          imela poleti šestdeset stopinj, soba pod njo osemindvajset. Osebje hodi kadit na zunanje stopnice. Čebele pa v
          dolini najdejo junija manj hrane kot nekoč, ker travnike kosijo prezgodaj in vse hkrati.`,
        beneficiaries: text`
          Bolniki, ki ostanejo dlje časa: po operacijah, na onkologiji, na psihiatriji. Medicinske sestre, ki bi imele kam
          za deset minut. Bivši bolniki, ki pogosto želijo nekaj vrniti in jim ponudimo le obrazec za donacijo. In seveda
          opraševalci, ne samo domače čebele, ampak tudi čmrlji in samotarke.`,
        solution: text`
          Na delu strehe uredimo plitev vrt z domačimi rastlinami, ki cvetijo od februarja do oktobra, na robu pa dva do
          štiri panje, obrnjene stran od oken. Ob postelji je zaslon s kamero in koledarjem: *danes so prinesle prvi vrbov
          cvetni prah*. Enkrat na mesec čebelarka obišče oddelek s satom pod steklom.`,
        novelty: text`
          Čebele na hotelih in bankah že poznamo, večinoma zaradi kozarčka medu z logotipom. Tu so zaradi pogleda z okna.
          Raziskave kažejo, da pogled na zelenje bolnikom koristi, redko pa ga kdo zasadi prav za postelje v četrtem
          nadstropju. Panji so manj kot polovica zgodbe, več je cvetja.`,
        businessModel: text`
          Sto kvadratnih metrov strehe bi stalo od 9.000 do 14.000 evrov, odvisno od statike. Vrt zmanjša potrebo po
          hlajenju v sobah pod njim in podaljša življenjsko dobo strehe; koliko, še računamo. Med bi razdelili bolnikom in
          ga ne bi prodajali. Za prvo streho bi poiskala pokrovitelja, vzdrževanje pa bi prevzelo čebelarsko društvo.`,
        impactLogic: text`
          Ne vem še, ali bi se dalo pokazati hitrejše okrevanje, in tega ne bom obljubila. Merili bi temperaturo v sobah,
          število vrst opraševalcev in to, kako pogosto bolniki prosijo, da jim odgrnejo zaveso. Osebje bi vprašali, kje
          preživi odmor. Če se v enem poletju ne spremeni nič od tega, je bila streha samo lepa.`,
        partners: text`
          Čebelarsko društvo v Slovenj Gradcu, vrtnarska šola v Celju in upokojena glavna sestra, ki pozna vsa vrata. Z
          vodstvom bolnišnice sem imela en pogovor na hodniku. Jakob iz Freilassinga je ponudil senzorje za temperaturo,
          Tomasz iz Poznanja pa seznam rastlin, ki preživijo sušo.`,
        policyFit: text`
          Evropska uredba o obnovi narave zahteva, da urbanih zelenih površin ne bo manj in da se ustavi upad opraševalcev.
          Bolnišnice so javne stavbe z velikimi ravnimi strehami. Ob energetski prenovi bi lahko država zahtevala preprosto
          stvar: vsaj četrtina prenovljene strehe naj cveti.`,
        risks: text`
          Alergija na pik je resna in prva omejitev: brez dogovora z alergologinjo in brez mreže ob dovodih zraka ne
          začnemo. Streha morda ne prenese teže mokre zemlje. Vodstvo se menja. Tudi čebele lahko pozimi propadejo in
          bolniki bodo to videli, o čemer se je treba z oddelki pogovoriti vnaprej.`,
        nextSteps: text`
          1. Najti streho in statika.
          2. Pogovor z alergologinjo in bolnišnično higieno.
          3. Narisati zasaditev za sto kvadratnih metrov.
          4. Eno pomlad opazovati, kaj tam raste samo od sebe, preden karkoli prinesemo. Če streha že zdaj cveti, jo samo
            pustimo pri miru.`,
      },
    },
    team: [{ person: 'nives', role: 'lead' }],
    publishedDaysAgo: 5,
    supporters: ['spela', 'jakob', 'tomek', 'ana', 'maja'],
    followers: ['tomek', 'spela'],
    comments: [
      {
        author: 'tomek', daysAgo: 4.2,
        text: text`
          The list is on its way. For a roof take only what survives twelve centimetres of soil: stonecrop, thyme, viper’s
          bugloss, chives. No mint, I beg you.`,
        reactions: [{ person: 'nives', emoji: '❤️' }],
      },
      {
        author: 'spela', daysAgo: 3.6,
        text: text`
          Kot nekdanja sestra: začni na negovalnem oddelku, ne na kirurgiji. Tam ljudje ostanejo mesece, okna so nižje in
          higiena ima manj pomislekov. Poznam glavno sestro v Topolšici.`,
        replies: [
          { author: 'nives', daysAgo: 3.2, text: text`To je prvi nasvet, ki mi spremeni načrt. Bi naju predstavila?` },
          { author: 'spela', daysAgo: 3, text: text`Pišem ji danes.`, reactions: [{ person: 'nives', emoji: '🙏' }] },
        ],
      },
    ],
  },
]
