import { ImagePlus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Avatar } from './Avatar.tsx'
import { Button } from './Button.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import './Field.css'
import './PictureField.css'

/** `picture` is the address of what is there or on its way; `part` from 0 to 1 while one is sent; `name` is whose it is. */
export interface PictureFieldProps {
  label: string
  description?: string
  name: string
  picture: string | undefined
  part: number | undefined
  error?: string | undefined
  square?: boolean
  onChoose: (file: File) => void
  onRemove: () => void
}

/** One picture of somebody or something, as it will be seen, chosen or dropped. */
export function PictureField({ label, description, name, picture, part, error, square = false, onChoose, onRemove }: PictureFieldProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const isSending = part !== undefined
  return (
    <div className="ui-field" role="group" aria-labelledby={id}>
      <span id={id} className="ui-label">{label}</span>
      <DropZone aria-label={label} className="ui-picture-field" getDropOperation={() => (isSending ? 'cancel' : 'copy')} onDrop={async ({ items }) => {
        const item = items.find(isFileDropItem)
        if (item) onChoose(await item.getFile())
      }}>
        <Avatar decorative name={name || '?'} size="huge" square={square} picture={picture} />
        <div className="ui-picture-field-words">
          {description && <p className="ui-description">{description}</p>}
          <div className="ui-picture-field-ends">
            <FileTrigger acceptedFileTypes={['image/*']} onSelect={(list) => { const file = list?.[0]; if (file) onChoose(file) }}>
              <Button size="small" icon={<ImagePlus aria-hidden />} isDisabled={isSending}>{t('files.choosePicture')}</Button>
            </FileTrigger>
            {picture && !isSending && <Button size="small" variant="plain" icon={<Trash2 aria-hidden />} onPress={onRemove}>{t('files.removePicture')}</Button>}
          </div>
          {isSending && <ProgressBar hideLabel label={t('files.sending', { name: label })} value={part * 100} />}
        </div>
      </DropZone>
      {error && <div role="alert"><p className="ui-error">{error}</p></div>}
    </div>
  )
}
