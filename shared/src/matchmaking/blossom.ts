/** An edge between two of `n` vertices, numbered from 0; the weight is a positive whole number. */
export interface WeightedEdge { a: number; b: number; weight: number }

/**
 * A matching of greatest weight in a general graph: to each vertex its partner, or -1. Edmonds' blossom algorithm with dual
 * variables in O(n^3) (J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", 1965; Z. Galil, "Efficient algorithms
 * for finding maximum matching in graphs", 1986, as J. van Rantwijk's mwmatching.py states it). Weights are doubled inside, so
 * that every dual variable and every step between them is a whole number: the result is exact while n * weight < 2^50.
 */
export function maximumWeightMatching(n: number, edges: readonly WeightedEdge[]): number[] {
  const blossom = new Blossom(n, edges)
  blossom.solve()
  return Array.from({ length: n }, (_, at) => blossom.mate[at + 1]! - 1)
}

const FREE = -1
/** On the outer side of an alternating tree: an even number of edges from its root. */
const OUTER = 0
const INNER = 1

/** Vertices are 1 to n and blossoms n + 1 to 2n; 0 is nobody. */
class Blossom {
  readonly n: number
  /** Of each vertex, or blossom, the vertex at the other end of its matched edge. */
  readonly mate: Int32Array
  private readonly size: number
  /** For each pair of vertices or blossoms, the best edge between them: its ends and twice its weight. */
  private readonly from: Int32Array
  private readonly to: Int32Array
  private readonly weight: Float64Array
  /** Dual variables. */
  private readonly dual: Float64Array
  /** The outer vertex whose edge to this one is nearest to being tight. */
  private readonly nearest: Int32Array
  /** How far that edge is from being tight. */
  private readonly distance: Float64Array
  /** The outermost blossom in which a vertex or blossom is. */
  private readonly top: Int32Array
  /** The vertex from which the tree reached this one. */
  private readonly parent: Int32Array
  private readonly side: Int8Array
  private readonly seen: Int32Array
  /** Within a blossom, the child that holds a vertex. */
  private readonly holds: Int32Array
  /** The children of a blossom around its odd cycle, its base first. */
  private readonly cycle: number[][] = []
  private queue: number[] = []
  private last: number
  private round = 0

  constructor(n: number, edges: readonly WeightedEdge[]) {
    this.n = n
    this.last = n
    const size = this.size = 2 * n + 1
    this.from = new Int32Array(size * size)
    this.to = new Int32Array(size * size)
    this.weight = new Float64Array(size * size)
    this.dual = new Float64Array(size)
    this.mate = new Int32Array(size)
    this.nearest = new Int32Array(size)
    this.distance = new Float64Array(size)
    this.top = new Int32Array(size)
    this.parent = new Int32Array(size)
    this.side = new Int8Array(size)
    this.seen = new Int32Array(size)
    this.holds = new Int32Array(size * (n + 1))
    for (let at = 0; at < size; at++) this.cycle.push([])
    let most = 0
    for (let u = 1; u <= n; u++) {
      this.top[u] = u
      this.holds[u * (n + 1) + u] = u
      for (let v = 1; v <= n; v++) { this.from[u * size + v] = u; this.to[u * size + v] = v }
    }
    for (const { a, b, weight } of edges) {
      if (a === b || weight <= 0) continue
      const doubled = Math.max(2 * weight, this.weight[(a + 1) * size + b + 1]!)
      this.weight[(a + 1) * size + b + 1] = this.weight[(b + 1) * size + a + 1] = doubled
      most = Math.max(most, doubled)
    }
    this.dual.fill(most / 2, 1, n + 1)
  }

  solve(): void { while (this.stage()); }

