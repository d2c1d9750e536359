// Where a process spent its time, from V8's own sampling profiler.
import type { Profiler } from 'node:inspector'

const MOST = 14

/** The packages, and our own files, in which most samples were taken, each with its share of the time the process was busy. */
export function spentOn(profile: Profiler.Profile): string {
  const [nodes, places] = [new Map(profile.nodes.map((node) => [node.id, node])), new Map<number, string>()]
  // What the engine does itself belongs to whoever asked for it.
  const walk = (id: number, parent: string): void => {
    const { callFrame: { functionName, url }, children } = nodes.get(id)!
    const place = placeOf(functionName, url) ?? parent
    places.set(id, place)
    for (const child of children ?? []) walk(child, place)
  }
  walk(profile.nodes[0]!.id, '(engine)')
  const time = new Map<string, number>()
  profile.samples?.forEach((id, at) => {
    const place = places.get(id)!
    time.set(place, (time.get(place) ?? 0) + (profile.timeDeltas?.[at] ?? 0))
  })
  const idle = time.get('(idle)') ?? 0
  // The profiler's own answer is not the product's work.
  for (const own of ['(idle)', 'node:inspector']) time.delete(own)
  const busy = [...time.values()].reduce((sum, one) => sum + one, 0)
  const most = [...time].toSorted(([, a], [, b]) => b - a).slice(0, MOST)
  return [`  busy ${(busy / (busy + idle) * 100).toFixed(0)} % of the time; of that`, ...most.map(([place, spent]) => `  ${(spent / busy * 100).toFixed(1).padStart(5)} %  ${place}`)].join('\n')
}

function placeOf(functionName: string, url: string): string | undefined {
  if (!url) return functionName.startsWith('(') && functionName !== '(root)' ? functionName : undefined
  const dependency = url.split('/node_modules/').at(-1)!
  if (dependency !== url) return dependency.split('/').slice(0, dependency.startsWith('@') ? 2 : 1).join('/')
  return url.startsWith('node:') ? url : url.replace(/^.*?\/((?:server|shared|bench)\/)/, '$1')
}
