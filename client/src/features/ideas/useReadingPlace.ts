import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'

/** Headings that have passed this line (in px from the top, below the head of the page) are being read. */
const LINE = 160

/**
 * Which of the elements with these ids, in the order of the page, is being read; and keeps it where it is on the screen when `text`
 * changes, so that nobody loses their place to an edit above it.
 */
export function useReadingPlace(ids: readonly string[], text: unknown): string | undefined {
  const [current, setCurrent] = useState<string>()
  const place = useRef<{ id: string; top: number } | undefined>(undefined)
  const key = ids.join(' ')
  useEffect(() => {
    let frame = 0
    const look = (): void => {
      frame = 0
      const tops = key.split(' ').flatMap((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top
        return top === undefined ? [] : [{ id, top }]
      })
      const passed = tops.findLast(({ top }) => top <= LINE)
      place.current = passed
      setCurrent((passed ?? tops[0])?.id)
    }
    const soon = (): void => { frame ||= requestAnimationFrame(look) }
    look()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [key])
  // The browser looked for the part in the address before there was any, and letters of another width move it once they have come.
  const goToPart = useEffectEvent(() => {
    const wanted = decodeURIComponent(location.hash.slice(1))
    const part = wanted && key.split(' ').includes(wanted) ? document.getElementById(wanted) : null
    if (!part) return
    part.scrollIntoView()
    const line = scrollY
    void document.fonts.ready.then(() => { if (Math.abs(scrollY - line) < LINE) part.scrollIntoView() })
  })
  // Once, when the page is opened.
  useEffect(() => { goToPart() }, [])
  const before = useRef(text)
  useLayoutEffect(() => {
    const kept = place.current
    if (before.current !== text && kept) {
      const top = document.getElementById(kept.id)?.getBoundingClientRect().top
      if (top !== undefined) scrollBy({ top: top - kept.top, behavior: 'instant' })
    }
    before.current = text
  }, [text])
  return current
}
