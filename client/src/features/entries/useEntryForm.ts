import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { type Answers, Answer, entryChanged, type EntryView, readEntry, saveEntry } from '@commonspark/shared/entries/schema'
import { fieldProblems } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { call } from '../../lib/api.ts'
import type { Keeper, Work } from '../../lib/keeper.ts'
import { useFact, useTopics } from '../../lib/live.ts'
import { useKeeper } from '../../lib/useKeeper.ts'
import { useViewer } from '../../lib/viewer.ts'
import { entryKeys } from './api.ts'

/** An entry being filled in: each answer is on this device at once and on the server soon after. */
export function useEntryForm(id: string): { work: Work<Answers>; keeper: Keeper<Answers>; entry: EntryView | null } {
  const cache = useQueryClient()
  const [owner] = useState(useViewer()?.id)
  const [entry, setEntry] = useState<EntryView | null>(null)
  const known = useRef<EntryView | null>(null)
  const doors = useMemo(() => {
    const take = (fresh: EntryView): { version: number; fields: Answers } => {
      known.current = fresh
      setEntry(fresh)
      cache.setQueryData(entryKeys.one(id), fresh)
      // Every question has its place, so that taking an answer back is a change too.
      return { version: fresh.version, fields: Object.fromEntries(fresh.form.map((field) => [field.id, fresh.answers[field.id] ?? null])) }
    }
    return {
      read: async () => take(await call(readEntry, { params: { entryId: id } })),
      save: async (version: number, answers: Partial<Answers>) => take(await call(saveEntry, { params: { entryId: id }, body: { version, answers: answers as Answers } })),
      // Only what cannot be kept at all stays here; too many words are kept and said.
      check: (answers: Answers) => Object.entries(answers).flatMap(([field, answer]) => { const parsed = Answer.safeParse(answer); return parsed.success ? [] : fieldProblems(parsed.error, field) }),
    }
  }, [cache, id])
  const { work, keeper } = useKeeper<Answers>(`entry:${id}:${owner ?? ''}`, doors)
  useTopics(useMemo(() => [topicOf('entry', id)], [id]))
  useFact(entryChanged, useCallback((fact) => {
    if (fact.id !== id) return
    void keeper.heard(fact.version)
    // What is not an answer (the team, the screening) has no version of its own.
    if (known.current && fact.version <= known.current.version) void call(readEntry, { params: { entryId: id } }).then((fresh) => { setEntry(fresh); cache.setQueryData(entryKeys.one(id), fresh) }, () => undefined)
  }, [cache, id, keeper]))
  const shown = cache.getQueryData<EntryView>(entryKeys.one(id)) ?? entry
  return { work, keeper, entry: shown }
}

