import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { watch } from '@commonspark/shared/ground/live'
import {
  answerInvitation, archiveIdea, changeTeamRole, createIdea, followIdea, ideaChanged, type IdeaView, inviteToTeam, listMyIdeas, publishIdea, readIdea, readWorkingCopy, removeFromTeam, saveWorkingCopy,
  type TeamRole, unfollowIdea,
} from '@commonspark/shared/ideas/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'

describe('the team of an idea', () => {
  let app: TestApp, ana: Person, ben: Person, cy: Person, idea: IdeaView
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    ben = await app.person('Ben')
    cy = await app.person('Cy')
  })
  after(() => app.stop())
  beforeEach(async () => { idea = await publishes(ana, 'Library of things') })

  const invites = (lead: Person, person: Person, role: TeamRole = 'author') => lead.does(inviteToTeam, { params: { id: idea.id }, body: { personId: person.id, role } })
  const joins = async (person: Person, role: TeamRole = 'author') => {
    await invites(ana, person, role)
    await person.does(answerInvitation, { params: { id: idea.id }, body: { accept: true } })
  }
  const leaves = (who: Person, person: Person) => who.does(removeFromTeam, { params: { id: idea.id, personId: person.id } })
  const on = (person: Person) => ({ params: { id: idea.id, personId: person.id } })
  const teamOf = async (viewer = ana) => (await viewer.does(readIdea, { params: { id: idea.id } })).team.map(({ person, role, state }) => [person.name, role, state])
  const save = async (person: Person) => {
    const { version } = await person.does(readWorkingCopy, { params: { id: idea.id } })
    return person.does(saveWorkingCopy, { params: { id: idea.id }, body: { version, changes: { summary: `Written by ${person.name} for everybody.` } } })
  }

  it('grows by invitations that are answered; readers see who has accepted', async () => {
    expect((await invites(ana, ben)).team.map(({ state }) => state)).to.deep.equal(['active', 'invited'])
    expect(await teamOf(cy)).to.deep.equal([['Ana', 'lead', 'active']])
    const seen = await ben.does(readIdea, { params: { id: idea.id } })
    expect(seen.can).to.include({ answerInvitation: true, edit: false })
    expect((await ben.does(listMyIdeas)).items.map((card) => card.id)).to.include(idea.id)
    expect(await ben.isRefused(saveWorkingCopy, { params: { id: idea.id }, body: { version: 1, changes: {} } }), 'invited is not yet in').to.include({ status: 403 })
    expect(await ben.does(answerInvitation, { params: { id: idea.id }, body: { accept: true } })).to.deep.equal({ joined: true })
    expect(await teamOf(cy)).to.deep.equal([['Ana', 'lead', 'active'], ['Ben', 'author', 'active']])
    await save(ben)
    expect(await ben.isRefused(answerInvitation, { params: { id: idea.id }, body: { accept: false } }), 'answered once').to.include({ status: 403 })
  })

  it('can be declined, and then the draft is closed at once, also live', async () => {
    await invites(ana, ben)
    const watching = await ben.watches([`draft:${idea.id}`], ideaChanged)
    await ben.does(answerInvitation, { params: { id: idea.id }, body: { accept: false } })
    expect(await teamOf()).to.deep.equal([['Ana', 'lead', 'active']])
    const later = await ana.watches([`draft:${idea.id}`], ideaChanged)
    const saved = await save(ana)
    await later.next((fact) => fact.version === saved.version)
    expect(watching.seen).to.deep.equal([])
    expect(await ben.isRefused(readWorkingCopy, { params: { id: idea.id } })).to.include({ status: 403 })
    watching.socket.disconnect()
    later.socket.disconnect()
  })

  it('lets leads do everything, authors publish, contributors write', async () => {
    await joins(ben, 'contributor')
    const saved = await save(ben)
    const params = { id: idea.id }
    expect(await ben.isRefused(publishIdea, { params, body: { version: saved.version } })).to.include({ status: 403, because: 'teamOnly' })
    await ana.does(changeTeamRole, { ...on(ben), body: { role: 'author' } })
    const { version } = await ben.does(readWorkingCopy, { params })
    await ben.does(publishIdea, { params, body: { version } })
    for (const [endpoint, asked] of [
      [archiveIdea, { params }], [inviteToTeam, { params, body: { personId: cy.id, role: 'author' } }], [changeTeamRole, { ...on(ben), body: { role: 'lead' } }], [removeFromTeam, on(ana)],
    ] as const) expect(await ben.isRefused(endpoint, asked), endpoint.path).to.include({ status: 403, because: 'leadsOnly' })
    await ana.does(changeTeamRole, { ...on(ben), body: { role: 'lead' } })
    await leaves(ben, ana)
    expect(await teamOf(ben)).to.deep.equal([['Ben', 'lead', 'active']])
  })

  it('always keeps a lead, also when two let go at the same moment', async () => {
    await joins(ben, 'author')
    await invites(ana, cy, 'lead')
    expect(await ana.isRefused(removeFromTeam, on(ana)), 'an invited lead is none yet').to.include({ status: 409, because: 'lastLead' })
    expect(await ana.isRefused(changeTeamRole, { ...on(ana), body: { role: 'author' } })).to.include({ status: 409, because: 'lastLead' })
    await ana.does(changeTeamRole, { ...on(ben), body: { role: 'lead' } })
    const race = await Promise.allSettled([leaves(ana, ana), leaves(ben, ben), ana.does(changeTeamRole, { ...on(ana), body: { role: 'author' } }), ben.does(changeTeamRole, { ...on(ben), body: { role: 'author' } })])
    expect(race.some((one) => one.status === 'fulfilled')).to.equal(true)
    const row = await app.rooms.ideas.model.byId(idea.id)
    expect(row?.team.filter((member) => member.role === 'lead' && member.state === 'active')).to.have.lengthOf(1)
  })

  it('closes working copy and draft topic at once to whoever is removed', async () => {
    const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: readyContent('Still a secret') } })
    idea = await ana.does(readIdea, { params: { id: draft.id } })
    await joins(ben)
    const watching = await ben.watches([`draft:${idea.id}`, `idea:${idea.id}`], ideaChanged)
    const staying = await ana.watches([`draft:${idea.id}`], ideaChanged)
    const saved = await save(ana)
    await watching.next((fact) => fact.version === saved.version)
    await leaves(ana, ben)
    const after = await save(ana)
    await staying.next((fact) => fact.version === after.version)
    await ana.does(publishIdea, { params: { id: idea.id }, body: { version: after.version } })
    await app.settled()
    expect(watching.seen.filter((fact) => fact.version >= after.version), 'nothing of what comes later').to.deep.equal([])
    await ana.does(archiveIdea, { params: { id: idea.id } })
    expect(await ben.isRefused(readWorkingCopy, { params: { id: idea.id } })).to.include({ status: 404 })
    expect(await ben.isRefused(saveWorkingCopy, { params: { id: idea.id }, body: { version: after.version, changes: { title: 'I was here' } } })).to.include({ status: 404 })
    const ack = await ben.says(watching.socket, watch, { topics: [`draft:${idea.id}`, `idea:${idea.id}`] })
    expect(ack.ok && (ack.reply as { granted: string[] }).granted).to.deep.equal([])
    expect((await ben.does(listMyIdeas)).items.map((card) => card.id)).to.not.include(idea.id)
    watching.socket.disconnect()
    staying.socket.disconnect()
  })

  it('takes nobody in twice, nobody unknown, and nobody in by themselves', async () => {
    const race = await Promise.allSettled(Array.from({ length: 5 }, () => invites(ana, ben)))
    expect(race.filter((one) => one.status === 'fulfilled')).to.have.lengthOf(1)
    expect(await teamOf()).to.have.lengthOf(2)
    const invite = (body: unknown) => ({ params: { id: idea.id }, body })
    expect(await ana.isRefused(inviteToTeam, invite({ personId: ben.id, role: 'lead' }))).to.include({ status: 409, because: 'alreadyInTeam' })
    expect(await ana.isRefused(inviteToTeam, invite({ personId: '6561aaaaaaaaaaaaaaaaaaaa', role: 'lead' }))).to.include({ status: 404, because: 'noSuchPerson' })
    expect(await cy.isRefused(inviteToTeam, invite({ personId: cy.id, role: 'lead' }))).to.include({ status: 403 })
    expect(await cy.isRefused(answerInvitation, invite({ accept: true }))).to.include({ status: 403 })
    expect(await cy.isRefused(removeFromTeam, on(ben))).to.include({ status: 403 })
    expect(await cy.isRefused(removeFromTeam, on(cy))).to.include({ status: 404, because: 'notInTeam' })
    for (const body of [{ personId: { $ne: null }, role: 'lead' }, { personId: cy.id, role: 'owner' }, { personId: cy.id, role: 'lead', state: 'active' }, { personId: '__proto__', role: 'lead' }]) {
      expect(await ana.isRefused(inviteToTeam, invite(body))).to.include({ status: 400 })
    }
    for (const endpoint of [inviteToTeam, answerInvitation, changeTeamRole]) expect(await app.visitor().isRefused(endpoint, { ...on(ben), body: {} }), endpoint.path).to.include({ status: 401 })
  })

  it('has at most twenty people', async () => {
    const crowd = await Promise.all(Array.from({ length: 20 }, (_, n) => app.person(`Friend ${n}`)))
    for (const friend of crowd.slice(0, 19)) await invites(ana, friend, 'contributor')
    expect(await ana.isRefused(inviteToTeam, { params: { id: idea.id }, body: { personId: crowd[19]!.id, role: 'contributor' } })).to.include({ status: 409, because: 'teamFull' })
  })
})

