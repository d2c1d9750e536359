/** What people are told of: on their list, and in letters. */
export const notifications = {
  somebody: 'Ktoś',
  untitled: 'Pomysł bez tytułu',

  commentOnMyIdea: '{{actor}} komentuje Twój pomysł „{{title}}”',
  replyToMe: '{{actor}} odpowiada na Twój komentarz do pomysłu „{{title}}”',
  mention: '{{actor}} wspomina o Tobie w komentarzu do pomysłu „{{title}}”',
  teamInvitation: '{{actor}} zaprasza Cię do zespołu pomysłu „{{title}}”',
  teamAnswer: '{{actor}} odpowiada na zaproszenie do zespołu pomysłu „{{title}}”',
  teamAnswer_accepted: '{{actor}} dołącza do zespołu pomysłu „{{title}}”',
  teamAnswer_declined: '{{actor}} nie przyjmuje zaproszenia do zespołu pomysłu „{{title}}”',
  ideaRevised: '{{actor}} publikuje nową wersję pomysłu „{{title}}”',
  organisationInvitation: '{{actor}} zaprasza Cię do organizacji „{{organisation}}”',
  reportFiled: 'Nowe zgłoszenie przy pomyśle „{{title}}”',
  reportDecided: 'Twoje zgłoszenie zostało rozpatrzone',
  reportDecided_upheld: 'Moderatorzy uznali Twoje zgłoszenie i usunęli to, czego dotyczyło',
  reportDecided_dismissed: 'Moderatorzy sprawdzili Twoje zgłoszenie przy pomyśle „{{title}}” i niczego nie zmienili',

  letter: {
    open: 'Otwórz',
    stopKind: 'Nie chcę więcej takich listów: {{url}}',
    stopAll: 'Nie chcę więcej listów o powiadomieniach: {{url}}',
    choose: 'Wybierz, jakie listy dostajesz: {{url}}',
  },
  digest: {
    subject_one: '{{count}} nowe powiadomienie w serwisie Commonspark',
    subject_few: '{{count}} nowe powiadomienia w serwisie Commonspark',
    subject_many: '{{count}} nowych powiadomień w serwisie Commonspark',
    subject_other: '{{count}} nowego powiadomienia w serwisie Commonspark',
    intro: 'To jeszcze czeka na przeczytanie.',
    open: 'Wszystkie powiadomienia',
  },
}
