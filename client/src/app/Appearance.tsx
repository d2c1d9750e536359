import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { editProfile } from '@commonspark/shared/people/schema'
import { LOCALES, type Locale } from '@commonspark/shared/taxonomy/taxonomy'
import { call } from '../lib/api.ts'
import { speak } from '../lib/i18n.ts'
import { useProblemWords } from '../lib/problem.ts'
import { useViewer } from '../lib/viewer.ts'
import { Select } from '../ui/Select.tsx'
import { chooseTheme, themeChoice, type ThemeChoice } from '../ui/theme.ts'
import { toast } from '../ui/Toast.tsx'

const OWN_NAMES: Record<Locale, string> = { en: 'English', pl: 'Polski', sl: 'Slovenščina' }

/** The language of page and letters; kept by the account of whoever is signed in. */
export function LanguageSelect() {
  const { t, i18n } = useTranslation('app')
  const words = useProblemWords()
  const viewer = useViewer()
  const cache = useQueryClient()
  const keep = useMutation({
    mutationFn: (locale: Locale) => call(editProfile, { body: { locale } }),
    onSuccess: ({ me }) => { cache.setQueryData(['me'], me) },
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
  })
  const choose = (locale: Locale): void => {
    void speak(locale)
    if (viewer) keep.mutate(locale)
  }
  return <Select label={t('language')} value={i18n.language} onChange={(locale) => { choose(locale as Locale) }} options={LOCALES.map((locale) => ({ id: locale, label: OWN_NAMES[locale] }))} />
}

const watchTheme = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => { observer.disconnect() }
}

/** Light, dark, or as the device; kept by this browser. */
export function ThemeSelect() {
  const { t } = useTranslation('app')
  const theme = useSyncExternalStore(watchTheme, themeChoice)
  return (
    <Select label={t('theme.label')} value={theme} onChange={(choice) => { chooseTheme(choice as ThemeChoice) }}
      options={(['system', 'light', 'dark'] as const).map((choice) => ({ id: choice, label: t(`theme.${choice}`) }))} />
  )
}
