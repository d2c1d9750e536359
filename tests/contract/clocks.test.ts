import { expect } from 'chai'
import { z } from 'zod'
import { startApp, type TestApp } from '../support/app.ts'

/** Every moment that a client may send at all: wishes for the future, and questions about what the server has stored. None says what time it is. */
const MOMENTS = [
  // Questions about what is stored.
  'GET /api/conversations/:id/date query.at', 'GET /api/messages/search query.from', 'GET /api/messages/search query.to',
  // Wishes for when something is to begin and end; the server's clock says when that is.
  'PATCH /api/challenges/:id/working-copy body.changes.schedule.steps.ends', 'PATCH /api/challenges/:id/working-copy body.changes.schedule.steps.starts',
  'PATCH /api/matchmaking/:id body.session.startsAt', 'PATCH /api/votes/:id body.closesAt', 'PATCH /api/votes/:id body.opensAt',
  'POST /api/matchmaking body.session.startsAt', 'POST /api/votes body.content.closesAt', 'POST /api/votes body.content.opensAt',
  'POST /api/votes/:id/amend body.changes.closesAt', 'POST /api/votes/:id/amend body.changes.opensAt',
  // Days that people write into a plan of payments.
  'PUT /api/award-tasks/:taskId body.milestones.due', 'PUT /api/award-tasks/:taskId body.milestones.paidAt',
  // Counts the changes of one pen, and is no time.
  'document:presence.clock',
]

interface Shape { format?: string; pattern?: string; type?: unknown; [key: string]: unknown }

/** Where in a schema a date, a time, or a number that is called like one stands. */
function momentsIn(where: string, shape: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(shape)) for (const part of shape) momentsIn(where, part, found)
  else if (shape !== null && typeof shape === 'object') {
    const { format, pattern, properties, $defs, ...rest } = shape as Shape
    if (['date-time', 'date', 'time'].includes(format ?? '') || pattern?.includes('T\\d{2}:\\d{2}')) found.add(where)
    for (const [name, part] of Object.entries((properties ?? {}) as Record<string, Shape>)) {
      if (['integer', 'number'].includes(String(part.type)) && /(At|^at|[tT]ime|[cC]lock|^now|[sS]tamp|^since|^until|[dD]ate)$/.test(name)) found.add(`${where}.${name}`)
      momentsIn(`${where}.${name}`, part, found)
    }
    for (const part of Object.values(($defs ?? {}) as Record<string, Shape>)) momentsIn(where, part, found)
    momentsIn(where, Object.values(rest), found)
  }
  return found
}

describe('the clock of a client', () => {
  let app: TestApp
  before(async () => { app = await startApp() })
  after(() => app.stop())

  it('is never asked: whatever a client may send, the server’s own clock decides when it was', () => {
    const found = new Set<string>()
    const look = (where: string, schema: z.ZodType | undefined): void => { if (schema) momentsIn(where, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), found) }
    for (const { endpoint: { method, path, params, query, body } } of app.routes) for (const [part, schema] of Object.entries({ params, query, body })) look(`${method} ${path} ${part}`, schema)
    for (const { intent } of app.platform.live.listeners) look(intent.name, intent.payload)
    expect([...found].toSorted()).to.deep.equal(MOMENTS)
  })
})
