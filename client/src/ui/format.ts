/** An amount of money in whole units ("5,000 €"), written as the reader's language writes it; cents only if there are any. */
export function moneyWords(amount: number, currency: string, locale: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount)
}

/** A number as the reader's language writes it; `short` writes 12,400 as 12K. */
export function countWords(value: number, locale: string, short = false): string {
  return new Intl.NumberFormat(locale, short ? { notation: 'compact', maximumFractionDigits: 1 } : {}).format(value)
}

/** A size of data in the largest unit that leaves a whole part ("2.4 MB"). */
export function sizeWords(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return new Intl.NumberFormat(locale, { style: 'unit', unit: units[step]!, unitDisplay: 'short', maximumFractionDigits: step > 1 ? 1 : 0 }).format(bytes / 1000 ** step)
}
