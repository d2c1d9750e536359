export const taxonomy = {
  stage: { spark: 'Iskra', concept: 'Koncepcja', prototype: 'Prototyp', pilot: 'Pilotaż', scaling: 'Upowszechnianie' },
  stageMeans: {
    spark: 'Pierwsza myśl', concept: 'Przemyślane', prototype: 'Coś do wypróbowania', pilot: 'Działa w jednym miejscu', scaling: 'Rozprzestrzenia się',
  },
  need: { funding: 'Finansowanie', skills: 'Umiejętności', partners: 'Partnerzy', pilotSite: 'Miejsce pilotażu', mentoring: 'Mentoring', policyChange: 'Zmiana przepisów' },
  fieldRole: { innovator: 'Innowacja', funder: 'Finansowanie', policymaker: 'Polityka publiczna', mentor: 'Mentoring', broker: 'Brokering' },
  platformRole: { moderator: 'Moderacja', administrator: 'Administracja' },
  organisationKind: {
    foundation: 'Fundacja', municipality: 'Samorząd', socialEnterprise: 'Przedsiębiorstwo społeczne', ngo: 'Organizacja pozarządowa', university: 'Uczelnia', company: 'Firma',
  },
  sdg: {
    '1': 'Koniec z ubóstwem', '2': 'Zero głodu', '3': 'Dobre zdrowie i jakość życia', '4': 'Dobra jakość edukacji', '5': 'Równość płci', '6': 'Czysta woda i warunki sanitarne',
    '7': 'Czysta i dostępna energia', '8': 'Wzrost gospodarczy i godna praca', '9': 'Innowacyjność, przemysł, infrastruktura', '10': 'Mniej nierówności',
    '11': 'Zrównoważone miasta i społeczności', '12': 'Odpowiedzialna konsumpcja i produkcja', '13': 'Działania w dziedzinie klimatu', '14': 'Życie pod wodą', '15': 'Życie na lądzie',
    '16': 'Pokój, sprawiedliwość i silne instytucje', '17': 'Partnerstwa na rzecz celów',
  },
  section: {
    problem: 'Problem', beneficiaries: 'Odbiorcy', solution: 'Rozwiązanie', novelty: 'Co jest nowe', businessModel: 'Model działania i finansowania',
    impactLogic: 'Logika oddziaływania', partners: 'Partnerzy', policyFit: 'Zgodność z politykami', risks: 'Ryzyka', nextSteps: 'Następne kroki',
  },
  sectionAsks: {
    problem: 'Co dziś nie działa, dla kogo i skąd to wiadomo?',
    beneficiaries: 'Kto zyska, ile to osób i czy ktoś je zapytał?',
    solution: 'Co zrobicie i dlaczego ma to zadziałać?',
    novelty: 'Czym to się różni od tego, co już istnieje?',
    businessModel: 'Ile to kosztuje, kto płaci i co podtrzyma działanie?',
    impactLogic: 'Co prowadzi do czego: działania, produkty, rezultaty, wpływ?',
    partners: 'Kto jest z wami, a kogo brakuje?',
    policyFit: 'Które przepisy i polityki pomagają, a które przeszkadzają?',
    risks: 'Co może pójść źle i co wtedy zrobicie?',
    nextSteps: 'Co wydarzy się w najbliższych tygodniach i miesiącach?',
  },
}
