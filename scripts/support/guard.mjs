// Runs the command given as arguments until it ends. When whoever started this closes its end of the pipe on stdin,
// or dies in any way, which closes it too, the command is asked to stop, and after a while made to.
import { spawn } from 'node:child_process'

const STOPPED_WITHIN = 30_000
const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
let stopping = false

function stop() {
  if (stopping) return
  stopping = true
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN).unref()
}

process.stdin.on('close', stop).on('error', stop).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
child.on('error', (error) => { console.error(error.message); process.exit(127) })
child.on('exit', (code) => process.exit(code ?? (stopping ? 0 : 137)))
