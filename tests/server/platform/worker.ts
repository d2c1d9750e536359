// A process of its own that begins a job and never ends it, for tests that kill it.
import { systemClock } from '@commonspark/server/platform/clock'
import { connectDatabase } from '@commonspark/server/platform/database'
import { createJobs } from '@commonspark/server/platform/jobs'
import { createLog } from '@commonspark/server/platform/log'

const log = createLog('silent')
const database = await connectDatabase(process.argv[2] ?? '', log)
const run = (): Promise<void> => new Promise(() => { process.stdout.write('began\n') })
await createJobs(database, systemClock, log, () => [{ name: 'endless', next: () => new Date(), run }]).start()
