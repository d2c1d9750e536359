/** Well-known providers of throw-away addresses; a sign to look, never a refusal. */
const DISPOSABLE = new Set([
  '10minutemail.com', '33mail.com', 'discard.email', 'dispostable.com', 'dropmail.me', 'emailondeck.com', 'fakeinbox.com', 'fakemail.net', 'getnada.com', 'guerrillamail.com',
  'guerrillamail.info', 'inboxkitten.com', 'mailcatch.com', 'maildrop.cc', 'mailinator.com', 'mailnesia.com', 'mailpoof.com', 'mailsac.com', 'minuteinbox.com', 'mintemail.com',
  'moakt.com', 'mohmal.com', 'mytemp.email', 'sharklasers.com', 'spam4.me', 'spamgourmet.com', 'temp-mail.io', 'temp-mail.org', 'tempail.com', 'tempmail.dev',
  'tempmailo.com', 'tempr.email', 'throwawaymail.com', 'trashmail.com', 'trashmail.de', 'wegwerfmail.de', 'yopmail.com', 'yopmail.fr',
])
/** Whether an address is of such a provider, or of a subdomain of one. */
export const isDisposable = (email: string): boolean => {
  const parts = email.slice(email.lastIndexOf('@') + 1).split('.')
  return parts.some((_, at) => DISPOSABLE.has(parts.slice(at).join('.')))
}
