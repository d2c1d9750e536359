/** What people are told of: on their list, and in letters. */
export const notifications = {
  somebody: 'Nekdo',
  untitled: 'Ideja brez naslova',

  commentOnMyIdea: '{{actor}} komentira vašo idejo »{{title}}«',
  replyToMe: '{{actor}} odgovarja na vaš komentar pri ideji »{{title}}«',
  mention: '{{actor}} vas omenja v komentarju pri ideji »{{title}}«',
  teamInvitation: '{{actor}} vas vabi v ekipo ideje »{{title}}«',
  teamAnswer: '{{actor}} odgovarja na vabilo v ekipo ideje »{{title}}«',
  teamAnswer_accepted: '{{actor}} se pridružuje ekipi ideje »{{title}}«',
  teamAnswer_declined: '{{actor}} ne sprejema vabila v ekipo ideje »{{title}}«',
  ideaRevised: '{{actor}} objavlja novo različico ideje »{{title}}«',
  organisationInvitation: '{{actor}} vas vabi v organizacijo »{{organisation}}«',
  reportFiled: 'Nova prijava pri ideji »{{title}}«',
  reportDecided: 'O vaši prijavi je odločeno',
  reportDecided_upheld: 'Moderatorji so pritrdili vaši prijavi in prijavljeno odstranili',
  reportDecided_dismissed: 'Moderatorji so pregledali vašo prijavo pri ideji »{{title}}« in ničesar niso spremenili',

  letter: {
    open: 'Odpri',
    stopKind: 'Ne želim več takih pisem: {{url}}',
    stopAll: 'Ne želim več pisem o obvestilih: {{url}}',
    choose: 'Izberite, katera pisma dobivate: {{url}}',
  },
  digest: {
    subject_one: '{{count}} novo obvestilo v storitvi Commonspark',
    subject_two: '{{count}} novi obvestili v storitvi Commonspark',
    subject_few: '{{count}} nova obvestila v storitvi Commonspark',
    subject_other: '{{count}} novih obvestil v storitvi Commonspark',
    intro: 'Tega še niste prebrali.',
    open: 'Vsa obvestila',
  },
}
