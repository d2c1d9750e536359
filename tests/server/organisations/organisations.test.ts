import { expect } from 'chai'
import { uploadFile } from '@commonspark/shared/files/schema'
import * as api from '@commonspark/shared/organisations/schema'
import { findPeople, readPerson } from '@commonspark/shared/people/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { picture } from '../files/made.ts'
import type { Person } from '../../support/people.ts'

const NOBODY = '6561aaaaaaaaaaaaaaaaaaaa'
let count = 0
const founds = (person: Person, name = `Foundation ${++count}`) => person.does(api.createOrganisation, { body: { name, kind: 'foundation', country: 'PL', city: 'Łódź' } })
const titles = (organisation: api.OrganisationView) => organisation.members.map((member) => [member.person.name, member.role, member.title, member.state])

describe('organisations', () => {
  let app: TestApp, ana: Person, ben: Person, cai: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    ben = await app.person('Ben')
    cai = await app.person('Cai')
  })
  after(() => app.stop())

  /** Ana's organisation, which Ben has joined. */
  const shared = async (role: api.MemberRole = 'member') => {
    const { id } = await founds(ana)
    await ana.does(api.inviteMember, { params: { id }, body: { personId: ben.id, role, title: 'Treasurer' } })
    return ben.does(api.answerMembership, { params: { id }, body: { accept: true } })
  }

  it('belong to whoever founds them, and everybody may read them', async () => {
    const made = await founds(ana, 'Fundacja Iskra')
    expect(made).to.deep.include({ name: 'Fundacja Iskra', kind: 'foundation', country: 'PL', city: 'Łódź', about: '', website: null, logo: null, version: 1 })
    expect(made.can).to.deep.equal({ edit: true, invite: true, answer: false, leave: false })
    const seen = await app.visitor().does(api.readOrganisation, { params: { id: made.id } })
    expect(titles(seen)).to.deep.equal([['Ana', 'owner', '', 'active']])
    expect(seen.can).to.deep.equal({ edit: false, invite: false, answer: false, leave: false })
  })

  it('are founded once, however often the request is sent; another one under the same name is refused', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => founds(ana, 'Spark House')))
    expect(new Set(all.map(({ id }) => id)).size).to.equal(1)
    expect(await ana.isRefused(api.createOrganisation, { body: { name: 'SPARK  house', kind: 'company' } })).to.include({ status: 409, because: 'organisationExists' })
    expect((await founds(ben, 'Spark House')).id).to.not.equal(all[0]?.id)
  })

  it('are found by the start of their names, as people type them, page by page', async () => {
    for (const name of ['Żagiel 3', 'Żagiel 1', 'żagiel 2', 'Zagreb', 'Nad żaglem']) await founds(cai, name)
    const first = await app.visitor().does(api.listOrganisations, { query: { q: 'zagi', limit: 2 } })
    expect(first.items.map(({ name }) => name)).to.deep.equal(['Żagiel 1', 'żagiel 2'])
    expect(first.items[0]).to.include({ memberCount: 1, kind: 'foundation' })
    const second = await app.visitor().does(api.listOrganisations, { query: { q: 'zagi', limit: 2, after: first.next ?? '' } })
    expect([second.items.map(({ name }) => name), second.next]).to.deep.equal([['Żagiel 3'], null])
    expect((await app.visitor().does(api.listOrganisations, { query: { q: '.*' } })).items).to.deep.equal([])
  })

  it('keep long names in every script within the cursor', async () => {
    for (const letter of ['α', 'β']) await founds(ben, `Ω${letter.repeat(118)}`)
    const first = await ben.does(api.listOrganisations, { query: { q: 'ω', limit: 1 } })
    const second = await ben.does(api.listOrganisations, { query: { q: 'ω', limit: 1, after: first.next ?? '' } })
    expect(second.items[0]?.name).to.match(/^Ωβ/)
  })

  it('invite people, who accept', async () => {
    const { id } = await founds(ana)
    const invited = await ana.does(api.inviteMember, { params: { id }, body: { personId: ben.id, title: 'Treasurer' } })
    expect(titles(invited)[1]).to.deep.equal(['Ben', 'member', 'Treasurer', 'invited'])
    expect((await ben.does(api.readOrganisation, { params: { id } })).can.answer).to.equal(true)
    const joined = await ben.does(api.answerMembership, { params: { id }, body: { accept: true } })
    expect(titles(joined)[1]).to.deep.equal(['Ben', 'member', 'Treasurer', 'active'])
    expect(joined.can).to.deep.equal({ edit: false, invite: false, answer: false, leave: true })
    expect(await ben.isRefused(api.answerMembership, { params: { id }, body: { accept: false } })).to.include({ because: 'notInvited' })
    expect(await ana.isRefused(api.inviteMember, { params: { id }, body: { personId: ben.id } })).to.include({ status: 409, because: 'alreadyMember' })
  })

  it('let people decline, and be invited again', async () => {
    const { id } = await founds(ana)
    await ana.does(api.inviteMember, { params: { id }, body: { personId: ben.id } })
    expect(titles(await ben.does(api.answerMembership, { params: { id }, body: { accept: false } }))).to.have.length(1)
    expect(titles(await ana.does(api.inviteMember, { params: { id }, body: { personId: ben.id } }))).to.have.length(2)
  })

  it('show an invitation only inside and to whoever is invited', async () => {
    const { id } = await founds(ana)
    await ana.does(api.inviteMember, { params: { id }, body: { personId: ben.id } })
    const seenBy = async (reader: { does: Person['does'] }) => (await reader.does(api.readOrganisation, { params: { id } })).members.length
    expect([await seenBy(ana), await seenBy(ben), await seenBy(cai), await seenBy(app.visitor())]).to.deep.equal([2, 2, 1, 1])
    expect((await cai.does(api.listOrganisations, { query: { q: 'foundation', limit: 60 } })).items.find((card) => card.id === id)?.memberCount).to.equal(1)
  })

  it('stand on the pages and cards of their active members only', async () => {
    const dora = await app.person('Dora Nowak')
    const { id, name } = await founds(ana, 'Dorina hiša')
    await ana.does(api.inviteMember, { params: { id }, body: { personId: dora.id, title: 'Chair' } })
    expect((await cai.does(readPerson, { params: { id: dora.id } })).organisations).to.deep.equal([])
    await dora.does(api.answerMembership, { params: { id }, body: { accept: true } })
    expect((await cai.does(readPerson, { params: { id: dora.id } })).organisations).to.deep.equal([{ id, name, title: 'Chair' }])
    expect((await cai.does(findPeople, { query: { q: 'dora n' } })).items[0]).to.include({ organisation: name })
    await dora.does(api.removeMember, { params: { id, personId: dora.id } })
    expect((await cai.does(readPerson, { params: { id: dora.id } })).organisations).to.deep.equal([])
  })

  it('are edited by owners, and the slower of two hears of it', async () => {
    const { id, version, name } = await shared('owner')
    const params = { id }
    const [first, second] = await Promise.allSettled([
      ana.does(api.editOrganisation, { params, body: { version, about: 'From Ana' } }), ben.does(api.editOrganisation, { params, body: { version, about: 'From Ben' } }),
    ])
    expect([first.status, second.status].toSorted()).to.deep.equal(['fulfilled', 'rejected'])
    expect(await ana.isRefused(api.editOrganisation, { params, body: { version, name: 'Late' } })).to.include({ status: 409, because: 'savedMeanwhile' })
    const now = await cai.does(api.readOrganisation, { params })
    expect(now.about).to.match(/^From (Ana|Ben)$/)
    expect([now.name, now.city, now.version]).to.deep.equal([name, 'Łódź', version + 1])
  })

  it('are found under their new name after a change, and not under a name that their founder already uses', async () => {
    const { id, version } = await founds(cai, 'Before')
    await founds(cai, 'Taken')
    await cai.does(api.editOrganisation, { params: { id }, body: { version, name: 'Új név' } })
    expect((await cai.does(api.listOrganisations, { query: { q: 'uj n' } })).items.map((card) => card.id)).to.deep.equal([id])
    expect(await cai.isRefused(api.editOrganisation, { params: { id }, body: { version: version + 1, name: 'taken' } })).to.include({ status: 409, because: 'organisationExists' })
  })

  it('always keep an owner', async () => {
    const { id } = await shared()
    const self = { id, personId: ana.id }
    expect(await ana.isRefused(api.removeMember, { params: self })).to.include({ status: 409, because: 'lastOwner' })
    expect(await ana.isRefused(api.editMember, { params: self, body: { role: 'member' } })).to.include({ status: 409, because: 'lastOwner' })
    await ana.does(api.inviteMember, { params: { id }, body: { personId: cai.id, role: 'owner' } })
    expect(await ana.isRefused(api.removeMember, { params: self }), 'an invited owner is none yet').to.include({ because: 'lastOwner' })
    expect((await ana.does(api.editMember, { params: { id, personId: ben.id }, body: { role: 'owner' } })).can.leave).to.equal(true)
    await ana.does(api.removeMember, { params: self })
    expect((await ben.does(api.readOrganisation, { params: { id } })).can).to.deep.equal({ edit: true, invite: true, answer: false, leave: false })
  })

  it('keep an owner also when the last two leave at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await shared('owner')
      const left = await Promise.allSettled([ana, ben].map((person) => person.does(api.removeMember, { params: { id, personId: person.id } })))
      expect(left.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
      expect((await cai.does(api.readOrganisation, { params: { id } })).members).to.have.length(1)
    }
  })

  it('lose no invitation when many are sent and answered at once', async () => {
    const { id } = await founds(ana)
    const crowd = await Promise.all(Array.from({ length: 8 }, (_, n) => app.person(`Member ${n}`)))
    await Promise.all(crowd.map(async (person) => {
      await ana.does(api.inviteMember, { params: { id }, body: { personId: person.id } })
      await person.does(api.answerMembership, { params: { id }, body: { accept: true } })
    }))
    const { members, version } = await ana.does(api.readOrganisation, { params: { id } })
    expect(members.filter(({ state }) => state === 'active')).to.have.length(9)
    expect(version).to.equal(17)
  })

  it('hold at most 500 people', async () => {
    const full = await app.rooms.organisations.create({
      version: 1, content: api.OrganisationContent.parse({ name: 'Crowded', kind: 'ngo' }), createdAt: app.platform.clock.now(), createdBy: null,
      members: Array.from({ length: 500 }, (_, n) => ({ person: n === 0 ? ana.id : n.toString(16).padStart(24, '0'), role: 'owner', title: '', state: 'active' })),
    })
    expect(await ana.isRefused(api.inviteMember, { params: { id: full._id.toString() }, body: { personId: ben.id } })).to.include({ status: 409, because: 'organisationFull' })
  })

  describe('refuse', () => {
    let id: string
    before(async () => { ({ id } = await shared()) })

    it('everything but reading to those outside, and to members what is for owners', async () => {
      const { version } = await ana.does(api.readOrganisation, { params: { id } })
      for (const [person, status] of [[app.visitor(), 401], [cai, 403], [ben, 403]] as const) {
        const tries = [
          person.isRefused(api.editOrganisation, { params: { id }, body: { version, name: 'Mine now' } }),
          person.isRefused(api.inviteMember, { params: { id }, body: { personId: cai.id } }),
          person.isRefused(api.answerMembership, { params: { id }, body: { accept: true } }),
          person.isRefused(api.editMember, { params: { id, personId: ben.id }, body: { role: 'owner' } }),
          person.isRefused(api.removeMember, { params: { id, personId: ana.id } }),
        ]
        expect((await Promise.all(tries)).map((problem) => problem.status)).to.deep.equal(Array(5).fill(status))
      }
      expect((await ana.does(api.readOrganisation, { params: { id } })).version).to.equal(version)
    })

    it('people and organisations that do not exist', async () => {
      expect(await ana.isRefused(api.readOrganisation, { params: { id: NOBODY } })).to.include({ status: 404, because: 'noSuchOrganisation' })
      expect(await ana.isRefused(api.inviteMember, { params: { id }, body: { personId: NOBODY } })).to.include({ status: 404, because: 'noSuchPerson' })
      expect(await ana.isRefused(api.editMember, { params: { id, personId: NOBODY }, body: { title: 'x' } })).to.include({ status: 404, because: 'notMember' })
      expect(await ana.isRefused(api.removeMember, { params: { id, personId: NOBODY } })).to.include({ status: 404, because: 'notMember' })
    })

    it('what is not what it should be', async () => {
      const bodies: unknown[] = [
        { name: { $gt: '' }, kind: 'ngo' }, { name: 'Two words', kind: 'guild' }, { name: 'x', kind: 'ngo' }, { name: 'Fine', kind: 'ngo', website: 'javascript:alert(1)' },
        { name: 'Fine', kind: 'ngo', createdBy: ben.id }, { name: 'Fine', kind: 'ngo', members: [] }, ['Fine'], null,
      ]
      for (const body of bodies) expect((await ana.isRefused(api.createOrganisation, { body })).status, JSON.stringify(body)).to.equal(400)
      expect((await ana.isRefused(api.readOrganisation, { params: { id: '{"$ne":null}' } })).status).to.equal(400)
      expect(await ana.isRefused(api.listOrganisations, { query: { after: Buffer.from('[{"$ne":1}]').toString('base64url') } })).to.include({ because: 'wrongCursor' })
      expect(await ana.isRefused(api.listOrganisations, { query: { after: Buffer.from(`["${NOBODY}"]`).toString('base64url') } })).to.include({ because: 'wrongCursor' })
      const raw = await ana.fetch('/api/organisations', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"Proto","kind":"ngo","__proto__":{"admin":true}}' })
      expect(raw.status).to.equal(400)
    })
  })

  it('keep texts as texts, without marks that reorder what stands around them', async () => {
    const made = await ana.does(api.createOrganisation, { body: { name: '<b>Ćma</b> \u202Egnp.exe\u0000 🦋', kind: 'ngo', about: '<script>alert(1)</script>', website: 'https://example.org/?a=1&b=2' } })
    expect(made).to.include({ name: '<b>Ćma</b> gnp.exe 🦋', about: '<script>alert(1)</script>' })
  })

  it('show a logo of one’s own to everybody, and nobody else’s file', async () => {
    const upload = async (person: Person) => (await person.uploads(uploadFile, 'logo.png', await picture(40, 40), { purpose: 'picture' })).id
    const [mine, theirs] = [await upload(ana), await upload(ben)]
    const { id, version } = await founds(ana)
    const edits = (logo: string) => ({ params: { id }, body: { version, logo } })
    expect((await ana.isRefused(api.editOrganisation, edits(theirs))).because).to.equal('notYourFile')
    expect((await app.visitor().fetch(`/files/${mine}`)).status).to.equal(404)
    expect((await ana.does(api.editOrganisation, edits(mine))).logo).to.equal(mine)
    expect((await app.visitor().fetch(`/files/${mine}`)).status).to.equal(200)
    const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000)
    await app.rooms.files.sweep(inDays(3))
    expect((await app.visitor().fetch(`/files/${mine}`)).status, 'in use').to.equal(200)
    await ana.does(api.editOrganisation, { params: { id }, body: { version: version + 1, logo: null } })
    await app.rooms.files.sweep(inDays(6))
    await app.rooms.files.sweep(inDays(9))
    expect((await app.visitor().fetch(`/files/${mine}`)).status, 'swept').to.equal(404)
  })

  it('leave a trail of who did what', async () => {
    const { id } = await founds(ana)
    await ana.does(api.inviteMember, { params: { id }, body: { personId: ben.id } })
    await ben.does(api.answerMembership, { params: { id }, body: { accept: true } })
    await ana.does(api.removeMember, { params: { id, personId: ben.id } })
    const rows = await app.platform.database.connection.collection('events').find({ 'payload.organisationId': id }).sort({ at: 1, _id: 1 }).toArray()
    expect(rows.map(({ name, actor }) => [name, actor])).to.deep.equal([['organisation.founded', ana.id], ['member.invited', ana.id], ['member.answered', ben.id], ['member.left', ana.id]])
  })
})
