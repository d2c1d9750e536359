/** One benchmark: medians of both, their ratio, and the smallest and largest ratio of a round. */
export interface Row { name: string; product: number; baseline: number; unit: string; ratio: number; low: number; high: number; goal: number; higher: boolean; failed: number }

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A page with a bar for each ratio, a mark for its goal, and the table beside it. */
export function page(machine: string, rows: readonly Row[]): string {
  const widest = Math.max(1, ...rows.map(({ high, goal }) => Math.max(high, goal))) * 1.05
  const x = (value: number): number => 260 + (value / widest) * 600
  const bars = rows.map(({ name, ratio, low, high, goal, higher }, at) => {
    const y = 20 + at * 34
    return `<text x="250" y="${y + 15}" text-anchor="end">${escape(name)}</text><rect x="260" y="${y}" width="${x(ratio) - 260}" height="20" fill="#2f6f5e"/>`
      + `<line x1="${x(low)}" x2="${x(high)}" y1="${y + 10}" y2="${y + 10}" stroke="#111" stroke-width="2"/>`
      + `<line x1="${x(goal)}" x2="${x(goal)}" y1="${y - 3}" y2="${y + 23}" stroke="#b3421f" stroke-width="3"/><text x="${x(Math.max(high, goal)) + 8}" y="${y + 15}">${ratio.toFixed(2)} (goal ${higher ? '≥' : '≤'} ${goal.toFixed(2)})</text>`
  }).join('\n')
  const table = rows.map((row) => `<tr><td>${escape(row.name)}</td><td>${row.product.toFixed(1)} ${row.unit}</td><td>${row.baseline.toFixed(1)} ${row.unit}</td><td>${row.ratio.toFixed(2)}</td><td>${row.low.toFixed(2)} to ${row.high.toFixed(2)}</td><td>${row.higher ? '≥' : '≤'} ${row.goal.toFixed(2)}</td></tr>`).join('\n')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmarks</title><style>body{font:15px system-ui;margin:2rem;color:#111;background:#fff}td,th{padding:.3rem .8rem;text-align:left}</style>
<h1>The product beside a bare baseline</h1><p>${escape(machine)}</p>
<svg width="1050" height="${rows.length * 34 + 30}" role="img" aria-label="Ratios; the same figures are in the table" font-size="13" font-family="system-ui">${bars}</svg>
<table><tr><th>Benchmark</th><th>Product</th><th>Baseline</th><th>Ratio</th><th>Spread</th><th>Goal</th></tr>${table}</table></html>
`
}
