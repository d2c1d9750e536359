import { z } from 'zod'
import { type Fraction, fraction } from './fraction.ts'

const PATTERN = /^\d{1,24}(\.\d{1,12})?$/

/** Money as an exact decimal text, never negative: '1000000', '1584196.52'. */
export const Amount = z.string().regex(PATTERN)
export type Amount = z.infer<typeof Amount>

/** Whether a text is an amount. */
export const isAmount = (text: string): boolean => PATTERN.test(text)

/** The exact value of an amount. */
export function amountOf(text: Amount): Fraction {
  const [whole = '0', decimals = ''] = text.split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

/** Amounts as whole numbers of one common smallest unit (1, 1/10, 1/100, ...), and how many of these make 1. */
export function inUnits(amounts: readonly Amount[]): { values: bigint[]; perOne: bigint } {
  const places = Math.max(0, ...amounts.map((a) => a.split('.')[1]?.length ?? 0))
  const values = amounts.map((a) => {
    const [whole = '0', decimals = ''] = a.split('.')
    return BigInt(whole + decimals.padEnd(places, '0'))
  })
  return { values, perOne: 10n ** BigInt(places) }
}
