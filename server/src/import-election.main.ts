import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { LARGEST_FILE } from '@commonspark/shared/counting/faults'
import { AppError } from '@commonspark/shared/ground/errors'
import { provideMongo } from '../../scripts/mongo/provide.ts'
import { composeApp } from './app/compose.ts'
import { readConfig } from './platform/config.ts'
import { projectRoot } from './platform/paths.ts'

const USAGE = `npm run import:election -- FILE [--dry-run] [--title TITLE] [--rule RULE]
  FILE      a finished election as Pabulib (.pb) or PrefLib (.soc, .soi, .toc, .toi)
  --dry-run only say what was read
  --title   what the vote is called; by default what the file says
  --rule    counts by this rule, with its usual parameters; by default the one that the file names
MONGODB_URI names the database; without it the one of npm start is used.\n`

const write = (text: string): void => { process.stdout.write(text) }

/** Imports a finished election from the command line; resolves with the exit code. */
async function main(): Promise<number> {
  const { values, positionals: [file, ...more] } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, title: { type: 'string' }, rule: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (!file || more.length > 0 || values.help) { write(USAGE); return values.help ? 0 : 2 }

  const mongo = await provideMongo({ folder: join(projectRoot, 'data/mongo') })
  const app = await composeApp(readConfig({ LOG_LEVEL: 'error', ...process.env, MONGODB_URI: mongo.uri }))
  const { votes } = app.rooms
  const say = (key: string, params: Record<string, string | number> = {}): string => app.platform.words('en', [`errors.${key}`, 'errors.invalid'], params)
  try {
    if ((await stat(file)).size > LARGEST_FILE) throw new AppError('tooLarge', 'tooLarge')
    const [name, text, wish] = [basename(file), await readFile(file, 'utf8'), { title: values.title, rule: values.rule }]
    const read = await votes.previewElection(name, text, wish)
    write(`${read.title}: ${read.ballots} ballots (${read.form.kind}), ${read.options.length} options${read.budget ? `, budget ${read.budget} ${read.currency ?? ''}`.trimEnd() : ''}, counted by ${read.rule}\n`)
    if (values['dry-run']) { write('Nothing was written.\n'); return 0 }
    const id = (await votes.importElection(null, name, text, wish))._id.toString()
    // This process counts, or waits for the one that already does.
    votes.start()
    let { result } = await votes.resultOf(id)
    for (; !result; { result } = await votes.resultOf(id)) { await votes.settled(); await sleep(100) }
    const title = new Map(read.options.map((option) => [option.id, option.title]))
    const list = (ids: readonly string[]): string => ids.map((option) => `  ${title.get(option) ?? option}\n`).join('')
    write(`Winners:\n${list(result.winners) || '  none\n'}${result.tied.length > 0 ? `Tied, not decided by the rule:\n${list(result.tied)}` : ''}`)
    if (read.official) {
      const official = new Set(read.official)
      const equal = result.tied.length === 0 && official.size === result.winners.length && result.winners.every((option) => official.has(option))
      write(equal ? 'Equals the official result.\n' : 'The official result differs.\n')
    }
    write(`${read.known ? 'It was here already' : 'It is now'}: /votes/${id}/result\n`)
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { fields } = error
    process.stderr.write([say(error.because), ...fields.map(({ because, params, path }) => `  ${because === 'electionFault' ? faultIn(params) : `${path}: ${say(because, params)}`}`), ''].join('\n'))
    return 1
  } finally {
    await app.stop()
    await mongo.stop()
  }

  function faultIn({ line, code, detail }: Record<string, string | number>): string {
    return `line ${line ?? 1}: ${app.platform.words('en', [`recount.fault.${code ?? ''}`, 'errors.invalid'])}${detail ? ` (${detail})` : ''}`
  }
}

main().then((code) => process.exit(code), (error: Error) => { process.stderr.write(`${error.message}\n`); process.exit(1) })
