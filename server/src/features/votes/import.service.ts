import { createHash } from 'node:crypto'
import type { BoxedBallot } from '@commonspark/shared/counting/bundle'
import { LARGEST_FILE } from '@commonspark/shared/counting/faults'
import { AppError } from '@commonspark/shared/ground/errors'
import { CURRENCIES } from '@commonspark/shared/taxonomy/taxonomy'
import { MAX_OPTIONS, VoteContent, type VoteSubject } from '@commonspark/shared/votes/content'
import { countProblems } from '@commonspark/shared/votes/rules'
import type { ElectionView } from '@commonspark/shared/votes/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import { isDuplicate, newId, objectId } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { BoxModel } from './box.model.ts'
import type { ReadElection } from './count.worker.ts'
import { type Counter, sealed } from './counter.ts'
import { chained, decidedBy } from './votes.service.ts'
import type { Vote, VotesModel } from './votes.model.ts'
import type { VotesPolicy } from './votes.policy.ts'

/** What an import may say that the file does not. */
export interface ImportWish { organisation?: string | undefined; title?: string | undefined; rule?: string | undefined; parameters?: Record<string, unknown> | undefined }

const READ_TIME = 60_000
const MOST_BALLOTS = 500_000
/** Keys of a Pabulib file that a written one repeats. */
const KEPT = ['country', 'unit', 'subunit', 'instance', 'district', 'date_begin', 'date_end', 'language', 'edition']

/** '21.04.2023', '2023-04-21' or '2023' as a moment in UTC, its beginning or its end; null where there is no date. */
function dayIn(text: string | undefined, end: boolean): Date | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text ?? '')
  const [, year, month, day] = dotted ? ['', dotted[3], dotted[2], dotted[1]] : /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(text ?? '') ?? []
  if (!year) return null
  const at = new Date(Date.UTC(Number(year), month ? Number(month) - 1 : end ? 11 : 0, day ? Number(day) : end ? 31 : 1, end ? 23 : 0, end ? 59 : 0))
  return Number.isNaN(at.getTime()) ? null : at
}

/** The rule that a file names, in ours. */
function ruleIn({ profile, meta }: ReadElection): Pick<VoteContent, 'rule' | 'parameters'> {
  if (profile.form.kind === 'ranking') return { rule: 'schulze', parameters: {} }
  const named = meta['rule'] ?? ''
  if (!/equalshares/i.test(named)) return { rule: 'greedy', parameters: {} }
  return { rule: 'equalShares', parameters: { completion: /add1/i.test(named) ? 'add1' : 'none', step: '1', ...(/comparison/i.test(named) ? { comparison: 'satisfaction' } : {}) } }
}

function contentOf(election: ReadElection, wish: ImportWish, now: Date): VoteContent {
  const { profile, names, meta } = election
  const end = dayIn(meta['date_end'], true) ?? dayIn(meta['instance'], true) ?? dayIn(meta['date_begin'], true) ?? now
  const closesAt = new Date(Math.min(end.getTime(), now.getTime()))
  const begin = dayIn(meta['date_begin'], false) ?? dayIn(meta['instance'], false) ?? closesAt
  const decides = wish.rule ? { rule: wish.rule, parameters: (wish.parameters ?? {}) as VoteContent['parameters'] } : ruleIn(election)
  const words = VoteContent.pick({ title: true }).parse({ title: (wish.title ?? [meta['description'], meta['unit']].find((text) => text) ?? 'Election').slice(0, 200) })
  return {
    ...VoteContent.parse({}), ...words, ...decides,
    // Identities of a file are its own; its reader has checked them.
    options: profile.options.map(({ id, cost }) => ({ id, cost, title: (names[id] || id).replace(/\s+/g, ' ').slice(0, 160), summary: '', link: null })),
    form: profile.form, budget: profile.budget, currency: CURRENCIES.find((known) => known === meta['currency']) ?? null, secrecy: 'secret',
    opensAt: new Date(Math.min(begin.getTime(), closesAt.getTime() - 1)).toISOString(), closesAt: closesAt.toISOString(), timeZone: 'UTC',
  }
}

