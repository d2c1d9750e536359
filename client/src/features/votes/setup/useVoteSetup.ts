import { useCallback, useMemo, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { fieldProblems } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { VoteContent } from '@commonspark/shared/votes/content'
import { editVote, readVote, voteChanged, type VoteView } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import type { Keeper, Work } from '../../../lib/keeper.ts'
import { useFact, useTopics } from '../../../lib/live.ts'
import { useKeeper } from '../../../lib/useKeeper.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { voteKeys } from '../api.ts'

/** A draft being written; saved as one writes. */
export interface VoteSetup { work: Work<VoteContent>; keeper: Keeper<VoteContent>; vote: VoteView | null }

const FIELDS = Object.keys(VoteContent.shape) as (keyof VoteContent)[]
/** Only what an organiser decides, of all that a vote shows. */
const contentOf = (vote: VoteView): VoteContent => ({
  ...Object.fromEntries(FIELDS.map((field) => [field, vote[field]])),
  options: vote.options.map(({ withdrawn: _withdrawn, ...option }) => option),
}) as VoteContent

/** Opens the draft of a vote. */
export function useVoteSetup(id: string): VoteSetup {
  const [owner] = useState(useViewer()?.id)
  const cache = useQueryClient()
  const [vote, setVote] = useState<VoteView | null>(null)
  const latest = useRef<VoteView | null>(null)
  const doors = useMemo(() => {
    const take = (fresh: VoteView): { version: number; fields: VoteContent } => {
      latest.current = fresh
      setVote(fresh)
      cache.setQueryData(voteKeys.one(id), fresh)
      return { version: fresh.version, fields: contentOf(fresh) }
    }
    return {
      read: async () => take(await call(readVote, { params: { id } })),
      save: async (version: number, changes: Partial<VoteContent>) => take(await call(editVote, { params: { id }, body: { version, ...changes } })),
      check: (fields: VoteContent) => {
        const parsed = VoteContent.safeParse(fields)
        return parsed.success ? [] : fieldProblems(parsed.error)
      },
    }
  }, [cache, id])
  const { work, keeper } = useKeeper<VoteContent>(`vote-setup:${id}:${owner ?? ''}`, doors)
  useTopics(useMemo(() => [topicOf('vote', id)], [id]))
  useFact(voteChanged, useCallback((fact) => { if (fact.id === id) void keeper.heard(fact.version) }, [id, keeper]))
  return { work, keeper, vote }
}
