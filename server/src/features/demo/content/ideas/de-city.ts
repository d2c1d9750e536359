import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in German from waiting rooms, festivals and stairwells. */
export const GERMAN_CITY: readonly DemoIdea[] = [
  {
    key: 'lotsen',
    content: {
      title: 'Digitallotsen im Wartezimmer',
      summary: text`
        In neun Wiener Wartezimmern, Ämtern und Gemeindebauten sitzt zu festen Zeiten jemand, der bei Handy, Formular und
        digitalem Ausweis hilft: auf Augenhöhe, in elf Sprachen, ohne Termin.`,
      language: 'de', country: 'AT', region: 'Wien', stage: 'scaling', sdgs: [10, 9, 4],
      tags: ['digital skills', 'inclusion', 'public services', 'volunteers', 'health', 'scaling'],
      needs: [
        { kind: 'partners', note: 'Zwei Städte, die mit eigenen Leuten beginnen wollen, gern in Slowenien oder Tschechien' },
        { kind: 'funding', note: 'Ausbildung von vierzig Lotsinnen und Lotsen, ein Jahr', amount: 68000, currency: 'EUR' },
        { kind: 'policyChange', note: 'Ein Vollmachtsmodell, das kurze Hilfe erlaubt, ohne dass jemand sein Passwort hergibt' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Zwei Tage Hospitation an drei Standorten, mit Übernachtung im Stuwerviertel' },
        { kind: 'skills', note: 'Lehrplan mit 24 Einheiten, frei kopierbar' },
      ],
      canvas: {
        problem: text`
          Der Arzttermin, die Wohnbeihilfe, das Sommerticket der Kinder: alles läuft über ein Konto, und das Konto läuft
          über ein Handy, das jemand anderer eingerichtet hat. Als Bub habe ich für das halbe Stiegenhaus Formulare
          ausgefüllt. Heute tun das Elfjährige am Smartphone ihrer Eltern und lesen dabei Befunde, die nicht für sie
          bestimmt sind.`,
        beneficiaries: text`
          Menschen über 60, Menschen mit wenig Deutsch und solche, die lesen können, aber vor Bildschirmen erstarren. Im
          letzten Jahr kamen 7.420, zwei Drittel davon Frauen. Mittelbar profitieren Ordinationen und Ämter: In einer
          Kassenpraxis sank die Zahl der Telefonate um ein Fünftel, seit dienstags jemand von uns dort sitzt.`,
        solution: text`
          Feste Zeiten, zwei Sessel, ein Tisch, keine Theke. Die Lotsin setzt sich **neben** den Menschen, das Gerät bleibt
          in dessen Hand. Wir erledigen nicht, wir begleiten, und am Ende schreibt die Person selbst drei Schritte auf eine
          Karte. Wer dreimal da war, bekommt die Frage gestellt, ob er jemand anderem helfen möchte. Jeder siebente sagt Ja.`,
        novelty: text`
          Kurse für Seniorinnen gibt es viele, und es kommen jene, die ohnehin kämen. Wir gehen dorthin, wo Menschen bereits
          sitzen und warten. Dass die Hälfte der Lotsen früher selbst Hilfe gebraucht hat, war nicht geplant; inzwischen ist
          es unser wichtigstes Merkmal, weil niemand sich vor ihnen schämt.`,
        businessModel: text`
          Ein Standort mit zwei Halbtagen kostet 11.800 Euro im Jahr. Fünf bezahlt die Stadt, zwei eine Krankenkasse, einen
          eine Hausverwaltung und einen wir selbst aus Spenden. Für neue Städte verrechnen wir die Ausbildung, 1.700 Euro je
          Lotsin, und keine Lizenz. Ab zwölf Standorten trägt sich die Koordination ohne Projektgeld.`,
        impactLogic: text`
          Wer es dreimal mit Begleitung geschafft hat, schafft es beim vierten Mal allein: Das ist unsere Annahme. Wir rufen
          nach drei Monaten jede zehnte Person an. Von 388 hatten 61 Prozent denselben Vorgang allein erledigt. Gemessen
          wird auch, was nicht gelingt; auf dieser Liste stehen elf Formulare, die wir den Ämtern übergeben haben.`,
        partners: text`
          Eine Hausverwaltung mit sechzig Stiegen, drei Ordinationen, zwei Magistratsabteilungen, eine Moschee, eine Pfarre
          und die Volkshochschule. Die Hochschule in Linz prüft unsere Anrufe. Entstanden ist alles aus dem Pilotprojekt
          DigiInclusionHub der mitteleuropäischen Partnerschaft, von der wir auch die Akademiemodule übernommen haben.`,
        policyFit: text`
          Das EU-Programm zur digitalen Dekade will, dass alle wichtigen Amtswege bis 2030 online gehen und 80 Prozent der
          Erwachsenen grundlegende Fähigkeiten haben. Für die übrigen 20 Prozent braucht es Menschen. Wir schlagen vor,
          jeden neuen Onlinedienst erst freizugeben, wenn drei Lotsinnen ihn mit drei Laien geprüft haben.`,
        risks: text`
          Wer Passwörter sieht, kann sie missbrauchen; deshalb gilt: Das Gerät wechselt nie die Hand, und zwei Personen sind
          im Raum. Die Stadt könnte uns als Ersatz für Schalter betrachten. Wir zählen mit und veröffentlichen jede
          Schließung in der Nähe eines Standorts. Schließlich altern auch Lotsen, und die Technik wartet nicht.`,
        nextSteps: text`
          1. Drei weitere Wartezimmer eröffnen, eines davon in Linz.
          2. Mit zwei Städten im Ausland einen Ausbildungsdurchgang planen.
          3. Den Vorschlag für die kurze Vollmacht mit Juristinnen fertig schreiben.
          4. Die Liste der elf Formulare jedes Halbjahr erneuern, mit Erledigungen.`,
      },
    },
    team: [{ person: 'yusuf', role: 'lead' }, { person: 'clara', role: 'contributor' }],
    publishedDaysAgo: 180,
    earlier: [
      {
        daysAgo: 180, note: 'Erste Fassung nach dem Pilotjahr',
        content: {
          summary: text`
            In vier Wiener Wartezimmern sitzt zu festen Zeiten jemand, der bei Handy, Formular und digitalem Ausweis hilft:
            auf Augenhöhe, in sechs Sprachen, ohne Termin.`,
          stage: 'pilot',
          needs: [
            { kind: 'funding', note: 'Weiterbetrieb von vier Standorten, ein Jahr', amount: 47000, currency: 'EUR' },
          ],
          canvas: {
            businessModel: text`
              Ein Standort mit zwei Halbtagen kostet 11.800 Euro im Jahr. Bisher zahlte das Projektgeld alles. Wir
              verhandeln mit der Stadt und einer Krankenkasse, damit bis Jahresende zwei von vier Standorten auf eigenen
              Beinen stehen.`,
            impactLogic: text`
              Wer es dreimal mit Begleitung geschafft hat, schafft es beim vierten Mal allein: Das ist unsere Annahme.
              Überprüft haben wir sie noch nicht. Im Pilotjahr kamen 1.930 Menschen, und wir wissen, wie viele wiederkamen,
              aber nicht, warum die anderen ausblieben.`,
          },
        },
      },
      {
        daysAgo: 95, note: 'Neun Standorte, erste Anrufe nach drei Monaten',
        content: {
          needs: [
            { kind: 'funding', note: 'Ausbildung von zwanzig Lotsinnen und Lotsen', amount: 34000, currency: 'EUR' },
            { kind: 'partners', note: 'Weitere Krankenkassen und Hausverwaltungen' },
          ],
          canvas: {
            impactLogic: text`
              Wer es dreimal mit Begleitung geschafft hat, schafft es beim vierten Mal allein: Das ist unsere Annahme. Wir
              rufen nach drei Monaten jede zehnte Person an. Von den ersten 120 hatten 66 Prozent denselben Vorgang allein
              erledigt.`,
          },
        },
      },
    ],
    revised: { daysAgo: 45, note: 'Mehr Anrufe, weniger Glanz: 61 statt 66 Prozent' },
    supporters: [
      'hannah', 'ben', 'miriam', 'admin', 'agnieszka', 'reka', 'spela', 'matej', 'organiser', 'desi', 'felix', 'elena',
      'juror', 'ingrid', 'moderator',
    ],
    followers: ['agnieszka', 'reka', 'matej', 'felix', 'admin'],
    comments: [
      {
        author: 'felix', daysAgo: 90,
        text: text`
          66 Prozent bei 120 Anrufen: Wen habt ihr nicht erreicht? Meistens sind das jene, bei denen es nicht geklappt hat.`,
        replies: [
          {
            author: 'yusuf', daysAgo: 89,
            text: text`
              Erwischt. 31 haben nicht abgehoben. Wir rufen sie jetzt zu drei verschiedenen Tageszeiten an und lassen in
              ihrer Sprache sprechen.`,
          },
          {
            author: 'yusuf', daysAgo: 44.5,
            text: text`Nachtrag: Mit 388 Gesprächen sind es 61 Prozent. Steht jetzt so im Text.`,
            reactions: [{ person: 'felix', emoji: '🙏' }, { person: 'clara', emoji: '👍' }, { person: 'ben', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'agnieszka', daysAgo: 60,
        text: text`
          “The person sits beside, the device stays in their hand”: may I put this on the wall of our library bus, with your
          name? And what do you do when somebody brings a letter that is a debt collection?`,
        replies: [
          {
            author: 'yusuf', daysAgo: 59.2,
            text: text`
              With pleasure, without my name. For letters of that kind we have a rule: read together, breathe, call the debt
              advice from the desk and stay until somebody answers.`,
            reactions: [{ person: 'agnieszka', emoji: '❤️' }, { person: 'giulia', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'matej', daysAgo: 12,
        text: text`
          Maribor wäre gern eine der beiden Städte. Wir hätten fünf Warteräume, zwei Sprachen und einen Gemeinderat, der
          Zahlen mag. Wann wäre die nächste Hospitation?`,
        reactions: [{ person: 'yusuf', emoji: '🎉' }],
        replies: [
          {
            author: 'yusuf', daysAgo: 11.5,
            text: text`
              In der zweiten Jännerwoche. Nehmen Sie bitte jemanden mit, der Lotsin werden möchte, nicht nur die Verwaltung.`,
          },
        ],
      },
    ],
  },
  {
    key: 'mehrweg',
    content: {
      title: 'Geschirrbus: Mehrweg für jedes Vereinsfest',
      summary: text`
        Ein ausgebauter Anhänger mit Spülmaschine, 600 Tellern und 900 Gläsern fährt zu Festen rund um Graz. Vereine sparen
        Müll und Geld, gespült wird von einem inklusiven Team mit fairem Lohn.`,
      language: 'de', country: 'AT', region: 'Steiermark', stage: 'prototype', sdgs: [12, 8, 13],
      tags: ['waste', 'sharing', 'circular economy', 'inclusion', 'employment'],
      needs: [
        { kind: 'funding', note: 'Zweiter Anhänger mit Gewerbespüler', amount: 29000, currency: 'EUR' },
        { kind: 'partners', note: 'Gemeinden, die Einweg auf öffentlichem Grund untersagen und uns empfehlen' },
      ],
      offers: [
        { kind: 'skills', note: 'Planung eines müllarmen Festes, eine Stunde am Küchentisch' },
        { kind: 'pilotSite', note: 'Spülplatz mit Warmwasser in Gösting, werktags frei' },
      ],
      canvas: {
        problem: text`
          Beim Frühschoppen der Feuerwehr blieben letztes Jahr 38 Säcke Müll übrig, achtzehn davon nur Becher. Der Verein
          zahlte 310 Euro für Becher und 140 für die Abfuhr. Leihgeschirr gäbe es in Graz, allerdings muss man es schmutzig
          im Auto heimfahren, und am Sonntagabend findet sich dafür niemand.`,
        beneficiaries: text`
          Vereine, Pfarren, Schulen und Straßenfeste, im Großraum Graz nach unserer Zählung rund 900 Feste im Jahr. Sechs
          Menschen mit Lernbehinderung, die im Team arbeiten, angestellt und nach Kollektivvertrag bezahlt. Und die
          Anrainerinnen, die am Montag früh nicht mehr durch Scherben und Plastik gehen.`,
        solution: text`
          Der Anhänger kommt am Vortag, wird an Wasser und Strom angeschlossen und fährt am Ende wieder weg, mit allem, was
          schmutzig ist. Zwei Leute spülen während des Festes vor aller Augen. Bestellt wird nach Gästezahl, nicht nach
          Stück. Was kaputtgeht, kostet den Verein nichts, solange es unter vier Prozent bleibt.`,
        novelty: text`
          Geschirrmobile gehörten früher zum Abfallverband, waren blechern und immer ausgebucht. Neu ist, dass Spülen zur
          sichtbaren Arbeit wird: Das Team trägt Schürzen mit Namen, und die Gäste bringen ihre Teller selbst. Auf drei
          Festen wurde getrunken wie sonst, aber länger geblieben.`,
        businessModel: text`
          Ein Fest mit 200 Gästen kostet 390 Euro, für Schulen 290. Bei 70 Festen im Jahr decken wir Löhne für zwei
          Halbtagsstellen und den Anhänger, bei 110 auch die Koordination. Heuer sind es 44. Die Gemeinde Gratkorn legt für
          jeden Verein 100 Euro dazu, seit sie die eigene Müllrechnung gesehen hat.`,
        impactLogic: text`
          Weniger Einweg heißt weniger Müll, das ist rasch gewogen: im Schnitt 23 Kilogramm weniger je Fest. Wichtiger ist
          uns die zweite Kette: sichtbare Arbeit führt zu Gesprächen, Gespräche führen zu Anfragen. Zwei Mitarbeitende
          wurden von Gästen für einen anderen Job angesprochen, einer hat gewechselt.`,
        partners: text`
          Eine Einrichtung für Menschen mit Lernbehinderung stellt das Team, ein Abfallverband lieh das erste Geschirr, die
          Bibliothek der Dinge in Lend nimmt die Buchungen an ihrem Tresen entgegen. Eine Wirtin aus Andritz hat uns
          beigebracht, wie man 600 Teller stapelt.`,
        policyFit: text`
          Die Einwegkunststoff-Richtlinie der EU verlangt, dass der Verbrauch von Bechern deutlich sinkt, und mehrere
          steirische Gemeinden haben Regeln für Feste auf öffentlichem Grund. Was fehlt, ist das Angebot am Sonntag. Wir
          bitten Gemeinden, in jede Festgenehmigung einen Satz mit unserer Nummer zu schreiben.`,
        risks: text`
          Ein Spüler fällt aus, und 200 Gäste stehen ohne Teller da: Darum fährt ein Satz Reserve mit, und es gibt einen
          Notdienst beim Wirt nebenan. Hygiene prüft das Marktamt unangekündigt, bisher zweimal ohne Mangel. Im Winter ist
          wenig los; dann reparieren wir Geschirr und bauen den zweiten Anhänger aus.`,
        nextSteps: text`
          1. Förderung für den zweiten Anhänger klären.
          2. Mit fünf Gemeinden den Satz in der Festgenehmigung vereinbaren.
          3. Auf 70 Feste wachsen, und keines mehr, ehe die dritte Halbtagsstelle besetzt ist.
          4. Die Bauanleitung für den Anhänger veröffentlichen. Samt einer Liste unserer Fehler.`,
      },
    },
    team: [{ person: 'hannah', role: 'lead' }],
    publishedDaysAgo: 13,
    supporters: ['ben', 'clara', 'ana', 'luka', 'jakob', 'miriam', 'organiser'],
    followers: ['ben', 'ana'],
    comments: [
      {
        author: 'ben', daysAgo: 10,
        text: text`
          Mir gefällt, dass die Reserve mitfährt. Eine Frage zur Rechnung: 44 Feste zu 390 Euro sind gut 17.000. Wovon leben
          derzeit die beiden Halbtagsstellen?`,
        replies: [
          {
            author: 'hannah', daysAgo: 9.4,
            text: text`
              Von der Lohnförderung des Landes, noch bis nächsten Sommer. Danach brauchen wir die 70 Feste oder einen Plan.
              Beides steht noch nicht fest, daher der Vorschlag mit dem Satz in der Genehmigung.`,
          },
          {
            author: 'ben', daysAgo: 9,
            text: text`
              Gut. Dann bitte zwei Szenarien für den Sommer, mit 55 und mit 70 Festen. Den Anhänger fördern wir eher, wenn
              wir wissen, was bei 55 geschieht.`,
            reactions: [{ person: 'hannah', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'organiser', daysAgo: 4,
        text: text`
          Für unsere Preisverleihung im Juni in Passau erwarten wir 180 Jugendliche. Kommt der Bus auch über die Grenze?`,
        replies: [
          {
            author: 'hannah', daysAgo: 3.6,
            text: text`
              Gern, 180 ist seine Lieblingsgröße. Ich kläre nur noch, ob der Anhänger in Bayern eine andere Plakette
              braucht.`,
            reactions: [{ person: 'organiser', emoji: '❤️' }],
          },
        ],
      },
    ],
  },
  {
    key: 'nachbarruf',
    content: {
      title: 'Nachbarruf: eine App für kleine Hilfen im Haus',
      summary: text`
        Eine App, in der Nachbarinnen in Augsburg um kleine Hilfen bitten konnten. Nach vierzehn Monaten haben wir sie
        abgeschaltet; hier steht, warum, und was stattdessen blieb.`,
      language: 'de', country: 'DE', region: 'Schwaben', stage: 'prototype', sdgs: [11, 3],
      tags: ['neighbourhood', 'loneliness', 'digital skills', 'volunteers', 'housing', 'impact measurement'],
      needs: [
        { kind: 'partners', note: 'Niemand mehr. Wer etwas Ähnliches vorhat, möge uns vorher anrufen' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Ein offenes Gespräch über das Scheitern, auch vor Studierenden' },
        { kind: 'skills', note: 'Der Quelltext und alle anonymen Nutzungszahlen' },
      ],
      canvas: {
        problem: text`
          In einem Haus mit 64 Wohnungen kannte ich drei Leute. Als eine Nachbarin sich den Arm brach, erfuhr ich es vom
          Rettungswagen. Wir glaubten, dass Menschen helfen würden, wenn sie nur wüssten, wo jemand Hilfe braucht, und dass
          ihnen dafür ein Werkzeug fehlt. Das Erste stimmte, das Zweite nicht.`,
        beneficiaries: text`
          Gedacht war die App für ältere Menschen, die allein wohnen, und für Familien ohne Verwandte in der Nähe.
          Angemeldet haben sich vor allem Leute zwischen 28 und 40, von denen fast alle helfen und sehr wenige um Hilfe
          bitten wollten. Auf elf Angebote kam eine Bitte.`,
        solution: text`
          Eine Bitte bestand aus einem Bild, einem Satz und einer Uhrzeit. Wer im selben Haus oder in der Straße wohnte,
          bekam sie aufs Handy. Nach der Hilfe konnten beide Seiten ein Dankeschön senden. Die Technik lief gut, Ausfälle
          gab es in vierzehn Monaten nur zwei, und die Oberfläche gefiel.`,
        novelty: text`
          Es gab damals schon mehrere Nachbarschaftsportale. Unsere Idee war die Beschränkung auf das eigene Haus und auf
          Hilfen unter zwanzig Minuten. Neu daran, rückblickend gesehen, war vor allem unsere Überzeugung, dass Kürze
          genüge. Vertrauen entsteht aber offenbar, bevor man eine App öffnet.`,
        businessModel: text`
          Die Entwicklung kostete 41.000 Euro, getragen von einem Innovationsfonds, der Betrieb 380 Euro im Monat.
          Wohnungsunternehmen sollten je Wohnung 40 Cent zahlen. Zwei sagten zu, eines zahlte tatsächlich. Am Ende entsprach
          jede geleistete Hilfe Kosten von 92 Euro, und dafür hätte man auch einen Kuchen bringen können.`,
        impactLogic: text`
          Wir erwarteten: Sichtbare Bitten führen zu Hilfe, Hilfe führt zu Bekanntschaft. Gezählt haben wir 446 Hilfen bei
          1.280 Anmeldungen. In einer Befragung kannten die Nutzenden nach einem Jahr im Mittel 0,3 Menschen mehr im Haus,
          ohne App waren es 0,4. Deutlicher kann eine Wirkung kaum ausbleiben.`,
        partners: text`
          Ein Wohnungsunternehmen, ein Mehrgenerationenhaus, zwei Studierende der Informatik und eine Kirchengemeinde, die
          am Ende den wichtigsten Hinweis gab: Dort hing ein Zettel im Hausflur, auf dem stand, wer eine Leiter hat. Er war
          gelb, und er funktionierte ohne uns. Er hängt heute noch.`,
        policyFit: text`
          Kommunen fördern gern Digitales, weil es sich zählen lässt. Wir hätten uns eine Ausschreibung gewünscht, in der
          die Frage erlaubt ist, ob es auch ohne geht. Für künftige Programme schlagen wir vor, im ersten halben Jahr nur
          mit Papier zu arbeiten und erst danach über Technik zu entscheiden.`,
        risks: text`
          Die Risiken, die wir nannten, traten nicht ein: kein Missbrauch, kein Datenleck. Eingetreten ist das, woran wir
          nicht gedacht hatten, nämlich Höflichkeit. Niemand will der Erste sein, der bittet. Wer so etwas noch einmal
          versucht, sollte bei den Bittenden beginnen und die Helfenden warten lassen.`,
        nextSteps: text`
          1. Alle Daten gelöscht, die Server abgeschaltet.
          2. In neun Häusern hängt jetzt der gelbe Zettel, betreut von niemandem.
          3. Der Bericht mit allen Zahlen steht auf [example.org/nachbarruf](https://example.org/nachbarruf).
          4. Wir ruhen uns aus und unterstützen andere, zum Beispiel die Bibliothek der Dinge in Graz.`,
      },
    },
    team: [{ person: 'miriam', role: 'lead' }, { person: 'admin', role: 'contributor' }],
    publishedDaysAgo: 190,
    archived: true,
    supporters: ['felix', 'clara', 'ana', 'hannah', 'davide', 'juror', 'yusuf'],
    followers: ['ana', 'davide'],
    comments: [
      {
        author: 'juror', daysAgo: 150,
        text: text`
          I have read several hundred final reports and this is one of four that say what did not work. May I use it in a
          seminar, with your names?`,
        reactions: [{ person: 'miriam', emoji: '🙏' }, { person: 'clara', emoji: '❤️' }],
        replies: [
          {
            author: 'miriam', daysAgo: 149.5,
            text: text`With our names, please. It took us a while to be able to say that.`,
            reactions: [{ person: 'juror', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'davide', daysAgo: 120,
        text: text`
          A Bari il foglio giallo siamo noi: un tavolino, una sedia e qualcuno che ci sta seduto. Grazie per i numeri, mi
          hanno risparmiato un’applicazione.`,
        reactions: [{ person: 'miriam', emoji: '👍' }, { person: 'felix', emoji: '👍' }],
      },
    ],
  },
]
