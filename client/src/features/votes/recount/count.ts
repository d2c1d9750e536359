import { type Bundle, type Check, verifyBundle } from '@commonspark/shared/counting/bundle'
import type { Sha256 } from '@commonspark/shared/counting/canonical'
import { LARGEST_FILE, type FileFault } from '@commonspark/shared/counting/faults'
import { readRatio, toNumber, type Ratio } from '@commonspark/shared/counting/fraction'
import { representation, type Representation } from '@commonspark/shared/counting/measures'
import type { Outcome } from '@commonspark/shared/counting/outcome'
import { cellsOf, metaOf, readPabulib, type Pabulib } from '@commonspark/shared/counting/pabulib'
import { officialWinners, pabulibProfile } from '@commonspark/shared/counting/pabulibProfile'
import { CountError, type OptionId, type Profile } from '@commonspark/shared/counting/profile'
import { countVotes, RULES } from '@commonspark/shared/counting/registry'
import { asApproval, supported } from '@commonspark/shared/counting/translate'
import { whyNot, type Reason } from '@commonspark/shared/counting/whyNot'
import type { Explained } from '../explain/explained.ts'

/** The rules that stand side by side: equal shares as the cities use it, raised by one unit of the currency at a time. */
export const COMPARED = ['equalShares', 'greedy', 'phragmen'] as const
export type Compared = (typeof COMPARED)[number]
const PARAMETERS: Record<Compared, Record<string, unknown>> = { equalShares: { completion: 'add1', step: '1' }, greedy: { by: 'votes' }, phragmen: {} }

/** What an election was about. Amounts are in units of the currency, which is '' where the file names none that is known. */
export interface About { title: string; place: string; from: string; until: string; budget: number; currency: string; source: string; voters: number }

/** A project, how many voters support it, and why equal shares does not fund it (empty where it does). */
export interface Project { id: OptionId; name: string; cost: number; votes: number; reasons: Reason[] }

/** What one rule gives; `differs` counts the projects decided otherwise than in reality, null where the file does not say. */
export interface RuleResult {
  rule: Compared; winners: OptionId[]; tied: OptionId[]; spent: number; differs: number | null
  represents: Representation
  /** Whether the ballots had to be read as plain support, since the rule takes no others. */
  translated: boolean
}

/** What became of a file. */
export type Counted =
  | { kind: 'election'; about: About; projects: Project[]; results: RuleResult[] }
  | { kind: 'bundle'; title: string; ok: boolean; checks: Check[]; head: string; voters: number; winners: string[]; tied: string[]; explained: Explained | null }
  | { kind: 'faults'; faults: FileFault[] }
  | { kind: 'refused'; code: 'notBundle' | 'uncountable'; detail: string }

/** Told while counting: at which step, and how much of it is done from 0 to 1, or null where nobody can tell. */
export type Tell = (step: 'reading' | 'checking' | Compared, done: number | null) => void

