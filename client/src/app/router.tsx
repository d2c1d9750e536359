import { createBrowserRouter, type RouteObject } from 'react-router'
import { Layout } from './Layout.tsx'
import { CrashPage } from './pages/CrashPage.tsx'
import { pages } from './pages.tsx'

const routes: RouteObject[] = [{ element: <Layout />, errorElement: <CrashPage />, children: pages }]

/** Every address of the product. */
export const router = createBrowserRouter(routes)
