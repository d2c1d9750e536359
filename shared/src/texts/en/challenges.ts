/** Words of challenges, read and written. */
export const challenges = {
  title: 'Challenges', lead: 'A problem worth solving, somebody who asks for it, and a date. Enter an idea, or ask for ideas yourself.',
  search: 'Search challenges', country: 'Country', everyCountry: 'Every country', create: 'Start a challenge', untitled: 'Untitled challenge', by: 'by', cancel: 'Cancel',
  stand: { open: 'Open for entries', upcoming: 'Not yet open', judged: 'Being judged', done: 'Results are out' },
  none: { title: 'No challenge fits', text: 'Fewer filters show more.', action: 'Show all challenges' },
  empty: { title: 'No challenge yet', text: 'Whoever has a problem and an award can ask for ideas. From the template it takes ten minutes.' },
  mine: {
    title: 'My challenges', organise: 'You organise', jury: 'You are a juror', entries: 'Your entries', none: 'Nothing here yet', noneText: 'Enter an idea in a challenge, or start one for your organisation.',
    draft: 'Draft', sheets: '{{done}} of {{total}} scored', invited: 'You are invited',
  },
  here_one: '{{count, number}} member is here now', here_other: '{{count, number}} members are here now',
  entries_one: '{{count, number}} entry', entries_other: '{{count, number}} entries', entriesWord_one: 'entry so far', entriesWord_other: 'entries so far',
  phase: { open: 'Entries', screening: 'Screening', jury: 'Jury', voting: 'Public voting', deliberation: 'Deliberation', results: 'Results', aftercare: 'After-care' },
  phaseMeans: {
    open: 'Teams enter ideas. The end is the deadline, exact to the millisecond.', screening: 'Organisers check who is eligible, ask back, and decide appeals.', jury: 'Jurors score the entries they were given.',
    voting: 'Everybody votes.', deliberation: 'Jurors talk about the results and decide.', results: 'The winners are announced.', aftercare: 'Awards are used and paid, step by step.',
  },
  moment: {
    draft: 'Draft', upcoming: 'Not yet open', open: 'Open for entries', screening: 'Being screened', jury: 'With the jury', voting: 'Public vote', deliberation: 'Jury decides', between: 'Between two phases',
    results: 'Results', aftercare: 'After-care', over: 'Over', cancelled: 'Called off',
  },
  next: {
    begins: {
      open: 'Opens for entries {{when}}', screening: 'Screening begins {{when}}', jury: 'The jury begins {{when}}', voting: 'Voting begins {{when}}', deliberation: 'Deliberation begins {{when}}', results: 'Results {{when}}', aftercare: 'After-care begins {{when}}',
    },
    ends: {
      open: 'Entries close {{when}}', screening: 'Screening ends {{when}}', jury: 'Scoring ends {{when}}', voting: 'Voting closes {{when}}', deliberation: 'Deliberation ends {{when}}', results: 'Closes {{when}}', aftercare: 'After-care ends {{when}}',
    },
  },
  answer: { what: 'What there is to win', who: 'Who may enter', until: 'Until when', noAwards: 'No award has been named yet.', deadline: 'Entries close on' },
  who: {
    countries: 'From {{countries}}', anywhere: 'From any country', ages: 'Aged {{min}} to {{max}}', from_one: 'Aged {{count}} and over', from_other: 'Aged {{count}} and over', upTo_one: 'Up to the age of {{count}}', upTo_other: 'Up to the age of {{count}}',
    roles: '{{roles}}', alone: 'On one’s own', team: 'In teams of {{min}} to {{max}}', teamUpTo_one: 'Alone', teamUpTo_other: 'Alone or in a team of up to {{count}}', one: 'One idea each', several: 'Several ideas are welcome',
  },
  award: {
    kind: { money: 'Money', hours: 'Consulting hours', mentoring: 'Mentoring', contract: 'Service contract', other: 'Something else' },
    contractOf: 'Contract of {{amount}}', hours_one: '{{count}} consulting hour', hours_other: '{{count}} consulting hours', moduleHours_one: '{{count}} hour', moduleHours_other: '{{count}} hours',
    places_one: '{{count}} winner', places_other: '{{count}} winners', byPublic: 'Chosen by the public', add: 'Add an award', empty: 'Nothing to win yet. Money, hours of advice or a contract: say what winners get.', unnamed: 'Award {{number}}',
    name: 'Name', kindLabel: 'Kind', byLabel: 'Decided by', by: { result: 'The joined result', public: 'The public vote alone' }, placesLabel: 'How many get it', amount: 'Amount', description: 'In words',
    module: { citizenship: 'Active Citizenship', business: 'Social Business', investing: 'Impact Investing', policies: 'Social Innovation Policies', technology: 'Technology for Social Innovation', assessment: 'Impact Assessment', engagement: 'Stakeholder Engagement' },
  },
  part: { brief: 'The brief', files: 'Papers', awards: 'Awards', criteria: 'Criteria', decision: 'How it is decided', rules: 'Rules', questions: 'Questions and answers' },
  contents: 'On this page', panel: 'Take part', organisers: 'Organisers', languages: 'You may enter in: {{languages}}.', consent: 'What you agree to when you enter', calendar: 'Add the dates to a calendar',
  criteria: {
    lead: 'Every entry is scored by these, each on its scale.', setupLead: 'Six is plenty. A weight of 2 counts twice as much as a weight of 1.', name: 'Criterion', scale: 'Scale', weight: 'Weight', share: 'Its share',
    description: 'What to look at', descriptionHelp: 'A rubric for the jurors: what earns few points, what many.', min: 'Lowest score', max: 'Highest score', add: 'Add a criterion', empty: 'No criteria yet.', unnamed: 'Criterion {{number}}',
  },
  formula: {
    juryOnly: 'The jury decides alone.', both: 'The jury counts {{jury}} %, the public vote {{public}} %.', jurors_one: 'Each entry is scored by {{count}} juror.', jurors_other: 'Each entry is scored by {{count}} jurors.', blind: 'Jurors do not see whose it is.',
    method: {
      mean: 'An entry’s score is the weighted mean of its jurors.', trimmed: 'The highest and the lowest juror of each entry are left out, the rest is averaged.', normalised: 'Strict and generous jurors are made comparable: each juror’s scores are measured against that juror’s own average and spread.',
    },
    methodName: { mean: 'Mean', trimmed: 'Trimmed mean', normalised: 'Evened out by juror' }, methodLabel: 'How jurors’ scores become one',
    perCountry_one: 'No more than {{count}} winner from one country.', perCountry_other: 'No more than {{count}} winners from one country.', perCountryLabel: 'Most winners of one country',
    ties: 'Ties are broken by: {{rules}}. What is still tied shares the place.', tie: { jury: 'the jury’s score', public: 'the public vote', heaviestCriterion: 'the criterion with the greatest weight', lottery: 'a public lottery' },
    tieChoice: { jury: 'The jury’s score', public: 'The public vote', heaviestCriterion: 'The heaviest criterion', lottery: 'A public lottery' }, tieNumber: 'Tie rule {{number}}', tieNone: 'None',
    lottery: 'The seed of the lottery was fixed on publication. Its SHA-256 is', seed: 'The seed is', juryWeight: 'Weight of the jury', publicWeight: 'Weight of the public vote', says: 'What everybody reads',
  },
  jury: { perEntry: 'Jurors for each entry', perEntryHelp: 'Three is usual; more even out single opinions.', blind: 'Blind jury', blindHelp: 'Jurors see a code instead of names until the results are out.', bidding: 'Ask jurors for wishes', biddingHelp: 'Before entries are given out, jurors say which they would like to score; even loads come first.' },
  phases: {
    label: 'Phases', from: 'from {{day}}', setupLead: 'Plan only what you need. Dates may be changed until a phase has begun; later a change needs a reason that everybody reads.', zone: 'Time zone', zoneHelp: 'All times are read on the clocks of this zone.',
    suggest: 'Suggest dates', starts: 'Begins', ends: 'Ends',
  },
  eligibility: {
    countries: 'Countries', countriesHelp: 'Leave it empty for everybody.', minAge: 'Youngest age', maxAge: 'Oldest age', minTeam: 'Smallest team', maxTeam: 'Largest team', roles: 'Roles', rolesHelp: 'Only people with one of these roles in their profile.', several: 'A person may enter more than one idea',
  },
  form: {
    lead: 'What teams answer. A section of the idea’s canvas fills itself when the idea is entered.', add: 'Add a question', empty: 'No questions yet: teams would enter the idea alone.', unnamed: 'Question {{number}}', label: 'Question', kind: 'Kind of answer', seenBy: 'Who reads the answer',
    seen: { organisers: 'Organisers', jury: 'Organisers and jury', public: 'Everybody' }, kinds: { text: 'Text', choice: 'Choice', number: 'Number', money: 'Money', file: 'File', link: 'Link', section: 'Section of the canvas' },
    section: 'Filled from', maxWords: 'Most words', options: 'Options', optionsHelp: 'One on each line.', min: 'Lowest', max: 'Highest', currency: 'Currency', help: 'A sentence of help', required: 'Must be answered', multiple: 'Several may be chosen',
  },
  field: {
    title: 'Title', summary: 'In one sentence', brief: 'The brief', cover: 'Cover', files: 'Papers', languages: 'Languages of entries', eligibility: 'Who may enter', form: 'Entry form', criteria: 'Criteria', awards: 'Awards', jury: 'Jury', formula: 'How it is decided',
    schedule: 'Phases', rules: 'Rules', consent: 'Consent', checklist: 'Checklist of the screening', gallery: 'Show entries to everybody',
  },
  help: {
    title: 'What you are looking for, in a few words.', summary: 'Who is asked for what, and why it matters.', brief: 'The problem, what a good answer does, what you offer. Markdown works.', cover: 'A wide picture. Without one a print is drawn.', files: 'Maps, data, conditions; up to twelve.',
    languages: 'Choose those that your jury reads.', rules: 'What everybody can hold you to. Markdown works.', consent: 'What a team agrees to on submitting.', checklist: 'One line for each thing that is checked.', gallery: 'Once entries are closed and the jury is not blind any more.',
  },
  rows: { up: 'Move up: {{name}}', down: 'Move down: {{name}}', remove: 'Remove: {{name}}' },
  step: { basics: 'In short', who: 'Who may enter', form: 'Entry form', criteria: 'Criteria', decision: 'Decision', awards: 'Awards', phases: 'Phases', texts: 'Texts', team: 'Organisers', publish: 'Publish' },
  setup: { new: 'A new challenge', lead: 'Step by step, in any order. All is saved as you write, and only organisers see it.', steps: 'Steps', open: 'to do', preview: 'Preview', stepOf: 'Step {{step}} of {{of}}', back: 'Back', next: 'Next: {{step}}' },
  team: { lead: 'Organisers do everything here: change it, screen entries, answer, decide.', add: 'Name another organiser', help: 'A member of the organisation.' },
  publish: {
    missing_one: '{{count}} thing is missing', missing_other: '{{count}} things are missing', ready: 'Everything is there. Once published, everybody can read it.', published: 'Published. Changes are visible as soon as they are saved.', action: 'Publish challenge', done: 'Published. Everybody can read it now.',
    view: 'See the page', duplicate: 'Duplicate', duplicated: 'A copy without dates is ready to be written.', remove: 'Throw away', removeTitle: 'Throw this draft away', removeText: 'It cannot be brought back.', keep: 'Keep it',
  },
  embed: { title: 'Show it elsewhere', lead: 'Paste this into your own site: the countdown and, once it is open, the gallery. It runs no script and sets no cookie.', code: 'Code to paste', copy: 'Copy', copied: 'Copied.', byHand: 'Copying is not allowed here: mark the code and copy it by hand.', look: 'See what it shows', json: 'The same as JSON' },
  cancelling: { action: 'Call it off', title: 'Call this challenge off', text: 'For good. Everybody who takes part gets a letter with your reason, and it stands on the page. Entries are kept, and each team can read its own.', reason: 'Reason', keep: 'Let it run', done: 'Called off. Everybody is being told.', banner: 'Called off on {{day}}', kept: 'Entries are kept: each team can read its own.' },
  reason: { title: 'This change needs a reason', text: 'A phase has begun, and people rely on: {{fields}}. The change and your reason will stand on the page for everybody.', label: 'Reason', save: 'Save with this reason', back: 'Undo the change' },
  begin: {
    title: 'Start a challenge', lead: 'On behalf of an organisation you belong to. It stays a draft until you publish it.', organisation: 'Organisation', template: 'Begin with',
    templates: { beSocial: 'Be Social, Be Maker', blank: 'A blank page' }, means: { beSocial: 'Young teams, six criteria, consulting hours and a contract: change what differs.', blank: 'Nothing is filled in.' }, action: 'Begin',
    noneTitle: 'First, an organisation', noneText: 'A challenge is run by an organisation. Found yours, or ask a colleague to invite you.', noneAction: 'Found an organisation',
  },
  enter: {
    action: 'Enter an idea', signIn: 'Sign in to enter', another: 'Enter another idea', open: 'Open your entry', yours_one: 'You have entered an idea.', yours_other: 'You have entered {{count}} ideas.', draft: 'Only organisers see this until it is published.', organiser: 'You organise this challenge, so you cannot enter it.',
    juror: 'You are a juror here, so you cannot enter.', notNow: 'You cannot enter this challenge. See who may.', notYet: 'Entries are not open yet.', closed: 'Entries are closed.',
  },
  publicVote: 'Public vote',
  winners: 'See the winners', juryInvited: 'Answer the jury’s invitation', juryOpen: 'Open your score sheets', manage: 'Organise', edit: 'Change the challenge',
  questions: {
    ask: 'Ask the organisers', askHelp: 'The answer appears here for everybody, without your name.', askSend: 'Send question', asked: 'Sent. You are told when it is answered.', none: 'No questions so far.', noneOrganiser: 'Nobody has asked anything yet.', yours: 'Your question', somebody: 'Somebody asked',
    waiting: 'Not yet answered', answer: 'Answer', change: 'Change the answer', yourAnswer: 'Answer', forAll: 'Everybody reads it, without who asked.', send: 'Publish answer',
  },
  announcements: { heading: 'From the organisers', none: 'No announcements so far.', title: 'Title', text: 'Text', help: 'Goes to everybody who takes part, in the product and by e-mail.', send: 'Tell everybody', sent: 'Everybody has been told.' },
  marks: { title: 'Changes on the way', lead: 'What was changed after people had begun to rely on it, with the reason.', changed: 'Changed: {{what}}', details: 'Before and after' },
  dashboard: {
    submitted: 'entries submitted', drafts_one: '{{count}} draft', drafts_other: '{{count}} drafts', countries: 'countries', unscreened_one: '{{count}} to screen', unscreened_other: '{{count}} to screen', sheets: 'score sheets in', jurors_one: '{{count}} juror', jurors_other: '{{count}} jurors',
    overTime: 'Entries over time', day: 'Day', entries: 'Entries', byCountry: 'Countries', noCountry: 'No country', completeness: 'How complete drafts are', share: 'Answered', drafted: 'Drafts', screening: 'Screening', state: 'State', noEntries: 'No entry has been submitted yet.', noDrafts: 'No drafts.',
    states: { eligible: 'Eligible', unscreened: 'To screen', notEligible: 'Not eligible', withdrawn: 'Withdrawn' },
  },
  manageParts: { overview: 'Overview', entries: 'Entries', questions: 'Questions', announcements: 'Announcements', jury: 'Jury', results: 'Results', board: 'Deliberation', decision: 'Decision', tasks: 'Awards' },
  history: {
    title: 'History', lead: 'Every step, in the time zone of the challenge.', published: 'Published', phaseBegan: '{{phase}}: begins', phaseEnded: '{{phase}}: ends', changed: 'Changed', announced: 'Announcement', answered: 'Question answered', entriesFrozen: 'Entries frozen',
    assigned: 'Entries given to jurors', decided: 'Decided', released: 'Results released', cancelled: 'Called off',
  },
}
