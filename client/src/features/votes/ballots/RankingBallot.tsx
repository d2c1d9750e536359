import { ArrowDown, ArrowUp, GripVertical, Link2, Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton, type DropItem, GridList, GridListItem, isTextDropItem, type Key, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { OptionId, RankBallot } from '@commonspark/shared/counting/profile'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Button } from '../../../ui/Button.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { OptionText } from './OptionText.tsx'
import { type BallotProps, type PaperOption } from './paper.ts'
import { insertAt, moveBeside, placeOf, share, step, without } from './ranking.ts'

const TYPE = 'commonspark-option'
type Press = 'up' | 'down' | 'share' | 'away' | 'add'

/** Options in order, best first: moved by buttons, by keyboard or by dragging; those never moved stay unranked. */
export function RankingBallot({ paper, value, onChange, label, isDisabled = false }: BallotProps<RankBallot>) {
  const { t } = useTranslation('ballots')
  const box = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const pressed = useRef<{ option: OptionId; press: Press } | null>(null)
  const byId = new Map(paper.options.map((option) => [option.id, option]))
  const ranked = value.flat().flatMap((id) => byId.get(id) ?? [])
  const unranked = paper.options.filter(({ id }) => placeOf(value, id) < 0)
  const ties = paper.form.kind === 'ranking' && paper.form.ties

  const change = (next: RankBallot, option: OptionId, press?: Press): void => {
    onChange(next)
    const place = placeOf(next, option)
    setSaid(t(place < 0 ? 'moved.away' : 'moved.to', { name: byId.get(option)?.name ?? '', place: place + 1, of: next.length }))
    pressed.current = press ? { option, press } : null
  }
  // The row of what was pressed may have moved, and its button with it: the keyboard stays there.
  useEffect(() => {
    const last = pressed.current
    if (!last) return
    pressed.current = null
    const frame = requestAnimationFrame(() => {
      const row = box.current?.querySelector(`[data-option="${CSS.escape(last.option)}"]`)
      const buttons = [last.press, 'down', 'up', 'add', 'away'].map((press) => row?.querySelector<HTMLButtonElement>(`[data-press="${press}"]:not([disabled])`))
      buttons.find(Boolean)?.focus()
    })
    return () => { cancelAnimationFrame(frame) }
  }, [value])

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled,
    getItems: (keys) => [...keys].map((key) => ({ [TYPE]: String(key), 'text/plain': byId.get(String(key))?.name ?? '' })),
    acceptedDragTypes: [TYPE],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      if (target.dropPosition !== 'on') change(moveBeside(value, [...keys].map(String), String(target.key), target.dropPosition), String([...keys][0]))
    },
    onInsert: ({ items, target }) => {
      void dropped(items).then((ids) => {
        if (ids[0] && target.dropPosition !== 'on') change(moveBeside(ids.reduce((all, id) => insertAt(all, id), value), ids, String(target.key), target.dropPosition), ids[0])
      })
    },
    onRootDrop: ({ items }) => {
      void dropped(items).then((ids) => { if (ids[0]) change(ids.reduce((all, id) => insertAt(all, id), value), ids[0]) })
    },
  })
  const { dragAndDropHooks: offer } = useDragAndDrop({
    isDisabled,
    getItems: (keys) => [...keys].map((key) => ({ [TYPE]: String(key), 'text/plain': byId.get(String(key))?.name ?? '' })),
    acceptedDragTypes: [TYPE],
    getDropOperation: () => 'move',
    onRootDrop: ({ items }) => {
      void dropped(items).then((ids) => { if (ids[0]) change(ids.reduce((all, id) => without(all, id), value), ids[0]) })
    },
  })
  const dropped = async (items: DropItem[]): Promise<OptionId[]> => {
    const ids = await Promise.all(items.filter(isTextDropItem).map((item) => item.getText(TYPE)))
    return ids.filter((id) => byId.has(id))
  }
  const act = (option: PaperOption, press: Press): void => {
    const id = option.id
    const next = press === 'up' || press === 'down' ? step(value, id, press) : press === 'share' ? share(value, id) : press === 'add' ? insertAt(value, id) : without(value, id)
    change(next, id, press)
  }

  return (
    <div ref={box} className="ballot-ranking">
      <h3 className="ballot-part">{t('ranked')}</h3>
      <GridList
        aria-label={t('rankedOf', { label })} items={ranked} dragAndDropHooks={dragAndDropHooks} dependencies={[value, isDisabled]} keyboardNavigationBehavior="tab"
        className="ballot-list ballot-ranked" renderEmptyState={() => <p className="ballot-note">{t('rankedNone')}</p>}
      >
        {(option: PaperOption) => {
          const place = placeOf(value, option.id)
          const alone = value[place]?.length === 1
          return (
            <GridListItem id={option.id} textValue={option.name} className="ballot-row ballot-rank" data-chosen data-option={option.id}>
              <AriaButton slot="drag" className="ballot-grip" aria-label={t('drag', { name: option.name })}><GripVertical aria-hidden /></AriaButton>
              <span className="ballot-place"><span aria-hidden>{place + 1}</span><VisuallyHidden>{t('placeNo', { place: place + 1 })}</VisuallyHidden></span>
              <div className="ballot-words"><span className="ballot-name">{option.name}</span><OptionText option={{ ...option, text: '' }} />{!alone && <span className="ballot-note">{t('sharedPlace')}</span>}</div>
              <div className="ballot-moves">
                {ties && <IconButton data-press="share" label={t('share', { name: option.name })} icon={<Link2 aria-hidden />} isDisabled={isDisabled || place < 1 || !alone} onPress={() => { act(option, 'share') }} />}
                <IconButton data-press="up" label={t('up', { name: option.name })} icon={<ArrowUp aria-hidden />} isDisabled={isDisabled || (place === 0 && alone)} onPress={() => { act(option, 'up') }} />
                <IconButton data-press="down" label={t('down', { name: option.name })} icon={<ArrowDown aria-hidden />} isDisabled={isDisabled || (place === value.length - 1 && alone)} onPress={() => { act(option, 'down') }} />
                <IconButton data-press="away" label={t('away', { name: option.name })} icon={<X aria-hidden />} isDisabled={isDisabled} onPress={() => { act(option, 'away') }} />
              </div>
            </GridListItem>
          )
        }}
      </GridList>
      {unranked.length > 0 && (
        <>
          <h3 className="ballot-part">{t('unranked')}</h3>
          <GridList aria-label={t('unrankedOf', { label })} items={unranked} dragAndDropHooks={offer} dependencies={[value, isDisabled]} keyboardNavigationBehavior="tab" className="ballot-list">
            {(option: PaperOption) => (
              <GridListItem id={option.id as Key} textValue={option.name} className="ballot-row ballot-rank" data-option={option.id}>
                <AriaButton slot="drag" className="ballot-grip" aria-label={t('drag', { name: option.name })}><GripVertical aria-hidden /></AriaButton>
                <span className="ballot-place" aria-hidden>–</span>
                <div className="ballot-words"><span className="ballot-name">{option.name}</span><OptionText option={option} /></div>
                <div className="ballot-moves"><Button size="small" data-press="add" icon={<Plus aria-hidden />} aria-label={t('addOf', { name: option.name })} isDisabled={isDisabled} onPress={() => { act(option, 'add') }}>{t('add', { place: value.length + 1 })}</Button></div>
              </GridListItem>
            )}
          </GridList>
        </>
      )}
      <VisuallyHidden><p role="status">{said}</p></VisuallyHidden>
    </div>
  )
}
