/** Besede odločitev, pisem, zmagovalcev in tega, v kar se spremenijo nagrade. */
export const awards = {
  entry: 'Prijava', rank: 'Mesto', country: 'Država', juryPart: 'Žirija', publicPart: 'Javnost', total: 'Skupaj', overQuota: 'Čez omejitev države', export: 'Prenesite kot', certificate: 'Potrdilo (PDF)',
  tie: { jury: 'izenačenje: žirija', public: 'izenačenje: glasovanje', heaviestCriterion: 'izenačenje: najtežje merilo', lottery: 'izenačenje: žreb', shared: 'si deli mesto' },
  joined: 'Skupni rezultat', joinedCaption: 'Žirija in javnost, združeni po vnaprej določeni formuli', publicWaiting: 'Javno glasovanje še ni prešteto.', noRows: 'Zaenkrat ni o čem odločati: ocen še ni.',
  ties_one: '{{count}} izenačenja ne razreši nobeno pravilo: mesti si delijo.', ties_two: '{{count}} izenačenj ne razreši nobeno pravilo: mesta si delijo.', ties_few: '{{count}} izenačenj ne razreši nobeno pravilo: mesta si delijo.', ties_other: '{{count}} izenačenj ne razreši nobeno pravilo: mesta si delijo.',
  decide: {
    title: 'Odločitev', lead: 'Začne se s tem, kar pravi formula. Kdor od nje odstopi, navede razlog. Do objave je ne vidi nihče drug.', pending: 'Čaka', out: 'Objavljena', by: 'Odločitev: {{name}}', place: '{{award}}, mesto {{place}}', nobody: 'Nihče', proposed: 'Po formuli', reason: 'Utemeljitev', why: 'Zakaj ne tista, ki jo da formula',
    statement: 'Beseda žirije', statementHelp: 'Stoji na strani zmagovalcev. Deluje Markdown.', save: 'Shrani odločitev', again: 'Spremeni odločitev', saved: 'Odločeno. Pred objavo ne izve nihče.',
  },
  letters: {
    title: 'Pisma ekipam', lead: 'Eno za zmagovalce, eno za vse druge, v jeziku ekipe.', to: 'Komu', language: 'Jezik', outcome: { winner: 'Zmagovalci', other: 'Vsi drugi' }, subject: 'Zadeva', text: 'Besedilo', placeholders: 'Izpolnijo se: {{list}}', preview: 'Predogled', save: 'Shrani pisma', saved: 'Shranjeno.', unknown: 'Ni znano, kaj vstaviti: {{list}}',
  },
  release: { title: 'Objava', lead: 'Stran zmagovalcev, pisma, mnenja žirije in potrdila, vse hkrati.', action: 'Objavi rezultate', first: 'Najprej odločite.', notYet: 'Rezultate je mogoče objaviti, ko se začne njihovo obdobje.', asks: 'Objaviti rezultate zdaj', text: 'Vsaka ekipa dobi svoje pismo. Tega ni mogoče preklicati.', wait: 'Ne še' },
  released: { title: 'Rezultati so objavljeni', text: 'Objavljeno', view: 'Poglejte zmagovalce' },
  tasks: {
    none: 'Ko so rezultati objavljeni, se nagrade tu pokažejo kot koraki.', done: 'Opravljeni koraki', hoursOf_one: 'Porabljene ure od {{count}}', hoursOf_two: 'Porabljene ure od {{count}}', hoursOf_few: 'Porabljene ure od {{count}}', hoursOf_other: 'Porabljene ure od {{count}}',
    used_one: 'Porabljeno {{used}} od {{count}} ure', used_two: 'Porabljeno {{used}} od {{count}} ur', used_few: 'Porabljeno {{used}} od {{count}} ur', used_other: 'Porabljeno {{used}} od {{count}} ur', paidAt: 'Plačano dne', paid: 'Plačano {{day}}', addEvidence: 'Dodaj dokazilo', evidence: 'Dokazilo, z besedami ali kot povezava', add: 'Dodaj',
  },
  feedback: { title: 'Kaj pravi žirija', rank_one: 'Mesto {{rank}} od {{count}} prijave.', rank_two: 'Mesto {{rank}} od {{count}} prijav.', rank_few: 'Mesto {{rank}} od {{count}} prijav.', rank_other: 'Mesto {{rank}} od {{count}} prijav.' },
  winners: {
    title: 'Zmagovalci', lead_one: '{{host}}, {{day}}: {{count}} prijava, držav: {{countries}}.', lead_two: '{{host}}, {{day}}: {{count}} prijavi, držav: {{countries}}.', lead_few: '{{host}}, {{day}}: {{count}} prijave, držav: {{countries}}.', lead_other: '{{host}}, {{day}}: {{count}} prijav, držav: {{countries}}.', print: 'Natisni', statement: 'Kaj pravi žirija', result: 'Celoten rezultat', proof: 'Kako to preveriti',
    jurors: 'Žirija: {{names}}.', recount: 'Sami preštejte javno glasovanje', lottery: 'Seme žreba je', commitment: 'njegov SHA-256, določen ob objavi, pa', history: 'Vsak korak tega izziva',
  },
}
