import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { answerRequest, setMessagingSettings } from '@commonspark/shared/conversations/schema'
import { says, writesTo } from '../support/conversations.ts'
import type { Person } from '../support/people.ts'
import { type PushEnd, pushReceiver } from '../support/push.ts'
import { checkA11y, checkFits, checkThemes, checkWords, onStage } from './support.ts'

describe('messages, further on', () => {
  const settings: Record<string, string> = {}
  let receiver: Awaited<ReturnType<typeof pushReceiver>>
  before(async () => {
    receiver = await pushReceiver()
    settings['PUSH_HOSTS'] = receiver.host
  })
  after(() => receiver.close())
  const stage = onStage(settings)
  const field = (page: Page) => page.getByRole('textbox', { name: 'Write a message' })
  const friends = async (): Promise<{ ana: Person; ben: Person; id: string }> => {
    const [ana, ben] = [await stage.app.person('Ana Kovač'), await stage.app.person('Ben Zupan')]
    const { id } = await writesTo(ana, ben)
    await ben.does(answerRequest, { params: { id }, body: { accept: true } })
    return { ana, ben, id }
  }
  /** The browser's maker has no service here: the rest of the way is real, and this end of it is the test's. */
  const standIn = ({ endpoint, keys }: PushEnd): string => `
    let made = null
    const subscription = { endpoint: ${JSON.stringify(endpoint)}, toJSON: () => (${JSON.stringify({ endpoint, keys })}), unsubscribe: async () => { made = null; return true } }
    PushManager.prototype.subscribe = async (options) => { if (!options.userVisibleOnly || !options.applicationServerKey) throw new Error('not asked rightly'); made = subscription; return made }
    PushManager.prototype.getSubscription = async () => made
    if (new URLSearchParams(location.search).has('asked')) Object.defineProperty(Notification, 'permission', { get: () => made ? 'granted' : 'default' })
    Notification.requestPermission = async () => 'granted'`

  it('offer to tell this device when one waits for an answer, tell it with no page open, and lead there', async () => {
    const { ana, ben, id } = await friends()
    await ana.does(setMessagingSettings, { body: { quietFrom: 0, quietTo: 0, presence: false } })
    const end = receiver.end()
    const page = await stage.page(ana, 390)
    await page.context().grantPermissions(['notifications'], { origin: stage.app.url })
    await page.addInitScript(standIn(end))
    await page.goto(`/messages/${id}?asked`)
    await field(page).fill('Shall we meet on Friday?')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Tell this device when there is an answer?').waitFor()
    await checkThemes(page)
    await checkFits(page)
    await page.getByRole('button', { name: 'Yes, tell me' }).click()
    await page.getByText('This device will be told.').waitFor()
    await page.getByText('Tell this device when there is an answer?').waitFor({ state: 'detached' })
    await page.goto('about:blank')
    await says(ben, id, 'Friday is fine')
    while (end.came.length === 0) await page.waitForTimeout(100)
    expect(end.came).to.deep.equal([{ title: 'Messages', body: '1 unread message', path: `/messages/${id}`, tag: `conversation:${id}` }])
    expect(receiver.wrong).to.deep.equal([])
    // What has come is given to the real worker.
    await page.goto('/')
    const cdp = await page.context().newCDPSession(page)
    const registered = new Promise<string>((resolve) => { cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => { const [one] = registrations; if (one) resolve(one.registrationId) }) })
    await cdp.send('ServiceWorker.enable')
    const shown = (): Promise<[string, string][]> => page.evaluate(`navigator.serviceWorker.ready.then((it) => it.getNotifications()).then((all) => all.map((one) => [one.title, one.body]))`)
    const deliver = async (): Promise<void> => { await cdp.send('ServiceWorker.deliverPushMessage', { origin: stage.app.url, registrationId: await registered, data: JSON.stringify(end.came[0]) }) }
    await deliver()
    const registration = await registered
    await page.goto('about:blank')
    await cdp.send('ServiceWorker.deliverPushMessage', { origin: stage.app.url, registrationId: registration, data: JSON.stringify({ ...end.came[0], body: '2 unread messages' }) })
    await page.waitForTimeout(300)
    await page.goto('/')
    // The first was given while the page was looked at, and is not shown a second time by the browser.
    for (let wait = 0; (await shown()).length === 0; wait++) { expect(wait, 'nothing is shown').to.be.lessThan(60); await page.waitForTimeout(100) }
    expect(await shown()).to.deep.equal([['Messages', '2 unread messages']])
    expect(receiver.wrong).to.deep.equal([])
  })

  it('let a device be told and told no more in the settings', async () => {
    const { ana } = await friends()
    const end = receiver.end()
    const page = await stage.page(ana)
    await page.context().grantPermissions(['notifications'], { origin: stage.app.url })
    await page.addInitScript(standIn(end))
    const rows = (): Promise<number> => stage.app.platform.database.connection.collection('push_subscriptions').countDocuments({ person: ana.id })
    await page.goto('/settings/conversations')
    const told = page.getByRole('switch', { name: 'Tell this device of new messages' })
    await page.getByText('Tell this device of new messages').click()
    while ((await rows()) !== 1) await page.waitForTimeout(50)
    while (!(await told.isChecked()) || !(await told.isEnabled())) await page.waitForTimeout(50)
    await page.getByText('Tell this device of new messages').click()
    while ((await rows()) !== 0) await page.waitForTimeout(50)
    await checkA11y(page)
    await checkWords(page)
  })

  it('carry a voice, recorded and thrown away and recorded again, and are found in every conversation', async () => {
    const { ana, ben, id } = await friends()
    const other = await stage.app.rooms.conversations.ensure({ kind: 'group', key: `shed of ${ana.id}`, people: [ana.id, ben.id], title: 'Shed' })
    await says(ben, other, 'The ladder is in the shed')
    const [page, bens] = [await stage.page(ana), await stage.page(ben, 390)]
    await page.context().grantPermissions(['microphone', 'notifications'], { origin: stage.app.url })
    for (const one of [page, bens]) { await one.goto(`/messages/${id}`); await field(one).waitFor() }
    await page.getByRole('button', { name: 'Record a voice note' }).click()
    await page.getByRole('button', { name: 'Throw the recording away' }).click()
    await page.getByRole('button', { name: 'Record a voice note' }).click()
    await page.getByRole('timer').getByText('0:01').waitFor()
    await checkA11y(page)
    await page.getByRole('button', { name: 'Finish the recording' }).click()
    await page.getByText('voice.webm', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    const note = bens.getByLabel('Voice note')
    await note.waitFor()
    const played = await bens.locator('audio').evaluate((element) => new Promise<string>((resolve) => {
      const audio = element as unknown as { addEventListener(name: string, run: () => void): void; muted: boolean; play(): Promise<void>; error: { message: string } | null }
      audio.addEventListener('timeupdate', () => { resolve('played') })
      audio.addEventListener('error', () => { resolve(audio.error?.message ?? 'error') })
      audio.muted = true
      void audio.play()
    }))
    expect(played).to.equal('played')
    await checkFits(bens)
    await page.getByRole('button', { name: 'Search in this conversation' }).click()
    await page.getByRole('searchbox', { name: 'Words' }).fill('ladder')
    await page.getByText('Nothing found.').waitFor()
    await page.getByText('In all my conversations').click()
    await page.locator('.talk-found').getByText('Shed', { exact: true }).waitFor()
    await page.getByLabel('Until').fill('2020-01-01')
    await page.getByText('Nothing found.').waitFor()
    await page.getByLabel('Until').fill('')
    await page.locator('.talk-found').getByText('The ladder is in the shed').click()
    await page.waitForURL(`**/messages/${other}#m*`)
    await page.locator('.message-text', { hasText: 'ladder' }).waitFor()
    await checkWords(page)
  })
})
