// npm run walls: the walls between the rooms (.dependency-cruiser.cjs), and the ones that imports alone do not show.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot, main, root } from './support/run.mjs'

const LINES = 400
const folders = ['shared/src', 'server/src', 'client/src', 'scripts', 'tests', 'bench', 'docs', 'deploy', '.ci']
const code = /\.(ts|tsx|mjs|cjs|css)$/
const written = /(\.(ts|tsx|mjs|cjs|css|md|json|yml|sh|conf)|\/[^.]+)$/
/** What a machine or a translator writes rather than reads may be long. */
const mayBeLong = [/^(shared|server|client)\/src\/(.*\/)?texts\//, /^server\/src\/features\/demo\/content\//]

const databaseRooms = /\.model\.ts$|^server\/src\/platform\//
const doorRooms = /\.(routes|sockets)\.ts$|^server\/src\/platform\//
const imports = (library) => new RegExp(String.raw`(from|import|import\(|require\()\s*['"](${library})(/[^'"]*)?['"]`)

const walls = [
  {
    what: 'has more than 400 lines',
    breaks: ({ file, text }) => code.test(file) && text.split('\n').length - 1 > LINES && !mayBeLong.some((place) => place.test(file))
  },
  {
    what: 'names mongoose outside *.model.ts and platform',
    breaks: ({ file, text }) => inServer(file) && !databaseRooms.test(file) && imports('mongoose|mongodb').test(text)
  },
  {
    what: 'names express or socket.io outside *.routes.ts, *.sockets.ts and platform',
    breaks: ({ file, text }) => inServer(file) && !doorRooms.test(file) && imports('express|socket\\.io').test(text)
  },
  { what: 'names a folder of one machine', breaks: ({ text }) => /(^|[\s'"`(=])\/(work|farm)\//m.test(text) }
]

await main(async () => {
  const { broken, modules } = await importWalls()
  const files = folders.flatMap(filesUnder).filter((name) => written.test(name))
  for (const file of files) {
    const text = readFileSync(inRoot(file), 'utf8')
    broken.push(...walls.filter(({ breaks }) => breaks({ file, text })).map(({ what }) => `${file} ${what}`))
  }
  for (const line of broken) console.error(line)
  console.log(`Walls: ${modules} modules, ${files.length} files, ${broken.length} broken.`)
  return broken.length ? 1 : 0
})

/** What .dependency-cruiser.cjs forbids, a line each, and how many of our own modules were read. */
async function importWalls() {
  teachTsx()
  const { cruise } = await import('dependency-cruiser')
  const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
  const { output } = await cruise(['shared/src', 'server/src', 'client/src'], {
    ...options, ruleSet: { forbidden }, validate: true, baseDir: root
  }, options.enhancedResolveOptions)
  const read = output.modules.filter(({ source, dependencies }) => code.test(source) && dependencies.length > 0)
  const broken = output.summary.violations.map(({ rule, from, to, cycle }) =>
    `${rule.name}: ${[from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' -> ')}`)
  // Without a parser for TypeScript, dependency-cruiser finds nothing and is content.
  if (read.length === 0) broken.push('dependency-cruiser read no module at all: is @swc/core installed?')
  return { broken, modules: read.length }
}

/** dependency-cruiser 17 has swc read every file as plain TypeScript, which is an error in a .tsx file. */
function teachTsx() {
  const swc = createRequire(import.meta.url)('@swc/core')
  const { parseFileSync } = swc
  swc.parseFileSync = (file, options) => parseFileSync.call(swc, file, { ...options, tsx: file.endsWith('.tsx') })
}

function filesUnder(folder) {
  try {
    return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
  } catch {
    return []
  }
}

function inServer(file) {
  return file.startsWith('server/src/')
}
