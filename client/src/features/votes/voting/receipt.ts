import { z } from 'zod'
import { Ballot } from '@commonspark/shared/counting/profile'
import { Digest } from '@commonspark/shared/counting/chain'
import { Moment } from '@commonspark/shared/ground/text'
import type { Receipt } from './caster.ts'

const ReceiptFile = z.object({
  format: z.literal('commonspark-receipt/1'), voteId: z.string(), title: z.string(), ballot: Ballot, secret: z.string().min(16).max(200), receipt: Digest, at: Moment,
})

/** A receipt as a file to keep. */
export const receiptFile = (receipt: Receipt): string => `${JSON.stringify({ format: 'commonspark-receipt/1', ...receipt }, null, 2)}\n`

/** Reads such a file; null where it is something else. */
export function readReceiptFile(text: string): Receipt | null {
  let given: unknown
  try { given = JSON.parse(text) } catch { return null }
  const parsed = ReceiptFile.safeParse(given)
  if (!parsed.success) return null
  const { format: _format, ...receipt } = parsed.data
  return receipt
}

/** Gives a text to the reader as a file. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, 10_000)
}
