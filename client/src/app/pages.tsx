import type { RouteObject } from 'react-router'
import { NotFoundPage } from './pages/NotFoundPage.tsx'

/** Address to page; pages are loaded when they are first opened. */
export const pages: RouteObject[] = [
  { path: '/', lazy: async () => ({ Component: (await import('./pages/FrontPage.tsx')).FrontPage }) },
  { path: '/explore', lazy: async () => ({ Component: (await import('../features/ideas/pages/ExplorePage.tsx')).ExplorePage }) },
  { path: '/ideas/:id', lazy: async () => ({ Component: (await import('./pages/IdeaPage.tsx')).IdeaPage }) },
  { path: '/ideas/:id/versions', lazy: async () => ({ Component: (await import('../features/ideas/pages/VersionsPage.tsx')).VersionsPage }) },
  { path: '/me/ideas', lazy: async () => ({ Component: (await import('../features/ideas/pages/MyIdeasPage.tsx')).MyIdeasPage }) },
  { path: '/ui', lazy: async () => ({ Component: (await import('../ui/catalogue/CataloguePage.tsx')).CataloguePage }) },
  { path: '/ideas/new', lazy: async () => ({ Component: (await import('./pages/EditorPages.tsx')).NewIdeaPage }) },
  { path: '/ideas/:id/edit', lazy: async () => ({ Component: (await import('./pages/EditorPages.tsx')).EditIdeaPage }) },
  { path: '*', element: <NotFoundPage /> },
]
