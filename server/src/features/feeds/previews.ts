import sharp from 'sharp'
import { coverSvg } from '@commonspark/shared/covers/cover'
import { PREVIEW } from './head.ts'

const KEPT = 200

/** Pictures of ideas without a cover, as PNG for previews elsewhere; the last few hundred are kept. */
export function createPreviews() {
  const kept = new Map<string, Promise<Buffer>>()
  return {
    draw: (id: string, sdgs: readonly number[]): Promise<Buffer> => {
      const key = `${id} ${sdgs.join(',')}`
      const before = kept.get(key)
      if (before) return before
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
      const drawn = sharp(Buffer.from(coverSvg(id, sdgs, PREVIEW))).png({ palette: true }).toBuffer()
      kept.set(key, drawn)
      drawn.catch(() => kept.delete(key))
      return drawn
    },
  }
}
