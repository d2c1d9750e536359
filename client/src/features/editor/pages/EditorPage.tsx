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
import { FilesField } from '../../../lib/FilesField.tsx'
import { NeedsField } from '../components/NeedsField.tsx'
import { PublishPanel, shownPlace, useKnownIdea } from '../components/PublishPanel.tsx'
import { SaveState } from '../components/SaveState.tsx'
import { SimilarIdeas } from '../components/SimilarIdeas.tsx'
import { TeamPanel } from '../components/TeamPanel.tsx'
import { useWriting } from '../useWriting.ts'
import type { Writing, WritingDocument } from '../writing.ts'
import './EditorPage.css'

/** A new idea: its key stands in the address, so that a reload finds what this device kept. */
export function NewIdeaPage({ renderPreview }: { renderPreview: RenderPreview }) {
  const [search, setSearch] = useSearchParams()
  const key = search.get('draft')
  useEffect(() => { if (!key) setSearch({ draft: newKey() }, { replace: true }) }, [key, setSearch])
  return key ? <Opening key={key} draft={key} id={null} renderPreview={renderPreview} /> : null
}

/** An idea that the server knows. */
export function EditIdeaPage({ renderPreview }: { renderPreview: RenderPreview }) {
  const { id = '' } = useParams()
  return <Opening key={id} draft={id} id={id} renderPreview={renderPreview} />
}

type RenderPreview = (content: IdeaContent, id: string | null) => ReactNode
interface Props { draft: string; id: string | null; renderPreview: RenderPreview }

/** Waits until it is known who writes: what a browser keeps is each person's own. */
function Opening(props: Props) {
  return useViewerKnown() ? <Opened {...props} /> : <Page><Loading shape="page" /></Page>
}
function Opened(props: Props) {
  const opened = useWriting(props.draft, props.id)
  return opened ? <Editor {...props} {...opened} /> : <Page><Loading shape="page" /></Page>
}

function Editor({ draft, id, renderPreview, writing, document }: Props & { writing: Writing; document: WritingDocument }) {
  const { t } = useTranslation('editor')
  const { t: say } = useTranslation('errors')
  const words = useProblemWords()
  const navigate = useNavigate()
  const signedOut = useViewer() === null
  const [preview, setPreview] = useState(false)
  const [isSuggesting, setSuggesting] = useState(false)
  const { content, place, problems, canEdit } = writing
  const idea = useKnownIdea(writing.id).data
  useTitle(content.title || t(id ? 'editTitle' : 'newTitle'))

  // Once the server knows a new idea, its own address takes over without the page being built anew.
  const known = writing.id
  useEffect(() => { if (!id && known) window.history.replaceState(window.history.state, '', `/ideas/${known}/edit`) }, [id, known])

  const errorOf = (path: string): string | undefined => {
    const problem = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`))
    return problem && (say(problem.because as 'required', problem.params as never) as unknown as string)
  }
  const part = { content, onEdit: (change: Partial<Omit<IdeaContent, 'canvas'>>) => { document.edit(change) }, errorOf }
  const signIn = (
    <div className="editor-notice">
      <Banner title={t('signIn.title')} action={<ButtonLink size="small" href={`/sign-in?next=${encodeURIComponent(known ? `/ideas/${known}/edit` : `/ideas/new?draft=${draft}`)}`}>{t('signIn.action')}</ButtonLink>}>{t('signIn.text')}</Banner>
    </div>
  )

  if (place === 'loading') return <Page><Loading shape="page" /></Page>
  if (place === 'failed') return <Page width="reading"><ErrorState heading={1} title={t('place.failed')} onRetry={() => { document.again() }}>{words(writing.error)}</ErrorState></Page>
  if (place === 'signedOut' && id && !canEdit) return <Page width="reading">{signIn}</Page>
  return (
    <Page>
      <PageHead title={content.title || t(id ? 'untitled' : 'newTitle')} lead={id ? undefined : t('lead')} />
      {(place === 'signedOut' || signedOut) && signIn}
      {place === 'closed' && <div className="editor-notice"><Banner title={t('closed.title')}>{t('closed.text')}</Banner></div>}
      {!id && !known && place === 'empty' && <Unfinished except={draft} onChoose={(key) => { void navigate(`/ideas/new?draft=${key}`) }} />}
      <div className="editor-state"><SaveState place={shownPlace(writing, idea)} /></div>
      <Rail label={t('publish.title')} aside={<PublishPanel writing={writing} document={document} preview={preview} onPreview={setPreview} isSuggesting={isSuggesting} onSuggesting={setSuggesting} />}>
        {preview ? renderPreview(content, known) : (
          <form className="editor-form" onSubmit={(event) => { event.preventDefault() }}>
            <fieldset className="editor-fields" disabled={!canEdit}>
              <Section title={t('part.basics')}>
                <InShort {...part} document={document} />
                {idea?.state !== 'published' && <SimilarIdeas text={`${content.title} ${content.summary}`} except={known} />}
              </Section>
              <Section title={t('part.where')}><WhereAndWhat {...part} /></Section>
            </fieldset>
            <Section title={t('part.canvas')}><CanvasFields writing={writing} document={document} isSuggesting={isSuggesting} errorOf={errorOf} /></Section>
            <fieldset className="editor-fields" disabled={!canEdit}>
              <Section title={t('part.needs')}>
                <NeedsField kind="needs" value={content.needs} errorOf={errorOf} onChange={(needs) => { document.edit({ needs }) }} />
                <NeedsField kind="offers" value={content.offers} errorOf={errorOf} onChange={(offers) => { document.edit({ offers }) }} />
              </Section>
              <Section title={t('part.files')}>
                <FilesField label={t('field.cover')} description={t('field.coverHelp')} pictures max={1} value={content.cover ? [content.cover] : []} onChange={([cover]) => { document.edit({ cover: cover ?? null }) }} />
                <FilesField label={t('field.files')} description={t('field.filesHelp')} max={12} value={content.files} onChange={(files) => { document.edit({ files }) }} />
              </Section>
            </fieldset>
            <Section title={t('part.team')}>{known ? <TeamPanel id={known} /> : <p className="editor-hint">{t('team.later')}</p>}</Section>
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
    void listDrafts<{ key: string; mine: { title: string } }>('idea:new:').then((all) => { setFound(all.filter(({ value }) => value.key !== except).map(({ value }) => ({ key: value.key, title: value.mine.title || t('untitled') }))) })
  }, [except, t])
  const first = found[0]
  if (!first) return null
  return (
    <div className="editor-notice">
      <Banner title={t('kept.title')} action={<ButtonLink size="small" href={`/ideas/new?draft=${first.key}`} onPress={() => { onChoose(first.key) }}>{t('kept.action', { title: first.title.slice(0, 40) })}</ButtonLink>}>{t('kept.text', { count: found.length })}</Banner>
    </div>
  )
}