/** Counts a Pabulib file or checks a recount bundle, whichever the text is. */
export async function countFile(text: string, sha256: Sha256, tell: Tell): Promise<Counted> {
  tell('reading', null)
  try {
    return /^\uFEFF?\s*[{[]/.test(text) && text.length <= LARGEST_FILE ? await checkBundle(text, sha256, tell) : countElection(text, tell)
  } catch (problem) {
    if (problem instanceof CountError) return { kind: 'refused', code: 'uncountable', detail: problem.message }
    throw problem
  }
}

async function checkBundle(text: string, sha256: Sha256, tell: Tell): Promise<Counted> {
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (problem) {
    return { kind: 'refused', code: 'notBundle', detail: (problem as Error).message }
  }
  tell('checking', null)
  const { ok, checks, outcome } = await verifyBundle(given, sha256)
  if (!checks.find(({ code }) => code === 'format')?.ok) return { kind: 'refused', code: 'notBundle', detail: checks[0]?.detail ?? '' }
  const bundle = given as Bundle
  const names = new Map(bundle.options.map(({ id, name }) => [id, name]))
  const named = (ids: readonly OptionId[] = []): string[] => ids.map((id) => names.get(id) ?? id)
  return {
    kind: 'bundle', title: bundle.title, ok, checks, head: bundle.events.at(-1)?.digest ?? '', voters: outcome?.voters ?? 0,
    winners: named(outcome?.winners), tied: named(outcome?.tied),
    explained: outcome && { outcome, options: bundle.options, form: bundle.form, currency: null, why: Object.fromEntries(bundle.options.map(({ id }) => [id, whyNot(outcome, id)])) },
  }
}

function countElection(text: string, tell: Tell): Counted {
  const read = readPabulib(text)
  if (!read.ok) return { kind: 'faults', faults: read.faults }
  const profile = pabulibProfile(read.file)
  const official = officialWinners(read.file)
  const outcomes = COMPARED.map((rule) => {
    tell(rule, 0)
    return countBy(rule, profile, (done) => { tell(rule, done) })
  })
  const projects = projectsOf(read.file, profile, outcomes[0]!.outcome)
  const costs = new Map(projects.map(({ id, cost }) => [id, cost]))
  const results = outcomes.map(({ rule, outcome, translated }): RuleResult => ({
    rule, translated, winners: outcome.winners, tied: outcome.tied,
    spent: outcome.winners.reduce((sum, id) => sum + costs.get(id)!, 0),
    differs: official && difference(outcome, official, projects),
    represents: representation(profile, outcome.winners),
  }))
  return { kind: 'election', about: aboutOf(read.file, outcomes[0]!.outcome.voters), projects, results }
}

function countBy(rule: Compared, profile: Profile, progress: (done: number) => void) {
  const translated = !RULES.get(rule)!.ballots.includes(profile.form.kind)
  return { rule, translated, outcome: countVotes(rule, translated ? asApproval(profile) : profile, PARAMETERS[rule], progress) }
}

function projectsOf(file: Pabulib, profile: Profile, outcome: Outcome): Project[] {
  const cell = cellsOf(file.projects)
  const won = new Set(outcome.winners)
  const votes = new Map<OptionId, number>()
  for (const { ballot, count } of profile.ballots) {
    for (const id of supported(profile, ballot)) votes.set(id, (votes.get(id) ?? 0) + count)
  }
  return file.projects.rows.map((row) => {
    const id = cell(row, 'project_id')
    return {
      id, name: cell(row, 'name') || id, cost: Number(cell(row, 'cost')), votes: votes.get(id) ?? 0,
      reasons: won.has(id) ? [] : whyNot(outcome, id),
    }
  }).sort((a, b) => b.votes - a.votes)
}

/** How many projects are decided otherwise; what is tied is not decided, and so differs. */
function difference({ winners, tied }: Outcome, official: readonly OptionId[], projects: readonly Project[]): number {
  const [won, open, real] = [new Set(winners), new Set(tied), new Set(official)]
  return projects.filter(({ id }) => open.has(id) || won.has(id) !== real.has(id)).length
}

function aboutOf(file: Pabulib, voters: number): About {
  const currency = metaOf(file, 'currency').toUpperCase()
  return {
    title: metaOf(file, 'description'),
    place: [...new Set([metaOf(file, 'subunit'), metaOf(file, 'unit'), metaOf(file, 'country')])].filter(Boolean).join(', '),
    from: metaOf(file, 'date_begin') || metaOf(file, 'instance'), until: metaOf(file, 'date_end'),
    budget: Number(metaOf(file, 'budget')), currency: /^[A-Z]{3}$/.test(currency) ? currency : '',
    source: metaOf(file, 'rule'), voters,
  }
}

/** An exact number as the nearest one that can be shown. */
export const shown = (exact: Ratio): number => toNumber(readRatio(exact))
