/** Words of the jury: for jurors, and for organisers about them. */
export const jury = {
  title: 'Your score sheets', lead: 'One entry after the other, in any order. Scores are saved as you give them.', juror: 'Juror', entry: 'Entry', coded: 'Entry {{code}}', cancel: 'Cancel', begin: 'Begin', goOn: 'Go on',
  progress: 'Scored', progressWords_one: '{{done}} of {{count}} entry', progressWords_other: '{{done}} of {{count}} entries', scored_one: '{{count}} of {{of}} scored', scored_other: '{{count}} of {{of}} scored',
  invited: { title: 'You are invited to the jury', text: '{{host}} asks you to score entries. Anything that ties you to a team can be declared on each sheet.', accept: 'Accept', decline: 'Decline' },
  noJuror: { title: 'You are not in this jury', text: 'If you should be, the organisers can invite you.' }, nothing: { title: 'Nothing to score yet', text: 'Entries appear here once they have been given out. You are told.' },
  state: { open: 'To score', done: 'Handed in', skipped: 'Put off', abstained: 'Abstained', conflict: 'Conflict of interest', removed: 'Taken back' },
  jurorState: { invited: 'Invited', active: 'In the jury', declined: 'Declined', removed: 'Left' },
  sheet: {
    scores: 'Scores', blind: 'You see a code, not a name: whose entry it is stays hidden until the results are out.', idea: 'See the idea', notSaved: 'Not saved', comment: 'To the team', commentHelp: 'They read it with the results, without your name.', note: 'To the jury', noteHelp: 'Only jurors and organisers read it.',
    submit: 'Hand in', in: 'Handed in.', next: 'Next entry', list: 'Back to the list', skip: 'Put off', abstain: 'Abstain', conflict: 'Declare a conflict', takeUp: 'Take it up again', reason: 'Reason', abstainTitle: 'Abstain from this entry', abstainText: 'You give it no score. The organisers see that you abstained.',
    conflictTitle: 'Declare a conflict of interest', conflictText: 'You know the team, work with them, or have something to win. Somebody else will score it.',
  },
  others: { title: 'Other jurors', later: 'What others gave is shown once your own sheet is in.', none: 'Nobody else has handed in a sheet on this entry yet.' },
  desk: {
    jurors: 'Jurors', invite: 'Invite a juror', inviteHelp: 'Find them by name. They accept before anything is given to them.', invited: 'Invited.', none: 'Nobody is in the jury yet.', state: 'State', load: 'Progress', loadOf: 'Progress of {{name}}', doneOf: 'Done', conflicts: 'Conflicts', actions: 'Actions',
    remind: 'Remind those with open sheets', reminded_one: '{{count}} juror reminded.', reminded_other: '{{count}} jurors reminded.', remove: 'Take {{name}} off the jury', removeTitle: 'Take {{name}} off the jury', removeKeep: 'Take off, keep scores', removeDiscard: 'Take off, discard scores',
    removeText_one: 'Open sheets close. {{count}} sheet has been handed in.', removeText_other: 'Open sheets close. {{count}} sheets have been handed in.',
  },
  assign: {
    title: 'Who scores what', lead_one: '{{count}} eligible entry. Every entry gets the same number of jurors, every juror an even load, nobody an entry that ties them.', lead_other: '{{count}} eligible entries. Every entry gets the same number of jurors, every juror an even load, nobody an entry that ties them.',
    perEntry: 'Jurors for each entry', try: 'Try it', run: 'Assign', would_one: 'Possible: {{count}} new sheet.', would_other: 'Possible: {{count}} new sheets.', done_one: 'Done: {{count}} new sheet.', done_other: 'Done: {{count}} new sheets.', even: 'Each juror has {{min}} to {{max}} entries.',
    impossible: 'Not possible like this', short_one: '{{count}} entry has too few jurors without a conflict:', short_other: '{{count}} entries have too few jurors without a conflict:', shortOne_one: '{{title}}: {{possible}} possible, {{count}} conflict', shortOne_other: '{{title}}: {{possible}} possible, {{count}} conflicts',
    relax_one: 'It works with {{perEntry}} for each entry, or with {{count}} more juror without conflicts.', relax_other: 'It works with {{perEntry}} for each entry, or with {{count}} more jurors without conflicts.', loads: 'Load', entries: 'Entries',
  },
  bids: { title: 'What would you like to score?', lead: 'Entries are given out soon, evenly. Say what you would like to have and what not; you need not say anything.', label: 'Your wish for {{name}}', none: 'No wish', bid: { eager: 'Gladly', willing: 'All the same', ratherNot: 'Rather not' }, kept: 'Noted.' },
  who: { title: 'Who scores which entry', lead: 'Change it by hand when something comes up. A sheet that is in stays where it is.', search: 'Search by title', none: 'No entry here.', caption: 'Entries and their jurors', nobody: 'Nobody yet', move: 'Change', moveTitle: 'Change who scores “{{title}}”', from: 'Take it from', fromNobody: 'Nobody', to: 'Give it to', toNobody: 'Nobody', reason: 'Reason', reasonHelp: 'Kept with the change, for the organisers.', save: 'Change it', done: 'Changed. The juror is told.', moves: 'Changed by hand', moved: '{{code}}: from {{from}} to {{to}}', given: '{{code}}: given to {{to}}', taken: '{{code}}: taken from {{from}}' },
  conflict: {
    title: 'Conflicts of interest', lead: 'Found by what the platform knows, and declared. Nobody is given an entry they are tied to.', none: 'None found so far.', add: 'Note a conflict', note: 'Note it', kindLabel: 'Why',
    kind: { declared: 'Declared', team: 'In the team', sameOrganisation: 'Same organisation', coAuthor: 'Wrote together', commitment: 'Has committed to the idea', contact: 'Have written to each other', organiser: 'Organises the challenge' },
  },
  results: {
    title: 'Results of the jury', caption: 'Weighted totals from 0 to 100', sheets: 'Sheets handed in', none: 'No sheet has been handed in yet.', disagreed: 'Jurors disagree', rank: 'Rank', mean: 'Mean', trimmed: 'Trimmed', normalised: 'Evened out', spread: 'Spread', interval: '95 % interval', range: 'Rank without one juror', jurors: 'Jurors',
    method: { mean: 'Ranked by the mean', trimmed: 'Ranked by the trimmed mean', normalised: 'Ranked by scores evened out by juror' }, how: 'How these are computed',
    explain: {
      mean: 'Mean: average of the jurors’ weighted totals.', trimmed: 'Trimmed: the same without the highest and the lowest juror.', normalised: 'Evened out: each juror’s totals as z-scores (distance from that juror’s mean, in that juror’s standard deviations), averaged and put back on the scale.',
      spread: 'Spread: sample standard deviation of the jurors’ totals.', interval: '95 % interval: of the mean, by Student’s t.', range: 'Rank without one juror: best and worst rank if any single juror were left out.',
    },
    sensitivity: 'How much hangs on one juror', sensitivityLead: 'If this juror were left out: how many places an entry moves at most, and whether another one would win.', moves: 'Places', winner: 'Winner', changes: 'Another one', stays: 'The same', export: 'Download as',
  },
  board: { title: 'Deliberation', lead: 'Move entries and say why. Everybody in the jury sees it at once.', back: 'Back to the challenge', open: 'Open the deliberation', empty: 'Nothing here.', lane: { undecided: 'Undecided', shortlist: 'Shortlist', winner: 'Winner', out: 'Not this time' }, rank: 'Rank {{rank}}', move: 'Move to', note: 'Add a note', yourNote: 'Note to the jury', send: 'Add note' },
}
