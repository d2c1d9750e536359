import { Download } from 'lucide-react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { EXPORT_FORMATS } from '@commonspark/shared/documents/threads'
import type { IdeaView, TeamMember } from '@commonspark/shared/ideas/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { sizeWords } from '../../../ui/format.ts'
import { Link } from '../../../ui/Link.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SdgMark } from '../../../ui/SdgMark.tsx'
import { useFiles } from '../api.ts'
import { exploreHref } from '../filters.ts'

/** Who writes an idea, and as what. */
export function Team({ team }: { team: readonly TeamMember[] }) {
  const { t } = useTranslation('ideas')
  return (
    <ul className="idea-team">
      {team.map(({ person, role, state }) => (
        <li key={person.id}>
          <Avatar decorative name={person.name} picture={person.picture && fileAddress(person.picture, 320)} />
          <div>
            <p><Link tone="quiet" href={`/people/${person.id}`}>{person.name}</Link> {state === 'invited' && <Badge tone="amber">{t('team.invited')}</Badge>}</p>
            <p className="idea-team-role">{[t(`team.${role}`), person.organisation].filter(Boolean).join(', ')}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Documents to take along. */
export function Files({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('ideas')
  const { locale } = useLocale()
  const files = useFiles(ids)
  return (
    <ul className="idea-files">
      {(files.data ?? []).map((file) => (
        <li key={file.id}>
          <Download aria-hidden />
          <Link href={fileAddress(file.id)} target="_self" download={file.name}>{file.name}</Link>
          <span>{sizeWords(file.size, locale)}</span>
        </li>
      ))}
      {files.isError && <li>{t('files.failed')}</li>}
    </ul>
  )
}

/** The small print of an idea: goals, tags, when and from where. */
export function SmallPrint({ idea }: { idea: IdeaView }) {
  const { t } = useTranslation('ideas')
  const { t: word } = useTranslation('taxonomy')
  const { sdgs, tags } = idea.content
  const goals = sdgs.map((sdg) => (
    <li key={sdg}><Link tone="quiet" href={exploreHref({ sdg: [sdg] })}><SdgMark number={sdg} label={word(`sdg.${sdg as 1}`)} /></Link></li>
  ))
  const chips = tags.map((tag) => <li key={tag}><Chip href={exploreHref({ tag: [tag] })}>{tag}</Chip></li>)
  return (
    <DefinitionList items={[
      { term: t('about.goals'), value: goals.length > 0 ? <ul className="ui-sdg-list">{goals}</ul> : null },
      { term: t('about.tags'), value: chips.length > 0 ? <ul className="idea-tags">{chips}</ul> : null },
      { term: t('about.take'), value: (
        <span className="idea-formats">
          {EXPORT_FORMATS.map((format) => <Link key={format} href={`/api/ideas/${idea.id}/export?format=${format}`} target="_self" download={`idea-${idea.id}.${format}`}>{t(`about.format.${format}`)}</Link>)}
          <Button size="small" variant="plain" onPress={() => { window.print() }}>{t('about.print')}</Button>
        </span>
      ) },
      { term: t('about.active'), value: <RelativeTime at={idea.activeAt} /> },
      { term: t('about.source'), value: idea.source && t('about.imported', { source: idea.source }) },
    ]} />
  )
}
