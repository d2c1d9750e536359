import { ui as en } from '@commonspark/shared/texts/en/ui'
import { ui as pl } from '@commonspark/shared/texts/pl/ui'
import { ui as sl } from '@commonspark/shared/texts/sl/ui'
import { createInstance } from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import '../base.css'
import { I18nProvider } from 'react-aria-components'
import { SkipLink } from '../SkipLink.tsx'
import { Toasts } from '../Toast.tsx'
import { CataloguePage } from './CataloguePage.tsx'

const i18n = createInstance()
await i18n.use(initReactI18next).init({
  lng: new URLSearchParams(location.search).get('lng') ?? 'en',
  resources: { en: { ui: en }, pl: { ui: pl }, sl: { ui: sl } },
  interpolation: { escapeValue: false },
})
document.documentElement.lang = i18n.language
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : i18n.language}>
      <SkipLink />
      <CataloguePage />
      <Toasts />
    </I18nProvider>
  </StrictMode>,
)
