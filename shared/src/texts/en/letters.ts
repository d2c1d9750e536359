export const letters = {
  greeting: 'Hello {{name}},',
  whyAccount: 'You get this letter because somebody used this address on Commonspark. If it was not you, nothing needs to be done.',
  verify: {
    subject: 'Confirm your address',
    text: 'One step is left: confirm that this address is yours. The link works once, for two days.',
    action: 'Confirm address',
  },
  alreadyAMember: {
    subject: 'You already have an account',
    text: 'Somebody, perhaps you, asked for an account with this address. You already have one. If you forgot your password, choose a new one here within two hours.',
    action: 'Choose a new password',
  },
  reset: {
    subject: 'Choose a new password',
    text: 'With this link you can choose a new password. It works once, for two hours.',
    action: 'Choose a new password',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    text: 'The password of your account was changed just now, and you were signed out everywhere else. If it was not you, ask for a reset on the sign-in page at once.',
  },
  confirmEmail: {
    subject: 'Confirm your new address',
    text: 'Confirm that this is your new address on Commonspark. The link works once, for a day.',
    action: 'Confirm new address',
  },
  emailChanging: {
    subject: 'Your address is about to change',
    text: 'Somebody signed in to your account asked to change its address. If it was not you, change your password now.',
  },
  voteInvitation: {
    subject: 'You are on the list of a vote',
    greeting: 'Hello,',
    text: '{{organisation}} holds a vote on Commonspark and has put this address on the list of those who may vote: “{{vote}}”. It ends on {{until}}.',
    plain: 'A vote on Commonspark has this address on the list of those who may vote. It ends on {{until}}.',
    how: 'Everybody has one ballot, so an account with this very address is needed. It is made in a minute, and then you are back at the vote.',
    action: 'Make an account and vote',
    why: 'You get this one letter because the organisers of the vote gave this address. Whether you vote is up to you.',
    stop: 'No more invitations to votes to this address: {{url}}',
  },
}
