import { expect } from 'chai'
import { exactTime, relativeWords, timeLeft } from '../../../client/src/ui/time.ts'

const now = new Date(2026, 10, 22, 12, 0).getTime()
const minutes = (count: number) => now + count * 60_000
const hours = (count: number) => minutes(count * 60)
const days = (count: number) => hours(count * 24)

describe('time in words', () => {
  it('says how long ago, in the reader’s language', () => {
    expect(relativeWords(now - 20_000, now, 'en')).to.equal('now')
    expect(relativeWords(minutes(-59), now, 'en')).to.equal('59 minutes ago')
    expect(relativeWords(hours(-2), now, 'en')).to.equal('2 hours ago')
    expect(relativeWords(days(-5), now, 'pl')).to.equal('5 dni temu')
    expect(relativeWords(days(2), now, 'sl')).to.equal('pojutrišnjem')
  })

  it('counts days by the calendar, not by 24 hours', () => {
    const lateYesterday = new Date(2026, 10, 21, 9, 0)
    const twoNightsAgo = new Date(2026, 10, 20, 23, 0)
    expect(relativeWords(lateYesterday, now, 'en')).to.equal('yesterday')
    expect(relativeWords(twoNightsAgo, now, 'en')).to.equal('2 days ago')
  })

  it('gives the date from thirty days on, with its year if that is another one', () => {
    expect(relativeWords(new Date(2026, 2, 3), now, 'en-GB')).to.equal('3 Mar')
    expect(relativeWords(new Date(2025, 2, 3), now, 'en-GB')).to.equal('3 Mar 2025')
  })

  it('never promises more time than is left', () => {
    expect(timeLeft(days(3) - 1, now, 'en')).to.equal('in 2 days')
    expect(timeLeft(days(2) - 1, now, 'en')).to.equal('in 47 hours')
    expect(timeLeft(hours(2) - 1, now, 'en')).to.equal('in 119 minutes')
    expect(timeLeft(minutes(1) - 1, now, 'en')).to.equal('in 59 seconds')
    expect(timeLeft(hours(-3), now, 'en')).to.equal('3 hours ago')
  })

  it('counts as the language counts', () => {
    expect([1, 2, 5].map((count) => timeLeft(days(count + 1), now, 'pl'))).to.deep.equal(['za 2 dni', 'za 3 dni', 'za 6 dni'])
    expect([2, 3, 5].map((count) => timeLeft(days(count), now, 'sl'))).to.deep.equal(['čez 2 dneva', 'čez 3 dni', 'čez 5 dni'])
  })

  it('names day, year, hour and zone when exactness is asked for', () => {
    expect(exactTime(now, 'en-GB')).to.match(/^Sunday,? 22 November 2026 at 12:00 \S+$/)
  })
})
