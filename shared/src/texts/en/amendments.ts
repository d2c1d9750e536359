/** Words of readers' suggestions for an idea. */
export const amendments = {
  title: 'Readers’ suggestions', open: 'Let readers suggest other words', openHelp: 'Members propose changes to a paragraph or a few neighbouring ones. Nothing changes until one of you takes it.',
  suggest: 'Suggest a change', closed: 'The authors take no suggestions at present.', section: 'Part', paragraph: 'Paragraph', upTo: 'Up to', add: 'A new paragraph at the end',
  text: 'In your words', textHelp: 'Leave it empty to suggest that this goes.', note: 'Why', noteHelp: 'One sentence helps the authors to decide.', send: 'Send suggestion', sent: 'Sent. The authors decide whether to take it.',
  by: '{{name}}, {{section}}', somebody: 'Somebody', accept: 'Take it', refuse: 'Do not take it', withdraw: 'Take back', accepted: 'Taken into the draft.', refused: 'Not taken.', withdrawn: 'Taken back.',
  reply: 'A word to whoever suggested it', none: 'Nothing has been suggested yet.', waiting_one: 'One suggestion waits for you', waiting_other: '{{count}} suggestions wait for you',
  state: { open: 'Waiting', accepted: 'Taken', refused: 'Not taken', withdrawn: 'Taken back' }, yours: 'Your suggestions', credits: 'Better words by', inDraft: 'Taken suggestions are in the draft; readers see them when it is published again.',
}
