import { useTranslation } from 'react-i18next'
import { Link } from '../ui/Link.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import { LanguageSelect, ThemeSelect } from './Appearance.tsx'

/** The foot of every page: what this is, open doors, language and appearance. */
export function Footer() {
  const { t } = useTranslation('app')
  return (
    <footer className="app-footer">
      <div className="app-footer-inner">
        <div><Wordmark /><p>{t('footer.about')}</p></div>
        <ul>
          <li><Link tone="quiet" href="/api/docs" target="_self">{t('footer.api')}</Link></li>
          <li><Link tone="quiet" href="/feeds/ideas.atom" target="_self">{t('footer.feed')}</Link></li>
          <li><Link tone="quiet" href="/api/export/ideas?format=csv" target="_self">{t('footer.export')}</Link></li>
          <li><Link tone="quiet" href="/recount">{t('footer.recount')}</Link></li>
          <li><Link tone="quiet" href="/ui">{t('footer.catalogue')}</Link></li>
        </ul>
        <div className="app-footer-tools"><LanguageSelect /><ThemeSelect /></div>
      </div>
    </footer>
  )
}
