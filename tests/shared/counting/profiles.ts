import { readFileSync } from 'node:fs'
import { readPabulib, type Pabulib } from '@commonspark/shared/counting/pabulib'
import type { Ballot, BallotForm, Profile } from '@commonspark/shared/counting/profile'

/** Ranking ballots written as '3: a > b = c', one a line. */
export function rankings(options: string, lines: string): Profile {
  return {
    form: { kind: 'ranking', max: null, ties: true },
    budget: null,
    options: options.split(' ').map((id) => ({ id, cost: null })),
    ballots: lines.trim().split('\n').map((line) => {
      const [count, order = ''] = line.split(':')
      const ballot = order.trim() === '' ? [] : order.split('>').map((place) => place.split('=').map((id) => id.trim()))
      return { ballot, count: Number(count) }
    }),
  }
}

/** Approval ballots written as '3: a b', one a line; costs in the order of the options. */
export function approvals(options: string, lines: string, costs?: number[], budget?: number): Profile {
  return {
    form: { kind: 'approval', min: 0, max: null },
    budget: budget === undefined ? null : `${budget}`,
    options: options.split(' ').map((id, i) => ({ id, cost: costs ? `${costs[i]}` : null })),
    ballots: lines.trim().split('\n').map((line) => {
      const [count, named = ''] = line.split(':')
      return { ballot: named.split(' ').filter((id) => id !== ''), count: Number(count) }
    }),
  }
}

/** Ballots with marks, as objects option -> mark. */
export function marks(form: BallotForm, options: string, ballots: [number, Record<string, number>][], costs?: number[], budget?: number): Profile {
  return {
    form,
    budget: budget === undefined ? null : `${budget}`,
    options: options.split(' ').map((id, i) => ({ id, cost: costs ? `${costs[i]}` : null })),
    ballots: ballots.map(([count, given]) => ({ count, ballot: Object.entries(given) as Ballot })),
  }
}

/** One of the elections in tests/fixtures/pabulib. */
export function fixture(name: string): Pabulib {
  const read = readPabulib(readFileSync(new URL(`../../fixtures/pabulib/${name}.pb`, import.meta.url), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.file
}
