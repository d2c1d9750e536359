import type { LetterText } from './mail.ts'

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** The parts of a letter, already in the reader's language; nothing in it is trusted as HTML. */
export interface LetterParts {
  subject: string
  greeting: string
  paragraphs: string[]
  /** The one thing to do. */
  action?: { label: string; url: string }
  /** Entries of a digest. */
  list?: { heading?: string; text: string; url: string }[]
  footer: string[]
}

/** Lays a letter out as HTML and as plain text. */
export function layOut({ subject, greeting, paragraphs, action, list = [], footer }: LetterParts): LetterText {
  const p = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text).replace(/\n/g, '<br>')}</p>`
  const html = `<!doctype html><html><body style="margin:0;background:#f7f3ec;color:#26221c;font:17px/1.55 Georgia,serif">
<div style="max-width:560px;margin:0 auto;padding:32px 24px"><p style="font-size:20px;margin:0 0 24px">Commonspark</p>
${p(greeting)}${paragraphs.map(p).join('')}
${list.map((entry) => `${entry.heading ? `<h2 style="margin:24px 0 8px;font-size:18px">${escapeHtml(entry.heading)}</h2>` : ''}<p style="margin:0 0 12px"><a style="color:#26221c" href="${escapeHtml(entry.url)}">${escapeHtml(entry.text)}</a></p>`).join('')}
${action ? `<p style="margin:24px 0"><a style="background:#b4450f;color:#fff;padding:12px 20px;border-radius:4px;text-decoration:none;font-family:Arial,sans-serif;font-size:16px" href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>` : ''}
<div style="margin-top:32px;font:14px/1.5 Arial,sans-serif;color:#6b6358">${footer.map((line) => `<p style="margin:0 0 8px">${escapeHtml(line).replace(/(https?:\/\/\S+)/, '<a style="color:#6b6358" href="$1">$1</a>')}</p>`).join('')}</div></div></body></html>`
  const text = [greeting, ...paragraphs, ...list.map((entry) => `${entry.heading ? `${entry.heading}\n\n` : ''}- ${entry.text}\n  ${entry.url}`), ...(action ? [`${action.label}:\n${action.url}`] : []), '-- ', ...footer].join('\n\n')
  return { subject: subject.replace(/[\r\n]+/g, ' '), html, text }
}