/** Finished elections of elsewhere as counted votes: whole, or not at all. */
export function importService(platform: Platform<DomainEvents>, votes: VotesModel, box: BoxModel, counter: Counter, policy: VotesPolicy, poke: () => void) {
  const { clock, database, outbox } = platform

  const read = async (name: string, text: string): Promise<ReadElection> => {
    const format = /\.pb$/i.test(name) ? 'pb' as const : /\.(soc|soi|toc|toi)$/i.test(name) ? 'preflib' as const : null
    if (!format) throw new AppError('unsupportedType', 'unknownElection')
    if (text.length > LARGEST_FILE) throw new AppError('tooLarge', 'tooLarge')
    const done = await counter.run({ kind: 'read', format, text }, READ_TIME)
    if (done.kind === 'faults') throw new AppError('invalid', 'electionRefused', { fields: done.faults.slice(0, 20).map(({ line, code, detail }) => ({ path: `line.${line}`, because: 'electionFault', params: { line, code, detail } })) })
    if (done.kind !== 'read') throw new AppError('internal')
    return done.election
  }
  /** A file read whole and found fit to be put down; nothing is written. The same file with the same rule has the same key. */
  const prepare = async (name: string, text: string, wish: ImportWish) => {
    const election = await read(name, text)
    const content = contentOf(election, wish, clock.now())
    if (content.options.length > MAX_OPTIONS) throw new AppError('invalid', 'fieldsRefused', { fields: [{ path: 'options', because: 'tooManyItems', params: { max: MAX_OPTIONS } }] })
    const fields = countProblems(content)
    if (fields.length > 0) throw new AppError('invalid', 'fieldsRefused', { fields })
    const ballots = election.profile.ballots.reduce((sum, { count }) => sum + count, 0)
    if (ballots > MOST_BALLOTS) throw new AppError('tooLarge', 'electionTooLarge')
    const createKey = `import ${createHash('sha256').update(JSON.stringify([text, content.rule, content.parameters, wish.organisation ?? null])).digest('hex')}`
    return { election, content, ballots, createKey }
  }
  /** What would come of a file, and whether it is here already. */
  const preview = async (name: string, text: string, wish: ImportWish): Promise<ElectionView> => {
    const { election, content, ballots, createKey } = await prepare(name, text, wish)
    const { title, form, rule, parameters, budget, currency, opensAt, closesAt } = content
    return {
      title, form, rule, parameters, budget, currency, opensAt, closesAt, ballots, official: election.official,
      options: content.options.map(({ id, title: words, cost }) => ({ id, title: words, cost })), known: (await votes.byKey(createKey))?._id.toString() ?? null,
    }
  }
  /** The same file with the same rule is the same vote, however often it is sent. `createdBy` null is the installation itself; `made` names the thing of another room whose vote it was, and the key of that. */
  const put = async (createdBy: string | null, name: string, text: string, wish: ImportWish, of: { subject: VoteSubject; createKey: string } | null = null): Promise<Vote> => {
    const { election, content, createKey: fileKey } = await prepare(name, text, wish)
    const [id, now, createKey] = [newId(), clock.now(), of?.createKey ?? fileKey]
    const known = await votes.byKey(createKey)
    if (known) return known

    const boxed = election.profile.ballots.flatMap(({ ballot, count }) => Array.from({ length: count }, (): BoxedBallot => ({ ballot, receipt: null })))
    const { ballots, box: digest } = await sealed(counter, content.form, boxed)
    const [opensAt, closesAt] = [new Date(content.opensAt!), new Date(content.closesAt!)]
    const rule = await decidedBy({ content, withdrawn: [] })
    const first = await chained({ chain: [] }, now, { type: 'imported', data: { rule, source: name.slice(0, 120), opensAt: content.opensAt, closesAt: content.closesAt } })
    const chain = await chained({ chain: first }, now, { type: 'sealed', data: { box: digest, ballots: ballots.length, roll: null, excluded: {} } })
    // Sheets of a vote that does not exist are nobody's; the vote appears only when all are there.
    await box.writeSheets(id, ballots)
    try {
      const vote = await database.transaction(async (tx) => {
        const made = await votes.create({
          _id: objectId(id), version: 1, createKey, createdBy, createdAt: now, organisation: wish.organisation ?? null, organisers: [], subject: of?.subject ?? null, content, withdrawn: [],
          opensAt, closesAt, publishedAt: now, chain, keyCheck: null, rollSize: 0, dueAt: now, reminded: true,
          sealed: { at: now, box: digest, ballots: ballots.length, roll: null, excluded: {} }, result: null,
          imported: { source: name.slice(0, 120), official: election.official, meta: Object.fromEntries(KEPT.flatMap((key) => (election.meta[key] ? [[key, election.meta[key]]] : []))) },
        }, tx)
        await outbox.announce(tx, 'vote.published', { voteId: id, version: 1 }, createdBy)
        return made
      })
      outbox.poke()
      poke()
      return vote
    } catch (error) {
      await box.dropSheets(id)
      const twin = isDuplicate(error) ? await votes.byKey(createKey) : null
      if (!twin) throw error
      return twin
    }
  }
  const demandMay = async (actor: Actor, { organisation = null }: { organisation?: string | null | undefined }): Promise<void> => {
    if (!(await policy.organises(actor, { organisation, organisers: [], subject: null }))) throw new AppError('forbidden', organisation ? 'ownersOnly' : 'administratorsOnly')
  }
  return {
    put,
    preview,
    upload: async (actor: Actor, name: string, bytes: Buffer, wish: ImportWish): Promise<Vote> => {
      await demandMay(actor, wish)
      return put(actor.id, name, bytes.toString('utf8'), wish)
    },
    look: async (actor: Actor, name: string, bytes: Buffer, wish: ImportWish): Promise<ElectionView> => {
      await demandMay(actor, wish)
      return preview(name, bytes.toString('utf8'), wish)
    },
  }
}
export type ImportService = ReturnType<typeof importService>
