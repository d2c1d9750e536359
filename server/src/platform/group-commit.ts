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

/** Which of these ideas a person has marked (supports, follows): people who ask at the same time ask with one question. */
export const askForMarks = (load: (either: { person: string; idea: { $in: readonly string[] } }[]) => Promise<readonly { person: string; idea: string }[]>): (person: string, ideas: readonly string[]) => Promise<Set<string>> => {
  const ask = groupCommit<{ person: string; ideas: readonly string[] }, Set<string>>(async (asked) => {
    const marks = await load(asked.map(({ person, ideas }) => ({ person, idea: { $in: ideas } })))
    return asked.map(({ person, ideas }) => new Set(marks.filter((mark) => mark.person === person && ideas.includes(mark.idea)).map(({ idea }) => idea)))
  }, 100)
  return (person, ideas) => ask({ person, ideas })
}
