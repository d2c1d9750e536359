import type { Round } from '@commonspark/shared/counting/outcome'
import { near } from './explained.ts'

/** A band of ballots between two columns; columns are rounds. */
export interface FlowNode { name: string; votes: number; round: number; last: boolean; tone: 'pine' | 'plain' | 'gone' }
export interface FlowLink { source: number; target: number; value: number; tone: 'pine' | 'plain' | 'moved' }
export interface Flows { nodes: FlowNode[]; links: FlowLink[] }

const GONE = ''

/** The flows of ballots from round to round: those that stay with an option, those that move on, and those with no further choice. */
export function flowsOf(rounds: readonly Round[], words: { name: (id: string) => string; isWon: (id: string) => boolean; exhausted: string }): Flows {
  const nodes: FlowNode[] = []
  const at = new Map<string, number>()
  for (const [r, round] of rounds.entries()) {
    const all = [...round.totals.map(({ option, total }) => [option, near(total)] as const), [GONE, near(round.exhausted)] as const]
    for (const [option, votes] of all.toSorted((a, b) => (a[0] === GONE ? 1 : b[0] === GONE ? -1 : b[1] - a[1]))) {
      if (votes <= 0) continue
      at.set(`${r} ${option}`, nodes.length)
      const next = rounds[r + 1]?.totals.some((one) => one.option === option)
      nodes.push({
        name: option === GONE ? words.exhausted : words.name(option), votes, round: r, last: r === rounds.length - 1 || (option !== GONE && !next),
        tone: option === GONE ? 'gone' : words.isWon(option) ? 'pine' : 'plain',
      })
    }
  }
  const links: FlowLink[] = []
  const link = (source: number | undefined, target: number | undefined, value: number, tone: FlowLink['tone']): void => {
    // What is cut off by rounding is no band.
    if (source !== undefined && target !== undefined && value > 1e-6) links.push({ source, target, value, tone })
  }
  for (const [r, round] of rounds.slice(0, -1).entries()) {
    const moved = new Map<string, number>()
    for (const { from, to, votes } of round.transfers) {
      moved.set(from, (moved.get(from) ?? 0) + near(votes))
      link(at.get(`${r} ${from}`), at.get(`${r + 1} ${to ?? GONE}`), near(votes), 'moved')
    }
    for (const { option, total } of round.totals) {
      const stays = Math.min(near(total) - (moved.get(option) ?? 0), near(rounds[r + 1]?.totals.find((one) => one.option === option)?.total ?? '0'))
      link(at.get(`${r} ${option}`), at.get(`${r + 1} ${option}`), stays, words.isWon(option) ? 'pine' : 'plain')
    }
    link(at.get(`${r} ${GONE}`), at.get(`${r + 1} ${GONE}`), near(round.exhausted), 'plain')
  }
  return { nodes, links }
}
