import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in Italian. */
export const ITALIAN: readonly DemoIdea[] = [
  {
    key: 'orti',
    content: {
      title: 'Orti in affido: terreni incolti a chi cerca lavoro',
      summary: text`
        In provincia di Udine i proprietari affidano per cinque anni campi abbandonati a una cooperativa sociale: chi è
        senza lavoro impara a coltivare, le mense scolastiche comprano il raccolto.`,
      language: 'it', country: 'IT', region: 'Friuli Venezia Giulia', stage: 'pilot', sdgs: [2, 8, 15],
      tags: ['food', 'employment', 'social enterprise', 'rural', 'biodiversity', 'procurement', 'food waste'],
      needs: [
        { kind: 'funding', note: 'Impianto di irrigazione a goccia e cella frigorifera', amount: 42000, currency: 'EUR' },
        { kind: 'policyChange', note: 'Un registro comunale dei terreni incolti, aggiornato ogni anno' },
        { kind: 'skills', note: 'Agronomo per la rotazione di sei ettari divisi in quattordici pezzi' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Sei ettari lungo il Torre per prove di colture e di inserimento lavorativo' },
        { kind: 'mentoring', note: 'Il nostro contratto di affido, con le clausole nate dai litigi' },
      ],
      canvas: {
        problem: text`
          Tra Udine e Cividale abbiamo contato 212 terreni incolti sotto l’ettaro: eredi lontani, confini incerti, rovi. Le
          mense delle scuole, a tre chilometri, servono zucchine arrivate in aereo. Intanto al nostro sportello si
          presentano persone che hanno perso il lavoro a cinquantacinque anni e sanno ancora distinguere una terra buona da
          una cattiva.`,
        beneficiaries: text`
          Ventidue persone in inserimento, quasi tutte fuori dal mercato del lavoro da più di due anni; sette hanno una
          disabilità certificata. I proprietari, che ritrovano un campo pulito e pagano meno multe. Millecento bambini di
          cinque scuole, che da quest’anno mangiano insalata raccolta la mattina stessa e hanno visto da dove viene.`,
        solution: text`
          Il proprietario firma un affido di cinque anni, senza affitto: noi puliamo, coltiviamo e riconsegniamo il terreno
          migliore di come lo abbiamo trovato. Si lavora in squadre di quattro con un capo orto. Ogni persona sceglie una
          coltura e ne diventa responsabile, **dal seme alla fattura**. Il sabato mattina l’orto è aperto a chiunque voglia
          vedere.`,
        novelty: text`
          Gli orti sociali sono spesso un passatempo o un corso, e finiscono con il progetto. Qui c’è un cliente vero, la
          mensa, che vuole quaranta chili di cavolo il martedì alle sette. Questa severità gentile insegna più di noi. È
          insolito anche l’affido senza affitto, che rende semplice dire di sì a chi eredita un problema.`,
        businessModel: text`
          L’anno scorso abbiamo venduto verdura per 118.000 euro: 64 per cento alle mense, il resto a tre botteghe e al
          mercato. I costi sono stati 131.000; la differenza l’ha coperta la lavanderia della cooperativa. Con l’irrigazione
          e la cella le perdite di raccolto scendono dal 19 al 9 per cento e il pareggio è possibile in due stagioni.`,
        impactLogic: text`
          Un lavoro che si vede crescere restituisce un ritmo, e il ritmo restituisce altri lavori. Misuriamo quanti, dopo
          diciotto mesi, hanno un contratto qui o altrove (tredici su ventidue), gli ettari recuperati e gli insetti contati
          ogni mese lungo le siepi da una scuola media. Non misuriamo la felicità, anche se il sabato si nota.`,
        partners: text`
          Quattro comuni, due istituti comprensivi, un centro per l’impiego, un vivaista in pensione, l’università per i
          conteggi. Con la cooperativa polacca Nić ci scambiamo una persona per un mese all’anno, e con la biblioteca dei
          semi del Prekmurje abbiamo cominciato uno scambio di fagioli.`,
        policyFit: text`
          La legge regionale riconosce l’agricoltura sociale e il codice dei contratti permette di riservare appalti alle
          cooperative di inserimento. Manca un registro dei terreni incolti: le informazioni ci sono, in quattro uffici.
          Proponiamo che ogni comune lo pubblichi insieme al bilancio. La bozza è su
          [example.org/incolti](https://example.org/incolti).`,
        risks: text`
          Una grandinata a giugno ci costa un mese di stipendi, per questo coltiviamo quattordici pezzi lontani tra loro.
          Gli eredi possono cambiare idea: dopo due anni pagano le migliorie. Il rischio più serio è umano, che la mensa
          diventi fretta e la fretta escluda i più lenti. Per questo la squadra più lenta ha le erbe aromatiche, che non
          scadono.`,
        nextSteps: text`
          1. Installare l’irrigazione su due ettari prima di maggio.
          2. Firmare con la quinta scuola un menù che segua l’orto e non il contrario.
          3. Presentare il registro ai quattro sindaci.
          4. A novembre aprire i conti in assemblea, insieme ai proprietari.`,
      },
    },
    team: [{ person: 'giulia', role: 'lead' }, { person: 'elena', role: 'contributor' }],
    publishedDaysAgo: 61,
    supporters: ['desi', 'nives', 'kasia', 'tomek', 'davide', 'nikos', 'balint', 'ben', 'irena', 'clara'],
    followers: ['nives', 'balint', 'peter'],
    comments: [
      {
        author: 'elena', daysAgo: 57,
        text: text`
          Il registro si può fare senza una legge nuova: basta una convenzione tra i comuni e l’ufficio tavolare. L’ho
          verificato con i colleghi. Serve però un comune capofila, e non può essere quello che ha più rovi.`,
        reactions: [{ person: 'giulia', emoji: '🎉' }, { person: 'davide', emoji: '👍' }],
        replies: [
          {
            author: 'giulia', daysAgo: 56.4,
            text: text`Povoletto. Il sindaco ha due campi suoi e li ha già affidati, quindi sa di che cosa parla.`,
          },
        ],
      },
      {
        author: 'peter', daysAgo: 38,
        text: text`
          The laundry covers 13,000 a year for the gardens. What covers the laundry if a hotel leaves? I ask because I have
          seen two healthy halves of a cooperative sink together.`,
        replies: [
          {
            author: 'giulia', daysAgo: 37,
            text: text`
              Nothing covers it, beyond a reserve of five months. Our members voted for a rule in spring: after two seasons
              the gardens must stand alone or shrink to three hectares. I was against it and they were right.`,
            reactions: [{ person: 'peter', emoji: '🙏' }],
          },
        ],
      },
      {
        author: 'balint', daysAgo: 10,
        text: text`The slowest team gets the herbs. I have copied this into my notebook and underlined it.`,
        reactions: [{ person: 'giulia', emoji: '❤️' }],
      },
    ],
  },
  {
    key: 'portineria',
    content: {
      title: 'La portineria di quartiere: un tavolino, una chiave, qualcuno che c’è',
      summary: text`
        A Bari un portiere sociale per dodici isolati ritira pacchi, custodisce chiavi, trova idraulici e si accorge di chi
        manca. Il chiosco è un’ex edicola, il servizio costa quattro euro al mese.`,
      language: 'it', country: 'IT', region: 'Puglia', stage: 'prototype', sdgs: [11, 8, 3],
      tags: ['neighbourhood', 'loneliness', 'public space', 'employment', 'elderly care'],
      needs: [
        { kind: 'mentoring', note: 'Qualcuno che sappia passare da una persona a tre senza perdere il tono' },
        { kind: 'funding', note: 'Restauro di due edicole chiuse e sei mesi di avviamento', amount: 23000, currency: 'EUR' },
        { kind: 'partners', note: 'Amministratori di condominio disposti a mettere il servizio tra le spese comuni' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Dodici isolati, 260 famiglie iscritte e un’edicola con due sedie' },
      ],
      canvas: {
        problem: text`
          Nel quartiere Libertà i portieri sono spariti negli anni Novanta, le edicole dieci anni fa. Sono rimasti i
          portoni. Chi aspetta un pacco perde una mattina di lavoro, chi cade in casa aspetta che qualcuno se ne accorga.
          L’anno scorso ho trovato io una signora che chiamava dal bagno: il vicino la sentiva da due ore e pensava alla
          televisione.`,
        beneficiaries: text`
          Persone anziane sole, lavoratori a turni, studenti fuori sede, famiglie che non parlano ancora italiano. Le
          iscrizioni sono 260 su circa 1.900 abitazioni. Ci sono anche i piccoli artigiani, ai quali mandiamo ogni settimana
          una ventina di lavori che prima finivano a una piattaforma con sede altrove.`,
        solution: text`
          L’edicola apre dalle otto alle tredici e dalle sedici alle venti. Ritiriamo pacchi, teniamo chiavi in busta
          sigillata, accompagniamo in farmacia, conosciamo tre idraulici onesti. Chi vuole lascia detto a che ora alza la
          serranda: **se alle undici è ancora giù, saliamo a suonare**. Non serve un’applicazione, basta passare davanti.`,
        novelty: text`
          Esistono portinerie sociali a Parigi e a Milano, spesso sostenute da grandi città. La nostra nasce dal basso e
          vive di poco: il portiere è un abitante, l’edicola era già lì, la quota sta sotto il prezzo di un caffè a
          settimana. La serranda come segnale non l’ha inventata nessuno, la usavano le nostre nonne.`,
        businessModel: text`
          Ogni famiglia paga quattro euro al mese, gratis per chi ha la social card. Con i corrieri abbiamo un accordo di 30
          centesimi a pacco, gli artigiani versano il cinque per cento. In tutto fanno 1.480 euro al mese, cioè uno
          stipendio part-time. Con tre edicole e 700 famiglie si reggono tre persone e un sostituto.`,
        impactLogic: text`
          Una presenza riduce i piccoli guai prima che diventino grandi. Annoto sul quaderno ogni richiesta e come è finita:
          3.112 in un anno, nove chiamate al 118, quarantuno serrande controllate. Due volte all’anno chiedo a trenta
          persone chi chiamerebbero di notte. Prima molti rispondevano nessuno; adesso qualcuno risponde con il nome di un
          vicino.`,
        partners: text`
          La parrocchia del Redentore, l’associazione dei commercianti, due studi di amministratori, un corriere locale e la
          scuola edile, che vuole restaurare la seconda edicola come esercitazione. Al Comune ho chiesto la concessione per
          le edicole chiuse: la pratica esiste, ha un numero e mi saluta.`,
        policyFit: text`
          I patti di collaborazione permettono ai cittadini di curare beni comuni, e un’edicola chiusa su suolo pubblico lo
          è. Chiediamo che la concessione per usi sociali costi un euro. La riforma per le persone anziane non
          autosufficienti parla di prossimità: noi siamo a quaranta passi dalla porta.`,
        risks: text`
          Custodire chiavi è custodire fiducia: una busta aperta e abbiamo chiuso. Per questo ci sono il registro, la
          cassaforte e l’assicurazione. Io non sono un infermiere e a volte me lo dimentico. E se mi ammalo? Oggi mi
          sostituisce mia sorella, che è brava ma non è un modello organizzativo.`,
        nextSteps: text`
          1. Ottenere la concessione della seconda edicola.
          2. Formare due portiere del quartiere, affiancandole per tre mesi.
          3. Entrare tra le spese comuni di quindici condomìni.
          4. Provare d’estate le stanze fresche, con le telefonate serali per le notti calde.`,
      },
    },
    team: [{ person: 'davide', role: 'lead' }],
    publishedDaysAgo: 20,
    supporters: ['miriam', 'giulia', 'elena', 'clara', 'ana', 'ingrid', 'spela', 'ben'],
    followers: ['elena', 'ana', 'ingrid'],
    comments: [
      {
        author: 'ana', daysAgo: 16,
        text: text`
          The shutter as a signal is wonderful. In our blocks it could be the balcony light. How do you deal with people who
          sleep late on principle?`,
        replies: [
          {
            author: 'davide', daysAgo: 15.5,
            text: text`
              Signor Vito gets up at one. It says so on his card, and underneath in red: do not ring, he is a musician.`,
            reactions: [{ person: 'ana', emoji: '❤️' }, { person: 'giulia', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'clara', daysAgo: 9,
        text: text`
          Da una persona a tre è il passo in cui di solito si perde il quaderno. Ti propongo di decidere adesso quali
          quattro cose annoterete tutti allo stesso modo. Il resto lascialo libero, è la parte migliore.`,
        reactions: [{ person: 'davide', emoji: '💡' }],
        replies: [
          { author: 'davide', daysAgo: 8.4, text: text`Chi, che cosa, com’è finita, quanto tempo. Va bene così?` },
          { author: 'clara', daysAgo: 8.2, text: text`Perfetto. E una riga per la sorpresa.` },
        ],
      },
    ],
  },
]
