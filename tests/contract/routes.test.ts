import { expect } from 'chai'
import { z } from 'zod'
import type { Route } from '@commonspark/server/platform/http/route'
import { ACCESS } from '@commonspark/server/platform/actor'
import { LIMITS } from '@commonspark/server/platform/limits'
import { Problem } from '@commonspark/shared/ground/errors'
import { startApp, type TestApp } from '../support/app.ts'
import type { Visitor } from '../support/people.ts'

const nameOf = ({ endpoint }: Route): string => `${endpoint.method} ${endpoint.path}`
const SOME_ID = '6561aaaaaaaaaaaaaaaaaaaa'

/** The route's address with identities that nothing has. */
const addressOf = ({ endpoint }: Route): string => endpoint.path.replace(/:\w+/g, SOME_ID)

describe('every route', () => {
  let app: TestApp
  let roles: Record<(typeof ACCESS)[number], Visitor>
  before(async () => {
    app = await startApp()
    roles = {
      anyone: app.visitor(),
      member: await app.person('Member'),
      moderator: await app.person('Moderator', { platformRoles: ['moderator'] }),
      administrator: await app.person('Administrator', { platformRoles: ['administrator'] }),
    }
  })
  after(() => app.stop())

  const send = (visitor: Visitor, route: Route, body: string): Promise<Response> => visitor.fetch(addressOf(route), {
    method: route.endpoint.method,
    ...(route.endpoint.body ? { body, headers: { 'content-type': 'application/json' } } : {}),
    ...(route.endpoint.upload ? { body: new FormData() } : {}),
  })

  it('is declared once, with a policy in words, a known limit, and schemas', () => {
    expect(app.routes.length).to.be.greaterThan(30)
    expect(new Set(app.routes.map(nameOf)).size).to.equal(app.routes.length)
    for (const { endpoint, rule } of app.routes) {
      expect(rule.policy, endpoint.path).to.match(/\.$/)
      expect(rule.limit in LIMITS, endpoint.path).to.equal(true)
      expect(ACCESS).to.include(rule.access)
      expect(endpoint.summary.length, endpoint.path).to.be.greaterThan(8)
      if (/POST|PUT|PATCH/.test(endpoint.method) && endpoint.body) {
        const strict = (endpoint.body as z.ZodObject).safeParse({ surelyNotAField: 1 })
        expect(JSON.stringify(strict.error?.issues), `${endpoint.path} refuses unknown fields`).to.match(/unrecognized_keys|invalid_key/)
      }
      for (const name of endpoint.path.match(/:\w+/g) ?? []) expect(endpoint.params?.shape, endpoint.path).to.have.property(name.slice(1))
    }
  })

  it('stands in the OpenAPI document', async () => {
    const document = (await (await app.visitor().fetch('/api/openapi.json')).json()) as { paths: Record<string, Record<string, { description: string; responses: object }>> }
    for (const { endpoint } of app.routes) {
      const entry = document.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()]
      expect(entry, endpoint.path).to.have.property('responses')
      expect(entry?.description).to.match(/^For: /)
    }
  })

  for (const [at, role] of ACCESS.entries()) {
    it(`answers ${role} as its access says, with a problem where it refuses, and never with a fault`, async () => {
      for (const route of app.routes) {
        if (route.endpoint.path === '/api/sign-out') continue
        const allowed = ACCESS.indexOf(route.rule.access) <= at
        const response = await send(roles[role], route, '{}')
        const label = `${role}: ${nameOf(route)} -> ${response.status}`
        expect(response.status, label).to.be.lessThan(500)
        if (!allowed) expect(response.status, label).to.equal(role === 'anyone' ? 401 : 403)
        else if (role !== 'anyone') expect(response.status, label).not.to.equal(401)
        if (response.status >= 400) {
          expect(response.headers.get('content-type'), label).to.include('application/problem+json')
          Problem.parse(await response.json())
        } else await response.arrayBuffer()
      }
    })
  }

  it('refuses hostile bodies and never stores or breaks', async () => {
    const bodies = ['null', '[]', '"x"', '1', '{', '{"$gt":""}', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"x":1}}}', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, '{"email":{"$ne":null},"password":{"$ne":null}}', '\u0000']
    for (const route of app.routes.filter(({ endpoint }) => endpoint.body)) {
      for (const body of bodies) {
        const response = await send(roles.administrator, route, body)
        expect(response.status, `${nameOf(route)} with ${body.slice(0, 40)}`).to.be.within(400, 499)
        await response.arrayBuffer()
      }
    }
    expect(({} as { admin?: boolean }).admin).to.equal(undefined)
  })

  it('refuses what comes from another site', async () => {
    for (const route of app.routes.filter(({ endpoint }) => endpoint.method !== 'GET' && endpoint.path !== '/api/unsubscribe')) {
      for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }]) {
        const response = await roles.administrator.fetch(addressOf(route), { method: route.endpoint.method, headers: { ...headers, 'content-type': 'application/json' } })
        expect(response.status, nameOf(route)).to.equal(403)
        expect(Problem.parse(await response.json()).because).to.equal('foreignOrigin')
      }
    }
  })
})
