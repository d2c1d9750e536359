/**
 * Group commit: items that arrive while a flush is on its way are flushed together by the next one.
 * `flush` gets at most `most` items and answers one result each, in order; nobody is answered before their flush is done.
 */
export function groupCommit<Item, Result>(flush: (items: Item[]) => Promise<Result[]>, most = 500): (item: Item) => Promise<Result> {
  let waiting: { item: Item; resolve(result: Result): void; reject(error: unknown): void }[] = []
  let flushing = false

  const run = async (): Promise<void> => {
    if (flushing) return
    flushing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const results = await flush(batch.map((entry) => entry.item))
        batch.forEach((entry, at) => entry.resolve(results[at] as Result))
      } catch (error) {
        for (const entry of batch) entry.reject(error)
      }
    }
    flushing = false
  }
  return (item) => new Promise((resolve, reject) => {
    waiting.push({ item, resolve, reject })
    // One turn of the loop, so that what arrived together is written together.
    setImmediate(() => void run())
  })
}
