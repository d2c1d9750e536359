import type { FileView } from '@commonspark/shared/files/schema'
import type { Part, StoredFile } from './files.model.ts'

/** The widest form, in which a document has its only one. */
export const widest = (file: StoredFile): Part => file.parts.at(-1)!

export const presentFile = (file: StoredFile): FileView => ({
  id: file._id.toString(),
  name: file.name,
  media: file.media,
  size: widest(file).size,
  purpose: file.purpose,
  width: file.purpose === 'picture' ? widest(file).width : null,
  height: file.purpose === 'picture' ? widest(file).height : null,
  placeholder: file.placeholder,
  at: file.at.toISOString(),
})
