import { expect } from 'chai'
import fc from 'fast-check'
import { amountOf, inUnits } from '@commonspark/shared/counting/amount'
import {
  add, ceiling, compare, divide, floor, fraction, multiply, quotient, readRatio, show, subtract,
} from '@commonspark/shared/counting/fraction'

const big = fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n })
const positive = fc.bigInt({ min: 1n, max: 10n ** 60n })
const any = fc.tuple(big, positive).map(([n, d]) => fraction(n, d))
function law<T>(property: fc.IProperty<T>): void {
  fc.assert(property, { seed: 4, numRuns: 200 })
}

/** A double is a whole number times a power of two. */
function exactly(x: number) {
  let [top, down] = [x, 0]
  while (!Number.isInteger(top)) [top, down] = [top * 2, down + 1]
  return fraction(BigInt(top), 2n ** BigInt(down))
}

describe('fractions', () => {
  it('are in lowest terms with a positive denominator', () => {
    expect(fraction(6, -4)).to.deep.equal({ n: -3n, d: 2n })
    expect(() => fraction(1, 0)).to.throw(RangeError)
  })

  it('obey the laws of arithmetic', () => {
    law(fc.property(any, any, any, (a, b, c) => {
      expect(show(multiply(a, add(b, c)))).to.equal(show(add(multiply(a, b), multiply(a, c))))
      expect(show(subtract(add(a, b), b))).to.equal(show(a))
      if (b.n !== 0n) expect(show(multiply(divide(a, b), b))).to.equal(show(a))
      expect(Math.sign(compare(a, b))).to.equal(-Math.sign(compare(b, a)))
    }))
  })

  it('survive writing and reading', () => law(fc.property(any, (a) => {
    expect(readRatio(show(a))).to.deep.equal(a)
  })))

  it('lie between floor and ceiling', () => law(fc.property(any, (a) => {
    expect(compare(fraction(floor(a)), a)).to.be.at.most(0)
    expect(compare(fraction(ceiling(a)), a)).to.be.at.least(0)
    expect(ceiling(a) - floor(a)).to.equal(a.d === 1n ? 0n : 1n)
  })))

  it('come within 2^-52 as doubles, however long they are', () => law(fc.property(positive, positive, (n, d) => {
    const q = exactly(quotient(n, d))
    const off = subtract(q, fraction(n, d))
    expect(compare(multiply(fraction(off.n < 0n ? -off.n : off.n, off.d), fraction(2n ** 52n)), fraction(n, d))).to.be.at.most(0)
  })))

  it('read money exactly', () => {
    expect(show(amountOf('1584196.52'))).to.equal('39604913/25')
    expect(inUnits(['400000.0', '0.25', '3'])).to.deep.equal({ values: [40000000n, 25n, 300n], perOne: 100n })
  })
})
