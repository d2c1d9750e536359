import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { postComment } from '@commonspark/shared/comments/schema'
import { answerMembership, createOrganisation, editMember, editOrganisation, inviteMember, readOrganisation } from '@commonspark/shared/organisations/schema'
import { editProfile } from '@commonspark/shared/people/schema'
import { decideReport, fileReport, listReports } from '@commonspark/shared/reports/schema'
import { publishes } from '../support/ideas.ts'
import type { Person } from '../support/people.ts'
import { checkThemes, checkWords, onStage } from './support.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const comments = (person: Person, ideaId: string, text: string) => person.does(postComment, { params: { id: ideaId }, body: { key: randomUUID(), text, parentId: null } })
/** The smallest picture that a decoder takes: one red pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==', 'base64')

describe('people, organisations, notifications, reports and imports, in the browser', () => {
  const stage = onStage()

  describe('people and organisations', () => {
    it('shows a person with everything they say of themselves, and their ideas', async () => {
      const ann = await stage.app.person('Ann Novak')
      await ann.does(editProfile, { body: { fieldRoles: ['innovator', 'mentor'], country: 'SI', region: 'Maribor', languages: ['sl', 'en'], sdgs: [11], tags: ['repair'], about: 'I mend **things**.' } })
      await publishes(ann, 'A library of things')
      const page = await stage.page(null)
      await page.goto(`/people/${ann.id}`)
      await heading(page, 'Ann Novak')
      const text = await page.getByRole('main').innerText()
      for (const words of ['Innovator · Mentor', 'Maribor, Slovenia', 'Slovenian, English', 'Goal 11', 'repair', 'I mend things.']) expect(text).to.contain(words)
      await page.getByRole('heading', { name: 'A library of things' }).waitFor()
      expect(await page.getByRole('link', { name: 'Edit my page' }).count()).to.equal(0)
    })

    it('takes a picture at once, and refuses in words what is none', async () => {
      const ann = await stage.app.person('Ann')
      const page = await stage.page(ann)
      await page.goto('/settings')
      const chooser = page.locator('input[type=file]')
      await chooser.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') })
      await page.getByText('Only pictures in JPEG, PNG, WebP, AVIF or GIF are accepted here.').waitFor()
      await chooser.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: PIXEL })
      await press(page, 'Save')
      await page.getByText('All saved.').waitFor()
      await page.goto(`/people/${ann.id}`)
      await heading(page, 'Ann')
      expect(await page.locator('.person-head img').getAttribute('src')).to.match(/^\/files\/[0-9a-f]{24}\?w=320$/)
    })

    it('founds an organisation, invites somebody, who accepts, gets a role and leaves', async () => {
      const ann = await stage.app.person('Ann Owner')
      const first = stage.own('Bob')
      const bob = await stage.app.person(`${first} Invited`)
      const page = await stage.page(ann)
      await page.goto('/organisations')
      await page.getByRole('link', { name: 'Found an organisation' }).first().click()
      await press(page, 'Found it')
      await page.getByText('This is needed.').first().waitFor()
      await field(page, 'Name').fill('Zadruga Kolo')
      await page.getByRole('button', { name: /Kind/ }).click()
      await page.getByRole('option', { name: 'Social enterprise' }).click()
      await field(page, 'Website (optional)').fill('kolo.example')
      await page.reload()
      await press(page, 'Found it')
      await heading(page, 'Zadruga Kolo')
      expect(await page.getByRole('link', { name: /kolo\.example/ }).getAttribute('href')).to.equal('https://kolo.example')

      await press(page, 'Invite somebody')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
      await dialog.getByText('Please choose a person from the list.').waitFor()
      await dialog.getByRole('combobox', { name: 'Who' }).fill(`${first} In`)
      await page.getByRole('option', { name: `${first} Invited` }).click()
      await field(page, 'Task (optional)').fill('Bicycles')
      await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
      await page.getByText(`The invitation is on its way to ${first} Invited.`).waitFor()
      await page.getByText('invited', { exact: true }).waitFor()

      const his = await stage.page(bob, 390)
      await stage.app.settled()
      await his.goto('/notifications')
      await his.getByRole('link', { name: /invites you to the organisation “Zadruga Kolo”/ }).click()
      await his.getByText('You are invited').waitFor()
      await press(his, 'Accept')
      await his.getByText('You belong to Zadruga Kolo now.').waitFor()
      expect(await his.getByText('You are invited').count()).to.equal(0)

      await page.reload()
      await press(page, `Change ${first} Invited`)
      await page.getByRole('radio', { name: 'Owner' }).check({ force: true })
      await press(page, 'Save')
      await page.getByText('Bicycles · Owner').waitFor()

      await his.reload()
      await press(his, 'Leave the organisation')
      await his.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click()
      await his.getByText('You left Zadruga Kolo.').waitFor()
      await his.getByRole('link', { name: 'Edit', exact: true }).waitFor({ state: 'detached' })
    })

    it('keeps what was typed when another owner was faster, and says what is saved now', async () => {
      const ann = await stage.app.person('Ann')
      const bob = await stage.app.person('Bob')
      const { id } = await ann.does(createOrganisation, { body: { name: 'Fundacja Warta', kind: 'foundation', city: 'Poznań' } })
      await ann.does(inviteMember, { params: { id }, body: { personId: bob.id, role: 'owner' } })
      await bob.does(answerMembership, { params: { id }, body: { accept: true } })
      const page = await stage.page(ann)
      await page.goto(`/organisations/${id}/edit`)
      await field(page, 'Town (optional)').fill('Gniezno')
      await page.getByText('Not saved yet.').waitFor()
      const { version } = await bob.does(readOrganisation, { params: { id } })
      await bob.does(editOrganisation, { params: { id }, body: { version, city: 'Kórnik', about: 'We help.' } })
      await press(page, 'Save')
      await page.getByText('Somebody else saved this page in the meantime').waitFor()
      await page.getByText('Saved now: Kórnik').waitFor()
      expect(await field(page, 'Town (optional)').inputValue()).to.equal('Gniezno')
      await press(page, 'Save')
      await heading(page, 'Fundacja Warta')
      const saved = await bob.does(readOrganisation, { params: { id } })
      expect([saved.city, saved.about], 'only what was typed is replaced').to.deep.equal(['Gniezno', 'We help.'])
    })

    // Those of a later try come first in the list.
    const unions = ['Verein', 'Kreis', 'Bund']
    it('finds organisations by name, and goes on at the end of the list', async () => {
      const union = unions.shift()!
      const ann = await stage.app.person('Ann')
      for (let count = 10; count < 40; count++) await ann.does(createOrganisation, { body: { name: `${union} ${count}`, kind: 'ngo' } })
      const page = await stage.page(null)
      await page.goto('/organisations')
      await page.getByRole('heading', { name: `${union} 10` }).waitFor()
      await page.mouse.wheel(0, 20_000)
      await page.getByRole('heading', { name: `${union} 39` }).waitFor()
      await page.getByRole('searchbox').fill(`${union} 2`)
      await page.getByRole('heading', { name: `${union} 30` }).waitFor({ state: 'detached' })
      expect(new URL(page.url()).search).to.equal(`?q=${union}+2`)
      await page.getByRole('searchbox').fill('Nobody is called so')
      await page.getByText('No organisation begins like that').waitFor()
      await page.getByRole('link', { name: 'Show all' }).click()
      await page.getByRole('heading', { name: `${union} 30` }).waitFor()
    })
  })

  describe('notifications and reports', () => {
    it('arrive in every open browser at once, and are read in all of them', async () => {
      const ann = await stage.app.person('Ann')
      const bob = await stage.app.person('Bob')
      const idea = await publishes(ann, 'A library of things')
      const first = await stage.page(ann)
      const second = await stage.page(ann, 390)
      await Promise.all([first.goto('/notifications'), second.goto('/notifications')])
      await Promise.all([first.getByText('Nothing yet').waitFor(), second.getByText('Nothing yet').waitFor()])
      await comments(bob, idea.id, 'Where is it?')
      const sentence = 'Bob commented on your idea “A library of things”'
      for (const page of [first, second]) {
        await page.getByRole('link', { name: sentence }).waitFor()
        await page.getByRole('heading', { name: 'Today' }).waitFor()
        await page.getByRole('listitem').filter({ hasText: sentence }).getByText('New', { exact: true }).waitFor()
        await page.getByRole('link', { name: '1 unread notification' }).waitFor()
      }
      await comments(bob, idea.id, 'And when?')
      await first.getByRole('status').filter({ hasText: `New: ${sentence}` }).waitFor({ state: 'attached' })
      await first.getByRole('link', { name: '2 unread notifications' }).waitFor()
      await press(first, 'Mark all as read')
      await first.getByText('New', { exact: true }).first().waitFor({ state: 'detached' })
      await second.getByText('New', { exact: true }).first().waitFor({ state: 'detached' })
      await second.getByRole('link', { name: 'Notifications', exact: true }).waitFor()
    })

    it('marks one as read by following it', async () => {
      const ann = await stage.app.person('Ann')
      const bob = await stage.app.person('Bob')
      const idea = await publishes(ann, 'A library of things')
      await comments(bob, idea.id, 'Where is it?')
      await stage.app.settled()
      const page = await stage.page(ann)
      await page.goto('/notifications')
      await page.getByRole('link', { name: /^Bob commented/ }).click()
      await heading(page, 'A library of things')
      await page.getByRole('link', { name: 'Notifications', exact: true }).click()
      await page.getByRole('link', { name: /^Bob commented/ }).waitFor()
      expect(await page.getByText('New', { exact: true }).count()).to.equal(0)
    })

    it('lets people report, and moderators decide with both consequences told in words', async () => {
      const ann = await stage.app.person('Ann')
      const bob = await stage.app.person('Bob')
      const mod = await stage.app.person('Mod', { platformRoles: ['moderator'] })
      const idea = await publishes(ann, 'A library of things')
      // What an earlier try reported is out of the way.
      for (const { id } of (await mod.does(listReports)).items) await mod.does(decideReport, { params: { id }, body: { decision: 'dismissed' } })
      const spam = await comments(ann, idea.id, 'Buy watches')
      const desk = await stage.page(mod)
      await desk.goto('/reports')
      await desk.getByText('Nothing is waiting').waitFor()

      const his = await stage.page(bob)
      await his.goto(`/ideas/${idea.id}`)
      await press(his, 'Report this comment')
      const dialog = his.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Report', exact: true }).click()
      await dialog.getByText('Please choose a reason.').waitFor()
      await dialog.getByRole('radio', { name: 'Advertising or spam' }).check({ force: true })
      await dialog.getByRole('textbox').fill('It sells watches.')
      await dialog.getByRole('button', { name: 'Report', exact: true }).click()
      await his.getByText('Thank you.').waitFor()

      // It arrives without a reload.
      await desk.getByText('Buy watches').waitFor()
      await desk.getByText('It sells watches.').waitFor()
      await press(desk, 'Take it down')
      const ask = desk.getByRole('alertdialog')
      await ask.getByText('The comment disappears for everybody.').waitFor()
      await ask.getByRole('button', { name: 'Back' }).click()
      await press(desk, 'Take it down')
      await ask.getByRole('button', { name: 'Take it down' }).click()
      await desk.getByText('Taken down. Those who reported it are told.').waitFor()
      await desk.getByText('Nothing is waiting').waitFor()
      await desk.getByRole('tab', { name: 'Decided' }).click()
      await desk.getByText('by Mod').first().waitFor()
      await stage.app.settled()
      await his.goto('/notifications')
      await his.getByText('Moderators agreed with your report').waitFor()
      expect(spam.text).to.equal('Buy watches')
    })

    it('does not open reports and imports to everybody, and says so', async () => {
      const page = await stage.page(await stage.app.person('Ann'))
      await page.goto('/reports')
      await page.getByText('Only moderators can do this.').waitFor()
      await page.goto('/imports')
      await page.getByText('Only administrators can do this.').waitFor()
      await page.getByRole('link', { name: 'Go to the front page' }).click()
      await page.waitForURL(`${stage.app.url}/`)
    })
  })

  describe('imports', () => {
    it('try a file first, show every row, and carry it out once that is confirmed', async () => {
      const page = await stage.page(await stage.app.person('Root', { platformRoles: ['administrator'] }))
      const [title, name] = [stage.own('Tool library'), `${stage.own('ideas')}.csv`]
      const csv = ['id,title,summary,language', `${stage.own('1')},${title},Lend a drill,en`, `${stage.own('2')},Repair café,Mend together,en`, `${stage.own('3')},,,en`, ''].join('\n')
      await page.goto('/imports')
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) })
      await heading(page, name)
      await page.getByText('This was a trial. Nothing has been written yet.').waitFor()
      await page.getByRole('cell', { name: title }).waitFor()
      await page.getByRole('button', { name: /^Refused/ }).click()
      await page.getByRole('cell', { name: 'Refused' }).waitFor()
      expect(await page.getByRole('row').count(), 'the head and the one refused row').to.equal(2)
      await press(page, 'Carry it out')
      const ask = page.getByRole('alertdialog')
      await ask.getByText('2 ideas will be made.').waitFor()
      await ask.getByText('1 row is left out.').waitFor()
      await ask.getByRole('button', { name: 'Carry it out' }).click()
      await page.getByText('Everything that could be brought in is there.').waitFor()
      await page.getByRole('button', { name: /^New/ }).click()
      await page.getByRole('link', { name: title }).click()
      await heading(page, title)
      await page.goto('/imports')
      await page.getByRole('link', { name }).waitFor()
    })

    it('refuse in words a file of another kind', async () => {
      const page = await stage.page(await stage.app.person('Root', { platformRoles: ['administrator'] }))
      await page.goto('/imports')
      await page.locator('input[type=file]').setInputFiles({ name: 'ideas.docx', mimeType: 'application/msword', buffer: Buffer.from('x') })
      await page.getByText('Only CSV, JSON, JSON lines and Pabulib files').waitFor()
    })
  })

  describe('the pages of people', () => {
    it('have nothing that axe finds, fit, and lack no word', async () => {
      const ann = await stage.app.person('Ann Donaudampfschifffahrtsgesellschaftskapitänswitwenrente', { platformRoles: ['moderator', 'administrator'] })
      const bob = await stage.app.person('Bob')
      await ann.does(editProfile, { body: { fieldRoles: ['policymaker'], country: 'AT', sdgs: [9, 16], tags: ['donaudampfschifffahrt'], about: '# What I do\n\nA lot.' } })
      const { id } = await ann.does(createOrganisation, { body: { name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz-Verein', kind: 'ngo', about: 'We label.' } })
      await ann.does(inviteMember, { params: { id }, body: { personId: bob.id } })
      await ann.does(editMember, { params: { id, personId: bob.id }, body: { title: 'Vorsitz' } })
      const idea = await publishes(bob, 'A library of things')
      await ann.does(fileReport, { body: { subject: { kind: 'idea', id: idea.id }, reason: 'other', note: 'Look' } })
      const another = await publishes(ann, 'Another')
      await bob.does(fileReport, { body: { subject: { kind: 'idea', id: another.id }, reason: 'other', note: 'This one too' } })
      await comments(bob, another.id, 'Where?')
      await stage.app.settled()
      const paths = [`/people/${ann.id}`, '/people/0123456789abcdef01234567', '/organisations', '/organisations?q=nothing', '/organisations/new', `/organisations/${id}`, `/organisations/${id}/edit`, '/notifications', '/reports', '/imports']
      const page = await stage.page(ann)
      for (const path of paths) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor({ state: 'detached' })
        await checkThemes(page, [390, 1440])
        await checkWords(page)
      }
    })

    it('have dialogs that axe accepts', async () => {
      const ann = await stage.app.person('Ann')
      const bob = await stage.app.person('Bob')
      const { id } = await ann.does(createOrganisation, { body: { name: 'Kolo', kind: 'ngo' } })
      await ann.does(inviteMember, { params: { id }, body: { personId: bob.id } })
      const page = await stage.page(ann, 390)
      await page.goto(`/organisations/${id}`)
      for (const name of ['Invite somebody', 'Change Bob']) {
        await press(page, name)
        await page.getByRole('dialog').waitFor()
        await checkThemes(page)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      const idea = await publishes(bob, 'A library of things')
      for (const person of [ann, null]) {
        const reader = await stage.page(person, 390)
        await reader.goto(`/ideas/${idea.id}`)
        await heading(reader, 'A library of things')
        const report = reader.getByRole('button', { name: 'Report this idea' })
        if (person) {
          await report.click()
          await reader.getByRole('dialog').waitFor()
          await checkThemes(reader)
        }
      }
    })
  })
})
