import { useEffect, useState } from 'react'
import { type FileView, MAX_PICTURE_BYTES, uploadFile } from '@commonspark/shared/files/schema'
import { send } from './api.ts'
import { refusalOf } from './forms.ts'

/** A picture on its way to the server. */
export interface PictureUpload {
  /** From 0 to 1 while it is sent. */
  part: number | undefined
  /** The address of a preview, until the stored picture takes its place. */
  preview: string | undefined
  error: unknown
  start: (file: File) => void
}

/** Sends one picture at a time; `onStored` is told of the stored one. */
export function usePictureUpload(onStored: (picture: FileView) => void): PictureUpload {
  const [file, setFile] = useState<File>()
  const [part, setPart] = useState<number>()
  const [error, setError] = useState<unknown>()
  const preview = usePreview(file)
  const start = async (chosen: File): Promise<void> => {
    setError(undefined)
    if (chosen.size > MAX_PICTURE_BYTES) { setError(refusalOf('tooLarge', 'pictureTooLarge')); return }
    setFile(chosen)
    setPart(0)
    try { onStored(await send(uploadFile, chosen, { purpose: 'picture' }, setPart)) } catch (refusal) { setError(refusal) }
    setFile(undefined)
    setPart(undefined)
  }
  return { part, preview, error, start: (chosen) => { void start(chosen) } }
}

function usePreview(file: File | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => {
      setAddress(undefined)
      URL.revokeObjectURL(made)
    }
  }, [file])
  return address
}
