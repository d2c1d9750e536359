/** A run of text that both versions have, or only the earlier (`removed`) or the later one (`added`). */
export interface Piece { kind: 'same' | 'removed' | 'added'; text: string }

interface Step { same: string; removed: string; added: string }

const TOKENS = /\n+|[^\S\n]+|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]+/gu
const HAS_WORD = /[\p{L}\p{N}]/u

/**
 * What turned one text into another, word by word, so that it can be read: the same and removed pieces joined are `before`, the same
 * and added ones `after`. The longest common subsequence, weighed by letters; time and memory grow with the product of the changed parts.
 */
export function diffWords(before: string, after: string): Piece[] {
  const [a, b] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const steps: Step[] = [
    { same: a.slice(0, head).join(''), removed: '', added: '' },
    ...align(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { same: a.slice(a.length - tail).join(''), removed: '', added: '' },
  ]
  return readable(steps).flatMap(({ same, removed, added }) => [
    ...(removed ? [{ kind: 'removed', text: removed } as const] : []),
    ...(added ? [{ kind: 'added', text: added } as const] : []),
    ...(same ? [{ kind: 'same', text: same } as const] : []),
  ])
}

/** Steps of one token each. */
function align(a: readonly string[], b: readonly string[]): Step[] {
  const ids = new Map<string, number>()
  const idOf = (token: string): number => ids.get(token) ?? (ids.set(token, ids.size), ids.size - 1)
  const [left, right] = [Uint16Array.from(a, idOf), Uint16Array.from(b, idOf)]
  const weight = Uint16Array.from(a, (token) => (HAS_WORD.test(token) ? token.length + 1 : 1))
  const width = right.length + 1
  // best[i * width + j]: the most that a from i on and b from j on can share.
  const best = new Uint16Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * width + j
      const skip = Math.max(best[at + width]!, best[at + 1]!)
      best[at] = left[i] === right[j] ? Math.max(skip, best[at + width + 1]! + weight[i]!) : skip
    }
  }
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const at = i * width + j
    // Of equal ways the one that matches latest: words then stay with the ones that follow them.
    if (j < b.length && (i === a.length || best[at + 1] === best[at])) steps.push({ same: '', removed: '', added: b[j++]! })
    else if (i < a.length && (j === b.length || best[at + width] === best[at])) steps.push({ same: '', removed: a[i++]!, added: '' })
    else {
      steps.push({ same: a[i]!, removed: '', added: '' })
      i++
      j++
    }
  }
  return steps
}

/** Joins neighbours into changes each followed by what stayed; what stayed by accident between two replacements goes into them. */
function readable(steps: readonly Step[]): Step[] {
  const joined: Step[] = []
  for (const step of steps) {
    const last = joined.at(-1)
    const changes = step.removed || step.added
    if (last && (!changes || !last.same)) {
      last.removed += step.removed
      last.added += step.added
      last.same += step.same
    } else joined.push({ ...step })
    dissolve(joined)
  }
  return joined
}

function dissolve(joined: Step[]): void {
  const [before, after] = [joined.at(-2), joined.at(-1)]
  if (!before || !after || !isAccident(before, after)) return
  joined.splice(-2, 2, { removed: before.removed + before.same + after.removed, added: before.added + before.same + after.added, same: after.same })
}

/** A few words that both texts happen to have do not help to read a passage that was written anew. */
const FEW = 20

function isAccident(before: Step, after: Step): boolean {
  const kept = before.same.trim()
  const [removed, added] = [before.removed.length + after.removed.length, before.added.length + after.added.length]
  const isReplacement = removed > 0 && added > 0 && (before.removed || before.added) !== ''
  if (!isReplacement || before.same.includes('\n') || kept.length > FEW) return false
  return !HAS_WORD.test(kept) || kept.length * 4 < removed + added
}