describe('following an idea', () => {
  let app: TestApp, ana: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
  })
  after(() => app.stop())

  it('counts once a person and exactly, however people come and go at the same moment', async () => {
    const idea = await publishes(ana, 'Library of things')
    const params = { id: idea.id }
    const crowd = await Promise.all(Array.from({ length: 8 }, (_, n) => app.person(`Reader ${n}`)))
    await Promise.all(crowd.flatMap((reader) => Array.from({ length: 4 }, () => reader.does(followIdea, { params }))))
    expect((await ana.does(readIdea, { params })).followerCount).to.equal(8)
    await Promise.all(crowd.slice(0, 3).flatMap((reader) => Array.from({ length: 3 }, () => reader.does(unfollowIdea, { params }))))
    expect((await ana.does(readIdea, { params })).followerCount).to.equal(5)
    await Promise.all(crowd.flatMap((reader) => [reader.does(followIdea, { params }), reader.does(unfollowIdea, { params }), reader.does(followIdea, { params })]))
    const seen = await ana.does(readIdea, { params })
    expect(seen.followerCount).to.equal(await app.rooms.ideas.model.countFollowers(idea.id))
    expect(seen.followed).to.equal(false)
    await ana.does(followIdea, { params })
    const twin = { idea: idea.id, person: ana.id, at: new Date() }
    expect(await app.platform.database.connection.collection('follows').insertOne(twin).then(() => 'stored', (error: { code: number }) => error.code), 'once by the index, not by luck').to.equal(11_000)
  })

  it('is for members, on what is published', async () => {
    const idea = await publishes(ana, 'Repair café')
    const ben = await app.person('Ben')
    expect(await app.visitor().isRefused(followIdea, { params: { id: idea.id } })).to.include({ status: 401 })
    expect(await ben.does(followIdea, { params: { id: idea.id } })).to.deep.equal({ followed: true })
    expect(await ben.does(readIdea, { params: { id: idea.id } })).to.deep.include({ followed: true, followerCount: 1 })
    const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: readyContent('Not yet') } })
    expect(await ben.isRefused(followIdea, { params: { id: draft.id } })).to.include({ status: 404 })
    await ana.does(archiveIdea, { params: { id: idea.id } })
    expect(await ben.isRefused(followIdea, { params: { id: idea.id } })).to.include({ status: 404 })
  })
})
