import { createContext, useContext } from 'react'

/** Who looks at the page, as far as every room may know; null for a visitor. */
export interface Viewer { id: string; name: string; picture: string | null; roles: readonly string[]; locale: string }

/** `undefined` while it is being asked. */
export const ViewerContext = createContext<Viewer | null | undefined>(undefined)
export const useViewer = (): Viewer | null => useContext(ViewerContext) ?? null
export const useViewerKnown = (): boolean => useContext(ViewerContext) !== undefined
