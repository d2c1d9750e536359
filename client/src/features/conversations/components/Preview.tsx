import type { LinkPreview } from '@commonspark/shared/conversations/schema'
import { Link } from '../../../ui/Link.tsx'

/** The page that a message leads to, in words only: a picture elsewhere would see who reads. */
export function Preview({ preview }: { preview: LinkPreview }) {
  return (
    <div className="message-preview">
      <p className="message-preview-site">{preview.site}</p>
      <p><Link href={preview.url}>{preview.title}</Link></p>
      {preview.description && <p className="message-preview-words">{preview.description}</p>}
    </div>
  )
}
