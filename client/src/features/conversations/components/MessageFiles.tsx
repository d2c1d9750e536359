import { File as FileIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FileView } from '@commonspark/shared/files/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { sizeWords } from '../../../ui/format.ts'

/** A voice note, to be heard where it stands; a player has no words to show beside it. */
function Voice({ file }: { file: FileView }) {
  const { t } = useTranslation('conversations')
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody has written down what was said
  return <audio className="message-voice" controls preload="metadata" src={fileAddress(file.id)} aria-label={t('voice.note')} />
}

/** Pictures, documents and voice notes of a message; pictures keep their shape while they load. */
export function MessageFiles({ files }: { files: readonly FileView[] }) {
  const { t, i18n } = useTranslation('conversations')
  return (
    <ul className="message-files">
      {files.map((file) => (
        <li key={file.id}>
          {file.purpose === 'picture' && file.width && file.height
            ? (
              <a href={fileAddress(file.id, 1600)} target="_blank" rel="noopener" aria-label={t('picture', { name: file.name })}>
                <img className="message-picture" src={fileAddress(file.id, 800)} alt="" width={file.width} height={file.height} loading="lazy" decoding="async"
                  style={{ aspectRatio: `${file.width} / ${file.height}`, ...(file.placeholder ? { backgroundImage: `url(${file.placeholder})` } : {}) }} />
              </a>
            )
            : file.purpose === 'voice' ? <Voice file={file} /> : <a className="message-document" href={fileAddress(file.id)} download={file.name}><FileIcon aria-hidden /><span>{file.name}</span><span className="message-size">{sizeWords(file.size, i18n.language)}</span></a>}
        </li>
      ))}
    </ul>
  )
}
