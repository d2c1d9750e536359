import { text } from './text.ts'
import type { DemoOrganisation } from './types.ts'

/** The organisations of the demo; all of them are invented, the places are real. */
export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'murbogen', name: 'Stiftung Murbogen', kind: 'foundation', country: 'AT', city: 'Graz',
    website: null,
    about: text`
      Wir sind eine Familienstiftung, die aus dem Verkauf einer Grazer Papierhandlung entstanden ist. Jedes Jahr vergeben
      wir rund 400.000 Euro an Vorhaben in der Steiermark und in Slowenien, die Dinge, Räume und Zeit besser teilen. Wir
      fördern höchstens drei Jahre und reden am liebsten vor dem Antrag miteinander.`,
  },
  {
    key: 'wartadziala', name: 'Fundacja Warta Działa', kind: 'foundation', country: 'PL', city: 'Poznań',
    website: null,
    about: text`
      Łączymy pomysły z Wielkopolski z urzędami, firmami i ludźmi, którzy mogą je wdrożyć. Prowadzimy stugodzinny kurs dla
      brokerów innowacji społecznych i fundusz małych grantów do 25 000 zł. Nie zastępujemy instytucji, pomagamy im zmieniać
      zwyczaje.`,
  },
  {
    key: 'eselymuhely', name: 'Esélyműhely Alapítvány', kind: 'foundation', country: 'HU', city: 'Miskolc',
    website: null,
    about: text`
      Húsz éve keresünk új foglalkoztatási modelleket Borsodban: olyan munkát, amelyből meg lehet élni, és olyan munkaadót,
      aki kivárja, amíg valaki belejön. Kis támogatásokat adunk, és mindegyik mellé egy tapasztalt kísérőt.`,
  },
  {
    key: 'jeziorna', name: 'Gmina Jeziorna Wielkopolska', kind: 'municipality', country: 'PL', city: 'Jeziorna Wielkopolska',
    website: null,
    about: text`
      Gmina wiejska: czternaście sołectw, dwa jeziora i 6200 mieszkańców, z których co trzeci ma ponad 60 lat. Sprawdzamy,
      które usługi muszą mieć adres, a które mogą przyjechać do ludzi.`,
  },
  {
    key: 'maribor', name: 'Urad za četrtne skupnosti Maribor', kind: 'municipality', country: 'SI', city: 'Maribor',
    website: null,
    about: text`
      Skrbimo za sedemnajst četrtnih in krajevnih skupnosti. Za poskuse, ki jih predlagajo stanovalci, imamo majhen sklad,
      nekaj praznih prostorov in ljudi, ki znajo pot skozi postopke.`,
  },
  {
    key: 'trieste', name: 'Sportello regionale per l’economia sociale', kind: 'municipality', country: 'IT', city: 'Trieste',
    website: null,
    about: text`
      Ufficio pubblico del Friuli Venezia Giulia che accompagna cooperative, associazioni e comuni nella co-progettazione.
      Pubblichiamo ogni anno un avviso per sperimentazioni transfrontaliere con Slovenia e Carinzia e leggiamo anche le
      proposte nate fuori dai bandi.`,
  },
  {
    key: 'bukkalja', name: 'Bükkaljai Önkormányzati Társulás', kind: 'municipality', country: 'HU', city: 'Mezőkövesd',
    website: null,
    about: text`
      Tizenegy kistelepülés közös irodája. Együtt szervezzük a családsegítést, a falubuszt és az iskolai étkeztetést, mert
      külön-külön egyikünknek sem futná rá.`,
  },
  {
    key: 'nic', name: 'Spółdzielnia Socjalna Nić', kind: 'socialEnterprise', country: 'PL', city: 'Poznań',
    website: null,
    about: text`
      Pracownia krawiecka na Łazarzu, w której szyje i uczy szyć dziewiętnaście osób. Przerabiamy banery, obrusy i mundury
      na torby i odzież roboczą. Zysk wraca do ludzi i do maszyn.`,
  },
  {
    key: 'filo', name: 'Cooperativa sociale Filo d’Acqua', kind: 'socialEnterprise', country: 'IT', city: 'Udine',
    website: null,
    about: text`
      Cooperativa sociale di tipo B nata nel 2009 lungo il Torre. Manutenzione del verde, orti, una piccola lavanderia
      industriale: quarantuno soci lavoratori, diciassette dei quali in inserimento.`,
  },
  {
    key: 'hlyab', name: 'Социално предприятие „Общ хляб“', kind: 'socialEnterprise', country: 'BG', city: 'Пловдив',
    website: null,
    about: text`
      Пекарна в квартал „Каменица“, в която работят единадесет души, осем от тях с интелектуални затруднения. Печем за
      училища, за две болници и за съседите. Заедно с партньори от Италия, Гърция и Полша поддържаме хъб за социални
      предприятия.`,
  },
  {
    key: 'melissi', name: 'Κοιν.Σ.Επ. Μελίσσι', kind: 'socialEnterprise', country: 'GR', city: 'Θεσσαλονίκη',
    website: null,
    about: text`
      Κοινωνική συνεταιριστική επιχείρηση με έδρα την Άνω Τούμπα. Επισκευάζουμε, καθαρίζουμε και ξαναδίνουμε σε χρήση
      πράγματα που οι άλλοι πετούν, από αναπηρικά αμαξίδια μέχρι δίχτυα ψαρέματος.`,
  },
  {
    key: 'krozisce', name: 'Zavod Krožišče', kind: 'ngo', country: 'SI', city: 'Ljubljana',
    website: null,
    about: text`
      Smo zavod s štirimi zaposlenimi in petdesetimi prostovoljci. V blokovskih soseskah odpiramo delavnice, knjižnice
      stvari in skupne kuhinje ter pri tem merimo, ali kdo zato res kupi manj in pozna več sosedov.`,
  },
  {
    key: 'innsalzach', name: 'Werkstatt Inn-Salzach e. V.', kind: 'ngo', country: 'DE', city: 'Passau',
    website: null,
    about: text`
      Ein Verein zwischen Passau und Salzburg, der Jugendlichen Werkzeuge, Räume und Gegenüber gibt. Wir richten den
      Wettbewerb „Be Social, Be Maker“ aus, an dem Teams von 15 bis 23 Jahren aus sieben Ländern teilnehmen.`,
  },
  {
    key: 'digiwien', name: 'Verein DigiInklusion Wien', kind: 'ngo', country: 'AT', city: 'Wien',
    website: null,
    about: text`
      Wir helfen Menschen über digitale Schwellen: in Wartezimmern, Amtsgebäuden und Gemeindebauten. Aus dem Pilotprojekt
      DigiInclusionHub sind neun feste Standorte geworden.`,
  },
  {
    key: 'dielna', name: 'Otvorená dielňa, o. z.', kind: 'ngo', country: 'SK', city: 'Košice',
    website: null,
    about: text`
      Občianske združenie, ktoré na východnom Slovensku pomáha obciam a rodinám skúšať malé riešenia skôr, než sa z nich
      stane veľký projekt. Máme dielňu, dodávku a veľa trpezlivosti.`,
  },
  {
    key: 'idi', name: 'Inštitut za družbene inovacije', kind: 'university', country: 'SI', city: 'Ljubljana',
    website: null,
    about: text`
      Raziskovalni inštitut, ki s študenti in občinami preizkuša, kaj v praksi deluje. Vodili smo slovenski pilot Learning
      by doing in prevajali module akademije za družbene inovacije.`,
  },
  {
    key: 'linz', name: 'Hochschule für Soziale Technik Linz', kind: 'university', country: 'AT', city: 'Linz',
    website: null,
    about: text`
      Unsere Studierenden bauen, messen und befragen gemeinsam mit Vereinen. Das Labor für Wirkungsmessung entwickelt
      Fragebögen und Zählbögen, die auf eine Seite passen.`,
  },
  {
    key: 'adlermohn', name: 'Adler & Mohn Werkzeugbau GmbH', kind: 'company', country: 'DE', city: 'Augsburg',
    website: null,
    about: text`
      Familienbetrieb mit 140 Beschäftigten aus 22 Ländern. Wir bauen Stanzwerkzeuge und bilden jedes Jahr zwölf junge Leute
      aus. Für soziale Vorhaben stellen wir Werkhallen, Meisterstunden und manchmal Geld zur Verfügung.`,
  },
  {
    key: 'nabohjelp', name: 'Nabohjelp Vestland', kind: 'ngo', country: 'NO', city: 'Bergen',
    website: null,
    about: text`
      Vi er en frivillig organisasjon med ni møteplasser langs fjordene nord for Bergen. Sammen med polske partnere har vi
      utdannet meglere for sosial innovasjon, og vi tar imot gjester som vil se hvordan det virker i hverdagen.`,
  },
]
