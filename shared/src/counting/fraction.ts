/** An exact rational number in lowest terms; the denominator is positive. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

/** A fraction as text in lowest terms: '3', '-7/2'. Used wherever an exact number leaves this folder. */
export type Ratio = string

export const ZERO: Fraction = { n: 0n, d: 1n }
export const ONE: Fraction = { n: 1n, d: 1n }

/** The greatest common divisor of two numbers, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y) [x, y] = [y, x % y]
  return x
}

/** n/d in lowest terms; d must not be zero. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let top = BigInt(n)
  let bottom = BigInt(d)
  if (bottom === 0n) throw new RangeError('a fraction cannot have the denominator 0')
  if (bottom < 0n) [top, bottom] = [-top, -bottom]
  const common = bottom === 1n ? 1n : gcd(top, bottom)
  return common === 1n ? { n: top, d: bottom } : { n: top / common, d: bottom / common }
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const lesser = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)
export const greater = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)

/** The greatest whole number not above the fraction. */
export const floor = (a: Fraction): bigint => (a.n >= 0n ? a.n / a.d : -((-a.n + a.d - 1n) / a.d))

/** The smallest whole number not below the fraction. */
export const ceiling = (a: Fraction): bigint => -floor({ n: -a.n, d: a.d })

export const show = (a: Fraction): Ratio => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`)

/** Reads what `show` wrote. */
export function readRatio(text: Ratio): Fraction {
  const [n = '', d = '1'] = text.split('/')
  return fraction(BigInt(n), BigInt(d))
}

const bits = (a: bigint): number => a.toString(16).length * 4

/** n/d as the nearest double, within a relative error of 2^-52, however long the two integers are; d must be positive. */
export function quotient(n: bigint, d: bigint): number {
  if (n < 0n) return -quotient(-n, d)
  const shift = bits(d) - bits(n) + 64
  const head = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift))
  const half = Math.trunc(shift / 2)
  return Number(head) * 2 ** -half * 2 ** (half - shift)
}

/** The nearest double, for drawing and for filters that fall back to the exact number. */
export const toNumber = (a: Fraction): number => quotient(a.n, a.d)
