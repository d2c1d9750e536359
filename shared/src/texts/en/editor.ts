export const editor = {
  newTitle: 'A new idea', editTitle: 'Write', untitled: 'Untitled idea',
  lead: 'Start with a title. Everything else can come later, and nothing you type is lost.',
  place: {
    loading: 'Opening', empty: 'Nothing written yet', onDevice: 'On this device', saving: 'Saving', saved: 'On the server', published: 'Published: readers see this', unreachable: 'On this device; will be saved when the server is reachable',
    signedOut: 'On this device; sign in to save', refused: 'On the server; marked fields keep their earlier text for readers', closed: 'You can no longer write here', failed: 'This cannot be opened',
  },
  signIn: { title: 'You are signed out', text: 'What you write stays on this device. Sign in and it is saved to your account.', action: 'Sign in' },
  kept: { title: 'You began something here', text_one: 'One unfinished idea is kept on this device.', text_other: '{{count}} unfinished ideas are kept on this device.', action: 'Go on with “{{title}}”' },
  outline: 'Parts of the idea',
  part: { basics: 'In short', where: 'Where and what', canvas: 'Canvas', needs: 'Needs and offers', files: 'Pictures and files', team: 'Team' },
  field: {
    title: 'Title', titleHelp: 'What is it, in a few words a neighbour understands?',
    summary: 'Summary', summaryHelp: 'One sentence: for whom, what, and what gets better.',
    language: 'Language of the text', country: 'Country', region: 'Region or town', stage: 'Stage',
    sdgs: 'Goals it serves', sdgsHelp: 'Up to five of the Sustainable Development Goals.', tags: 'Tags', tagsHelp: 'Up to ten words people would search for.',
    cover: 'Cover picture', coverHelp: 'Without one, the idea gets a print drawn for it.', files: 'Files', filesHelp: 'Pictures, PDF or office documents; up to twelve.',
  },
  need: {
    needs: 'What it needs', offers: 'What it offers', addNeed: 'Add a need', addOffer: 'Add an offer', kind: 'Kind', note: 'In words', amount: 'Amount', currency: 'Currency', remove: 'Remove', up: 'Move up',
    noNeeds: 'Nothing yet. Ideas that say what they need are found by those who have it.', noOffers: 'Nothing yet. What could others learn or use from it?',
  },
  similar: { title: 'Close to yours', text: 'Perhaps you know each other, or should.' },
  publish: {
    title: 'Publish', ready: 'Everything needed is there.', missing: 'Still needed', action: 'Publish idea', again: 'Publish changes', note: 'What changed', noteHelp: 'A few words for those who follow the idea.',
    preview: 'Preview', write: 'Go on writing', done: 'Published. Everybody can see it now.', view: 'See the page', draft: 'Only the team sees this until it is published.',
    published: 'Readers see the published version until you publish again.', notYours: 'A lead or author of the team can publish it.',
  },
  here: 'Here now: {{names}}',
  present: { title: 'Writing with you', in: '{{name}}, in {{section}}', go: 'Go there', follow: 'Follow', following: 'Following' },
  closed: { title: 'You can no longer write here', text: 'The team or the state of this idea has changed. What you wrote before is kept.' },
  tool: {
    label: 'Tools for {{section}}', bold: 'Bold', italic: 'Italic', heading: 'Heading', bullets: 'List', numbers: 'Numbered list', quote: 'Quotation', link: 'Link', table: 'Table', picture: 'Picture from the files', pictureAt: 'Picture {{number}}',
    person: 'Name somebody', amount: 'Sum from the needs', noAmounts: 'Write a sum into the needs or offers first; it can then stand in the text and stays the same in both.', remark: 'Remark', undo: 'Undo', redo: 'Redo', address: 'Address', setLink: 'Set link',
  },
  lock: { take: 'Rewrite alone', giveBack: 'Let others write again', by: '{{name}} is rewriting this', break: 'Write all the same' },
  remark: {
    title: 'Remarks', on: 'Remark on “{{quote}}”', send: 'Send', cancel: 'Cancel', answer: 'Answer', resolve: 'Set aside', reopen: 'Take up again', show: 'Show', gone: 'These words are gone.', somebody: 'Somebody',
    doneBy: 'Set aside by {{name}}', onlyOpen: 'Show only open ones', showDone_one: 'Show one that was set aside', showDone_other: 'Show {{count}} that were set aside', chooseFirst: 'Choose the words first that your remark is about.',
  },
  history: {
    title: 'How the draft came to be', open: 'History of the draft', back: 'Back to the draft', none: 'Nothing was written together yet.', go: 'Go along the line of time', number: 'Version {{number}}', from: 'Version {{number}}, written again', against: 'Compared with',
    restore: 'Write this version again', restored: 'This version is written again.', name: 'Name the draft as it is now', nameHelp: 'A name to find this moment by, for example “Before the jury”.', keep: 'Keep under this name',
    changes: 'What changed here', first: 'This is where it began.', authors: 'Who wrote what', erase: 'Take my name from this text', eraseHelp: 'Every word stays; nobody can see any more that it was yours.', erased: 'Your name is no longer kept here.',
  },
  board: {
    title: 'Brainstorm board', open: 'Brainstorm board', lead: 'For the first hour: write whatever comes, group it, give dots, and take what is good into the canvas.', write: 'A thought', add: 'Add note', note: 'Note', empty: 'Empty note',
    loose: 'Loose notes', unnamed: 'Group without a name', groupName: 'Name of the group', addGroup: 'New group', removeGroup: 'Take the group away', none: 'No loose notes. Write the first one above.', dropHere: 'Move notes here from their menu, or drag them.',
    move: 'Move or remove', to: 'To {{name}}', remove: 'Remove note', removed: 'Note removed', choose: 'Choose for the canvas', dot: 'Give a dot', undot: 'Take your dot back', noDots: 'You have given all your dots. Take one back to move it.',
    dots_one: 'one dot', dots_other: '{{count}} dots', left_one: 'You have one dot left', left_other: 'You have {{count}} dots left', byDots: 'Most dots first', full: 'The board is full. Remove a note first.',
    section: 'Part of the canvas', toCanvas: 'Take to the canvas', taken: 'Taken to {{section}}', chosen_one: 'One note chosen', chosen_other: '{{count}} notes chosen',
    timer_one: 'Start one minute', timer_other: 'Start {{count}} minutes', minutes_one: 'One minute', minutes_other: '{{count}} min', running: 'Time left', over: 'The time is over', stop: 'End',
  },
  suggest: {
    mode: 'Suggest changes', help: 'What you write is marked until somebody of the team takes it.', title: 'Suggestions', count_one: 'One suggestion', count_other: '{{count}} suggestions',
    take: 'Accept', refuse: 'Refuse', takeAll: 'Accept all', refuseAll: 'Refuse all',
  },
  team: {
    invite: 'Invite somebody', find: 'Name', role: 'Role', send: 'Invite', invited: 'invited', remove: 'Remove', leave: 'Leave the team', changed: 'Team changed', sent: 'Invitation sent to {{name}}',
    roles: { lead: 'Lead', author: 'Author', contributor: 'Contributor' },
    means: { lead: 'Everything, the team included', author: 'Writes and publishes', contributor: 'Writes' },
    later: 'You can invite others once the idea has a title.',
  },
}
