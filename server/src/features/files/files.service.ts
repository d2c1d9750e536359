import { cleanFileName } from '@commonspark/shared/files/rules'
import { type FilePurpose, type FileView, MAX_DOCUMENT_BYTES, MAX_PICTURE_BYTES, MAX_VOICE_BYTES } from '@commonspark/shared/files/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Blobs } from '../../platform/blobs.ts'
import type { Platform } from '../../platform/platform.ts'
import { kindOfDocument, watchDocument } from './documents.ts'
import type { FilesModel, FileUser, Part, StoredFile } from './files.model.ts'
import { demandReadable, type FilePorts, mayUse, readersOf } from './files.policy.ts'
import { presentFile, widest } from './files.presenter.ts'
import { developPicture } from './pictures.ts'
import { kindOfVoice } from './voices.ts'

const HOURS_48 = 48 * 3_600_000
const MAX_UNUSED_BYTES = 250 * 1024 * 1024
const CHECKED_A_NIGHT = 2000

/** What is known of a file once its bytes are stored. */
type Facts = Pick<StoredFile, 'name' | 'media' | 'placeholder' | 'parts'>

export function filesService({ clock }: Platform<DomainEvents>, files: FilesModel, blobs: Blobs, ports: FilePorts) {
  /** Bytes before the row: after a crash the next sweep finds the row and goes on. */
  const destroy = async (id: string, ids: readonly string[]): Promise<void> => {
    await blobs.drop(ids)
    await files.discard(id)
  }
  /** Writes the row, then the bytes, then the facts; when anything fails, nothing stays. */
  const keep = async (owner: string, purpose: FilePurpose, ids: string[], fill: () => Promise<Facts>): Promise<StoredFile> => {
    const id = await files.begin({ owner, purpose, blobs: ids, at: clock.now() })
    try {
      const file = await files.finish(id, await fill())
      if (!file) throw new AppError('gone', 'noSuchFile')
      // Asked again now that it is there: many that were sent at once all found room before.
      if ((await files.unusedBytes(owner)) > MAX_UNUSED_BYTES) throw new AppError('tooMany', 'tooManyUnusedFiles')
      return file
    } catch (error) {
      await destroy(id, ids)
      throw error
    }
  }
  const receivePicture = async (owner: string, rawName: string, source: AsyncIterable<Uint8Array>): Promise<StoredFile> => {
    const chunks: Uint8Array[] = []
    for await (const chunk of upTo(MAX_PICTURE_BYTES, 'pictureTooLarge', source)) chunks.push(chunk)
    if (chunks.length === 0) throw new AppError('invalid', 'fileEmpty')
    const { prints, placeholder } = await developPicture(Buffer.concat(chunks))
    const ids = prints.map(() => blobs.newId())
    return keep(owner, 'picture', ids, async () => {
      const parts: Part[] = []
      for (const [at, { width, height, bytes }] of prints.entries()) {
        const blob = ids[at]!
        parts.push({ blob, width, height, ...(await blobs.write(blob, [bytes])) })
      }
      return { name: cleanFileName(rawName, 'webp'), media: 'image/webp', placeholder, parts }
    })
  }

  const receiveDocument = (owner: string, rawName: string, source: AsyncIterable<Uint8Array>): Promise<StoredFile> => {
    const blob = blobs.newId()
    return keep(owner, 'document', [blob], async () => {
      const { bytes, looks } = watchDocument(upTo(MAX_DOCUMENT_BYTES, 'documentTooLarge', source))
      const written = await blobs.write(blob, bytes)
      const { media, ending } = await kindOfDocument(looks(), () => blobs.read(blob))
      return { name: cleanFileName(rawName, ending), media, placeholder: null, parts: [{ blob, width: 0, height: 0, ...written }] }
    })
  }

  const receiveVoice = async (owner: string, rawName: string, source: AsyncIterable<Uint8Array>): Promise<StoredFile> => {
    const chunks: Uint8Array[] = []
    for await (const chunk of upTo(MAX_VOICE_BYTES, 'voiceTooLong', source)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    const { media, ending } = await kindOfVoice(bytes)
    const blob = blobs.newId()
    return keep(owner, 'voice', [blob], async () => ({ name: cleanFileName(rawName, ending), media, placeholder: null, parts: [{ blob, width: 0, height: 0, ...(await blobs.write(blob, [bytes])) }] }))
  }

  return {
    receive: async (actor: Actor, purpose: FilePurpose, rawName: string, source: AsyncIterable<Uint8Array>): Promise<StoredFile> => {
      const owner = idOf(actor)
      if ((await files.unusedBytes(owner)) >= MAX_UNUSED_BYTES) throw new AppError('tooMany', 'tooManyUnusedFiles')
      const receiveAs = { picture: receivePicture, document: receiveDocument, voice: receiveVoice }[purpose]
      return receiveAs(owner, rawName, source)
    },
    /** Takes back an upload whose request failed after it had been stored. */
    takeBack: async (file: StoredFile): Promise<void> => { if (await files.withdraw(file, clock.now())) await destroy(file._id.toString(), file.blobs) },

    read: async (actor: Actor, ids: readonly string[]): Promise<FileView[]> => {
      const found = new Map((await files.byIds(ids)).map((file) => [file._id.toString(), file]))
      const views = await Promise.all(ids.map(async (id) => {
        const file = found.get(id)
        return file && (await readersOf(file, actor, ports)) !== 'others' ? [presentFile(file)] : []
      }))
      return views.flat()
    },
    delete: async (actor: Actor, id: string): Promise<void> => {
      const file = await files.byId(id)
      if (!file || file.owner !== idOf(actor)) throw new AppError('notFound', 'noSuchFile')
      const used = await Promise.all(file.usedBy.map((user) => ports.uses(user, id)))
      if (used.includes(true) || !(await files.withdraw(file, clock.now()))) throw new AppError('conflict', 'fileInUse')
      await destroy(id, file.blobs)
    },
    /** The form to send and whether everybody may have it: the narrowest at least `width` wide, without a width the widest. */
    open: async (actor: Actor, id: string, width: number | undefined): Promise<{ file: StoredFile; part: Part; isPublic: boolean }> => {
      const { file, isPublic } = await demandReadable(await files.byId(id), actor, ports)
      return { file, isPublic, part: file.parts.find((part) => width !== undefined && part.width >= width) ?? widest(file) }
    },
    bytes: (part: Part, range?: { from: number; to: number }) => blobs.read(part.blob, range),

    /** Throws unless all files are there for the actor to use; then notes their use. */
    use: async (actor: Actor, user: FileUser, ids: readonly string[], purpose?: FilePurpose): Promise<void> => {
      const unique = [...new Set(ids)]
      if (unique.length === 0) return
      const found = (await files.byIds(unique)).filter((file) => mayUse(file, actor, user))
      if (found.length < unique.length) throw new AppError('invalid', 'notYourFile')
      if (purpose && found.some((file) => file.purpose !== purpose)) throw new AppError('invalid', 'notAPicture')
      if ((await files.link(unique, user, clock.now())) < unique.length) throw new AppError('invalid', 'notYourFile')
    },

    /** Deletes what nothing has used for 48 hours, and forgets uses that have ended; answers how many files went. Safe to run twice at once. */
    sweep: async (now: Date): Promise<number> => {
      const before = new Date(now.getTime() - HOURS_48)
      let gone = 0
      for (let file = await files.withdrawUnused(before, now); file; file = await files.withdrawUnused(before, now)) {
        await destroy(file._id.toString(), file.blobs)
        gone++
      }
      for (const file of await files.longestUnchecked(CHECKED_A_NIGHT)) {
        // A fresh use may be noted before what it is for is saved.
        const still = await Promise.all(file.usedBy.map(async (use) => use.at > before || ports.uses(use, file._id.toString())))
        await files.setUses(file, file.usedBy.filter((_, at) => still[at]), now)
      }
      return gone
    },
  }
}
export type FilesService = ReturnType<typeof filesService>

async function* upTo(bytes: number, because: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.byteLength
    if (size > bytes) throw new AppError('tooLarge', because)
    yield chunk
  }
}
