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
}
