import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { LARGEST_FILE } from '@commonspark/shared/counting/faults'
import { AppError } from '@commonspark/shared/ground/errors'
import { withApp } from './command.ts'

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

  return withApp(async (app, say) => {
    const { votes } = app.rooms
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
    }

    function faultIn({ line, code, detail }: Record<string, string | number>): string {
      return `line ${line ?? 1}: ${app.platform.words('en', [`recount.fault.${code ?? ''}`, 'errors.invalid'])}${detail ? ` (${detail})` : ''}`
    }
  })
}

main().then((code) => process.exit(code), (error: Error) => { process.stderr.write(`${error.message}\n`); process.exit(1) })
