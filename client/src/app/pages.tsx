import type { RouteObject } from 'react-router'
import { NotFoundPage } from './pages/NotFoundPage.tsx'

/** Address to page; pages are loaded when they are first opened. */
export const pages: RouteObject[] = [
  { path: '/ui', lazy: async () => ({ Component: (await import('../ui/catalogue/CataloguePage.tsx')).CataloguePage }) },
  { path: '/ideas/new', lazy: async () => ({ Component: (await import('./pages/EditorPages.tsx')).NewIdeaPage }) },
  { path: '/ideas/:id/edit', lazy: async () => ({ Component: (await import('./pages/EditorPages.tsx')).EditIdeaPage }) },
  { path: '*', element: <NotFoundPage /> },
]
