import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in German about work, rooms and village shops. */
export const GERMAN_COUNTRY: readonly DemoIdea[] = [
  {
    key: 'werkstattdeutsch',
    content: {
      title: 'Werkstattdeutsch: die Sprache lernen, wo sie gesprochen wird',
      summary: text`
        Geflüchtete Auszubildende lernen Deutsch zweimal wöchentlich an der Maschine, mit Lehrerin und Meister. In drei
        Augsburger Betrieben bestehen seither fast alle die Zwischenprüfung.`,
      language: 'de', country: 'DE', region: 'Schwaben', stage: 'pilot', sdgs: [4, 8, 10],
      tags: ['refugees', 'language learning', 'employment', 'education', 'inclusion'],
      needs: [
        { kind: 'partners', note: 'Berufsschulen, die unsere Stunden als Förderunterricht anerkennen' },
        { kind: 'funding', note: 'Zwei Lehrkräfte für sechs kleine Betriebe, zwei Jahre', amount: 84000, currency: 'EUR' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'Eine Lehrwerkstatt mit zwölf Plätzen, dienstags und donnerstags' },
        { kind: 'skills', note: 'Satzkarten für Metall, Elektro und Lager mit Bildern und Ton' },
      ],
      canvas: {
        problem: text`
          Ein junger Mann aus Eritrea fräst auf zwei Hundertstel genau und fällt durch die Zwischenprüfung, weil in der
          Aufgabe „sofern nicht anders angegeben“ steht. Der Abendkurs findet statt, wenn er müde ist, und übt
          Bewerbungsgespräche, obwohl er längst Arbeit hat. In unserem Betrieb brach vor vier Jahren jeder Dritte die Lehre
          ab, fast immer wegen der Berufsschule.`,
        beneficiaries: text`
          Auszubildende mit Fluchtgeschichte in Metall- und Elektroberufen, derzeit 31 in drei Betrieben. Ihre Meister, die
          lernen, Anweisungen in kurze Sätze zu teilen. Und die übrigen Lehrlinge: Überraschend viele mit Deutsch als
          Muttersprache fragten, ob sie mitmachen dürfen, weil auch sie die Prüfungstexte nicht verstehen.`,
        solution: text`
          Zweimal 45 Minuten in der Woche, in der Arbeitszeit, an der Maschine. Die Lehrerin sammelt, was tatsächlich gesagt
          wird, und übersetzt Prüfungsdeutsch in Werkstattdeutsch **und zurück**. Der Meister sitzt jede zweite Woche dabei.
          Am Ende jedes Monats erklärt ein Lehrling den anderen ein Werkstück, zehn Minuten, ohne Zettel.`,
        novelty: text`
          Berufssprachkurse gibt es, allerdings in Klassenräumen und nach festem Lehrplan. Bei uns bestimmt das Werkstück
          die Grammatik: Den Konjunktiv lernt man an der Frage, was passieren würde, wenn die Spannzange locker wäre. Der
          Meister als Mitlernender ist ungewohnt und, wie wir inzwischen wissen, die halbe Miete.`,
        businessModel: text`
          Eine Gruppe kostet im Jahr 5.900 Euro. Adler & Mohn bezahlt das selbst, denn ein Abbruch kostet uns rund 14.000.
          Kleinere Betriebe können das nicht vorstrecken, deshalb möchten wir je drei zusammenlegen und aus einem Fonds
          beginnen. Wer nach zwei Jahren Auszubildende übernommen hat, zahlt die Hälfte zurück.`,
        impactLogic: text`
          Wer die Aufgabe versteht, kann zeigen, was er kann. Wir vergleichen Zwischenprüfungen: Vorher bestanden 11 von 19,
          seither 27 von 29. Außerdem zählen wir Abbrüche und fragen die Meister, wie oft sie im Monat eine Anweisung
          wiederholen mussten. Die Betriebe haben sich gemeldet und sind nicht ausgelost, das gehört dazugesagt.`,
        partners: text`
          Drei Betriebe, die Volkshochschule als Arbeitgeberin der Lehrkräfte, die Handwerkskammer und ein Verein, der
          Geflüchtete begleitet. Aus Breslau kam die Idee der hundert Sätze, dort läuft etwas sehr Ähnliches, und wir führen
          seit dem Frühjahr eine gemeinsame Tabelle. Sie hat inzwischen vierzehn Spalten.`,
        policyFit: text`
          Die Assistierte Ausbildung bezahlt Nachhilfe, allerdings beim Träger und nicht am Arbeitsplatz. Es bräuchte einen
          Halbsatz: *oder im Betrieb*. Auf europäischer Ebene passt das Vorhaben zur Kompetenzagenda und zu Erasmus+, wo wir
          mit den polnischen Kolleginnen eine kleine Partnerschaft beantragen wollen.`,
        risks: text`
          Bei voller Auftragslage fällt zuerst der Unterricht aus; deshalb steht er im Schichtplan und nicht im Kalender.
          Wer nur Werkstattdeutsch kann, ist beim Arzt verloren, daher gehört jede vierte Stunde dem Leben. Und wir könnten
          uns daran gewöhnen, dass Betriebe leisten, was Schulen leisten müssten.`,
        nextSteps: text`
          1. Drei Verbünde aus je drei kleinen Betrieben bilden.
          2. Mit der Berufsschule die Anerkennung als Förderunterricht klären.
          3. Satzkarten für Lager und Logistik fertigstellen.
          4. Im Sommer die gemeinsame Auswertung mit Breslau veröffentlichen, auf Deutsch und Polnisch. Die Satzkarten
            liegen bei.`,
      },
    },
    team: [{ person: 'miriam', role: 'lead' }, { person: 'moderator', role: 'contributor' }],
    publishedDaysAgo: 69,
    supporters: ['felix', 'kasia', 'juror', 'broker', 'yusuf', 'jakob', 'organiser', 'balint', 'desi'],
    followers: ['juror', 'felix'],
    comments: [
      {
        author: 'moderator', daysAgo: 66,
        text: text`
          „Und zurück“ ist das Wichtigste an eurem Text. Wir in Breslau hatten nur die eine Richtung und haben es nach euch
          geändert. Die Tabelle ist jetzt zweisprachig, Spalte F ist eure Idee.`,
        reactions: [{ person: 'miriam', emoji: '❤️' }],
      },
      {
        author: 'felix', daysAgo: 49,
        text: text`
          27 von 29 ist stark. Ihr habt aber in derselben Zeit auch die Ausbildungsleitung gewechselt, nämlich zu dir. Wie
          trennst du das?`,
        replies: [
          {
            author: 'miriam', daysAgo: 48,
            text: text`
              Gar nicht, im eigenen Betrieb. In den beiden anderen bin ich nicht, dort waren es 14 von 15 nach 5 von 9.
              Kleine Zahlen, aber ohne mich.`,
          },
          {
            author: 'felix', daysAgo: 47.7,
            text: text`Das ist die Antwort, die in den Antrag gehört.`,
            reactions: [{ person: 'miriam', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'yusuf', daysAgo: 18,
        text: text`
          Gibt es die Satzkarten auch für Pflege und Reinigung? In unseren Wartezimmern sitzen viele, die dort arbeiten und
          sich nicht trauen nachzufragen.`,
        replies: [
          {
            author: 'miriam', daysAgo: 17.3,
            text: text`Noch nicht. In Breslau entstehen gerade welche für Betreuerinnen. @{moderator}, dürfen wir teilen?`,
          },
          {
            author: 'moderator', daysAgo: 17,
            text: text`Ihr dürft, und ihr sollt.`,
            reactions: [{ person: 'yusuf', emoji: '🎉' }],
          },
        ],
      },
    ],
  },
  {
    key: 'wohnen',
    content: {
      title: 'Zimmer gegen Zeit: Lehrlinge wohnen bei älteren Menschen auf dem Land',
      summary: text`
        Zwischen Passau und Salzburg fehlen Zimmer für Lehrlinge und Gesellschaft für Alleinlebende. Ein Verein bringt beide
        zusammen, mit Probewoche, fairem Vertrag und einer Nummer für den Streitfall.`,
      language: 'de', country: 'DE', region: 'Niederbayern', stage: 'concept', sdgs: [11, 3, 10],
      tags: ['housing', 'elderly care', 'youth', 'rural', 'loneliness', 'sharing'],
      needs: [
        { kind: 'funding', note: 'Eine halbe Stelle für Vermittlung und Begleitung, zwei Jahre', amount: 52000, currency: 'EUR' },
        { kind: 'partners', note: 'Betriebe in Pocking, Simbach und Freilassing, deren Lehrlinge ein Zimmer suchen' },
        { kind: 'skills', note: 'Steuerberater, der Wohnen gegen Hilfe in Bayern und Oberösterreich einordnet' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Unser Mustervertrag und der Leitfaden für die Probewoche' },
      ],
      canvas: {
        problem: text`
          Im Landkreis stehen Einfamilienhäuser mit fünf Zimmern und einer Bewohnerin. Zwei Orte weiter lehnt ein
          Siebzehnjähriger eine Lehrstelle ab, weil kein Bus fährt und das Wohnheim voll ist. Von 46 Betrieben, die wir
          gefragt haben, verloren neunzehn im letzten Jahr eine Zusage wegen der Wohnfrage.`,
        beneficiaries: text`
          Lehrlinge zwischen 16 und 22 Jahren, auch solche aus dem Ausland. Menschen über 70, die im Haus bleiben möchten
          und denen weniger die Pflege fehlt als ein Geräusch in der Küche. Töchter und Söhne, die weit weg wohnen. Kleine
          Betriebe, die mit einem Zimmer werben können.`,
        solution: text`
          Ein Zimmer gegen zwei Stunden Zeit in der Woche und die Nebenkosten. Was in diesen Stunden geschieht, schreiben
          beide vorher auf: Einkauf, Garten, Kartenspiel, **niemals Pflege**. Vor dem Vertrag steht eine Probewoche, die
          jeder ohne Grund beenden darf. Danach rufen wir jeden Monat beide an, getrennt.`,
        novelty: text`
          Wohnen für Hilfe kennt man aus Universitätsstädten, mit einer Stunde je Quadratmeter. Auf dem Land sind die Zimmer
          größer, die Jungen jünger und die Wege weiter, deshalb rechnen wir anders. Neu ist auch der Betrieb als dritter
          Partner: Er zahlt die Vermittlung und stellt im Notfall ein Gästezimmer.`,
        businessModel: text`
          Eine Vermittlung mit Begleitung kostet etwa 900 Euro im ersten Jahr. Betriebe zahlen 450, das ist weniger als eine
          Stellenanzeige, die Gemeinde 200. Der Rest bleibt offen, bis wir vierzig Paare betreuen. Die Älteren zahlen
          nichts, die Lehrlinge nur Nebenkosten, im Schnitt 85 Euro im Monat.`,
        impactLogic: text`
          Ein Zimmer führt zu einer angetretenen Lehrstelle, eine Mitbewohnerin zu weniger einsamen Abenden. Wir zählen
          Paare, die nach zwölf Monaten noch zusammen wohnen, beendete Lehren und die Antwort auf eine Frage: *Mit wem haben
          Sie gestern gesprochen?* Gescheitert wäre das Ganze, wenn die Hälfte der Paare vor Weihnachten auszieht.`,
        partners: text`
          Die Handwerkskammer, zwei Pfarrgemeinden, ein Pflegestützpunkt und die Berufsschule in Vilshofen. Auf
          österreichischer Seite hat sich das Regionalmanagement Innviertel gemeldet. Ein ähnliches Vorhaben in Lublin, das
          jungen Menschen nach der Heimerziehung Wohnungen vermittelt, gab uns den Rat mit der zweiten Telefonnummer.`,
        policyFit: text`
          Bayern fördert gemeinschaftliche Wohnformen für Ältere, denkt dabei allerdings an Neubauten. Das freie Zimmer ist
          die billigste Form von Wohnungsbau. Wir wünschen uns eine klare Auskunft der Finanzverwaltung, dass zwei Stunden
          Hilfe keine Einkünfte sind, und eine gemeinsame Regel für beide Ufer des Inns.`,
        risks: text`
          Streit um Lautstärke, Küche und Besuch ist gewiss; dafür gibt es die Nummer und das Gästezimmer. Schlimmer wäre
          Ausnutzung, in beide Richtungen, deshalb die getrennten Anrufe. Minderjährige brauchen die Zustimmung der Eltern
          und ein abschließbares Zimmer. Stirbt jemand, darf der Lehrling drei Monate bleiben.`,
        nextSteps: text`
          1. Auskunft der Finanzverwaltung einholen.
          2. Zehn Häuser besuchen und fotografieren, mit Einverständnis.
          3. Im September mit acht Paaren beginnen.
          4. Nach der ersten Heizperiode ehrlich zusammenzählen und dann entscheiden, ob es eine halbe Stelle trägt. Das
            Ergebnis steht dann hier.`,
      },
    },
    team: [{ person: 'organiser', role: 'lead' }, { person: 'miriam', role: 'author' }],
    publishedDaysAgo: 25,
    supporters: ['magda', 'felix', 'jakob', 'hannah', 'ingrid', 'mentor'],
    followers: ['magda', 'mentor'],
    comments: [
      {
        author: 'magda', daysAgo: 21,
        text: text`
          Thank you for mentioning us. One thing we learned the hard way: during the trial week nobody dares to say no,
          because the week is going well. Ask both on day ten, when politeness has worn off.`,
        reactions: [{ person: 'organiser', emoji: '💡' }, { person: 'miriam', emoji: '👍' }],
        replies: [
          { author: 'organiser', daysAgo: 20.4, text: text`Probewoche wird zu zehn Tagen. Danke, das ist sofort geändert.` },
        ],
      },
      {
        author: 'jakob', daysAgo: 14,
        text: text`Ein Freund von mir würde sofort einziehen. Er fragt, ob Schlagzeug unter „Lautstärke“ fällt.`,
        replies: [
          {
            author: 'organiser', daysAgo: 13.8,
            text: text`
              In Simbach gibt es einen Herrn, der früher in einer Blaskapelle war und schlecht hört. Ich meine das ernst,
              schick ihn vorbei.`,
            reactions: [{ person: 'jakob', emoji: '🎉' }, { person: 'hannah', emoji: '❤️' }],
          },
        ],
      },
    ],
  },
  {
    key: 'dorfladen',
    content: {
      title: 'Der Dorfladen mit Schlüssel: genossenschaftlich, Tag und Nacht',
      summary: text`
        Tagsüber steht jemand an der Theke, danach kommt man mit der Mitgliedskarte hinein. So tragen sich in Hohenlohe elf
        Läden in Dörfern ab 600 Menschen. Wir geben Satzung, Zahlen und Fehler weiter.`,
      language: 'de', country: 'DE', region: 'Stuttgart', stage: 'scaling', sdgs: [11, 2, 8],
      tags: ['rural', 'food', 'social enterprise', 'scaling', 'finance', 'participation'],
      needs: [
        { kind: 'partners', note: 'Dörfer zwischen 600 und 1.500 Menschen mit leerem Ladenlokal und drei Hartnäckigen' },
        { kind: 'policyChange', note: 'Öffnungszeiten ohne Personal auch an Sonntagen rechtssicher regeln' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Ein Jahr Begleitung durch einen Laden, der es hinter sich hat' },
        { kind: 'funding', note: 'Zinsfreies Darlehen für die Erstausstattung, je Laden', amount: 20000, currency: 'EUR' },
      ],
      canvas: {
        problem: text`
          Als der letzte Laden in unserem Dorf schloss, waren es elf Kilometer bis zur nächsten Milch. Klassische Dorfläden
          scheitern nicht am Willen, sie scheitern an der Zeit zwischen 13 und 18 Uhr, in der eine Verkäuferin 14 Euro in
          der Stunde kostet und neun Leute kommen. Wir haben die Bücher von acht gescheiterten Läden gelesen: Es stand in
          jedem davon.`,
        beneficiaries: text`
          Menschen ohne Auto, vor allem über 75, und Familien, denen am Samstagabend Windeln fehlen. Erzeugerinnen im
          Umkreis, die heute ein Drittel des Umsatzes liefern. Die 26 Angestellten der elf Läden, meist Frauen mit Teilzeit
          und Tarif. Und Vereine, denn in neun Läden steht der einzige große Tisch im Ort.`,
        solution: text`
          Von sieben bis elf und an zwei Nachmittagen steht jemand an der Theke, backt auf, nimmt Pakete an und hört zu. In
          der übrigen Zeit öffnet die Mitgliedskarte die Tür, bezahlt wird an einer Kasse, die auch Bargeld nimmt. **Kein
          Regal ist höher als die Augen einer Sitzenden.** Entscheidungen trifft die Genossenschaft, ein Mensch, eine
          Stimme.`,
        novelty: text`
          Automatenläden großer Ketten haben keine Menschen, Dorfläden von früher hatten keine Nacht. Wir haben beides und
          lassen die Kasse dem Dorf gehören. Ungewöhnlich ist auch das Patenprinzip: Jeder neue Laden wird ein Jahr lang von
          einem älteren begleitet, der dafür weder Franchisegebühr noch Dank verlangt, sondern den Einblick in alle Zahlen.`,
        businessModel: text`
          Ein Laden braucht rund 420.000 Euro Umsatz und 180 Mitglieder mit je 200 Euro Anteil. Die Spanne liegt bei 24
          Prozent, Personal kostet 13, Diebstahl 0,6. Neun von elf Läden schreiben schwarze Zahlen, zwischen 1.200 und
          11.000 Euro im Jahr, zwei nicht. Die Begleitung kostet 2.500 Euro und wird aus dem ersten Überschuss bezahlt.`,
        impactLogic: text`
          Ein Laden im Ort erspart Wege und stiftet Begegnungen. Beides zählen wir: Kassenbons nach Uhrzeit, und einmal im
          Jahr eine Woche lang Gespräche, die länger als drei Minuten dauern. Im Mittel sind es 41 am Tag. Ob Menschen dank
          des Ladens länger daheim wohnen, vermuten wir; belegen können wir es nicht.`,
        partners: text`
          Ein Prüfungsverband für Genossenschaften, eine regionale Großhandlung, 64 Erzeugerbetriebe, eine Bank im
          Nachbarort. Der Kreis junger Landfrauen prüft jedes Sortiment. Aus dem Scalerator, dem deutschen Pilotprojekt,
          stammt das Handbuch für den zweiten Standort, das mit dem Kapitel „Lassen Sie es“ beginnt.`,
        policyFit: text`
          Länder streiten über Sonntagsöffnung ohne Personal, und die Rechtslage unterscheidet sich von Gemeinde zu
          Gemeinde. Wir wollen keine Kette schützen und bitten um eine Ausnahme für Genossenschaften bis 150 Quadratmeter.
          Die EU-Vision für ländliche Räume nennt Nahversorgung; unsere elf Läden sind Beispiele mit offenen Büchern.`,
        risks: text`
          Diebstahl ist gering, bis er es einmal nicht ist; ein Laden verlor an einem Wochenende 2.300 Euro. Gründende
          brennen aus, deshalb gibt es Amtszeiten. Das größte Risiko sind wir selbst, wenn wir zu schnell wachsen: Mehr als
          drei neue Läden im Jahr nehmen wir nicht an, auch wenn Bürgermeister bitten.`,
        nextSteps: text`
          1. Zwei Läden in Niederbayern und einen in Oberösterreich begleiten.
          2. Die beiden verlustreichen Läden bis zum Sommer drehen oder mit Anstand schließen.
          3. Die Satzung in einfacher Sprache herausgeben.
          4. Mit der Hochschule in Linz die Wegeersparnis ein Jahr lang messen.`,
      },
    },
    team: [{ person: 'felix', role: 'lead' }],
    publishedDaysAgo: 150,
    supporters: ['miriam', 'ben', 'reka', 'agnieszka', 'nives', 'peter', 'clara', 'giulia', 'organiser', 'hannah', 'balint'],
    followers: ['reka', 'agnieszka', 'peter', 'ben'],
    comments: [
      {
        author: 'reka', daysAgo: 130,
        text: text`
          Three of our eleven villages have lost their shop. The largest has 540 people, below your limit. Is 600 a law of
          nature, or of your rents?`,
        replies: [
          {
            author: 'felix', daysAgo: 129,
            text: text`
              Of wages. With Hungarian wages and a municipal room I would dare it at 400, if the post counter comes along.
              Send me the turnover of the last shop and I will calculate it with you.`,
            reactions: [{ person: 'reka', emoji: '🎉' }],
          },
          {
            author: 'reka', daysAgo: 118,
            text: text`Sent, with the baker’s figures as well. He asks whether he may keep the key.`,
          },
        ],
      },
      {
        author: 'peter', daysAgo: 71,
        text: text`
          Neun von elf schwarz, sehr gut. Mich interessieren die zwei anderen: Was haben sie gemeinsam, das die neun nicht
          haben?`,
        replies: [
          {
            author: 'felix', daysAgo: 70.2,
            text: text`
              Einen Bürgermeister, der den Laden gegründet hat. Die anderen wurden von drei Leuten gegründet, die sich
              vorher gestritten hatten. Ich meine das nicht als Scherz.`,
            reactions: [{ person: 'peter', emoji: '💡' }, { person: 'miriam', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'agnieszka', daysAgo: 28,
        text: text`“No shelf higher than the eyes of somebody sitting”: we have measured ours. We have work to do.`,
        reactions: [{ person: 'felix', emoji: '❤️' }],
      },
    ],
  },
]
