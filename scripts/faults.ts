// npm run faults -- --minutes 30 [--seed 7] [--only kill]: servers and a database of their own under load, killed, frozen and cut off, then checked.
import { linesOf, runFaults } from '../tests/faults/run.ts'

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const word = (name: string): string | undefined => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? undefined : process.argv[at + 1] }
const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const report = await runFaults({ seconds: option('minutes', 30) * 60, seed: option('seed', 1), only: word('only'), say })
for (const line of linesOf(report)) say(line)
process.exit(report.lost.length + report.doubled.length + report.wrong.length + report.refused.length > 0 ? 1 : 0)
