export const taxonomy = {
  stage: { spark: 'Iskra', concept: 'Zasnova', prototype: 'Prototip', pilot: 'Pilot', scaling: 'Širjenje' },
  stageMeans: {
    spark: 'Prva misel', concept: 'Premišljeno', prototype: 'Nekaj za preizkus', pilot: 'Deluje na enem mestu', scaling: 'Se širi',
  },
  need: { funding: 'Financiranje', skills: 'Znanja', partners: 'Partnerji', pilotSite: 'Pilotno okolje', mentoring: 'Mentorstvo', policyChange: 'Sprememba predpisov' },
  fieldRole: { innovator: 'Inovator/-ka', funder: 'Financer/-ka', policymaker: 'Oblikovalec/-ka politik', mentor: 'Mentor/-ica', broker: 'Posrednik/-ca' },
  platformRole: { moderator: 'Moderator/-ka', administrator: 'Administrator/-ka' },
  organisationKind: {
    foundation: 'Fundacija', municipality: 'Občina', socialEnterprise: 'Socialno podjetje', ngo: 'Nevladna organizacija', university: 'Univerza', company: 'Podjetje',
  },
  sdg: {
    '1': 'Odprava revščine', '2': 'Odprava lakote', '3': 'Zdravje in dobro počutje', '4': 'Kakovostno izobraževanje', '5': 'Enakost spolov', '6': 'Čista voda in sanitarna ureditev',
    '7': 'Cenovno dostopna in čista energija', '8': 'Dostojno delo in gospodarska rast', '9': 'Industrija, inovacije in infrastruktura', '10': 'Zmanjšanje neenakosti',
    '11': 'Trajnostna mesta in skupnosti', '12': 'Odgovorna poraba in proizvodnja', '13': 'Podnebni ukrepi', '14': 'Življenje v vodi', '15': 'Življenje na kopnem',
    '16': 'Mir, pravičnost in močne institucije', '17': 'Partnerstva za doseganje ciljev',
  },
  section: {
    problem: 'Problem', beneficiaries: 'Upravičenci', solution: 'Rešitev', novelty: 'Kaj je novega', businessModel: 'Poslovni model',
    impactLogic: 'Logika učinka', partners: 'Partnerji', policyFit: 'Skladnost s politikami', risks: 'Tveganja', nextSteps: 'Naslednji koraki',
  },
  sectionAsks: {
    problem: 'Kaj je danes narobe, za koga in kako to veste?',
    beneficiaries: 'Kdo pridobi, koliko jih je in ali ste jih vprašali?',
    solution: 'Kaj boste storili in zakaj naj bi delovalo?',
    novelty: 'V čem se razlikuje od tega, kar že obstaja?',
    businessModel: 'Koliko stane, kdo plača in kaj ohranja delovanje?',
    impactLogic: 'Kaj vodi h čemu: dejavnosti, rezultati, izidi, učinek?',
    partners: 'Kdo je z vami in kdo manjka?',
    policyFit: 'Katere politike ali zakoni pomagajo in kateri ovirajo?',
    risks: 'Kaj bi lahko šlo narobe in kaj bi takrat storili?',
    nextSteps: 'Kaj se bo zgodilo v naslednjih tednih in mesecih?',
  },
}
