/** Words of decisions, letters, winners and what awards turn into. */
export const awards = {
  entry: 'Entry', rank: 'Rank', country: 'Country', juryPart: 'Jury', publicPart: 'Public', total: 'Together', overQuota: 'Over the country’s limit', export: 'Download as', certificate: 'Certificate (PDF)',
  tie: { jury: 'tie: jury', public: 'tie: public vote', heaviestCriterion: 'tie: heaviest criterion', lottery: 'tie: lottery', shared: 'shares the place' },
  joined: 'The joined result', joinedCaption: 'Jury and public, joined by the formula that was fixed beforehand', publicWaiting: 'The public vote has not been counted yet.', noRows: 'Nothing to decide on yet: no scores are in.',
  ties_one: '{{count}} tie is broken by no rule: the places are shared.', ties_other: '{{count}} ties are broken by no rule: the places are shared.',
  decide: {
    title: 'Decision', lead: 'It begins with what the formula says. Whoever departs from it gives a reason. Nobody else sees it until the release.', pending: 'Pending', out: 'Released', by: 'Decided by {{name}}', place: '{{award}}, place {{place}}', nobody: 'Nobody', proposed: 'By the formula', reason: 'Reason', why: 'Why not the one the formula gives',
    statement: 'Statement of the jury', statementHelp: 'Stands on the page of the winners. Markdown works.', save: 'Save decision', again: 'Change decision', saved: 'Decided. Nobody is told before the release.',
  },
  letters: {
    title: 'Letters to the teams', lead: 'One for winners, one for everybody else, in each team’s language.', to: 'To', language: 'Language', outcome: { winner: 'Winners', other: 'Everybody else' }, subject: 'Subject', text: 'Text', placeholders: 'These are filled in: {{list}}', preview: 'Preview', save: 'Save letters', saved: 'Saved.', unknown: 'Nothing is known for: {{list}}',
  },
  release: { title: 'Release', lead: 'Page of the winners, letters, feedback and certificates, all at once.', action: 'Release results', first: 'Decide first.', notYet: 'Results can be released once their phase has begun.', asks: 'Release the results now', text: 'Every team gets its letter. This cannot be taken back.', wait: 'Not yet' },
  released: { title: 'Results are out', text: 'Released', view: 'See the winners' },
  tasks: {
    none: 'Once results are released, awards appear here as steps.', done: 'Steps done', hoursOf_one: 'Hours used of {{count}}', hoursOf_other: 'Hours used of {{count}}', used_one: '{{used}} of {{count}} hour used', used_other: '{{used}} of {{count}} hours used', paidAt: 'Paid on', paid: 'Paid on {{day}}', addEvidence: 'Add evidence', evidence: 'Evidence, in words or as a link', add: 'Add',
  },
  feedback: { title: 'What the jury says', rank_one: 'Place {{rank}} of {{count}} entry.', rank_other: 'Place {{rank}} of {{count}} entries.' },
  winners: {
    title: 'The winners', lead_one: '{{host}}, {{day}}: {{count}} entry from {{countries}} countries.', lead_other: '{{host}}, {{day}}: {{count}} entries from {{countries}} countries.', print: 'Print', statement: 'What the jury says', result: 'The whole result', proof: 'How to check it',
    jurors: 'The jury: {{names}}.', recount: 'Recount the public vote yourself', lottery: 'The lottery’s seed is', commitment: 'and its SHA-256, fixed on publication, is', history: 'Every step of this challenge',
  },
}
