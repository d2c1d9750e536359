const KEPT: Record<string, readonly string[]> = {
  A: ['href'], P: [], BR: [], H1: [], H2: [], H3: [], H4: [], H5: [], H6: [], UL: [], OL: ['start'], LI: [], STRONG: [], B: [], EM: [], I: [], CODE: [], PRE: [], BLOCKQUOTE: [], HR: [],
  TABLE: [], TBODY: [], TR: [], TD: ['colspan', 'rowspan'], TH: ['colspan', 'rowspan'],
}
const GONE = new Set(['STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'HEAD', 'XML', 'O:P', 'IMG', 'SVG', 'IFRAME', 'OBJECT', 'COLGROUP', 'COL'])

/** HTML from Word, Google Docs or a page, as plain structure: no styles, no classes, no pictures from elsewhere, lists that are lists. */
export function cleanPasted(html: string): string {
  // A sheet of styles would be tried, and reported as one that this page forbids, even in a page that nobody sees.
  const page = new DOMParser().parseFromString(html.replace(/<style[\s\S]*?<\/style>/gi, ''), 'text/html')
  wordLists(page.body)
  const out = page.createElement('div')
  for (const child of Array.from(page.body.childNodes)) out.append(...cleaned(child, page))
  return out.innerHTML
}

function cleaned(node: Node, page: Document): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [page.createTextNode((node.textContent ?? '').replace(/\u00A0/g, ' '))]
  if (!(node instanceof Element) || GONE.has(node.tagName)) return []
  const style = node.getAttribute('style')?.toLowerCase() ?? ''
  if (/mso-list:\s*ignore/.test(style) || /display:\s*none/.test(style)) return []
  const children = Array.from(node.childNodes).flatMap((child) => cleaned(child, page))
  const kept = KEPT[node.tagName]
  // Google wraps everything in a bold that is none, and says bold and slanted in styles; Word's "mso-bidi-font-weight" is about other scripts.
  const isBold = /(?<![-\w])font-weight:\s*(bold|[6-9]00)/.test(style)
  const isPlain = /(?<![-\w])font-weight:\s*(normal|400)/.test(style)
  if (!kept || ((node.tagName === 'B' || node.tagName === 'STRONG') && isPlain)) return wrapped(children, node.tagName === 'SPAN' && isBold, node.tagName === 'SPAN' && /font-style:\s*italic/.test(style), page)
  const made = page.createElement(node.tagName)
  for (const name of kept) {
    const value = node.getAttribute(name)
    if (value !== null && (name !== 'href' || /^(https?:|mailto:)/i.test(value))) made.setAttribute(name, value)
  }
  if (node.tagName === 'A' && !made.hasAttribute('href')) return children
  made.append(...children)
  return /^(P|H\d|LI)$/.test(node.tagName) && made.textContent?.trim() === '' && made.children.length === 0 ? [] : [made]
}

function wrapped(children: Node[], bold: boolean, italic: boolean, page: Document): Node[] {
  let within = children
  for (const name of [...(bold ? ['strong'] : []), ...(italic ? ['em'] : [])]) {
    const made = page.createElement(name)
    made.append(...within)
    within = [made]
  }
  return within
}

/** Word writes lists as paragraphs with a sign in front. */
function wordLists(body: HTMLElement): void {
  let list: HTMLElement | null = null
  for (const paragraph of Array.from(body.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"], p[style*="mso-list"]'))) {
    const mark = (paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: ignore" i]')?.textContent ?? '').trim()
    const name = /^(\d+|[a-z])[.)]/i.test(mark) ? 'OL' : 'UL'
    const follows = list !== null && list.tagName === name && previousElement(paragraph) === list
    if (!follows) {
      list = body.ownerDocument.createElement(name)
      paragraph.before(list)
    }
    const item = body.ownerDocument.createElement('li')
    item.append(...Array.from(paragraph.childNodes))
    list!.append(item)
    paragraph.remove()
  }
}
function previousElement(element: Element): Element | null { return element.previousElementSibling }
