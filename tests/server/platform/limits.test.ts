import { expect } from 'chai'
import { AppError } from '@commonspark/shared/ground/errors'
import { forgotPassword, listSessions, signIn } from '@commonspark/shared/people/schema'
import { type Limits, LIMITS } from '@commonspark/server/platform/limits'
import { freshDatabase, PASSWORD, startApp, type TestApp } from '../../support/app.ts'

describe('limits', () => {
  let here: TestApp, there: TestApp
  before(async () => {
    const settings = { MONGODB_URI: await freshDatabase(), LIMITS: '1' }
    here = await startApp(settings)
    there = await startApp(settings)
  })
  after(async () => { await there.stop(); await here.stop() })

  const taken = async (limits: Limits, key: string, times: number, name: keyof typeof LIMITS = 'account'): Promise<(AppError | null)[]> => {
    const answers: (AppError | null)[] = []
    for (let time = 0; time < times; time++) answers.push(await limits.takeKey(name, key).then(() => null, (error: AppError) => error))
    return answers
  }

  it('are shared by all processes', async () => {
    const half = LIMITS.account.points / 2
    expect(await taken(here.platform.limits, 'shared', half)).to.deep.equal(Array(half).fill(null))
    expect(await taken(there.platform.limits, 'shared', half)).to.deep.equal(Array(half).fill(null))
    for (const app of [here, there]) {
      const [refusal] = await taken(app.platform.limits, 'shared', 1)
      expect(refusal).to.include({ code: 'tooMany', because: 'slowDown' })
      expect(refusal?.retryAfter).to.be.within(1, LIMITS.account.seconds)
    }
  })

  it('count exactly when many uses come at once in both', async () => {
    const all = await Promise.all([here, there].flatMap((app) => Array.from({ length: LIMITS.account.points }, () => taken(app.platform.limits, 'rush', 1))))
    expect(all.flat().filter((answer) => answer === null)).to.have.length(LIMITS.account.points)
  })

  it('count each kind and each key for itself', async () => {
    await taken(here.platform.limits, 'mine', LIMITS.account.points)
    expect(await taken(here.platform.limits, 'mine', 1, 'create')).to.deep.equal([null])
    expect(await taken(here.platform.limits, 'yours', 1)).to.deep.equal([null])
  })

  it('for reads are counted by each process for itself', async () => {
    expect((await taken(here.platform.limits, 'reader', LIMITS.read.points + 1, 'read')).at(-1)).to.include({ code: 'tooMany' })
    expect(await taken(there.platform.limits, 'reader', 1, 'read')).to.deep.equal([null])
  })

  it('stand in the way of whoever guesses a password, in whichever process, and say how long', async () => {
    const ana = await here.person('Ana')
    const guess = (app: TestApp) => app.visitor().fetch(signIn.path, {
      method: 'POST', body: JSON.stringify({ email: ana.email, password: 'not this one' }), headers: { 'content-type': 'application/json' },
    })
    const answers: number[] = []
    for (let n = 0; n < LIMITS.account.points; n++) answers.push((await guess(n % 2 ? here : there)).status)
    expect(answers.filter((status) => status === 401)).to.have.length(LIMITS.account.points - 1)
    const refused = await guess(there)
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).to.deep.equal([429, true])
    expect((await here.visitor().isRefused(signIn, { body: { email: ana.email, password: PASSWORD } })).status, 'also with the right one').to.equal(429)
    expect(await ana.does(listSessions), 'whoever is signed in stays so').to.have.property('items')
  })

  it('are for one person and one address, not for everybody', async () => {
    for (let n = 0; n < LIMITS.account.points; n++) await here.visitor().does(forgotPassword, { body: { email: 'nobody@example.org' } })
    expect((await there.visitor().isRefused(forgotPassword, { body: { email: 'nobody@example.org' } })).status).to.equal(429)
    await here.visitor().does(forgotPassword, { body: { email: 'somebody@example.org' } })
  })
})
