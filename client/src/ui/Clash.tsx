import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import './Clash.css'

/** One field with its name, what stands here and what was saved elsewhere, both as they are to be read. */
export interface ClashField { key: string; label: string; mine: string; theirs: string }

/** `onTake` is told which of the two stays. */
export interface ClashProps { fields: readonly ClashField[]; onTake: (key: string, take: 'mine' | 'theirs') => void }

/** Fields that were changed in two places at once: both texts side by side, one choice each. */
export function Clash({ fields, onTake }: ClashProps) {
  const { t } = useTranslation('ui')
  return (
    <section className="ui-clash" role="alert" aria-label={t('clash.title')}>
      <h2>{t('clash.title')}</h2>
      <p>{t('clash.text')}</p>
      {fields.map(({ key, label, mine, theirs }) => (
        <div key={key} className="ui-clash-field">
          <h3>{label}</h3>
          <div className="ui-clash-sides">
            <div><h4>{t('clash.mine')}</h4><p>{mine || t('clash.nothing')}</p><Button size="small" onPress={() => { onTake(key, 'mine') }}>{t('clash.keepMine')}</Button></div>
            <div><h4>{t('clash.theirs')}</h4><p>{theirs || t('clash.nothing')}</p><Button size="small" onPress={() => { onTake(key, 'theirs') }}>{t('clash.takeTheirs')}</Button></div>
          </div>
        </div>
      ))}
    </section>
  )
}
