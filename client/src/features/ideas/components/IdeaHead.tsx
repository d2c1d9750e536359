import { useTranslation } from 'react-i18next'
import type { IdeaView } from '@commonspark/shared/ideas/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { STAGES } from '@commonspark/shared/taxonomy/taxonomy'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { AvatarGroup } from '../../../ui/AvatarGroup.tsx'
import { Link } from '../../../ui/Link.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { StageMark } from '../../../ui/StageMark.tsx'
import { useFiles } from '../api.ts'
import { exploreHref } from '../filters.ts'
import { IdeaCover } from './IdeaCover.tsx'

/** The head of an idea: its picture, where and how far it is, title, one sentence, and who writes it. */
export function IdeaHead({ idea }: { idea: IdeaView }) {
  const { t } = useTranslation('ideas')
  const { t: word } = useTranslation('taxonomy')
  const names = useNames()
  const { content } = idea
  const cover = useFiles(content.cover ? [content.cover] : []).data?.[0]
  const place = content.country && names.country(content.country)
  const people = idea.team.filter((member) => member.state === 'active').map((member) => member.person)
  return (
    <header className="idea-head">
      <div className="idea-cover">
        <IdeaCover id={idea.id} sdgs={content.sdgs} cover={content.cover} isFirst ratio="auto" sizes="(min-width: 80rem) 76rem, 100vw" placeholder={cover?.placeholder} />
      </div>
      <p className="idea-kicker">
        {content.country && place && (
          <span>
            <Link tone="quiet" href={exploreHref({ country: [content.country] })}>
              {content.region ? t('place', { region: content.region, country: place }) : place}
            </Link>
          </span>
        )}
        <span>
          <Link tone="quiet" href={exploreHref({ stage: [content.stage] })}>
            <StageMark step={STAGES.indexOf(content.stage) + 1} of={STAGES.length} label={word(`stage.${content.stage}`)} />
          </Link>
        </span>
        <span>{t(`inLanguage.${content.language}`)}</span>
      </p>
      <h1 lang={content.language}>{content.title || t('untitled')}</h1>
      {content.summary && <p className="idea-summary" lang={content.language}>{content.summary}</p>}
      <div className="idea-byline">
        {people.length > 0 && <AvatarGroup size="normal" people={people.map(({ id, name, picture }) => ({ id, name, picture: picture && fileAddress(picture, 320) }))} />}
        <p>
          {people.length > 0 ? <Names people={people} /> : idea.source && <span className="idea-byline-names">{t('from', { source: idea.source })}</span>}
          {idea.publishedAt && (
            <span>
              {t('published')} <RelativeTime at={idea.publishedAt} />
              {idea.publishedVersion > 1 && <>, <Link href={`/ideas/${idea.id}/versions`}>{t('versions.link', { count: idea.publishedVersion })}</Link></>}
            </span>
          )}
        </p>
      </div>
    </header>
  )
}

function Names({ people }: { people: readonly PersonCard[] }) {
  const { t } = useTranslation('ideas')
  const more = people.length - 3
  return (
    <span className="idea-byline-names">
      {people.slice(0, 3).map((person, at) => <span key={person.id}>{at > 0 && ', '}<Link tone="quiet" href={`/people/${person.id}`}>{person.name}</Link></span>)}
      {more > 0 && <> {t('andMore', { count: more })}</>}
    </span>
  )
}
