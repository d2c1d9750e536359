import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { AppError } from '@commonspark/shared/ground/errors'
import type { ImportView } from '@commonspark/shared/imports/schema'
import { withApp } from './command.ts'

const USAGE = `npm run import -- FILE [--dry-run] [--source NAME]
  FILE      ideas as .csv, .json, .jsonl or .pb, also with .gz
  --dry-run only say what would happen
  --source  what the ideas name as their origin; by default the name of the file. The same source and row is one idea, however often it is imported.
MONGODB_URI names the database; without it the one of npm start is used.\n`
const WIDTH = 30
const REFUSALS_SHOWN = 20

const write = (text: string): void => { process.stdout.write(text) }

function bar({ state, done, total }: ImportView): string {
  const share = total > 0 ? done / total : 0
  const full = Math.round(share * WIDTH)
  return `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${done} of ${total || '?'} ${state}`
}

/** Imports one file from the command line; resolves with the exit code: 0 if it was carried out, also where rows were refused. */
async function main(): Promise<number> {
  const { values, positionals: [file, ...more] } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, source: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  if (!file || more.length > 0 || values.help) { write(USAGE); return values.help ? 0 : 2 }

  return withApp(async (app, say) => {
    const { imports } = app.rooms
    try {
      const zipped = file.endsWith('.gz')
      const bytes = createReadStream(file)
      const plain = zipped ? createGunzip() : bytes
      if (zipped) bytes.on('error', (error) => { plain.destroy(error) }).pipe(plain as ReturnType<typeof createGunzip>)
      const { _id } = await imports.enqueue(null, basename(file, zipped ? '.gz' : ''), values['dry-run'], plain, values.source)
      const id = _id.toString()
      // This process works, or watches the one that already does.
      imports.start()
      let view = await imports.read(id)
      for (; view.state === 'waiting' || view.state === 'running'; view = await imports.read(id)) {
        if (process.stdout.isTTY) write(`\r\u001B[K${bar(view)}`)
        await sleep(300)
      }
      if (process.stdout.isTTY) write('\r\u001B[K')
      const counts = Object.entries(view.counts).map(([outcome, count]) => `${count} ${outcome}`).join(', ')
      write(`${bar(view)}\n${counts}${view.dryRun ? ' (dry run: nothing was written)' : ''}\n`)
      if (view.because) write(`${say(view.because)}\n`)
      const { items } = await imports.rows(id, 'refused', REFUSALS_SHOWN, undefined)
      for (const { row, title, field, because, params } of items) {
        write(`  row ${row}${field ? `, ${field}` : ''}: ${say(because ?? 'invalid', params)}${title ? ` (${title.slice(0, 60)})` : ''}\n`)
      }
      if (view.counts.refused > items.length) write(`  and ${view.counts.refused - items.length} more\n`)
      return view.state === 'done' ? 0 : 1
    } catch (error) {
      process.stderr.write(`${error instanceof AppError ? say(error.because) : (error as Error).message}\n`)
      return 1
    }
  })
}

main().then((code) => process.exit(code), (error: Error) => { process.stderr.write(`${error.message}\n`); process.exit(1) })
