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

/** What many ask for at the same time is read with one question, which begins after all of them have asked. */
export const askTogether = <Value>(load: (ids: string[]) => Promise<ReadonlyMap<string, Value>>, most = 500): (id: string) => Promise<Value | undefined> =>
  groupCommit<string, Value | undefined>(async (ids) => {
    const found = await load([...new Set(ids)])
    return ids.map((id) => found.get(id))
  }, most)

/** Which of some things somebody has marked: those who ask at the same time ask with one question, to which `load` answers with every mark that there is. */
export const askForMarks = (load: (asked: readonly { by: string; among: readonly string[] }[]) => Promise<readonly { by: string; on: string }[]>): (by: string, among: readonly string[]) => Promise<Set<string>> => {
  const ask = groupCommit<{ by: string; among: readonly string[] }, Set<string>>(async (asked) => {
    const marks = await load(asked)
    return asked.map(({ by, among }) => new Set(marks.filter((mark) => mark.by === by && among.includes(mark.on)).map(({ on }) => on)))
  }, 100)
  return (by, among) => ask({ by, among })
}
