import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import { newKey } from '../../../lib/newKey.ts'
import { listDrafts } from '../../../lib/drafts.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer, useViewerKnown } from '../../../lib/viewer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { Page, PageHead, Rail, Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useProblemWords } from '../../../lib/problem.ts'
import { InShort, WhereAndWhat } from '../components/Basics.tsx'
import { CanvasFields } from '../components/CanvasFields.tsx'
import { Conflicts } from '../components/Conflicts.tsx'
import { FilesField } from '../components/FilesField.tsx'
import { NeedsField } from '../components/NeedsField.tsx'
import { PublishPanel } from '../components/PublishPanel.tsx'
import { SaveState } from '../components/SaveState.tsx'
import { SimilarIdeas } from '../components/SimilarIdeas.tsx'
import { TeamPanel } from '../components/TeamPanel.tsx'
import type { Kept } from '../saver.ts'
import { useWriting } from '../useWriting.ts'
import './EditorPage.css'

/** A new idea: its key stands in the address, so that a reload finds what this device kept. */
export function NewIdeaPage({ renderPreview }: { renderPreview: (content: IdeaContent, id: string | null) => ReactNode }) {
  const [search, setSearch] = useSearchParams()
  const key = search.get('draft')
  useEffect(() => { if (!key) setSearch({ draft: newKey() }, { replace: true }) }, [key, setSearch])
  return key ? <Editor key={key} draft={key} id={null} renderPreview={renderPreview} /> : null
}

/** An idea that the server knows. */
export function EditIdeaPage({ renderPreview }: { renderPreview: (content: IdeaContent, id: string | null) => ReactNode }) {
  const { id = '' } = useParams()
  return <Editor key={id} draft={id} id={id} renderPreview={renderPreview} />
}

function Editor({ draft, id, renderPreview }: { draft: string; id: string | null; renderPreview: (content: IdeaContent, id: string | null) => ReactNode }) {
  const { t } = useTranslation('editor')
  const { t: say } = useTranslation('errors')
  const words = useProblemWords()
  const navigate = useNavigate()
  const signedOut = useViewer() === null && useViewerKnown()
  const { writing, saver } = useWriting(draft, id)
  const [preview, setPreview] = useState(false)
  const { mine, place, problems } = writing
  useTitle(mine.title || t(id ? 'editTitle' : 'newTitle'))

  // Once the server knows a new idea, its own address takes over without the page being built anew.
  const known = writing.id
  useEffect(() => { if (!id && known) window.history.replaceState(window.history.state, '', `/ideas/${known}/edit`) }, [id, known])

  const errorOf = (path: string): string | undefined => {
    const problem = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`))
    return problem && (say(problem.because as 'required', problem.params as never) as unknown as string)
  }
  const part = { content: mine, onEdit: (change: Partial<IdeaContent>) => { saver.edit(change) }, errorOf }

  if (place === 'loading') return <Page><Loading shape="page" /></Page>
  if (place === 'failed') return <Page width="reading"><ErrorState heading={1} title={t('place.failed')} onRetry={() => { void saver.open() }}>{words(writing.error)}</ErrorState></Page>
  return (
    <Page>
      <PageHead title={mine.title || t(id ? 'untitled' : 'newTitle')} lead={id ? undefined : t('lead')} />
      {(place === 'signedOut' || (!id && signedOut)) && (
        <div className="editor-notice">
          <Banner title={t('signIn.title')} action={<ButtonLink size="small" href={`/sign-in?next=${encodeURIComponent(known ? `/ideas/${known}/edit` : `/ideas/new?draft=${draft}`)}`}>{t('signIn.action')}</ButtonLink>}>{t('signIn.text')}</Banner>
        </div>
      )}
      {!id && !known && place === 'empty' && <Unfinished except={draft} onChoose={(key) => { void navigate(`/ideas/new?draft=${key}`) }} />}
      {place === 'conflict' && <Conflicts conflicts={writing.conflicts} by={writing.copy?.savedBy?.name ?? null} onResolve={(path, take) => { saver.resolve(path, take) }} />}
      <div className="editor-state"><SaveState place={place} /></div>
      <Rail label={t('publish.title')} aside={<PublishPanel writing={writing} saver={saver} preview={preview} onPreview={setPreview} />}>
        {preview ? renderPreview(mine, known) : (
          <form className="editor-form" onSubmit={(event) => { event.preventDefault() }}>
            <Section title={t('part.basics')}><InShort {...part} />{writing.copy?.state !== 'published' && <SimilarIdeas text={`${mine.title} ${mine.summary}`} except={known} />}</Section>
            <Section title={t('part.where')}><WhereAndWhat {...part} /></Section>
            <Section title={t('part.canvas')}><CanvasFields {...part} /></Section>
            <Section title={t('part.needs')}>
              <NeedsField kind="needs" value={mine.needs} errorOf={errorOf} onChange={(needs) => { saver.edit({ needs }) }} />
              <NeedsField kind="offers" value={mine.offers} errorOf={errorOf} onChange={(offers) => { saver.edit({ offers }) }} />
            </Section>
            <Section title={t('part.files')}>
              <FilesField only="cover" value={mine.cover ? [mine.cover] : []} onChange={([cover]) => { saver.edit({ cover: cover ?? null }) }} />
              <FilesField value={mine.files} onChange={(files) => { saver.edit({ files }) }} />
            </Section>
            <Section title={t('part.team')}>{known ? <TeamPanel id={known} onChanged={() => { void saver.again() }} /> : <p className="editor-hint">{t('team.later')}</p>}</Section>
          </form>
        )}
      </Rail>
    </Page>
  )
}

/** Ideas begun on this device that the server does not have. */
function Unfinished({ except, onChoose }: { except: string; onChoose: (key: string) => void }) {
  const { t } = useTranslation('editor')
  const [found, setFound] = useState<{ key: string; title: string }[]>([])
  useEffect(() => {
    void listDrafts<Kept>('idea:new:').then((all) => { setFound(all.filter(({ value }) => value.key !== except).map(({ value }) => ({ key: value.key, title: value.mine.title || t('untitled') }))) })
  }, [except, t])
  const first = found[0]
  if (!first) return null
  return (
    <div className="editor-notice">
      <Banner title={t('kept.title')} action={<ButtonLink size="small" href={`/ideas/new?draft=${first.key}`} onPress={() => { onChoose(first.key) }}>{t('kept.action', { title: first.title.slice(0, 40) })}</ButtonLink>}>{t('kept.text', { count: found.length })}</Banner>
    </div>
  )
}
