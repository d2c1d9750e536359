import { Check, Feather, Undo2, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AmendmentView } from '@commonspark/shared/amendments/schema'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import { useDraft } from '../../../lib/drafts.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useAmending, useAmendments } from '../api.ts'
import { SuggestDialog } from './SuggestDialog.tsx'
import './Amendments.css'

type Diff = (before: string, after: string) => ReactNode
type Report = (item: AmendmentView) => ReactNode
const TONES = { open: 'amber', accepted: 'pine', refused: 'plain', withdrawn: 'plain' } as const

/** What readers suggest for an idea: the way to suggest, what waits for the authors, and whose words were taken. */
export function Amendments({ ideaId, content, renderDiff, report }: { ideaId: string; content: IdeaContent; renderDiff: Diff; report: Report }) {
  const { t } = useTranslation('amendments')
  const { data } = useAmendments(ideaId)
  const { setOpen } = useAmending(ideaId)
  const [isWriting, setWriting] = useState(false)
  if (!data || (!data.can.setOpen && !data.can.suggest && data.items.length === 0)) return null
  const { can, isOpen, items, credits } = data
  const waiting = items.filter(({ state }) => state === 'open')
  // To readers the accepted ones of others are names, not a list to read.
  const own = items.filter((item) => can.setOpen || item.can.withdraw || item.state !== 'accepted')
  return (
    <section id="amendments" className="idea-part amendments" aria-labelledby="amendments-title">
      <h2 id="amendments-title">{t('title')}</h2>
      {credits.length > 0 && <p className="amendments-credits">{t('credits')} {credits.map(({ id, name }, at) => <span key={id}>{at > 0 && ', '}<Link href={`/people/${id}`}>{name}</Link></span>)}</p>}
      {can.setOpen && <Switch isSelected={isOpen} onChange={(open) => { setOpen.mutate(open) }} description={t('openHelp')}>{t('open')}</Switch>}
      {can.setOpen && waiting.length > 0 && <p role="status">{t('waiting', { count: waiting.length })}</p>}
      {can.suggest && <Button icon={<Feather aria-hidden />} onPress={() => { setWriting(true) }}>{t('suggest')}</Button>}
      {isWriting && <SuggestDialog ideaId={ideaId} content={content} onClose={() => { setWriting(false) }} />}
      {own.length > 0 && <ul className="amendments-list" aria-label={can.setOpen ? t('title') : t('yours')}>{own.map((item) => <li key={item.id}><One item={item} renderDiff={renderDiff} report={report} /></li>)}</ul>}
      {can.setOpen && items.some(({ state }) => state === 'accepted') && <p className="amendments-hint">{t('inDraft')}</p>}
    </section>
  )
}

function One({ item, renderDiff, report }: { item: AmendmentView; renderDiff: Diff; report: Report }) {
  const { t } = useTranslation(['amendments', 'taxonomy'])
  const { decide, withdraw } = useAmending(item.ideaId)
  const { text: reply, setText: setReply, clear } = useDraft(`amendment-reply:${item.id}`)
  const name = item.author?.name ?? t('somebody')
  const settle = (accept: boolean): void => { decide.mutate({ id: item.id, accept, reply }, { onSuccess: () => { clear(); toast({ text: t(accept ? 'accepted' : 'refused'), tone: 'done' }) } }) }
  return (
    <article className="amendment">
      <p><b>{t('by', { name, section: t(`taxonomy:section.${item.section}`) })}</b> <RelativeTime at={item.at} /> <Badge tone={TONES[item.state]}>{t(`state.${item.state}`)}</Badge></p>
      {renderDiff(item.before, item.after)}
      {item.note && <p className="amendments-hint">{item.note}</p>}
      {item.reply && <blockquote>{item.reply}</blockquote>}
      {item.can.decide && (
        <div className="amendment-decide">
          <TextField label={t('reply')} optional limit={300} value={reply} onChange={setReply} />
          <Button icon={<Check aria-hidden />} isPending={decide.isPending} aria-label={`${t('accept')}: ${name}`} onPress={() => { settle(true) }}>{t('accept')}</Button>
          <Button variant="plain" icon={<X aria-hidden />} isDisabled={decide.isPending} aria-label={`${t('refuse')}: ${name}`} onPress={() => { settle(false) }}>{t('refuse')}</Button>
        </div>
      )}
      {item.can.report && report(item)}
      {item.can.withdraw && <Button size="small" variant="plain" icon={<Undo2 aria-hidden />} onPress={() => { withdraw.mutate(item.id, { onSuccess: () => { toast({ text: t('withdrawn') }) } }) }}>{t('withdraw')}</Button>}
    </article>
  )
}