  /** How far the edge between two is from being tight. */
  private slack(u: number, v: number): number {
    const at = u * this.size + v
    const [a, b] = [this.from[at]!, this.to[at]!]
    return this.dual[a]! + this.dual[b]! - this.weight[a * this.size + b]!
  }
  private updateNearest(u: number, x: number, slack: number): void {
    if (this.nearest[x] !== 0 && slack >= this.distance[x]!) return
    this.nearest[x] = u
    this.distance[x] = slack
  }
  private setNearest(x: number): void {
    this.nearest[x] = 0
    for (let u = 1; u <= this.n; u++) {
      if (this.weight[u * this.size + x]! > 0 && this.top[u] !== x && this.side[this.top[u]!] === OUTER) this.updateNearest(u, x, this.slack(u, x))
    }
  }
  private push(x: number): void {
    if (x <= this.n) this.queue.push(x)
    else for (const child of this.cycle[x]!) this.push(child)
  }
  private setTop(x: number, b: number): void {
    this.top[x] = b
    if (x > this.n) for (const child of this.cycle[x]!) this.setTop(child, b)
  }
  /** The even number of steps along the cycle from the base to a child, turning the cycle round if needed. */
  private stepsTo(b: number, child: number): number {
    const cycle = this.cycle[b]!
    const at = cycle.indexOf(child)
    if (at % 2 === 0) return at
    this.cycle[b] = [cycle[0]!, ...cycle.slice(1).reverse()]
    return cycle.length - at
  }
  private match(u: number, v: number): void {
    const at = u * this.size + v
    this.mate[u] = this.to[at]!
    if (u <= this.n) return
    const child = this.holds[u * (this.n + 1) + this.from[at]!]!
    const steps = this.stepsTo(u, child)
    const cycle = this.cycle[u]!
    for (let step = 0; step < steps; step++) this.match(cycle[step]!, cycle[step ^ 1]!)
    this.match(child, v)
    this.cycle[u] = [...cycle.slice(steps), ...cycle.slice(0, steps)]
  }
  private augment(from: number, to: number): void {
    for (let [u, v] = [from, to]; ;) {
      const next = this.top[this.mate[u]!]!
      this.match(u, v)
      if (next === 0) return
      const up = this.top[this.parent[next]!]!
      this.match(next, up)
      ;[u, v] = [up, next]
    }
  }
  /** Where the paths from two outer ones to their roots meet; 0 if they are in different trees. */
  private meeting(from: number, to: number): number {
    this.round++
    for (let [u, v] = [from, to]; u || v; [u, v] = [v, u]) {
      if (u === 0) continue
      if (this.seen[u] === this.round) return u
      this.seen[u] = this.round
      u = this.top[this.mate[u]!]!
      if (u) u = this.top[this.parent[u]!]!
    }
    return 0
  }
  private shrink(u: number, base: number, v: number): void {
    let b = this.n + 1
    while (b <= this.last && this.top[b]) b++
    if (b > this.last) this.last++
    this.dual[b] = 0
    this.side[b] = OUTER
    this.mate[b] = this.mate[base]!
    const arm = (from: number): number[] => {
      const found: number[] = []
      for (let x = from; x !== base;) {
        const y = this.top[this.mate[x]!]!
        found.push(x, y)
        this.push(y)
        x = this.top[this.parent[y]!]!
      }
      return found
    }
    const cycle = this.cycle[b] = [base, ...arm(u).reverse(), ...arm(v)]
    this.setTop(b, b)
    const { size, n } = this
    for (let x = 1; x <= this.last; x++) this.weight[b * size + x] = this.weight[x * size + b] = 0
    this.holds.fill(0, b * (n + 1), (b + 1) * (n + 1))
    for (const child of cycle) {
      for (let x = 1; x <= this.last; x++) {
        const [there, old] = [child * size + x, b * size + x]
        if (this.weight[there]! > 0 && (this.weight[old] === 0 || this.slack(child, x) < this.slack(b, x))) this.copyEdge(there, old, x * size + child, x * size + b)
      }
      for (let x = 1; x <= n; x++) if (this.holds[child * (n + 1) + x]) this.holds[b * (n + 1) + x] = child
    }
    this.setNearest(b)
  }
  private copyEdge(there: number, here: number, thereBack: number, hereBack: number): void {
    for (const edge of [this.from, this.to, this.weight]) { edge[here] = edge[there]!; edge[hereBack] = edge[thereBack]! }
  }
  private expand(b: number): void {
    for (const child of this.cycle[b]!) this.setTop(child, child)
    const entry = this.holds[b * (this.n + 1) + this.from[b * this.size + this.parent[b]!]!]!
    const steps = this.stepsTo(b, entry)
    const cycle = this.cycle[b]!
    for (let step = 0; step < steps; step += 2) {
      const [inner, outer] = [cycle[step]!, cycle[step + 1]!]
      this.parent[inner] = this.from[outer * this.size + inner]!
      this.side[inner] = INNER
      this.side[outer] = OUTER
      this.nearest[inner] = 0
      this.setNearest(outer)
      this.push(outer)
    }
    this.side[entry] = INNER
    this.parent[entry] = this.parent[b]!
    for (const child of cycle.slice(steps + 1)) { this.side[child] = FREE; this.setNearest(child) }
    this.top[b] = 0
  }
  /** Takes a tight edge into the trees; true if it made the matching larger. */
  private grow(a: number, b: number): boolean {
    const [u, v] = [this.top[a]!, this.top[b]!]
    if (this.side[v] === FREE) {
      this.parent[v] = a
      this.side[v] = INNER
      const next = this.top[this.mate[v]!]!
      this.nearest[v] = this.nearest[next] = 0
      this.side[next] = OUTER
      this.push(next)
    } else if (this.side[v] === OUTER) {
      const base = this.meeting(u, v)
      if (!base) { this.augment(u, v); this.augment(v, u); return true }
      this.shrink(u, base, v)
    }
    return false
  }
  private scan(): boolean {
    for (let at = 0; at < this.queue.length; at++) {
      const u = this.queue[at]!
      if (this.side[this.top[u]!] === INNER) continue
      for (let v = 1; v <= this.n; v++) {
        const weight = this.weight[u * this.size + v]!
        const x = this.top[v]!
        if (weight <= 0 || this.top[u] === x) continue
        const slack = this.dual[u]! + this.dual[v]! - weight
        if (slack > 0) this.updateNearest(u, x, x === v ? slack : this.slack(u, x))
        else if (this.grow(u, v)) return true
      }
    }
    this.queue = []
    return false
  }
  /** The largest step by which the dual variables can be changed. */
  private step(): number {
    let step = Infinity
    for (let x = 1; x <= this.last; x++) {
      if (this.top[x] !== x) continue
      if (x > this.n && this.side[x] === INNER) step = Math.min(step, this.dual[x]! / 2)
      if (this.nearest[x] && this.side[x] !== INNER) step = Math.min(step, this.distance[x]! / (this.side[x] === OUTER ? 2 : 1))
    }
    return step
  }
  /** Makes the matching larger by one edge; false when its weight cannot grow. */
  private stage(): boolean {
    this.side.fill(FREE)
    this.nearest.fill(0)
    this.queue = []
    for (let x = 1; x <= this.last; x++) {
      if (this.top[x] !== x || this.mate[x]) continue
      this.parent[x] = 0
      this.side[x] = OUTER
      this.push(x)
    }
    if (this.queue.length === 0) return false
    for (;;) {
      if (this.scan()) return true
      const step = this.step()
      for (let u = 1; u <= this.n; u++) {
        const side = this.side[this.top[u]!]
        if (side === OUTER) {
          if (this.dual[u]! <= step) return false
          this.dual[u] = this.dual[u]! - step
        } else if (side === INNER) this.dual[u] = this.dual[u]! + step
      }
      for (let b = this.n + 1; b <= this.last; b++) {
        if (this.top[b] !== b || this.side[b] === FREE) continue
        this.dual[b] = this.dual[b]! + (this.side[b] === OUTER ? 2 : -2) * step
      }
      for (let x = 1; x <= this.last; x++) if (this.side[x] !== INNER) this.distance[x] = this.distance[x]! - (this.side[x] === OUTER ? 2 : 1) * step
      for (let x = 1; x <= this.last; x++) {
        const near = this.nearest[x]!
        if (this.top[x] !== x || !near || this.top[near] === x || this.distance[x] !== 0) continue
        const at = near * this.size + x
        if (this.grow(this.from[at]!, this.to[at]!)) return true
      }
      for (let b = this.n + 1; b <= this.last; b++) if (this.top[b] === b && this.side[b] === INNER && this.dual[b] === 0) this.expand(b)
    }
  }
}
