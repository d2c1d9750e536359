import { linkIn } from '@commonspark/shared/conversations/rules'
import type { LinkPreview } from '@commonspark/shared/conversations/schema'
import { cleanText } from '@commonspark/shared/ground/text'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import { fetchPublicPage, type Reach } from '../../platform/public-page.ts'
import type { Message } from './messages.model.ts'
import type { MessagesService } from './messages.service.ts'

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', '#39': '\'' }
const AT_ONCE = 4
const MOST_WAITING = 200

const plain = (html: string, most: number): string => cleanText(html.replace(/<[^>]*>/g, ' ').replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,6});/gi, (whole, name: string) => {
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : 0
  return NAMED[name.toLowerCase()] ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole)
})).replace(/\s+/g, ' ').slice(0, most).toWellFormed()

/** What a page says of itself: title, description and name of the site, as plain words; null without a title. */
export function previewOf(url: string, html: string): LinkPreview | null {
  const head = html.slice(0, 50_000)
  const meta = new Map([...head.matchAll(/<meta\b[^<>"']{0,200}(?:(?:"[^"]{0,600}"|'[^']{0,600}')[^<>"']{0,200}){0,8}>/gi)].flatMap(([tag]) => {
    const name = /\b(?:property|name)\s*=\s*["']?([\w:.-]+)/i.exec(tag)?.[1]?.toLowerCase()
    const content = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)
    return name && content ? [[name, content[1] ?? content[2] ?? ''] as const] : []
  }))
  const title = plain(meta.get('og:title') ?? /<title[^>]{0,200}>([^<]{0,1000})/i.exec(head)?.[1] ?? '', 200)
  if (!title) return null
  return { url, title, description: plain(meta.get('og:description') ?? meta.get('description') ?? '', 300), site: plain(meta.get('og:site_name') ?? new URL(url).hostname, 80) }
}

/** Looks at the pages that messages lead to and adds what they say; whoever reads a message reaches nobody by it. */
export function createPreviews(platform: Platform<DomainEvents>, messages: MessagesService, reach?: Reach) {
  let running = 0
  const waiting: Message[] = []
  const look = async (row: Message): Promise<void> => {
    const link = linkIn(row.text)
    if (!link) return
    const { url, html } = await fetchPublicPage(link, reach)
    const preview = previewOf(url, html)
    if (preview) await messages.alter(row, { $set: { preview: { ...preview, url: link } } }, false)
  }
  const work = async (): Promise<void> => {
    if (running >= AT_ONCE) return
    running++
    for (let row = waiting.shift(); row; row = waiting.shift()) await look(row).catch((error: Error) => { platform.log.debug({ error: error.message }, 'no preview') })
    running--
  }
  if (platform.config.LINK_PREVIEWS) {
    messages.follow((_id, rows) => {
      for (const row of rows) if (!row.preview && !row.deleted && linkIn(row.text) && waiting.length < MOST_WAITING) { waiting.push(row); void work() }
    })
  }
}
