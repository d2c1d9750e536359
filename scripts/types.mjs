// npm run types: the TypeScript compiler over the server side and over the client, at once; what did not change since the last
// run is not checked again.
import { spawn } from 'node:child_process'
import { main, root } from './support/run.mjs'

const projects = ['tsconfig.json', 'client/tsconfig.json']

await main(async () => Math.max(...await Promise.all(projects.map(check))))

/** Checks one project; its messages come in one piece when it is done. */
function check(project) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project, '--pretty', 'false'], { cwd: root })
    const output = []
    child.stdout.on('data', (part) => output.push(part))
    child.stderr.on('data', (part) => output.push(part))
    child.once('close', (code) => {
      if (output.length) console.log(`${project}:\n${Buffer.concat(output)}`)
      resolve(code ?? 1)
    })
  })
}
