/** What people are told of: on their list, and in letters. */
export const notifications = {
  somebody: 'Somebody',
  untitled: 'Idea without a title',

  commentOnMyIdea: '{{actor}} commented on your idea “{{title}}”',
  replyToMe: '{{actor}} replied to your comment on “{{title}}”',
  mention: '{{actor}} mentioned you in a comment on “{{title}}”',
  teamInvitation: '{{actor}} invites you to the team of “{{title}}”',
  teamAnswer: '{{actor}} answered the invitation to the team of “{{title}}”',
  teamAnswer_accepted: '{{actor}} joined the team of “{{title}}”',
  teamAnswer_declined: '{{actor}} declined the invitation to the team of “{{title}}”',
  ideaRevised: '{{actor}} published a new version of “{{title}}”',
  organisationInvitation: '{{actor}} invites you to the organisation “{{organisation}}”',
  reportFiled: 'Something was reported at “{{title}}”',
  reportDecided: 'Your report was decided',
  reportDecided_upheld: 'Moderators agreed with your report and took down what it was about',
  reportDecided_dismissed: 'Moderators looked at your report at “{{title}}” and left everything as it is',

  letter: {
    open: 'Open',
    stopKind: 'No more letters of this kind: {{url}}',
    stopAll: 'No more letters about notifications: {{url}}',
    choose: 'Choose which letters you get: {{url}}',
  },
  digest: {
    subject_one: '{{count}} new notification on Commonspark',
    subject_other: '{{count}} new notifications on Commonspark',
    intro: 'This is what you have not read yet.',
    open: 'All notifications',
  },
}
