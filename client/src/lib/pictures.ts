import { PICTURE_WIDTHS } from '@commonspark/shared/files/schema'

/** The address of a stored file; of a picture at a width that is kept. */
export const fileAddress = (id: string, width?: (typeof PICTURE_WIDTHS)[number]): string => (width ? `/files/${id}?w=${width}` : `/files/${id}`)

/** `src` and `srcSet` of a picture in the widths that are kept. */
export const pictureSources = (id: string): { src: string; srcSet: string } => ({
  src: fileAddress(id, 800),
  srcSet: PICTURE_WIDTHS.map((width) => `${fileAddress(id, width)} ${width}w`).join(', '),
})
