interface Kept<T> { at: number; revision: number; made: Promise<T> }

/**
 * What was made a moment ago and is the same for everybody who asks: made once for all who ask for the same key within `goodFor`
 * milliseconds, and anew as soon as `revision` is another; at most `most` keys are held.
 */
export function createRecent<T>(goodFor: number, most: number) {
  const kept = new Map<string, Kept<T>>()
  return (key: string, revision: number, make: () => Promise<T>): Promise<T> => {
    const before = kept.get(key)
    if (before && before.revision === revision && performance.now() - before.at < goodFor) return before.made
    const made = make()
    kept.delete(key)
    kept.set(key, { at: performance.now(), revision, made })
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    made.catch(() => { if (kept.get(key)?.made === made) kept.delete(key) })
    return made
  }
}
