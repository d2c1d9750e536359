import { fileAddress } from '../../../lib/pictures.ts'
import { CoverPrint } from '../../../ui/CoverPrint.tsx'
import { Picture, type PictureProps } from '../../../ui/Picture.tsx'

/** `cover` is the id of its picture, if it has one. */
export type IdeaCoverProps = { id: string; sdgs: readonly number[]; cover: string | null } & Pick<PictureProps, 'sizes' | 'placeholder' | 'isFirst' | 'ratio'>

/** The picture of an idea, or the print drawn for it. The title beside it says what it is of. */
export function IdeaCover({ id, sdgs, cover, ...rest }: IdeaCoverProps) {
  return cover ? <Picture src={fileAddress(cover)} alt="" {...rest} /> : <CoverPrint id={id} sdgs={sdgs} />
}
