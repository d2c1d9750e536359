import { QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { queries } from '../lib/queries.ts'
import { router } from './router.tsx'
import { SessionProvider } from './SessionProvider.tsx'

/** The whole page: providers around the router. */
export function App() {
  const { i18n } = useTranslation()
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : i18n.language}>
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}
