import type { TestApp } from './app.ts'

/** Every letter to an address, the newest first, once all that is due has been written. */
export async function lettersTo(app: TestApp, email: string) {
  await app.settled()
  return (await app.platform.mail.newest(200)).filter((letter) => letter.to === email)
}

/** The token of the newest letter to an address that leads to this page. */
export async function tokenFor(app: TestApp, email: string, page: 'verify' | 'reset' | 'confirm-email'): Promise<string> {
  for (const letter of await lettersTo(app, email)) {
    const found = new RegExp(`/${page}#(\\S+)`).exec(letter.text)
    if (found) return found[1]!
  }
  throw new Error(`no letter to ${email} leads to /${page}`)
}
