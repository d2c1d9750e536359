/** Setting up and organising a vote. */
export const voteSetup = {
  begin: 'Set up a vote', beginLead: 'Say what is to be decided. A ballot and a rule are suggested; you can change everything until you publish.', beginAction: 'Begin the draft',
  host: 'On behalf of', hostMe: 'Myself',
  noneTitle: 'Votes belong to an organisation', noneText: 'Found one, or ask an owner of yours to set up the vote.', noneAction: 'Found an organisation',
  steps: 'Steps', back: 'Back', next: 'On: {{step}}', open: 'incomplete',
  step: { what: 'What is decided', options: 'Options', rule: 'Ballot and rule', who: 'Who and how secret', when: 'From when until when', publish: 'Publish' },
  field: {
    title: 'Title', description: 'Description', options: 'Options', budget: 'Budget', currency: 'Currency', rule: 'Rule', form: 'Ballot', parameters: 'Rule', eligibility: 'Who may vote', secrecy: 'Secrecy', safeguards: 'Safeguards', opensAt: 'Opens', closesAt: 'Closes', timeZone: 'Time zone',
  },
  question: {
    label: 'What is decided?', one: 'One winner', oneHint: 'A prize, a name, a date.', several: 'Several winners', severalHint: 'A few prizes, a committee.', budget: 'How to spend a budget', budgetHint: 'Every option has a cost; together they may not cost more than there is.', order: 'An order of all options', orderHint: 'What comes first, second, third.',
  },
  ruleLabel: 'Ballot and rule', suggested: 'suggested', places: 'How many winners',
  form: { min: 'At least so many marks', max: 'At most so many marks', points: 'Points for each voter', credits: 'Credits for each voter', against: 'Votes against are possible', ties: 'Options may share a place' },
  example: {
    title: 'How rules differ: an example', gives: 'Gives',
    one: '40 voters want the park, then the library. 35 want the bus, then the library. 25 want the library, then the bus.',
    several: 'Three places, 103 voters. 63 want the park, most of them also bus and library; 40 want the garden, most of them also the café.',
    budget: '100,000 euros, 100 voters. 62 want the park, most of them also bus and library; 38 want the garden, most of them also the café.',
    order: '40 voters: park, library, bus. 35: bus, library, park. 25: library, bus, park.',
  },
  thing: { park: 'Park', bus: 'Bus', library: 'Library', garden: 'Garden', cafe: 'Café' },
  title: 'Title', titleHelp: 'A question or a name that everybody understands.', description: 'Description', descriptionHelp: 'What happens with the result, and what voters should know.',
  budget: 'Budget', currency: 'Currency', cost: 'Cost', optionsHelp: 'At least two. Every voter sees them in another order, so that none is favoured by its place.',
  optionTitle: 'Option {{number}}', optionSummary: 'What it is', optionLink: 'Link', moveUp: 'Move option {{number}} up', moveDown: 'Move option {{number}} down', removeOption: 'Remove option {{number}}', addOption: 'Add an option',
  fromIdeas: 'Take ideas as options', findIdeas: 'Find ideas', add: 'Add', addIdea: 'Add {{title}}', noIdeas: 'No idea has these words.',
  who: {
    anyone: 'Everybody with an account', anyoneHint: 'Every account has a confirmed e-mail address.', countries: 'People from some countries', countriesHint: 'As their profile says.',
    organisation: 'Members of {{organisation}}', organisationHint: 'Everybody who has accepted to be a member.', list: 'People on a list', listHint: 'You give their e-mail addresses. Nobody else sees the list.',
    codes: 'Whoever has a code on paper', codesHint: 'You print one-time codes and hand them out. No account is needed.', subject: 'As the challenge says', subjectHint: 'Whoever may vote in the challenge.',
  },
  countries: 'Countries',
  secrecy: {
    secret: 'Secret', secretHint: 'Nobody can tell who cast which ballot, not even with the database. Voters change their ballot with a receipt. A ballot can be held only before it enters the box.',
    open: 'Open', openHint: 'The house knows who cast which ballot, the public does not. A ballot can be held at any time before the count, and changed by signing in.',
  },
  guards: {
    title: 'Against ring voting', text: 'A ballot with one of these signs is held. You decide, with a reason; the voter is told and can answer; the numbers are public. Leave a field empty to switch it off.',
    perAddress: 'Ballots from one network address in ten minutes', perDevice: 'Voters on one device', accountHours: 'Account younger at the opening, in hours', disposableMail: 'Throw-away e-mail addresses',
  },
  opens: 'Opens', closes: 'Closes', zone: 'Time zone', zoneHelp: 'Both times are by the clocks of this place.', whenHelp: 'Until the end nobody sees how the votes stand. How many have voted is public.',
  missing_one: '{{count}} thing is missing', missing_other: '{{count}} things are missing', ready: 'Everything is there.',
  publishText: 'From publication on, what was decided is fixed in a chain of events. Until the opening you can change it with a reason that everybody can read; after it only texts and the end.',
  publish: 'Publish vote', published: 'The vote is published.', remove: 'Throw the draft away', removeTitle: 'Throw the draft away?', removeText: 'It cannot be brought back.', keep: 'Keep it',
  manageLead: 'Who may vote, which ballots are held, and when it ends.', reason: 'Reason', reasonHelp: 'Everybody can read it.',
  roll: {
    title: 'The list', label: 'E-mail addresses', help: 'Paste them from anywhere; what is no address is passed over, and repeated ones count once.', add_one: 'Add {{count, number}} address', add_other: 'Add {{count, number}} addresses',
    added_one: '{{count, number}} address was new. {{roll, number}} are on the list.', added_other: '{{count, number}} addresses were new. {{roll, number}} are on the list.',
  },
  codes: { title: 'Codes on paper', qr: 'Leads to the ballot with code {{code}}', count: 'How many', make: 'Make codes', once: 'You see these codes only now', onceText: 'Print the sheet or copy them before you leave. They are kept nowhere as they stand here.' },
  holds: {
    title: 'Held ballots', none: 'No ballot was held.', secret: 'You see for whom a ballot is held and why, never what is on it. Once it is let in, nobody can tell it from the others.', open: 'You see for whom a ballot is held and why, never what is on it.',
    paper: 'A code on paper', by: 'decided by {{name}}', appeal: 'The voter writes: {{text}}', reason: 'Reason for the decision on {{name}}', clear: 'Let it count', exclude: 'Exclude it', state: { held: 'Waits', cleared: 'Counts', excluded: 'Excluded' },
  },
  amend: { title: 'Put something right', end: 'End of the vote', moveEnd: 'Move the end', withdraw: 'Withdraw option', option: 'Option', why: 'Reason of the withdrawal' },
  import: {
    title: 'Bring in a finished election', lead: 'A file of ballots becomes a closed vote with its result, its explanation and a bundle that anybody can recount. Whatever is wrong in the file, nothing of it is taken.',
    file: 'Election file', fileHelp: 'Pabulib (.pb) or PrefLib (.soc, .soi, .toc, .toi)', paste: 'Or paste it', pasteHelp: 'The whole text of such a file.', read: 'Read the text', unknown: 'This text begins neither like a Pabulib nor like a PrefLib file.',
    reading: 'Reading {{name}}', refused: 'Nothing was taken', was: 'What was read', ballots: 'Ballots', when: 'When', official: 'Official result',
    officialOf_one: '{{count, number}} winner', officialOf_other: '{{count, number}} winners', noOfficial: 'not in the file', costs: 'Options and costs', options: 'Options',
    rule: 'Counted by', ruleHelp: 'The rule that the file names, as far as it is known here. Ballots can be counted by every other one afterwards.', take: 'Bring it in', other: 'Choose another file', known: 'This election is here already', see: 'See it',
  },
  cancel: { title: 'Call the vote off', text: 'For good: nothing is taken or counted any more. Ballots stay where they are, and the reason stands on the page for everybody.', reason: 'Reason for calling it off', action: 'Call it off', sure: 'Call this vote off?', keep: 'Keep it open' },
  byHand: { title: 'Hold a ballot by hand', text: 'Only where there is a reason that you would tell the voter. The ballot is kept; you decide about it before the count, the voter may answer once, and the number of excluded ballots is public.', person: 'Whose ballot', find: 'Type a name', reason: 'Reason of the hold', told: 'The voter is told.', action: 'Hold this ballot', done: 'The ballot is held. It stands among those that wait.' },
  addressFile: {
    label: 'Or a file of addresses', help: 'Text or CSV (.txt, .csv), one address a line.', refused: 'The file has faults. Nothing of it was taken.', wrong: 'What is wrong in {{name}}', line: 'Line', fault: 'Fault', found: 'Found', notAnAddress: 'This is not an e-mail address.', severalThings: 'More than one thing stands in this line.', notText: 'This is not readable text (UTF-8).', repeated_one: '{{count, number}} line repeats an earlier one; it counts once.', repeated_other: '{{count, number}} lines repeat earlier ones; each counts once.', repeatedList: 'Repeated lines', as: '{{address}}, as in line {{first}}', tooMany: 'At most {{max, number}} addresses are possible.', remove: 'Take the file away',
  },
}
