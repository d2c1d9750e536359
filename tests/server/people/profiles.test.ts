import { expect } from 'chai'
import { editProfile, findPeople, readPerson, setRoles, signUp, whoAmI, type Profile } from '@commonspark/shared/people/schema'
import { PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'

describe('profiles', () => {
  let app: TestApp, ana: Person
  before(async () => { app = await startApp() })
  after(() => app.stop())
  beforeEach(async () => { ana = await app.person('Ana') })

  const full = {
    name: 'Ana Žagar', fieldRoles: ['innovator', 'mentor'], country: 'SI', region: 'Podravska', languages: ['sl', 'en'], sdgs: [11, 12], tags: ['sharing', 'repair'], about: 'I mend things.\n\nAsk me how.',
  } satisfies Partial<Profile>
  const profileOf = async (person: Person): Promise<Profile> => (await person.does(whoAmI)).me!.profile

  it('change in what was sent and keep the rest', async () => {
    await ana.does(editProfile, { body: full })
    const changes: [keyof Profile, object][] = [['about', { about: '' }], ['country', { country: null }], ['tags', { tags: [] }], ['name', { name: 'Ana Ž.' }], ['sdgs', { sdgs: [1] }]]
    for (const [field, body] of changes) {
      const before = await profileOf(ana)
      const { me } = await ana.does(editProfile, { body })
      expect(me.profile).to.deep.equal({ ...before, ...body })
      expect(me.profile[field]).to.not.deep.equal(before[field])
    }
    const before = await profileOf(ana)
    expect((await ana.does(editProfile, { body: {} })).me.profile).to.deep.equal(before)
    expect((await ana.does(editProfile, { body: { locale: 'sl' } })).me).to.deep.include({ locale: 'sl', profile: before })
  })

  it('are public, and found by the start of the name as people type it', async () => {
    await ana.does(editProfile, { body: { name: 'Łucja Żółć' } })
    const ben = await app.person('Ben')
    expect((await ben.does(findPeople, { query: { q: 'lucja z' } })).items.map((card) => card.id)).to.deep.equal([ana.id])
    expect(await app.visitor().does(readPerson, { params: { id: ana.id } })).to.deep.include({ name: 'Łucja Żółć', can: { edit: false } })
    expect((await ana.does(readPerson, { params: { id: ana.id } })).can).to.deep.equal({ edit: true })
    for (const id of ['6561aaaaaaaaaaaaaaaaaaaa']) expect(await ben.isRefused(readPerson, { params: { id } })).to.include({ status: 404 })
    for (const id of ['x', '__proto__', '{"$gt":""}']) expect(await ben.isRefused(readPerson, { params: { id } })).to.include({ status: 400 })
  })

  it('cannot give anybody roles, another address, or anything that is not in a profile', async () => {
    const wrong: object[] = [
      { platformRoles: ['administrator'] }, { email: 'x@example.org' }, { passwordHash: 'x' }, { _id: '6561aaaaaaaaaaaaaaaaaaaa' }, { 'profile.name': 'X' }, { $set: { platformRoles: ['administrator'] } },
      { name: null }, { name: 'x' }, { name: 'x'.repeat(81) }, { name: { $gt: '' } }, { about: ['x'] }, { about: 'x'.repeat(2001) }, { sdgs: [18] }, { sdgs: '1' }, { country: 'XX' },
      { fieldRoles: ['king'] }, { languages: ['tlh'] }, { tags: ['x'] }, { tags: Array.from({ length: 11 }, (_, n) => `tag ${n}`) }, { locale: 'xx' }, { picture: 'x' },
    ]
    const before = (await ana.does(whoAmI)).me
    for (const body of wrong) expect(await ana.isRefused(editProfile, { body }), JSON.stringify(body).slice(0, 80)).to.include({ status: 400 })
    const response = await ana.fetch('/api/me', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"__proto__":{"platformRoles":["administrator"]}}' })
    expect(response.status).to.be.oneOf([200, 400])
    expect((await ana.does(whoAmI)).me).to.deep.equal(before)
    expect(await app.visitor().isRefused(editProfile, { body: { about: 'x' } })).to.include({ status: 401 })
  })

  it('keep hostile texts as texts', async () => {
    const { me } = await ana.does(editProfile, { body: { name: '<b>Ana</b>\u202E\u0000', about: `<script>x</script>{"$gt":""}Z${'\u0335'.repeat(40)}👩‍🔧\u0000` } })
    expect(me.profile.name).to.equal('<b>Ana</b>')
    expect(me.profile.about).to.equal(`<script>x</script>{"$gt":""}Z${'\u0335'.repeat(3)}👩‍🔧`)
  })
})

describe('platform roles', () => {
  let app: TestApp
  before(async () => { app = await startApp() })
  after(() => app.stop())

  it('are given and taken by administrators only, and count from the next request', async () => {
    const [ana, mod, admin] = [await app.person('Ana'), await app.person('Mo', { platformRoles: ['moderator'] }), await app.person('Ada', { platformRoles: ['administrator'] })]
    const give = (roles: ('moderator' | 'administrator')[], id = ana.id) => ({ params: { id }, body: { roles } })
    for (const person of [ana, mod]) expect(await person.isRefused(setRoles, give(['administrator'], person.id))).to.include({ status: 403, because: 'administratorsOnly' })
    expect(await app.visitor().isRefused(setRoles, give(['administrator']))).to.include({ status: 401 })
    await admin.does(setRoles, give(['administrator']))
    expect((await ana.does(whoAmI)).me?.platformRoles).to.deep.equal(['administrator'])
    await ana.does(setRoles, give([], mod.id))
    expect((await mod.does(whoAmI)).me?.platformRoles).to.deep.equal([])
    await admin.does(setRoles, give([]))
    expect(await ana.isRefused(setRoles, give(['administrator']))).to.include({ status: 403 })
    for (const roles of [['owner'], 'administrator', { $set: [] }, [['moderator']], null]) expect(await admin.isRefused(setRoles, { params: { id: ana.id }, body: { roles } })).to.include({ status: 400 })
    expect(await admin.isRefused(setRoles, give(['moderator'], '6561aaaaaaaaaaaaaaaaaaaa'))).to.include({ status: 404 })
  })

  it('cannot be asked for when signing up', async () => {
    expect(await app.visitor().isRefused(signUp, { body: { name: 'Mal', email: 'mal@example.org', password: PASSWORD, platformRoles: ['administrator'] } })).to.include({ status: 400 })
  })
})
