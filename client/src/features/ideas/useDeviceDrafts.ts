import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { listDrafts } from '../../lib/drafts.ts'

const Kept = z.object({ key: z.string(), mine: z.object({ title: z.string(), summary: z.string() }) })

/** An idea, or changes to one, that only this device has. */
export interface DeviceDraft { name: string; title: string; summary: string; at: number; href: string }

/** What the editor keeps on this device until the server has it, newest first; entries it would not read are left out. */
export const useDeviceDrafts = () => useQuery({
  queryKey: ['device', 'ideas'], staleTime: 0,
  queryFn: async (): Promise<DeviceDraft[]> => (await listDrafts('idea:')).flatMap(({ key: name, value, at }) => {
    const kept = Kept.safeParse(value)
    if (!kept.success) return []
    const { key, mine } = kept.data
    const href = name.startsWith('idea:new:') ? `/ideas/new?draft=${encodeURIComponent(key)}` : `/ideas/${name.slice('idea:'.length)}/edit`
    return [{ name, title: mine.title, summary: mine.summary, at, href }]
  }),
})
