import { useCallback, useMemo, useRef, useState } from 'react'
import { ChallengeContent, challengeChanged, type ChallengeCopy, readChallengeCopy, saveChallenge } from '@commonspark/shared/challenges/schema'
import { fieldProblems } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { call } from '../../lib/api.ts'
import type { Keeper, Work } from '../../lib/keeper.ts'
import { noteServerTime, useFact, useTopics } from '../../lib/live.ts'
import { useKeeper } from '../../lib/useKeeper.ts'
import { useViewer } from '../../lib/viewer.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A challenge being written: saved as one writes. What needs a reason stays on this device until one is given. */
export interface Setup {
  work: Work<ChallengeContent>
  keeper: Keeper<ChallengeContent>
  copy: ChallengeCopy | null
  /** Changed fields that wait for a reason. */
  waiting: string[]
  /** Saves what waits, with this reason. */
  saveBecause: (reason: string) => Promise<void>
}

/** Opens the working copy of a challenge. */
export function useSetup(id: string): Setup {
  // Whose text it is stays so when their session ends while they type.
  const [owner] = useState(useViewer()?.id)
  const [copy, setCopy] = useState<ChallengeCopy | null>(null)
  const state = useRef({ reason: '', copy: null as ChallengeCopy | null })
  const doors = useMemo(() => {
    const take = (fresh: ChallengeCopy): { version: number; fields: ChallengeContent } => {
      noteServerTime(fresh.phases.now)
      state.current.copy = fresh
      setCopy(fresh)
      return { version: fresh.version, fields: fresh.content }
    }
    return {
      read: async () => take(await call(readChallengeCopy, { params: { id } })),
      save: async (version: number, changes: Partial<ChallengeContent>) => {
        const { reason } = state.current
        const fresh = await call(saveChallenge, { params: { id }, body: { version, changes, ...(reason ? { reason } : {}) } })
        state.current.reason = ''
        return take(fresh)
      },
      check: (fields: ChallengeContent) => {
        const parsed = ChallengeContent.safeParse(fields)
        const { reason, copy: known } = state.current
        const unexplained = reason || !known ? [] : known.needsReason.filter((field) => !same(fields[field as keyof ChallengeContent], known.content[field as keyof ChallengeContent]))
        return [...(parsed.success ? [] : fieldProblems(parsed.error)), ...unexplained.map((path) => ({ path, because: 'reasonNeeded', params: {} }))]
      },
    }
  }, [id])
  const { work, keeper } = useKeeper<ChallengeContent>(`challenge:${id}:${owner ?? ''}`, doors)
  useTopics(useMemo(() => [topicOf('organising', id), topicOf('challenge', id)], [id]))
  useFact(challengeChanged, useCallback((fact) => { if (fact.id === id) void keeper.heard(fact.version) }, [id, keeper]))
  const waiting = copy && work.mine ? copy.needsReason.filter((field) => !same(work.mine?.[field as keyof ChallengeContent], copy.content[field as keyof ChallengeContent])) : []
  return { work, keeper, copy, waiting, saveBecause: async (reason) => { state.current.reason = reason; await keeper.flush(); state.current.reason = '' } }
}
