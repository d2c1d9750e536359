import type { ReactNode } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Pencil } from 'lucide-react'
import type { PersonView } from '@commonspark/shared/people/schema'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Rail, Section } from '../../../ui/Page.tsx'
import { SdgMark } from '../../../ui/SdgMark.tsx'
import './PersonReader.css'

/** Everything public about a person; `ideas` is the slot for what they have posted, `actions` for what one can do. */
export function PersonReader({ person, ideas, actions }: { person: PersonView; ideas: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation(['people', 'taxonomy'])
  return (
    <>
      <header className="person-head">
        <Avatar decorative name={person.name} size="huge" picture={person.picture ? fileAddress(person.picture, 320) : undefined} />
        <div className="person-words">
          <h1>{person.name}</h1>
          {person.fieldRoles.length > 0 && <p className="person-roles">{person.fieldRoles.map((role) => t(`taxonomy:fieldRole.${role}`)).join(' · ')}</p>}
        </div>
        {person.can.edit && <ButtonLink href="/settings" icon={<Pencil aria-hidden />}>{t('people:edit')}</ButtonLink>}
        {actions}
      </header>
      <Rail label={t('people:facts')} aside={<Facts person={person} />}>
        <Section title={t('people:about')}>
          {person.about
            ? <Markdown text={person.about} below={2} className="ui-reading" />
            : <p className="person-silent">{person.can.edit ? t('people:noAboutOwn') : t('people:noAbout', { name: person.name })}</p>}
        </Section>
        <Section title={t('people:ideas')}>{ideas}</Section>
      </Rail>
    </>
  )
}

function Facts({ person }: { person: PersonView }) {
  const { t } = useTranslation(['people', 'taxonomy'])
  const { locale } = useLocale()
  const names = useNames()
  const joined = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(person.joinedAt))
  const place = [person.region, person.country && names.country(person.country)].filter(Boolean).join(', ')
  return (
    <div className="person-facts">
      <DefinitionList stacked items={[
        { term: t('people:organisations'), value: person.organisations.length > 0 && (
          <ul>{person.organisations.map((one) => <li key={one.id}><Link href={`/organisations/${one.id}`}>{one.name}</Link>{one.title && <span className="person-title">{one.title}</span>}</li>)}</ul>
        ) },
        { term: t('people:place'), value: place },
        { term: t('people:languages'), value: person.languages.map(names.language).join(', ') },
        { term: t('people:goals'), value: person.sdgs.length > 0 && <ul>{person.sdgs.map((goal) => <li key={goal}><SdgMark number={goal} label={t(`taxonomy:sdg.${goal as 1}`)} /></li>)}</ul> },
        { term: t('people:topics'), value: person.tags.length > 0 && <ul className="person-tags">{person.tags.map((tag) => <li key={tag}><Chip href={`/explore?tag=${encodeURIComponent(tag)}`}>{tag}</Chip></li>)}</ul> },
      ].map(({ term, value }) => ({ term, value: value === false ? null : value }))} />
      <p className="person-since">{t('people:joined', { when: joined })}</p>
    </div>
  )
}
