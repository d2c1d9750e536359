// npm run fuzz -- --count 20000 [--seed 7]: malformed, oversized, unauthorised and concurrent requests to every route and socket message.
import { fuzz, fuzzLines } from '../tests/faults/fuzz.ts'

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const report = await fuzz({ count: option('count', 3000), seed: option('seed', 1), say })
for (const line of fuzzLines(report)) say(line)
process.exit(report.faults.length + report.outside.length + report.leaks.length > 0 ? 1 : 0)
