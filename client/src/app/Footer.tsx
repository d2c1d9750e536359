import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { editProfile } from '@commonspark/shared/people/schema'
import { LOCALES, type Locale } from '@commonspark/shared/taxonomy/taxonomy'
import { call } from '../lib/api.ts'
import { speak } from '../lib/i18n.ts'
import { useViewer } from '../lib/viewer.ts'
import { Link } from '../ui/Link.tsx'
import { Select } from '../ui/Select.tsx'
import { chooseTheme, themeChoice, type ThemeChoice } from '../ui/theme.ts'
import { Wordmark } from '../ui/Wordmark.tsx'

const OWN_NAMES: Record<Locale, string> = { en: 'English', pl: 'Polski', sl: 'Slovenščina' }

/** The foot of every page: what this is, open doors, language and appearance. */
export function Footer() {
  const { t, i18n } = useTranslation('app')
  const viewer = useViewer()
  const cache = useQueryClient()
  const [theme, setTheme] = useState<ThemeChoice>(themeChoice)
  const keep = useMutation({
    mutationFn: (locale: Locale) => call(editProfile, { body: { locale } }),
    onSuccess: ({ me }) => { cache.setQueryData(['me'], me) },
  })
  const choose = (locale: string): void => {
    void speak(locale as Locale)
    if (viewer) keep.mutate(locale as Locale)
  }
  return (
    <footer className="app-footer">
      <div className="app-footer-inner">
        <div><Wordmark /><p>{t('footer.about')}</p></div>
        <ul>
          <li><Link tone="quiet" href="/api/docs" target="_self">{t('footer.api')}</Link></li>
          <li><Link tone="quiet" href="/feeds/ideas.atom" target="_self">{t('footer.feed')}</Link></li>
          <li><Link tone="quiet" href="/api/export/ideas?format=csv" target="_self">{t('footer.export')}</Link></li>
          <li><Link tone="quiet" href="/ui">{t('footer.catalogue')}</Link></li>
        </ul>
        <div className="app-footer-tools">
          <Select label={t('language')} value={i18n.language} onChange={(value) => { if (value) choose(value) }} options={LOCALES.map((locale) => ({ id: locale, label: OWN_NAMES[locale] }))} />
          <Select label={t('theme.label')} value={theme} onChange={(value) => { setTheme(value as ThemeChoice); chooseTheme(value as ThemeChoice) }}
            options={(['system', 'light', 'dark'] as const).map((choice) => ({ id: choice, label: t(`theme.${choice}`) }))} />
        </div>
      </div>
    </footer>
  )
}
