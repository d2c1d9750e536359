import { File as FileIcon, Upload, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { DropZone, FileTrigger, isFileDropItem, Text, useLocale, type DropZoneProps } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { sizeWords } from './format.ts'
import { IconButton } from './IconButton.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import './Field.css'
import './FileDrop.css'

/** A file on its way or already there. `part` from 0 to 1 while it is sent; `picture` is the address of a preview, `file` lets one be made here. */
export interface DroppedFile {
  id: string
  name: string
  size: number
  part?: number
  error?: string
  file?: File
  picture?: string
}

/** `accept` lists media types ("image/*" or "application/pdf"); `maxSize` in bytes is shown, the caller checks it. */
export interface FileDropProps {
  label: string
  description?: string
  accept?: readonly string[]
  maxSize?: number
  multiple?: boolean
  files: readonly DroppedFile[]
  onAdd: (files: File[]) => void
  onRemove: (id: string) => void
  error?: string | undefined
}

/** Files by dropping, pasting or choosing, with their previews and how far they are. */
export function FileDrop({ label, description, accept = [], maxSize, multiple = false, files, onAdd, onRemove, error }: FileDropProps) {
  const { t } = useTranslation('ui')
  const { locale } = useLocale()
  const fits = (type: string) => accept.length === 0 || accept.some((wanted) => (wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted))
  const drop: NonNullable<DropZoneProps['onDrop']> = async ({ items }) => {
    const dropped = await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile()))
    const wanted = dropped.filter((file) => fits(file.type))
    if (wanted.length) onAdd(multiple ? wanted : wanted.slice(0, 1))
  }
  const onlyPictures = accept.length > 0 && accept.every((type) => type.startsWith('image/'))
  return (
    <div className="ui-field">
      <DropZone className="ui-drop" getDropOperation={(types) => (accept.length === 0 || accept.some((type) => type.endsWith('/*') || types.has(type)) ? 'copy' : 'cancel')} onDrop={drop}>
        <Text slot="label" className="ui-label">{label}</Text>
        <div className="ui-drop-words">
          <span>{t('files.drop')}</span>
          <FileTrigger allowsMultiple={multiple} acceptedFileTypes={accept} onSelect={(list) => { if (list?.length) onAdd([...list]) }}>
            <Button size="small" icon={<Upload aria-hidden />}>{t(onlyPictures ? 'files.choosePicture' : 'files.choose')}</Button>
          </FileTrigger>
        </div>
        {(description || maxSize) && <p className="ui-description">{[description, maxSize && t('files.size', { size: sizeWords(maxSize, locale) })].filter(Boolean).join(' · ')}</p>}
      </DropZone>
      {error && <div className="ui-field-foot" role="alert"><p className="ui-error">{error}</p></div>}
      {files.length > 0 && <ul className="ui-files">{files.map((file) => <FileLine key={file.id} file={file} onRemove={onRemove} />)}</ul>}
    </div>
  )
}

function FileLine({ file, onRemove }: { file: DroppedFile; onRemove: (id: string) => void }) {
  const { t } = useTranslation('ui')
  const { locale } = useLocale()
  const picture = usePreview(file)
  const isSending = file.part !== undefined && file.part < 1
  return (
    <li className="ui-file">
      <span className="ui-file-picture">{picture ? <img src={picture} alt="" /> : <FileIcon aria-hidden />}</span>
      <div className="ui-file-words">
        <p>{file.name}</p>
        {file.error ? <p className="ui-error">{file.error}</p> : isSending ? <ProgressBar hideLabel label={t('files.sending', { name: file.name })} value={(file.part ?? 0) * 100} /> : <p className="ui-file-note">{sizeWords(file.size, locale)}</p>}
      </div>
      <IconButton label={t('remove', { name: file.name })} icon={<X aria-hidden />} onPress={() => onRemove(file.id)} />
    </li>
  )
}

function usePreview({ file, picture }: DroppedFile): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file?.type.startsWith('image/')) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return picture ?? url
}
