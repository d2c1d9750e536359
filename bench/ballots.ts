import { createHash, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ballotKey } from '@commonspark/shared/counting/ballot'
import { canonical } from '@commonspark/shared/counting/canonical'
import { VoteContent } from '@commonspark/shared/votes/content'
import { createVote, makeCodes, publishVote } from '@commonspark/shared/votes/schema'
import type { Person } from '../tests/support/people.ts'

/** A secret vote and the file of its ballots, one a line as JSON: each of a voter of its own, ready to be sent. */
export interface PreparedVote { id: string; file: string }

const OPTIONS = Array.from({ length: 20 }, (_, at) => `p${at}`)

/** Secret approval votes by paper codes (no sessions, so that only casting is measured), each with so many ballots. */
export async function prepareVotes(admin: Person, votes: number, ballots: number, folder: string): Promise<PreparedVote[]> {
  const made: PreparedVote[] = []
  for (let vote = 0; vote < votes; vote++) {
    const content = VoteContent.parse({
      title: 'Bench', options: OPTIONS.map((id) => ({ id, title: id })), eligibility: { kind: 'codes' }, secrecy: 'secret',
      opensAt: new Date().toISOString(), closesAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    const draft = await admin.does(createVote, { body: { key: randomUUID(), content } })
    const codes: string[] = []
    while (codes.length < ballots) codes.push(...(await admin.does(makeCodes, { params: { id: draft.id }, body: { key: randomUUID(), count: Math.min(2000, ballots - codes.length), reason: null } })).codes)
    const { id, form } = await admin.does(publishVote, { params: { id: draft.id }, body: { version: draft.version } })
    const file = join(folder, `ballots-${vote}.jsonl`)
    writeFileSync(file, codes.map((code, at) => {
      const ballot = OPTIONS.filter((_, place) => (at * 7 + place * 3) % 5 === 0)
      return JSON.stringify({ code, ballot, receipt: createHash('sha256').update(canonical({ ballot: ballotKey(form, ballot), secret: randomUUID() })).digest('hex') })
    }).join('\n'))
    made.push({ id, file })
  }
  return made
}
