/** Words of entries: for teams, organisers and readers. */
export const entries = {
  lead: 'Fill in what is asked. All is saved as you write; submit when it is complete, and change it until the deadline.', idea: 'See the idea', panel: 'Your entry', form: 'Answers', noForm: 'This challenge asks nothing beyond the idea.', optional: '{{label}} (optional)', unanswered: 'Not answered.',
  words_one: '{{count}} word of {{max}}', words_other: '{{count}} words of {{max}}', wordsOver_one: '{{count}} word too many, {{max}} are allowed', wordsOver_other: '{{count}} words too many, {{max}} are allowed',
  state: { draft: 'Draft', submitted: 'Submitted', withdrawn: 'Withdrawn', late: 'Too late' }, completeness: 'Complete', ahead: 'You have changed it since. The submitted copy counts until you submit again.',
  late: { title: 'Entries closed before this one was submitted', text: 'It does not take part. Everything you wrote is kept and stays yours, for the next challenge.' },
  notSaved: 'Not saved', keptHere: 'What you wrote is kept on this device.',
  ages: { between: 'Everybody in the team is between {{min}} and {{max}} years old.', from_one: 'Everybody in the team is {{count}} year old or older.', from_other: 'Everybody in the team is {{count}} years old or older.', upTo_one: 'Nobody in the team is older than {{count}} year.', upTo_other: 'Nobody in the team is older than {{count}} years.', declared: 'Declared on submitting:' },
  submit: { agree: 'We have read the rules and agree to them.', consent: 'What you agree to', action: 'Submit entry', again: 'Submit again', done: 'Submitted. Your receipt is on this page.' },
  withdraw: { action: 'Withdraw', title: 'Withdraw this entry', text: 'It leaves the challenge. You can still read it.', keep: 'Keep it in' },
  receipt: { title: 'Receipt', code: 'Code', at: 'Arrived', hash: 'SHA-256 of what arrived', text: 'Keep it: with it anybody can check what was submitted, and when.' },
  team: { title: 'Team', yes: 'takes part', no: 'does not take part', waiting: 'has not answered', ask: 'Do you take part in this entry?', confirm: 'I take part', decline: 'I do not' },
  screening: {
    title: 'Screening', unscreened: 'Not yet screened', eligible: 'Eligible', notEligible: 'Not eligible', eligibleText: 'The entry takes part.', notEligibleText: 'The entry does not take part.', asked: 'The organisers asked', reply: 'Your answer', send: 'Send answer', noAnswer: 'Not yet answered.',
  },
  appeal: {
    title: 'Appeal', open: 'Appeal against this', label: 'Why should it be eligible?', help: 'Once, and to the point: the organisers decide on what you write here.', send: 'Send appeal', waiting: 'Being decided', upheld: 'Upheld: the entry takes part', rejected: 'Rejected', reason: 'Reason of the decision',
    uphold: 'Uphold', reject: 'Reject',
  },
  enter: { title: 'Enter an idea', lead: 'Its canvas fills the form; you can change the answers without changing the idea.', which: 'Which idea?', action: 'Enter this idea', write: 'Write a new idea', noneTitle: 'First, an idea', noneText: 'Write it up: a title and two sentences are enough to begin. Then come back and enter it.', untitled: 'Untitled idea' },
  gallery: { title: 'Entries', search: 'Search entries', country: 'Country', everyCountry: 'Every country', none: 'No entries to show yet.', noneFits: 'No entry fits.', back: 'Back to the challenge' },
  desk: {
    search: 'Search by title or code', state: 'State', everyState: 'Every state', screening: 'Screening', everyScreening: 'Screened or not', none: 'No entries here.', caption: 'Entries', entry: 'Entry', at: 'Submitted or saved', questions_one: '{{count}} open question', questions_other: '{{count}} open questions', export: 'Download as',
  },
  screen: { title: 'Screen this entry', reason: 'Reason', reasonHelp: 'Needed when it is not eligible; the team reads it.', eligible: 'Eligible', notEligible: 'Not eligible', later: 'Decide later', saved: 'Noted.', ask: 'Ask the team', askSend: 'Send question', asked: 'The team has been asked.' },
}
