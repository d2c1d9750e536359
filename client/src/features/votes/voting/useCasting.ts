import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { castBallot, type VoteView } from '@commonspark/shared/votes/schema'
import { call, Refusal } from '../../../lib/api.ts'
import { dropDraft, keepDraft, listDrafts, readDraft } from '../../../lib/drafts.ts'
import { onReturn, serverNow } from '../../../lib/live.ts'
import { newKey } from '../../../lib/newKey.ts'
import { sha256 } from '../../../lib/sha256.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { voteKeys } from '../api.ts'
import { Caster, type Casting, type Kept, type Receipt } from './caster.ts'

const PREFIX = 'vote:'
/** Where this device keeps what a voter (an account, or a paper code) has of a vote. */
const keyOf = (voteId: string, voter: string): string => `${PREFIX}${voteId}:${voter}`

/** The receipts for a vote that lie on this device, whoever they belong to. */
export const receiptsHere = async (voteId: string): Promise<Receipt[]> =>
  (await listDrafts<Kept>(`${PREFIX}${voteId}:`)).flatMap(({ value }) => value.receipt ?? [])

/** Whether a ballot was begun here, waits to be sent, or was cast from here. */
export const keptHere = (voteId: string, voter: string): Promise<Kept | null> => readDraft<Kept>(keyOf(voteId, voter))

const judge = (error: unknown): 'later' | 'signIn' | 'refused' => {
  if (!(error instanceof Refusal) || error.passing || error.problem?.code === 'internal') return 'later'
  return error.problem?.code === 'unauthenticated' ? 'signIn' : 'refused'
}

/** A random key of this browser, for the check against many ballots from one device. */
function deviceKey(): string | undefined {
  try {
    const known = localStorage.getItem('commonspark.device') ?? newKey()
    localStorage.setItem('commonspark.device', known)
    return known
  } catch { return undefined }
}

/** The ballot of a voter, kept on this device and sent once. */
export function useCasting(vote: Pick<VoteView, 'id'>, voter: string): { casting: Casting; caster: Caster } {
  const cache = useQueryClient()
  const { id } = vote
  const caster = useMemo(() => new Caster({
    read: () => keptHere(id, voter),
    keep: (kept) => (kept.ballot || kept.sending || kept.receipt ? keepDraft(keyOf(id, voter), kept) : dropDraft(keyOf(id, voter))),
    send: async ({ ballot, receipt, code, replaces }) => {
      const device = deviceKey()
      const answer = await call(castBallot, { params: { id }, body: { ballot, receipt, ...(code ? { code } : {}), ...(device ? { device } : {}), ...(replaces ? { replaces } : {}) } })
      void cache.invalidateQueries({ queryKey: voteKeys.one(id) })
      return answer
    },
    judge, sha256,
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds)
      return () => { clearTimeout(timer) }
    },
    newSecret: () => `${newKey()}${newKey()}`.replaceAll('-', ''),
    now: () => new Date(serverNow()).toISOString(),
  }), [cache, id, voter])
  const casting = useSyncExternalStore(caster.subscribe, caster.read)
  useEffect(() => {
    void caster.open()
    const again = (): void => { void caster.again() }
    addEventListener('online', again)
    const stop = onReturn(again)
    return () => {
      removeEventListener('online', again)
      stop()
      caster.close()
    }
  }, [caster])
  const viewerId = useViewer()?.id
  useEffect(() => { if (viewerId === voter && caster.read().place === 'signedOut') void caster.again() }, [viewerId, voter, caster])
  return { casting, caster }
}
