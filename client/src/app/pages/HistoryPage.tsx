import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { eraseAuthorship, listDraftVersions, nameDraftVersion, readAuthorship, readDraftVersion, restoreDraftVersion, type DraftVersion } from '@commonspark/shared/documents/threads'
import { CANVAS_SECTIONS, type VersionView } from '@commonspark/shared/ideas/schema'
import { colourOf } from '../../features/editor/presence.ts'
import { VersionDiff } from '../../features/ideas/components/VersionDiff.tsx'
import { call } from '../../lib/api.ts'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { useProblemWords } from '../../lib/problem.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { Link } from '../../ui/Link.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Loading } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import './HistoryPage.css'

/** How a draft came to be: a line of time to go along, what changed at each step, the way back, and who wrote what. */
export function HistoryPage() {
  const { t } = useTranslation('editor')
  const id = useParams()['id'] ?? ''
  useTitle(t('history.title'))
  const versions = useQuery({ queryKey: ['ideas', id, 'history'], queryFn: () => call(listDraftVersions, { params: { id } }) })
  const items = versions.data?.items.toReversed()
  return (
    <Page>
      <header className="history-head">
        <p><ArrowLeft aria-hidden /><Link tone="quiet" href={`/ideas/${id}/edit`}>{t('history.back')}</Link></p>
        <h1>{t('history.title')}</h1>
      </header>
      {versions.isPending && <Loading shape="text" count={8} />}
      {versions.isError && !versions.data && <LoadProblem error={versions.error} onRetry={() => { void versions.refetch() }} isRetrying={versions.isFetching} />}
      {items?.length === 0 && <p>{t('history.none')}</p>}
      {items && items.length > 0 && <Timeline id={id} versions={items} />}
      <Authors id={id} />
    </Page>
  )
}

function Timeline({ id, versions }: { id: string; versions: readonly DraftVersion[] }) {
  const { t } = useTranslation('editor')
  const words = useProblemWords()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<number | null>(null)
  const [against, setAgainst] = useState<number | null>(null)
  const [name, setName] = useState('')
  const at = chosen ?? versions.length - 1
  const now = versions[at]!
  const before = versions.find(({ number }) => number === against) ?? versions[at - 1]
  const read = (number: number | undefined) => ({ queryKey: ['ideas', id, 'history', number ?? 0], enabled: number !== undefined, staleTime: 10_000, queryFn: () => call(readDraftVersion, { params: { id, number: String(number) } }) })
  const [to, from] = [useQuery(read(now.number)), useQuery(read(before?.number))]
  const again = (): void => { void cache.invalidateQueries({ queryKey: ['ideas', id] }) }
  const onError = (error: unknown): void => { toast({ text: words(error), tone: 'refused' }) }
  const restore = useMutation({
    mutationFn: () => call(restoreDraftVersion, { params: { id, number: String(now.number) } }),
    onSuccess: () => { again(); toast({ text: t('history.restored'), tone: 'done' }); void navigate(`/ideas/${id}/edit`) }, onError,
  })
  const keep = useMutation({ mutationFn: () => call(nameDraftVersion, { params: { id }, body: { name } }), onSuccess: () => { setName(''); setChosen(null); again() }, onError })
  const label = (version: DraftVersion): string => version.name || (version.restoredFrom ? t('history.from', { number: version.restoredFrom }) : t('history.number', { number: version.number }))
  const view = (version: typeof to.data): VersionView | undefined => version && { number: version.number, note: version.name, at: version.at, by: version.by[0] ?? null, content: version.content }
  const [shown, earlier] = [view(to.data), view(from.data)]
  return (
    <div className="history">
      <div className="history-line">
        <label htmlFor="history-range">{t('history.go')}</label>
        <input id="history-range" type="range" min={0} max={versions.length - 1} value={at} aria-valuetext={label(now)} onChange={(event) => { setChosen(Number(event.target.value)) }} />
        <p><b>{label(now)}</b>, <RelativeTime at={now.at} />{now.by.length > 0 && `, ${now.by.map((person) => person.name).join(', ')}`}</p>
        <div className="history-tools">
          {at < versions.length - 1 && <Button isPending={restore.isPending} onPress={() => { restore.mutate() }}>{t('history.restore')}</Button>}
        </div>
        <form className="history-name" onSubmit={(event) => { event.preventDefault(); if (name.trim()) keep.mutate() }}>
          <TextField label={t('history.name')} description={t('history.nameHelp')} limit={80} value={name} onChange={setName} />
          <Button type="submit" isPending={keep.isPending} isDisabled={!name.trim()}>{t('history.keep')}</Button>
        </form>
      </div>
      <Section title={t('history.changes')}>
        {versions.length > 1 && before && (
          <div className="history-against">
            <Select label={t('history.against')} value={String(before.number)} onChange={(number) => { setAgainst(Number(number)) }} options={versions.filter(({ number }) => number !== now.number).toReversed().map((version) => ({ id: String(version.number), label: label(version) }))} />
          </div>
        )}
        {shown && earlier ? <VersionDiff from={earlier} to={shown} /> : before ? <Loading shape="text" count={4} /> : <p>{t('history.first')}</p>}
      </Section>
    </div>
  )
}

/** Who wrote which words, in colours and by name; one's own name can be taken from it. */
function Authors({ id }: { id: string }) {
  const { t } = useTranslation(['editor', 'taxonomy'])
  const words = useProblemWords()
  const cache = useQueryClient()
  const { data } = useQuery({ queryKey: ['ideas', id, 'authorship'], queryFn: () => call(readAuthorship, { params: { id } }) })
  const erase = useMutation({
    mutationFn: () => call(eraseAuthorship, { params: { id } }), onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
    onSuccess: () => { void cache.invalidateQueries({ queryKey: ['ideas', id] }); toast({ text: t('editor:history.erased'), tone: 'done' }) },
  })
  const names = new Map(data?.people.map((person) => [person.id, person.name]))
  const sections = CANVAS_SECTIONS.filter((section) => (data?.sections[section] ?? []).length > 0)
  if (!data || sections.length === 0) return null
  return (
    <Section title={t('editor:history.authors')}>
      <ul className="history-people">{data.people.map(({ id: person, name }) => <li key={person}><span className="history-run" data-colour={colourOf(person)}>{name}</span></li>)}</ul>
      {sections.map((section) => (
        <div key={section}>
          <h3>{t(`taxonomy:section.${section}`)}</h3>
          <p className="history-text">{data.sections[section]!.map(({ text, person }, at) => (person ? <span key={`${at}`} className="history-run" data-colour={colourOf(person)} title={names.get(person)}>{text}</span> : text))}</p>
        </div>
      ))}
      <p className="editor-hint">{t('editor:history.eraseHelp')}</p>
      <div><Button size="small" isPending={erase.isPending} onPress={() => { erase.mutate() }}>{t('editor:history.erase')}</Button></div>
    </Section>
  )
}
