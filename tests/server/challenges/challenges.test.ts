import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import * as api from '@commonspark/shared/challenges/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { begins, opensChallenge, scheduleOf, START, submits, when } from '../../support/challenges.ts'
import type { Person } from '../../support/people.ts'

describe('a challenge', () => {
  const clock = settableClock(START)
  let app: TestApp
  let [theresa, ben, ana]: Person[] = []
  before(async () => {
    app = await startApp({}, { clock })
    ;[theresa, ben, ana] = await Promise.all(['Theresa', 'Ben', 'Ana'].map((name) => app.person(name)))
  })
  beforeEach(() => { clock.set(START) })
  after(() => app.stop())

  it('begins as a draft of the template that nobody else can read, once for a key', async () => {
    const draft = await begins(theresa!)
    expect(draft.content.criteria.map(({ id }) => id)).to.deep.equal(['innovativeness', 'outputs', 'outcome', 'impact', 'sustainability', 'scalability'])
    expect(draft.content.awards[0]).to.include({ kind: 'contract', amount: 5000, currency: 'EUR' })
    expect(draft.missing).to.deep.equal([])
    for (const path of [api.readChallenge, api.readChallengeCopy, api.readHistory, api.listQuestions]) expect((await ben!.isRefused(path, { params: { id: draft.id } })).code).to.equal('notFound')
    const key = randomUUID()
    const body = { key, organisationId: draft.host.id, template: 'blank' as const, locale: 'pl' as const }
    const twice = await Promise.all([theresa!.does(api.createChallenge, { body }), theresa!.does(api.createChallenge, { body })])
    expect(new Set(twice.map(({ id }) => id)).size).to.equal(1)
    expect((await ben!.isRefused(api.createChallenge, { body: { ...body, key: randomUUID() } })).because).to.equal('hostMembersOnly')
  })

  it('is published when nothing is missing, and says what is', async () => {
    const draft = await begins(theresa!, { title: 'Hi', schedule: scheduleOf({ open: [10, 5], jury: [3, 20] }), awards: [{ id: 'prize', name: 'Prize', kind: 'money' }], form: [{ id: 'cv', kind: 'file', label: 'CV', seenBy: 'jury' }] })
    expect(draft.missing.map(({ path }) => path)).to.include.members(['title', 'schedule.steps.0.ends', 'awards.0.amount', 'form.0.seenBy'])
    const refused = await theresa!.isRefused(api.publishChallenge, { params: { id: draft.id }, body: { version: draft.version } })
    expect(refused.because).to.equal('notReadyToPublish')
    expect(refused.fields.length).to.equal(draft.missing.length)
  })

  it('keeps one of two edits at once, and both publishings of one', async () => {
    const draft = await begins(theresa!)
    const elsewhere = await theresa!.elsewhere('correct horse battery')
    const save = (person: Person, summary: string) => person.does(api.saveChallenge, { params: { id: draft.id }, body: { version: draft.version, changes: { summary } } }).then(() => 'saved', () => 'refused')
    expect((await Promise.all([save(theresa!, 'One summary of twenty letters.'), save(elsewhere, 'Another summary of twenty letters.')])).toSorted()).to.deep.equal(['refused', 'saved'])
    const { version } = await theresa!.does(api.readChallengeCopy, { params: { id: draft.id } })
    const both = await Promise.all([theresa!, elsewhere].map((one) => one.does(api.publishChallenge, { params: { id: draft.id }, body: { version } }).catch((error: Error) => error)))
    expect(both.filter((one) => !(one instanceof Error))).to.have.length.greaterThan(0)
    expect((await ana!.does(api.readChallenge, { params: { id: draft.id } })).phases.moment).to.equal('open')
  })

  it('changes what matters only with a reason, for everybody to see, and the formula not at all once scoring has begun', async () => {
    const { id, version, content } = await opensChallenge(theresa!)
    const save = (changes: object, reason = '', at = version) => ({ params: { id }, body: { version: at, changes, reason } })
    const later = { ...content.schedule, steps: content.schedule.steps.map((step) => (step.phase === 'open' ? { ...step, ends: scheduleOf({ open: [0, 90] }).steps[0]!.ends } : step)) }
    expect((await theresa!.isRefused(api.saveChallenge, save({ schedule: later }))).because).to.equal('reasonNeeded')
    // Words that nobody enters by may change as they are.
    const mended = await theresa!.does(api.saveChallenge, save({ summary: 'Now with a better summary of it.' }))
    await theresa!.does(api.saveChallenge, save({ schedule: later }, 'A holiday in two countries.', mended.version))
    const seen = await app.visitor().does(api.readChallenge, { params: { id } })
    expect(seen.marks).to.have.length(1)
    expect(seen.marks[0]).to.deep.include({ reason: 'A holiday in two countries.', what: ['schedule'] })
    expect(seen.closesAt).to.equal(when(90).toISOString())
    clock.set(when(250))
    expect((await theresa!.isRefused(api.saveChallenge, save({ formula: { ...content.formula, juryWeight: 50, publicWeight: 50 } }, 'We like it more.', mended.version + 1))).because).to.equal('fieldIsFixed')
    expect((await app.visitor().does(api.readHistory, { params: { id } })).items.map(({ what }) => what)).to.include('changed')
  })

  it('opens again only with a reason, and says so', async () => {
    const { id, version, content } = await opensChallenge(theresa!)
    clock.set(when(150))
    const steps = [...scheduleOf({ open: [0, 160], screening: [160, 200] }).steps, ...content.schedule.steps.filter(({ phase }) => phase !== 'open' && phase !== 'screening')]
    const again = { params: { id }, body: { version, changes: { schedule: { ...content.schedule, steps } }, reason: '' } }
    expect((await theresa!.isRefused(api.saveChallenge, again)).because).to.equal('reasonNeeded')
    await theresa!.does(api.saveChallenge, { ...again, body: { ...again.body, reason: 'The server of a school was down.' } })
    const seen = await ana!.does(api.readChallenge, { params: { id } })
    expect(seen.phases.moment).to.equal('open')
    expect(seen.marks[0]!.changes[0]!.before).to.include(content.schedule.steps[0]!.ends!)
  })

  it('is found by title and phase, and "ending soon" lists what is open by its deadline', async () => {
    const far = await opensChallenge(theresa!, { title: 'Čebele in čas: far', schedule: scheduleOf({ open: [0, 300] }), formula: { juryWeight: 0, publicWeight: 0 }, awards: [] }).catch(() => null)
    expect(far).to.equal(null)
    const one = await opensChallenge(theresa!, { title: 'Čebele far' })
    const two = await opensChallenge(theresa!, { title: 'Čebele near', schedule: scheduleOf({ open: [0, 50], jury: [200, 300], results: [400, null] }) })
    const found = await app.visitor().does(api.listChallenges, { query: { q: 'cebele', order: 'endingSoon' } })
    expect(found.items.map(({ id }) => id)).to.deep.equal([two.id, one.id])
    clock.set(when(60))
    expect((await app.visitor().does(api.listChallenges, { query: { q: 'cebele', order: 'endingSoon' } })).items.map(({ id }) => id)).to.deep.equal([one.id])
    expect((await app.visitor().does(api.listChallenges, { query: { q: 'cebele', moment: ['between'] } })).items.map(({ id }) => id)).to.deep.equal([two.id])
    const paged = await app.visitor().does(api.listChallenges, { query: { limit: 1, q: 'cebele' } })
    expect((await app.visitor().does(api.listChallenges, { query: { limit: 1, q: 'cebele', after: paged.next! } })).items[0]!.id).not.to.equal(paged.items[0]!.id)
  })

  it('answers questions for everybody, without who asked, and tells announcements once', async () => {
    const { id } = await opensChallenge(theresa!)
    const key = randomUUID()
    const [question] = await Promise.all([1, 2].map(() => ana!.does(api.askQuestion, { params: { id }, body: { key, text: 'May a team be alone?' } })))
    expect((await ben!.does(api.listQuestions, { params: { id } })).items).to.deep.equal([])
    expect((await theresa!.does(api.listQuestions, { params: { id } })).items).to.have.length(1)
    await theresa!.does(api.answerQuestion, { params: { id, questionId: question!.id }, body: { text: 'Yes.' } })
    const [open] = (await ben!.does(api.listQuestions, { params: { id } })).items
    expect(open).to.deep.include({ by: null, mine: false })
    expect(open!.answer!.text).to.equal('Yes.')
    const told = randomUUID()
    await theresa!.does(api.announce, { params: { id }, body: { key: told, title: 'A webinar', text: 'On Tuesday.' } })
    await theresa!.does(api.announce, { params: { id }, body: { key: told, title: 'A webinar', text: 'On Tuesday.' } })
    expect((await ben!.does(api.listAnnouncements, { params: { id } })).items).to.have.length(1)
    expect((await ben!.isRefused(api.announce, { params: { id }, body: { key: randomUUID(), title: 'Mine', text: 'x' } })).because).to.equal('organisersOnly')
  })

  it('is duplicated without its dates, thrown away only as a draft, and run by members of its organisation', async () => {
    const open = await opensChallenge(theresa!)
    const copy = await theresa!.does(api.duplicateChallenge, { params: { id: open.id }, body: { key: randomUUID() } })
    expect(copy.content.schedule.steps).to.deep.equal([])
    expect(copy.content.form).to.deep.equal(open.content.form)
    await theresa!.does(api.removeChallenge, { params: { id: copy.id } })
    expect((await theresa!.isRefused(api.removeChallenge, { params: { id: open.id } })).because).to.equal('challengeIsPublished')
    expect((await theresa!.isRefused(api.addOrganiser, { params: { id: open.id, personId: ben!.id } })).because).to.equal('hostMembersOnly')
    expect((await theresa!.isRefused(api.removeOrganiser, { params: { id: open.id, personId: theresa!.id } })).because).to.equal('lastOrganiser')
  })

  it('offers its dates as a calendar and its countdown to other sites, with nothing that runs', async () => {
    const { id } = await opensChallenge(theresa!, { title: 'Maker <script>alert(1)</script> & more' })
    const calendar = await (await app.visitor().fetch(`/api/challenges/${id}/deadlines.ics`)).text()
    expect(calendar).to.include('BEGIN:VCALENDAR').and.include(`DTEND:${when(100).toISOString().replace(/[-:]|\.\d+/g, '')}`)
    const page = await app.visitor().fetch(`/embed/challenges/${id}`)
    expect(page.headers.get('x-frame-options')).to.equal(null)
    expect(page.headers.get('content-security-policy')).to.include('frame-ancestors *').and.include("default-src 'none'")
    expect(await page.text()).not.to.include('<script')
    expect((await app.visitor().fetch(`/api/challenges/${id}/embed`)).headers.get('access-control-allow-origin')).to.equal('*')
    expect((await app.visitor().fetch('/api/challenges')).headers.get('x-frame-options')).not.to.equal(null)
  })

  it('tells whoever watches of entries, phases and announcements as they happen; its dashboard counts', async () => {
    const { id } = await opensChallenge(theresa!)
    const counted = await app.visitor().watches([`challenge:${id}`], api.challengeCounted)
    const phase = await app.visitor().watches([`challenge:${id}`], api.challengePhase)
    const board = await theresa!.watches([`organising:${id}`], api.organisingChanged)
    await submits(ana!, id, 'A shelf for tools in every street')
    expect((await counted.next(() => true)).entryCount).to.equal(1)
    await board.next(() => true)
    expect((await theresa!.does(api.readDashboard, { params: { id } })).entries).to.include({ submitted: 1, draft: 0, unscreened: 1 })
    expect((await ana!.isRefused(api.readDashboard, { params: { id } })).because).to.equal('organisersOnly')
    clock.set(when(101))
    await app.rooms.contest.challenges.tick()
    await app.settled()
    expect((await phase.next(() => true)).moment).to.equal('screening')
  })

  it('says how many members look at it, and no names', async () => {
    const { id } = await opensChallenge(theresa!)
    const told = await app.visitor().watches([`challenge:${id}`], api.challengeHere)
    // Saying it twice counts once.
    for (let n = 0; n < 2; n++) expect(await ana!.does(api.beHere, { params: { id } })).to.deep.equal({ here: 1 })
    expect(await ben!.does(api.beHere, { params: { id } })).to.deep.equal({ here: 2 })
    expect(await told.next(({ here }) => here === 2)).to.deep.equal({ id, here: 2 })
    expect((await app.visitor().isRefused(api.beHere, { params: { id } })).status).to.equal(401)
    expect((await ben!.isRefused(api.beHere, { params: { id: (await begins(theresa!)).id } })).code).to.equal('notFound')
    clock.set(new Date(clock.now().getTime() + 60_000))
    expect(await ben!.does(api.beHere, { params: { id } })).to.deep.equal({ here: 1 })
  })
})
