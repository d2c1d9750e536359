import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type BoardCard, LANES } from '@commonspark/shared/jury/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { newKey } from '../../../lib/newKey.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Live } from '../../../ui/Live.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useBoard, useMove, useNote } from '../api.ts'
import './Jury.css'

/** The board of the deliberation: entries in lanes, moved and talked about by all jurors at once. */
export function Board({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('jury')
  const board = useBoard(challengeId)
  if (board.isError && !board.data) return <LoadProblem error={board.error} onRetry={() => { void board.refetch() }} isRetrying={board.isFetching} />
  if (!board.data) return <Loading shape="cards" count={4} />
  const { cards, can } = board.data
  return (
    <div className="board">
      {LANES.map((lane) => {
        const here = cards.filter((card) => card.lane === lane).toSorted((a, b) => a.rank - b.rank)
        return (
          <section key={lane} className="board-lane" aria-labelledby={`lane-${lane}`}>
            <h2 id={`lane-${lane}`}>{t(`board.lane.${lane}`)} <span className="jury-soft">{here.length}</span></h2>
            {here.length === 0 && <p className="jury-soft">{t('board.empty')}</p>}
            <ul>{here.map((card) => <li key={card.code}><Live as="div" value={`${card.lane} ${card.notes.length}`}><Card challengeId={challengeId} card={card} can={can} /></Live></li>)}</ul>
          </section>
        )
      })}
    </div>
  )
}

function Card({ challengeId, card, can }: { challengeId: string; card: BoardCard; can: { move: boolean; note: boolean } }) {
  const { t } = useTranslation('jury')
  const { locale } = useLocale()
  const move = useMove(challengeId)
  const note = useNote(challengeId)
  const draft = useDraft(`board:${challengeId}:${card.code}`)
  const [key, setKey] = useState(newKey)
  const [open, setOpen] = useState(false)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (
    <article className="board-card">
      <h3>{card.title ?? t('coded', { code: card.code })}</h3>
      <p className="jury-soft"><Badge>{t('board.rank', { rank: card.rank })}</Badge> {number.format(card.score)}{card.spread !== null && ` ± ${number.format(card.spread)}`}</p>
      {can.move && <Select label={t('board.move')} hideLabel value={card.lane} options={LANES.map((id) => ({ id, label: t(`board.lane.${id}`) }))} onChange={(lane) => { move.mutate({ code: card.code, lane: lane as BoardCard['lane'] }) }} />}
      {card.notes.length > 0 && <ul className="board-notes">{card.notes.map((one) => <li key={one.id}><p>{one.text}</p><p className="jury-soft">{one.by?.name} · <RelativeTime at={one.at} plain /></p></li>)}</ul>}
      {can.note && !open && draft.text === '' && <div><Button size="small" variant="plain" onPress={() => { setOpen(true) }}>{t('board.note')}</Button></div>}
      {can.note && (open || draft.text !== '') && (
        <div className="board-write">
          <TextArea rows={2} label={t('board.yourNote')} limit={2000} value={draft.text} onChange={draft.setText} />
          <div className="jury-ends"><Button size="small" variant="primary" isPending={note.isPending} isDisabled={draft.text.trim() === ''} onPress={() => { note.mutate({ code: card.code, key, text: draft.text }, { onSuccess: () => { draft.clear(); setKey(newKey()); setOpen(false) } }) }}>{t('board.send')}</Button></div>
        </div>
      )}
    </article>
  )
}
