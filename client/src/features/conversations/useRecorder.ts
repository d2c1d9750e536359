import { useCallback, useEffect, useRef, useState } from 'react'

/** The longest voice note, in seconds. */
export const LONGEST = 300
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
const kind = (): string | undefined => (typeof MediaRecorder === 'undefined' ? undefined : KINDS.find((each) => MediaRecorder.isTypeSupported(each)))

/** Whether this browser can record at all. */
export const canRecord = (): boolean => kind() !== undefined && 'mediaDevices' in navigator

/** Records from the microphone; the microphone is let go of at the end, and when one leaves. */
export function useRecorder(onDone: (file: File) => void, onFailed: () => void) {
  const [seconds, setSeconds] = useState<number | null>(null)
  const recorder = useRef<MediaRecorder | null>(null)
  const kept = useRef(true)
  const stop = useCallback((keep: boolean): void => {
    kept.current = keep
    if (recorder.current?.state === 'recording') recorder.current.stop()
  }, [])
  useEffect(() => () => { stop(false) }, [stop])
  useEffect(() => {
    if (seconds === null) return
    if (seconds >= LONGEST) { stop(true); return }
    const timer = setTimeout(() => { setSeconds(seconds + 1) }, 1000)
    return () => { clearTimeout(timer) }
  }, [seconds, stop])
  const start = async (): Promise<void> => {
    const mimeType = kind()
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const made = new MediaRecorder(stream, { ...(mimeType ? { mimeType } : {}), audioBitsPerSecond: 32_000 })
      const parts: Blob[] = []
      made.addEventListener('dataavailable', ({ data }) => { if (data.size > 0) parts.push(data) })
      made.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop()
        recorder.current = null
        setSeconds(null)
        const type = made.mimeType.split(';')[0] ?? 'audio/webm'
        if (kept.current && parts.length > 0) onDone(new File(parts, `voice.${type.split('/')[1] ?? 'webm'}`, { type }))
      })
      recorder.current = made
      kept.current = true
      made.start()
      setSeconds(0)
    } catch { onFailed() }
  }
  return { seconds, start: () => { void start() }, stop }
}
