import { text } from './text.ts'
import type { DemoPerson } from './types.ts'

/** Accounts worth signing in with, and what each one shows. */
export const DEMO_ACCOUNTS: readonly { readonly key: string; readonly what: string }[] = [
  { key: 'ana', what: 'innovator in Ljubljana, reads Slovene' },
  { key: 'kasia', what: 'innovator in Poznań, reads Polish' },
  { key: 'ben', what: 'funder at a foundation in Graz' },
  { key: 'elena', what: 'policymaker in Friuli Venezia Giulia' },
  { key: 'organiser', what: 'organiser of the challenge "Be Social, Be Maker"' },
  { key: 'juror', what: 'juror with entries to score' },
  { key: 'mentor', what: 'mentor for business models' },
  { key: 'broker', what: 'broker who introduces people' },
  { key: 'moderator', what: 'moderator of the platform' },
  { key: 'admin', what: 'administrator of the platform' },
]

/** The people of the demo; all of them are invented. */
export const PEOPLE: readonly DemoPerson[] = [
  {
    key: 'ana', name: 'Ana Bregar', email: 'ana@example.org', locale: 'sl', fieldRoles: ['innovator'],
    organisation: { key: 'krozisce', role: 'owner', title: 'Direktorica' },
    country: 'SI', region: 'Osrednjeslovenska', languages: ['sl', 'en', 'de'], sdgs: [11, 12, 3],
    tags: ['sharing', 'repair', 'circular economy', 'neighbourhood', 'care'],
    about: text`
      Po izobrazbi sem arhitektka, po značaju hišnica. V Zavodu Krožišče odpiram skupne prostore v ljubljanskih blokih in
      preverjam, ali se sosedje zato kaj bolje poznajo. Zadnja leta skrbim tudi za očeta z demenco, zato vem, koliko je
      vreden en prost dan.`,
  },
  {
    key: 'kasia', name: 'Katarzyna Wilczak', email: 'kasia@example.org', locale: 'pl', fieldRoles: ['innovator', 'mentor'],
    organisation: { key: 'nic', role: 'owner', title: 'Prezeska' },
    country: 'PL', region: 'Wielkopolskie', languages: ['pl', 'en'], sdgs: [8, 12, 5],
    tags: ['social enterprise', 'textiles', 'employment', 'circular economy', 'food'],
    about: text`
      Kasia, krawcowa po babci i ekonomistka po studiach. W 2016 roku założyłam z sześcioma osobami spółdzielnię socjalną
      Nić, dziś jest nas dziewiętnaścioro. Chętnie pokazuję nasze arkusze kosztów, bo sama długo takich szukałam.`,
  },
  {
    key: 'ben', name: 'Benedikt Hollerer', email: 'ben@example.org', locale: 'en', fieldRoles: ['funder'],
    organisation: { key: 'murbogen', role: 'owner', title: 'Programmleiter' },
    country: 'AT', region: 'Steiermark', languages: ['de', 'en'], sdgs: [11, 12, 10],
    tags: ['sharing', 'repair', 'circular economy', 'neighbourhood', 'finance'],
    about: text`
      Ich leite das Förderprogramm der Stiftung Murbogen in Graz. Vorher war ich zehn Jahre Kreditprüfer, daher frage ich
      gern nach der zweiten Zeile der Kalkulation. Am liebsten fördere ich, was nach drei Jahren ohne uns weitergeht.`,
  },
  {
    key: 'elena', name: 'Elena Fabbrini', email: 'elena@example.org', locale: 'en', fieldRoles: ['policymaker'],
    organisation: { key: 'trieste', role: 'owner', title: 'Responsabile dello sportello' },
    country: 'IT', region: 'Friuli Venezia Giulia', languages: ['it', 'en', 'sl'], sdgs: [16, 17, 8],
    tags: ['procurement', 'social enterprise', 'rural', 'care', 'participation'],
    about: text`
      Dirigo lo sportello regionale per l’economia sociale a Trieste. Scrivo avvisi pubblici e cerco di scriverli in modo
      che una piccola cooperativa li capisca alla prima lettura. Leggo volentieri le idee prima che diventino domande di
      finanziamento.`,
  },
  {
    key: 'organiser', name: 'Theresa Aumüller', email: 'organiser@example.org', locale: 'en', fieldRoles: ['broker'],
    organisation: { key: 'innsalzach', role: 'owner', title: 'Geschäftsführerin' },
    country: 'DE', region: 'Niederbayern', languages: ['de', 'en'], sdgs: [4, 8, 9],
    tags: ['youth', 'makers', 'education', 'participation'],
    about: text`
      Ich wohne in Passau, arbeite auf beiden Seiten des Inns und richte den Wettbewerb „Be Social, Be Maker“ aus. Mich
      interessiert, was Jugendliche bauen, wenn man ihnen eine Werkstatt, eine Frist und eine ehrliche Rückmeldung gibt.`,
  },
  {
    key: 'moderator', name: 'Marta Zielonka', email: 'moderator@example.org', locale: 'pl', fieldRoles: ['innovator'],
    platformRoles: ['moderator'],
    country: 'PL', region: 'Dolnośląskie', languages: ['pl', 'en', 'de'], sdgs: [4, 10, 16],
    tags: ['refugees', 'language learning', 'inclusion', 'democracy'],
    about: text`
      Mieszkam we Wrocławiu, uczę polskiego jako obcego i dbam o to, żeby rozmowy na Commonsparku pozostały rzeczowe. Jeśli
      coś usuwam, zawsze piszę dlaczego.`,
  },
  {
    key: 'admin', name: 'Jonas Priebe', email: 'admin@example.org', locale: 'en', fieldRoles: [], platformRoles: ['administrator'],
    country: 'DE', region: 'Stuttgart', languages: ['de', 'en'], sdgs: [9, 16], tags: ['open data', 'digital skills'],
    about: text`
      Ich halte Commonspark am Laufen: Sicherungen, Aktualisierungen, Rechte. Wenn etwas klemmt, schreiben Sie mir mit
      Uhrzeit und Seite, dann finde ich es schneller.`,
  },
  {
    key: 'juror', name: 'Zsófia Bakonyi', email: 'juror@example.org', locale: 'en', fieldRoles: ['mentor', 'funder'],
    organisation: { key: 'eselymuhely', role: 'owner', title: 'Kuratóriumi tag' },
    country: 'HU', region: 'Borsod-Abaúj-Zemplén', languages: ['hu', 'en', 'de'], sdgs: [8, 4, 1],
    tags: ['employment', 'youth', 'social enterprise', 'impact measurement'],
    about: text`
      Közgazdász vagyok, és tizenöt éve olvasok pályázatokat az asztal mindkét oldaláról. A zsűriben azt keresem, hogy a
      csapat tudja-e, mi bizonyítaná be, hogy tévedett. Rövid, de indokolt visszajelzést írok mindenkinek.`,
  },
  {
    key: 'mentor', name: 'Gregor Planinšek', email: 'mentor@example.org', locale: 'sl', fieldRoles: ['mentor'],
    organisation: { key: 'idi', role: 'member', title: 'Mentor za poslovne modele' },
    country: 'SI', region: 'Savinjska', languages: ['sl', 'en', 'de'], sdgs: [8, 9, 12],
    tags: ['social enterprise', 'employment', 'finance', 'makers'],
    about: text`
      Dvajset let sem vodil obrat za predelavo lesa v Celju, zdaj pomagam družbenim podjetjem, da prvo leto preživijo.
      Najraje začnem z vprašanjem, kdo bo prvi račun res plačal. Na inštitutu vodim delavnice o poslovnih modelih.`,
  },
  {
    key: 'broker', name: 'Paweł Drozdowicz', email: 'broker@example.org', locale: 'pl', fieldRoles: ['broker', 'mentor'],
    organisation: { key: 'wartadziala', role: 'owner', title: 'Broker innowacji społecznych' },
    country: 'PL', region: 'Wielkopolskie', languages: ['pl', 'en', 'no'], sdgs: [17, 16, 11],
    tags: ['brokerage', 'participation', 'procurement', 'rural'],
    about: text`
      Ukończyłem stugodzinny kurs brokerów innowacji społecznych i od tamtej pory noszę pomysły z biurka na biurko, aż
      trafią na właściwe. Znam większość centrów usług społecznych w Wielkopolsce i kilka świetlic pod Bergen. Najczęściej
      wystarcza mi dobre wprowadzenie i kawa.`,
  },
  {
    key: 'luka', name: 'Luka Hribernik', email: 'luka@example.org', locale: 'sl', fieldRoles: ['innovator'],
    organisation: { key: 'krozisce', role: 'member', title: 'Vodja delavnic' },
    country: 'SI', region: 'Osrednjeslovenska', languages: ['sl', 'en'], sdgs: [12, 8, 9],
    tags: ['repair', 'makers', 'sharing', 'electronics'],
    about: text`
      Popravljam gospodinjske aparate in učim druge, da se odvijača ne bojijo. V Krožišču vodim popravljalne večere in
      zbirko orodja. Verjamem, da je najboljši izdelek tisti, ki ga je mogoče odpreti.`,
  },
  {
    key: 'spela', name: 'Špela Jurman', email: 'spela@example.org', locale: 'sl', fieldRoles: ['innovator'],
    country: 'SI', region: 'Podravska', languages: ['sl', 'en', 'it'], sdgs: [3, 4, 7],
    tags: ['elderly care', 'loneliness', 'energy poverty', 'volunteers'],
    about: text`
      Delala sem v patronažni službi v Mariboru in videla, koliko težav se začne z mrzlim stanovanjem in prazno mizo. Zdaj
      povezujem starejše, šole in svetovalce. Rada imam projekte, pri katerih ima vsak kaj dati.`,
  },
  {
    key: 'matej', name: 'Matej Ocvirk', email: 'matej@example.org', locale: 'sl', fieldRoles: ['policymaker'],
    organisation: { key: 'maribor', role: 'owner', title: 'Vodja urada' },
    country: 'SI', region: 'Podravska', languages: ['sl', 'en', 'de'], sdgs: [11, 16, 7],
    tags: ['public space', 'participation', 'housing', 'energy poverty'],
    about: text`
      Na mariborski občini vodim urad, ki odgovarja četrtnim skupnostim. Moje delo je najti pravno pot za stvari, ki jih
      pravilnik ni predvidel. Vesel sem pobud, ki že vedo, kateri prostor potrebujejo.`,
  },
  {
    key: 'nives', name: 'Nives Podlipnik', email: 'nives@example.org', locale: 'sl', fieldRoles: ['innovator', 'broker'],
    country: 'SI', region: 'Koroška', languages: ['sl', 'en', 'de', 'it'], sdgs: [13, 15, 11],
    tags: ['rural', 'mobility', 'biodiversity', 'water', 'citizen science'],
    about: text`
      Doma sem v Mežiški dolini, kjer so reke nekoč nosile svinec, avtobusi pa danes vozijo dvakrat na dan. Po poklicu sem
      biologinja in čebelarka. Povezujem vasi na obeh straneh meje.`,
  },
  {
    key: 'maja', name: 'Maja Rotovnik', email: 'maja@example.org', locale: 'sl', fieldRoles: ['innovator'],
    country: 'SI', region: 'Savinjska', languages: ['sl', 'en'], sdgs: [5, 11, 13],
    tags: ['youth', 'gender equality', 'safety', 'public space', 'climate adaptation'],
    about: text`
      Stara sem 18 let, obiskujem gimnazijo v Celju in igram rokomet. S sošolkami sem začela risati zemljevid poti, po
      katerih ponoči ne hodimo rade. Prijavljamo se na Be Social, Be Maker.`,
  },
  {
    key: 'irena', name: 'Irena Dolinar Krt', email: 'irena@example.org', locale: 'sl', fieldRoles: ['mentor'],
    organisation: { key: 'idi', role: 'owner', title: 'Predstojnica' },
    country: 'SI', region: 'Osrednjeslovenska', languages: ['sl', 'en', 'hu'], sdgs: [4, 16, 17],
    tags: ['impact measurement', 'education', 'participation', 'democracy'],
    about: text`
      Raziskujem, kako družbene inovacije preživijo konec projekta. Doma sem iz Lendave, zato berem tudi madžarske razpise.
      Mladim ekipam pomagam postaviti vprašanje, na katero lahko odgovorijo v enem letu.`,
  },
  {
    key: 'tomek', name: 'Tomasz Burzyński', email: 'tomek@example.org', locale: 'pl', fieldRoles: ['innovator'],
    organisation: { key: 'nic', role: 'member', title: 'Kierownik produkcji' },
    country: 'PL', region: 'Wielkopolskie', languages: ['pl', 'en'], sdgs: [12, 13, 6],
    tags: ['textiles', 'climate adaptation', 'water', 'neighbourhood'],
    about: text`
      Z zawodu technolog odzieży, z pasji ogrodnik podwórkowy. W Nici pilnuję terminów i maszyn, a po pracy rozbieram beton
      na podwórkach poznańskich kamienic. Lubię pomysły, które można zmierzyć wiadrem.`,
  },
  {
    key: 'agnieszka', name: 'Agnieszka Rokosz', email: 'agnieszka@example.org', locale: 'pl',
    fieldRoles: ['policymaker', 'innovator'],
    organisation: { key: 'jeziorna', role: 'owner', title: 'Sekretarz gminy' },
    country: 'PL', region: 'Wielkopolskie', languages: ['pl', 'en'], sdgs: [16, 10, 12],
    tags: ['rural', 'public services', 'elderly care', 'food waste'],
    about: text`
      Od dwunastu lat jestem sekretarzem gminy wiejskiej. Zależy mi, żeby urząd było słychać i widać także tam, gdzie nie
      dojeżdża autobus. Sama wypełniam każdy formularz, zanim dam go mieszkańcom.`,
  },
  {
    key: 'magda', name: 'Magdalena Sikora-Lis', email: 'magda@example.org', locale: 'pl', fieldRoles: ['innovator'],
    country: 'PL', region: 'Lubelskie', languages: ['pl', 'en'], sdgs: [1, 11, 10],
    tags: ['housing', 'youth', 'care leavers', 'refugees', 'inclusion'],
    about: text`
      Pracowałam jako wychowawczyni w domu dziecka w Lublinie i widziałam, co dzieje się w dniu osiemnastych urodzin. Teraz
      szukam mieszkań i ludzi, którzy przez pierwszy rok odbiorą telefon.`,
  },
  {
    key: 'oskar', name: 'Oskar Jabłoński', email: 'oskar@example.org', locale: 'pl', fieldRoles: ['innovator'],
    country: 'PL', region: 'Wielkopolskie', languages: ['pl', 'en'], sdgs: [3, 4],
    tags: ['youth', 'mental health', 'education', 'makers'],
    about: text`
      Mam 19 lat, chodzę do technikum w Lesznie i buduję meble z płyt po wystawach. W klasie maturalnej trzy osoby z mojego
      rocznika trafiły do szpitala. Dlatego robię pokój, w którym można odetchnąć, zanim będzie za późno.`,
  },
  {
    key: 'hannah', name: 'Hannah Feichtinger', email: 'hannah@example.org', locale: 'en', fieldRoles: ['innovator'],
    country: 'AT', region: 'Steiermark', languages: ['de', 'en'], sdgs: [12, 11],
    tags: ['sharing', 'repair', 'circular economy', 'libraries', 'waste'],
    about: text`
      Ich bin Bibliothekarin in Graz und verleihe neben Büchern seit drei Jahren Bohrmaschinen, Zelte und Nähmaschinen. Mit
      einem Dutzend Freiwilliger repariere ich, was zurückkommt. Meine Lieblingszahl ist die Rückgabequote.`,
  },
  {
    key: 'yusuf', name: 'Yusuf Demirel', email: 'yusuf@example.org', locale: 'en', fieldRoles: ['innovator'],
    organisation: { key: 'digiwien', role: 'owner', title: 'Obmann' },
    country: 'AT', region: 'Wien', languages: ['de', 'en'], sdgs: [10, 9, 3],
    tags: ['digital skills', 'inclusion', 'health', 'disability', 'volunteers'],
    about: text`
      Ich bin in Favoriten aufgewachsen und habe als Jugendlicher für das halbe Stiegenhaus Formulare ausgefüllt. Heute
      leite ich einen Verein, der Menschen bei digitalen Amtswegen begleitet. Meine Schwester ist gehörlos, daher kenne ich
      Krankenhäuser auch von der anderen Seite.`,
  },
  {
    key: 'clara', name: 'Clara Niedermoser', email: 'clara@example.org', locale: 'en', fieldRoles: ['mentor', 'innovator'],
    organisation: { key: 'linz', role: 'owner', title: 'Leiterin des Labors für Wirkungsmessung' },
    country: 'AT', region: 'Oberösterreich', languages: ['de', 'en', 'it'], sdgs: [16, 17, 6],
    tags: ['impact measurement', 'citizen science', 'water', 'inclusion'],
    about: text`
      Ich messe Wirkung, am liebsten mit dem Bleistift. An der Hochschule in Linz entwickle ich mit Vereinen Zählbögen, die
      auch nach Projektende noch jemand ausfüllt. Für Teams auf Commonspark lese ich gern die Abschnitte zur Wirkungslogik.`,
  },
  {
    key: 'felix', name: 'Felix Rademacher', email: 'felix@example.org', locale: 'en', fieldRoles: ['mentor', 'funder'],
    country: 'DE', region: 'Stuttgart', languages: ['de', 'en'], sdgs: [8, 11, 17],
    tags: ['scaling', 'social enterprise', 'finance', 'rural'],
    about: text`
      Ich war beim Scalerator dabei und begleite seither Sozialunternehmen beim Wachsen, meistens indem ich ihnen von einem
      zweiten Standort abrate. Mit vier Freunden vergebe ich zinsfreie Darlehen bis 30.000 Euro. Ich habe selbst einen
      Dorfladen mitgegründet.`,
  },
  {
    key: 'miriam', name: 'Miriam Osei', email: 'miriam@example.org', locale: 'en', fieldRoles: ['innovator'],
    organisation: { key: 'adlermohn', role: 'member', title: 'Ausbildungsleiterin' },
    country: 'DE', region: 'Schwaben', languages: ['de', 'en', 'fr'], sdgs: [8, 4, 7],
    tags: ['employment', 'language learning', 'refugees', 'energy', 'housing'],
    about: text`
      Ich leite die Ausbildung in einem Augsburger Werkzeugbau und habe gelernt, dass man Deutsch am schnellsten an der
      Fräse lernt. Nebenbei berate ich Mieterinnen und Mieter zu Balkonstrom. Meine Familie kommt aus Kumasi und aus
      Kempten.`,
  },
  {
    key: 'jakob', name: 'Jakob Edlmann', email: 'jakob@example.org', locale: 'en', fieldRoles: ['innovator'],
    country: 'DE', region: 'Oberbayern', languages: ['de', 'en'], sdgs: [13, 11],
    tags: ['youth', 'makers', 'climate adaptation', 'open data', 'education'],
    about: text`
      Ich bin 17, gehe in Freilassing zur Schule und löte Sensoren. In unserem Schulhof waren es letzten Juni 41 Grad, das
      habe ich selbst gemessen. Seitdem baue ich Schatten.`,
  },
  {
    key: 'giulia', name: 'Giulia Pascutto', email: 'giulia@example.org', locale: 'en', fieldRoles: ['innovator'],
    organisation: { key: 'filo', role: 'owner', title: 'Presidente' },
    country: 'IT', region: 'Friuli Venezia Giulia', languages: ['it', 'en'], sdgs: [8, 2, 1],
    tags: ['social enterprise', 'employment', 'food', 'inclusion', 'rural', 'debt'],
    about: text`
      Presiedo una cooperativa sociale di Udine. Mi occupo di terreni abbandonati e di persone che il mercato del lavoro ha
      messo in fila d’attesa. So potare, so leggere un bilancio e non so dire di no a una buona idea.`,
  },
  {
    key: 'davide', name: 'Davide Morello', email: 'davide@example.org', locale: 'en', fieldRoles: ['innovator'],
    country: 'IT', region: 'Puglia', languages: ['it', 'en', 'es'], sdgs: [11, 13, 8],
    tags: ['neighbourhood', 'loneliness', 'heat', 'public space'],
    about: text`
      Faccio il portiere sociale nel quartiere Libertà, a Bari. Ritiro pacchi, trovo idraulici, ascolto. Prima lavoravo in
      un call center: adesso le persone le vedo in faccia.`,
  },
  {
    key: 'balint', name: 'Bálint Somogyvári', email: 'balint@example.org', locale: 'en', fieldRoles: ['innovator'],
    organisation: { key: 'eselymuhely', role: 'member', title: 'Programvezető' },
    country: 'HU', region: 'Borsod-Abaúj-Zemplén', languages: ['hu', 'en'], sdgs: [8, 1],
    tags: ['employment', 'rural', 'poverty', 'neighbourhood'],
    about: text`
      Ács voltam, aztán szociális munkás lettem, és végül összeraktam a kettőt. Miskolc környékén szervezek ház körüli
      munkát olyanoknak, akiket évek óta nem hív vissza senki. Kedden és csütörtökön én vezetem a kisteherautót.`,
  },
  {
    key: 'reka', name: 'Réka Halmos', email: 'reka@example.org', locale: 'en', fieldRoles: ['policymaker', 'innovator'],
    organisation: { key: 'bukkalja', role: 'owner', title: 'Irodavezető' },
    country: 'HU', region: 'Borsod-Abaúj-Zemplén', languages: ['hu', 'en'], sdgs: [4, 10, 16],
    tags: ['education', 'rural', 'families', 'public services', 'mobility'],
    about: text`
      Tizenegy falu közös hivatalát vezetem Mezőkövesden. Korábban tanító voltam, ezért minden költségvetésben először a
      gyerekeket keresem. Szívesen olvasom, hogyan csinálják mások, ahol szintén kevés a busz.`,
  },
  {
    key: 'zuzana', name: 'Zuzana Tkáčiková', email: 'zuzana@example.org', locale: 'en', fieldRoles: ['innovator'],
    organisation: { key: 'dielna', role: 'owner', title: 'Koordinátorka' },
    country: 'SK', region: 'Košický kraj', languages: ['sk', 'en', 'hu'], sdgs: [6, 1, 5],
    tags: ['water', 'inclusion', 'poverty', 'gender equality', 'prison'],
    about: text`
      Pracujem v osadách na Spiši a v košickej dielni, kde sa všetko najprv postaví z palety. Vyštudovala som vodné
      hospodárstvo. Verím riešeniam, ktoré vie opraviť ten, kto ich používa.`,
  },
  {
    key: 'peter', name: 'Peter Lučanský', email: 'peter@example.org', locale: 'en', fieldRoles: ['funder'],
    country: 'SK', region: 'Bratislavský kraj', languages: ['sk', 'en', 'pl'], sdgs: [6, 8, 16],
    tags: ['finance', 'social enterprise', 'water', 'employment', 'prison'],
    about: text`
      Po predaji vlastnej firmy investujem do sociálnych podnikov na Slovensku, v Maďarsku a v Poľsku, zvyčajne 20 000 až 80
      000 eur na päť rokov. Čítam najprv riziká. Ak tam nie je nič, pýtam sa.`,
  },
  {
    key: 'desi', name: 'Десислава Минкова', email: 'desi@example.org', locale: 'en', fieldRoles: ['innovator', 'mentor'],
    organisation: { key: 'hlyab', role: 'owner', title: 'Управител' },
    country: 'BG', region: 'Пловдив', languages: ['bg', 'en', 'el'], sdgs: [8, 10, 2],
    tags: ['social enterprise', 'disability', 'employment', 'food'],
    about: text`
      Бях учителка по технологии, сега ръководя пекарна. Обучавам други социални предприятия как да наемат хора, които
      никога не са имали трудов договор. Ставам в четири и отговарям на съобщения преди седем.`,
  },
  {
    key: 'nikos', name: 'Νίκος Καραμπέτσος', email: 'nikos@example.org', locale: 'en', fieldRoles: ['innovator'],
    organisation: { key: 'melissi', role: 'owner', title: 'Συντονιστής' },
    country: 'GR', region: 'Κεντρική Μακεδονία', languages: ['el', 'en', 'it'], sdgs: [14, 12, 3],
    tags: ['circular economy', 'sea', 'health', 'sharing', 'social enterprise'],
    about: text`
      Ήμουν μηχανικός σε ναυπηγείο και τώρα επισκευάζω πράγματα που κινούνται πιο αργά. Στο Μελίσσι μαζεύουμε δίχτυα,
      αμαξίδια και ό,τι άλλο χρειάζεται δεύτερη ζωή. Πίνω τον καφέ μου στο λιμάνι και εκεί ακούω τα περισσότερα νέα.`,
  },
  {
    key: 'ingrid', name: 'Ingrid Sætre Vik', email: 'ingrid@example.org', locale: 'en', fieldRoles: ['innovator', 'broker'],
    organisation: { key: 'nabohjelp', role: 'owner', title: 'Daglig leder' },
    country: 'NO', region: 'Vestland', languages: ['no', 'en', 'pl'], sdgs: [3, 10, 17],
    tags: ['loneliness', 'elderly care', 'refugees', 'volunteers', 'brokerage', 'sea'],
    about: text`
      Jeg leder ni møteplasser i Nordhordland og har lært polsk av naboene. Som megler for sosial innovasjon kobler jeg folk
      som ellers aldri hadde møttes. Båthuset til bestefar er blitt kontoret mitt.`,
  },
]
