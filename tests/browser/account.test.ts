import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { createOrganisation, inviteMember } from '@commonspark/shared/organisations/schema'
import { editProfile, type Me, signIn, signUp } from '@commonspark/shared/people/schema'
import { PASSWORD } from '../support/app.ts'
import { lettersTo, tokenFor } from '../support/letters.ts'
import { checkA11y, checkFits, checkThemes, checkWords, holds, onStage } from './support.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const here = (page: Page): string => new URL(page.url()).pathname + new URL(page.url()).search
/** Presses Tab until the element named so has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate<string>('document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""') === name) return
  }
  throw new Error(`Tab never reaches ${name}`)
}

describe('an account and its settings, in the browser', () => {
  const stage = onStage()

  describe('an account', () => {
    it('begins with a letter, says who one is, ends, and is opened again by another letter', async () => {
      const page = await stage.page(null, 390)
      const email = `${stage.own('new.person')}@example.org`
      await page.goto('/sign-up?next=/organisations')
      await field(page, 'Name').fill('Zofia Świętek')
      await field(page, 'E-mail').fill(email)
      await field(page, 'Password').fill('seven more')
      await press(page, 'Join')
      await heading(page, 'A letter is on its way')
      expect(await page.getByRole('main').innerText()).to.contain(email)
      expect(await page.getByRole('link', { name: 'Open the mailbox' }).getAttribute('href')).to.equal('/dev/mail')

      await page.goto(`/verify#${await tokenFor(stage.app, email, 'verify')}`)
      await heading(page, 'Welcome, Zofia Świętek')
      expect(page.url(), 'the secret stays out of the address').not.to.contain('#')
      expect(await page.getByRole('link', { name: 'Go on where you were' }).getAttribute('href')).to.equal('/organisations')

      await page.getByRole('link', { name: 'Say who you are' }).click()
      await page.getByRole('button', { name: 'Mentor' }).click()
      await field(page, 'About me (optional)').fill('I listen first.')
      await page.getByText('Not saved yet.').waitFor()
      await press(page, 'Save')
      await page.getByText('All saved.').waitFor()
      const { me } = await (await page.request.get('/api/me')).json() as { me: Me }
      expect(me.profile).to.include({ name: 'Zofia Świętek', about: 'I listen first.' })
      expect(me.profile.fieldRoles).to.deep.equal(['mentor'])

      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('menuitem', { name: 'Sign in' }).click()
      await page.getByRole('link', { name: 'Forgot the password?' }).click()
      await field(page, 'E-mail').fill(email)
      await press(page, 'Send the link')
      await heading(page, 'Look into your mailbox')
      await page.goto(`/reset#${await tokenFor(stage.app, email, 'reset')}`)
      await field(page, 'New password').fill('short')
      await press(page, 'Set the password')
      await page.getByText('5 more characters, please.').waitFor()
      await field(page, 'New password').fill('quite long enough')
      await press(page, 'Set the password')
      await page.getByText('Your new password holds.').waitFor()
      await page.waitForURL((url) => url.pathname === '/')
    })

    it('opened by the letter in another browser needs the password chosen in the first', async () => {
      const email = `${stage.own('two.browsers')}@example.org`
      await stage.app.visitor().does(signUp, { body: { name: 'Two Browsers', email, password: PASSWORD } })
      const page = await stage.page(null)
      await page.goto(`/verify#${await tokenFor(stage.app, email, 'verify')}`)
      await field(page, 'Password you chose').fill('a guess at it')
      await press(page, 'Confirm address')
      await page.getByText('The current password is not right.').waitFor()
      await field(page, 'Password you chose').fill(PASSWORD)
      await press(page, 'Confirm address')
      await heading(page, 'Welcome, Two Browsers')
    })

    it('can be used with the keyboard alone, and leads back to where one was', async () => {
      const ann = await stage.app.person('Ann')
      const page = await stage.page(null)
      await page.goto('/settings/letters')
      await heading(page, 'Please sign in')
      await tabTo(page, 'Skip to content')
      await page.keyboard.press('Enter')
      await tabTo(page, 'Sign in')
      await page.keyboard.press('Enter')
      await heading(page, 'Sign in')
      await tabTo(page, 'E-mail')
      await page.keyboard.type(ann.email)
      await page.keyboard.press('Tab')
      await page.keyboard.type('not the password')
      await page.keyboard.press('Enter')
      await page.getByText('This e-mail and password do not belong together.').waitFor()
      expect(await field(page, 'E-mail').inputValue(), 'nothing typed is cleared').to.equal(ann.email)
      expect(await field(page, 'Password').inputValue()).to.equal('not the password')
      await field(page, 'Password').focus()
      await page.keyboard.press('Control+A')
      await page.keyboard.type(PASSWORD)
      await tabTo(page, 'Show the password')
      await page.keyboard.press('Enter')
      expect(await field(page, 'Password').getAttribute('type')).to.equal('text')
      await tabTo(page, 'Sign in')
      await page.keyboard.press('Enter')
      await page.getByText('Changes hold at once.').waitFor()
      expect(here(page)).to.equal('/settings/letters')

      await tabTo(page, 'Letters')
      await page.keyboard.press('ArrowRight')
      await page.getByText('Show how far I have read').waitFor()
      await page.keyboard.press('ArrowRight')
      await page.getByText('Both take effect at once.').waitFor()
      expect(here(page)).to.equal('/settings/appearance')
    })

    it('says at each field what is wrong, and goes to the first of them', async () => {
      const page = await stage.page(null)
      await page.goto('/sign-up')
      await field(page, 'E-mail').fill('nobody')
      await field(page, 'Password').fill('abc')
      await press(page, 'Join')
      await page.getByText('This is needed.').waitFor()
      await page.getByText('This is not an e-mail address.').waitFor()
      await page.getByText('7 more characters, please.').waitFor()
      expect(await page.evaluate<string>('document.activeElement.name')).to.equal('name')
      expect(await field(page, 'E-mail').getAttribute('aria-invalid')).to.equal('true')
      await checkA11y(page)
      // Browsers and password managers know the fields by these.
      const hints = await page.getByRole('main').locator('input').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('autocomplete')))
      expect(hints).to.deep.equal(['name', 'username', 'new-password'])
    })

    it('never leads to another site after signing in', async () => {
      const page = await stage.page(await stage.app.person('Ann'))
      await page.goto('/sign-in?next=//evil.example/x')
      await page.waitForURL(`${stage.app.url}/`)
    })

    it('speaks three languages, on the page and after the next visit', async () => {
      const ann = await stage.app.person('Ann')
      const page = await stage.page(ann)
      await page.goto('/settings/appearance')
      const main = page.getByRole('main')
      for (const [name, title, lang] of [['Polski', 'Ustawienia', 'pl'], ['Slovenščina', 'Nastavitve', 'sl'], ['English', 'Settings', 'en']] as const) {
        await main.getByRole('button', { name: /English|Polski|Slovenščina/ }).click()
        const kept = page.waitForResponse((response) => response.url().endsWith('/api/me') && response.request().method() === 'PATCH')
        await page.getByRole('option', { name }).click()
        await heading(page, title)
        expect(await page.locator('html').getAttribute('lang')).to.equal(lang)
        expect((await (await kept).json() as { me: Me }).me.locale).to.equal(lang)
        await page.reload()
        await heading(page, title)
      }
    })

    it('is told of a session that ends elsewhere, and keeps what was being typed', async () => {
      const ann = await stage.app.person('Ann')
      const page = await stage.page(ann)
      await page.goto('/settings')
      await field(page, 'About me (optional)').fill('A sentence that took a while')
      await page.getByText('Not saved yet.').waitFor()

      const elsewhere = await stage.page(await ann.elsewhere(PASSWORD))
      await elsewhere.goto('/settings/devices')
      await elsewhere.getByText('This device').waitFor()
      await elsewhere.getByRole('button', { name: /^Sign out / }).click()
      await elsewhere.getByText('You are signed in nowhere else.').waitFor()

      await page.getByText('You were signed out. What you were writing is kept on this device.').waitFor()
      expect(await field(page, 'About me (optional)').inputValue()).to.equal('A sentence that took a while')
      await page.getByRole('main').or(page.locator('body')).getByRole('link', { name: 'Sign in', exact: true }).last().click()
      await field(page, 'E-mail').fill(ann.email)
      await field(page, 'Password').fill(PASSWORD)
      await press(page, 'Sign in')
      await page.getByText('Not saved yet.').waitFor()
      expect(await field(page, 'About me (optional)').inputValue()).to.equal('A sentence that took a while')
      await press(page, 'Save')
      await page.getByText('All saved.').waitFor()
      await page.reload()
      await holds(field(page, 'About me (optional)'), 'A sentence that took a while')
    })

    it('keeps an unsaved profile over a reload and lets it be discarded', async () => {
      const page = await stage.page(await stage.app.person('Ann'))
      await page.goto('/settings')
      await field(page, 'Town or region (optional)').fill('Ljubljana')
      await page.getByText('Not saved yet.').waitFor()
      await page.reload()
      await page.getByText('Not saved yet.').waitFor()
      expect(await field(page, 'Town or region (optional)').inputValue()).to.equal('Ljubljana')
      await press(page, 'Discard')
      await page.getByText('All saved.').waitFor()
      expect(await field(page, 'Town or region (optional)').inputValue()).to.equal('')
    })

    it('changes its address by a letter, and its password for whoever knows it', async () => {
      const ann = await stage.app.person('Ann')
      const page = await stage.page(ann)
      const later = `${stage.own('ann.later')}@example.org`
      await page.goto('/settings/account')
      const email = page.getByRole('form', { name: 'E-mail' })
      await email.getByRole('textbox', { name: 'New e-mail' }).fill(later)
      await email.getByRole('textbox', { name: 'Current password' }).fill('wrong one here')
      await email.getByRole('button', { name: 'Change the e-mail' }).click()
      await email.getByText('The current password is not right.').waitFor()
      await email.getByRole('textbox', { name: 'Current password' }).fill(PASSWORD)
      await email.getByRole('button', { name: 'Change the e-mail' }).click()
      await page.getByText(`A letter is on its way to ${later}.`).waitFor()
      const token = await tokenFor(stage.app, later, 'confirm-email')
      await page.goto(`/confirm-email#${token}`)
      await heading(page, 'Your address is changed')
      await page.getByRole('link', { name: 'Go to the settings' }).click()
      await page.getByText(`You sign in with ${later}.`).waitFor()
      await page.goto(`/confirm-email#${token}`)
      await heading(page, 'This link cannot be used')

      await page.goto('/settings/account')
      const password = page.getByRole('form', { name: 'Password' })
      await password.getByRole('textbox', { name: 'Current password' }).fill(PASSWORD)
      await password.getByRole('textbox', { name: 'New password' }).fill('another long one')
      await password.getByRole('button', { name: 'Change the password' }).click()
      await page.getByText('Your new password holds.').waitFor()
      const visitor = stage.app.visitor()
      await visitor.does(signIn, { body: { email: later, password: 'another long one' } })
      expect((await visitor.isRefused(signIn, { body: { email: ann.email, password: 'another long one' } })).because).to.equal('wrongCredentials')
    })

    it('stops letters by the link that stands in them', async () => {
      const ann = await stage.app.person('Ann')
      const owner = await stage.app.person('Owner')
      const { id } = await owner.does(createOrganisation, { body: { name: 'Sosednji vrt', kind: 'ngo' } })
      await owner.does(inviteMember, { params: { id }, body: { personId: ann.id } })
      const link = (await lettersTo(stage.app, ann.email)).map(({ text }) => /\/unsubscribe#(\S+)/.exec(text)?.[1]).find(Boolean)
      const page = await stage.page(null)
      await page.goto(`/unsubscribe#${link}`)
      await heading(page, 'No more of these letters')
      await page.getByText('Invitations to an organisation').waitFor()
      const hers = await stage.page(ann)
      await hers.goto('/settings/letters')
      await hers.getByRole('button', { name: /Invitations to an organisation/ }).getByText('Never').waitFor()
    })

    it('says how long to wait after too many tries', async () => {
      const page = await stage.page(null)
      // The limit itself is the server's and tested there; here the answer is what counts.
      await page.route('**/api/sign-in', (route) => route.fulfill({
        status: 429, contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'about:blank', title: 'x', status: 429, detail: 'x', code: 'tooMany', because: 'slowDown', fields: [], retryAfter: 240 }),
      }))
      await page.goto('/sign-in')
      await field(page, 'E-mail').fill('ann@example.org')
      await field(page, 'Password').fill('whatever it was')
      await press(page, 'Sign in')
      await page.getByText(/Too many tries\. You can try again in [34] minutes\./).waitFor()
      expect(await field(page, 'Password').inputValue()).to.equal('whatever it was')
    })

    it('says when the server cannot be reached, and goes on when it can', async () => {
      const ann = await stage.app.person('Ann')
      const page = await stage.page(null)
      await page.goto('/sign-in')
      await page.route('**/api/sign-in', (route) => route.abort())
      await field(page, 'E-mail').fill(ann.email)
      await field(page, 'Password').fill(PASSWORD)
      await press(page, 'Sign in')
      await page.getByText('The server cannot be reached.').waitFor()
      await page.unroute('**/api/sign-in')
      await press(page, 'Sign in')
      await page.getByRole('button', { name: 'Account: Ann' }).waitFor()
    })
  })

  describe('the doors and the settings', () => {
    const doors = ['/sign-in', '/sign-up', '/forgot', '/reset#nothing', '/reset', '/verify', '/verify#nothing', '/unsubscribe#nothing-at-all', '/settings']
    const own = ['/settings', '/settings/account', '/settings/devices', '/settings/letters', '/settings/appearance']
    it('have nothing that axe finds, on phones and desktops, in light and dark: before signing in', async () => {
      const page = await stage.page(null)
      for (const path of doors) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await checkThemes(page, [390, 1440])
      }
    })

    it('have nothing that axe finds, on phones and desktops, in light and dark: one’s own', async () => {
      const ann = await stage.app.person('Ann')
      await ann.does(editProfile, { body: { languages: ['sl', 'en'], sdgs: [3, 11], tags: ['care'], fieldRoles: ['mentor'] } })
      const page = await stage.page(ann)
      for (const path of own) {
        await page.goto(path)
        await heading(page, 'Settings')
        await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor({ state: 'detached' })
        await checkThemes(page, [390, 1440])
      }
    })

    it('have room for longer languages, and no word is missing', async () => {
      for (const locale of ['pl', 'sl'] as const) {
        const page = await stage.page(await stage.app.person('Ann', { locale }), 390, { locale })
        for (const path of own) {
          await page.goto(path)
          await heading(page, locale === 'pl' ? 'Ustawienia' : 'Nastavitve')
          await checkFits(page)
          await checkWords(page)
        }
      }
    })
  })
})
