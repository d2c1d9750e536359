/** Besede predlogov bralcev. */
export const amendments = {
  title: 'Predlogi bralcev', open: 'Naj bralci predlagajo drugačne besede', openHelp: 'Prijavljeni predlagajo spremembe enega odstavka ali nekaj sosednjih. Nič se ne spremeni, dokler tega kdo od vas ne sprejme.',
  suggest: 'Predlagajte spremembo', closed: 'Avtorji trenutno ne sprejemajo predlogov.', section: 'Del', paragraph: 'Odstavek', upTo: 'Vse do', add: 'Nov odstavek na koncu',
  text: 'Z vašimi besedami', textHelp: 'Pustite prazno, če predlagate, naj tega ne bo.', note: 'Zakaj', noteHelp: 'En stavek avtorjem pomaga pri odločitvi.', send: 'Pošlji predlog', sent: 'Poslano. Avtorji odločijo, ali ga sprejmejo.',
  by: '{{name}}, {{section}}', somebody: 'Nekdo', accept: 'Sprejmi', refuse: 'Ne sprejmi', withdraw: 'Umakni', accepted: 'Sprejeto v osnutek.', refused: 'Ni sprejeto.', withdrawn: 'Umaknjeno.',
  reply: 'Beseda tistemu, ki je to predlagal', none: 'Nihče še ni ničesar predlagal.', waiting_one: '{{count}} predlog čaka na vas', waiting_two: '{{count}} predloga čakata na vas', waiting_few: '{{count}} predlogi čakajo na vas', waiting_other: '{{count}} predlogov čaka na vas',
  state: { open: 'Čaka', accepted: 'Sprejet', refused: 'Ni sprejet', withdrawn: 'Umaknjen' }, yours: 'Vaši predlogi', credits: 'Boljše besede so prispevali', inDraft: 'Sprejeti predlogi so v osnutku; bralci jih vidijo, ko je ponovno objavljen.',
}
