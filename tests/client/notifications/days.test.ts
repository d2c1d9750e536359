import { expect } from 'chai'
import { byDay, dayWords } from '../../../client/src/features/notifications/days.ts'

const at = (text: string): string => new Date(text).toISOString()

describe('days of notifications', () => {
  it('are split at the reader’s own midnight, in the order given', () => {
    const list = [{ at: at('2026-03-29T10:00'), id: 'c' }, { at: at('2026-03-29T00:00'), id: 'b' }, { at: at('2026-03-28T23:59:59.999'), id: 'a' }]
    expect(byDay(list).map(({ items }) => items.map(({ id }) => id))).to.deep.equal([['c', 'b'], ['a']])
    expect(byDay([])).to.deep.equal([])
  })

  it('are named as people name them', () => {
    const now = new Date('2026-11-22T09:00').getTime()
    const day = (text: string): number => byDay([{ at: at(text) }])[0]!.day
    expect(dayWords(day('2026-11-22T00:01'), now, 'en-GB')).to.equal('Today')
    expect(dayWords(day('2026-11-21T23:59'), now, 'pl')).to.equal('Wczoraj')
    expect(dayWords(day('2026-11-20T12:00'), now, 'en-GB')).to.match(/^Friday,? 20 November$/)
    expect(dayWords(day('2025-11-20T12:00'), now, 'sl')).to.contain('2025')
    expect(dayWords(day('2026-11-20T12:00'), now, 'sl')).not.to.contain('2026')
  })
})
