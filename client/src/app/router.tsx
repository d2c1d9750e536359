import { createBrowserRouter, type RouteObject } from 'react-router'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/Skeleton.tsx'
import { Layout } from './Layout.tsx'
import { CrashPage } from './pages/CrashPage.tsx'
import { pages } from './pages.tsx'

/** While the first page's code is on its way. */
const Opening = () => <Page><Loading shape="page" /></Page>

const routes: RouteObject[] = [{ element: <Layout />, errorElement: <CrashPage />, HydrateFallback: Opening, children: pages }]

/** Every address of the product. */
export const router = createBrowserRouter(routes)
