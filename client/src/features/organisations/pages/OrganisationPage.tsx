import { Pencil } from 'lucide-react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { OrganisationView } from '@commonspark/shared/organisations/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useTitle } from '../../../lib/title.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Page, Rail, Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useOrganisation } from '../api.ts'
import { Answer } from '../components/Answer.tsx'
import { LeaveButton } from '../components/LeaveButton.tsx'
import { Members } from '../components/Members.tsx'
import './OrganisationPage.css'

/** An organisation and its people. */
export function OrganisationPage() {
  const { t } = useTranslation(['organisations', 'taxonomy'])
  const { id = '' } = useParams()
  const { data: organisation, error, isPending, isFetching, refetch } = useOrganisation(id)
  useTitle(organisation?.name)
  if (!organisation) {
    return <Page>{isPending ? <Loading shape="page" /> : <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} />}</Page>
  }
  const { name, kind, logo, about, can } = organisation
  return (
    <Page>
      {can.answer && <div className="organisation-notice"><Answer organisation={organisation} /></div>}
      <header className="organisation-head">
        <Avatar decorative square name={name} size="huge" picture={logo ? fileAddress(logo, 320) : undefined} />
        <div className="organisation-words"><h1>{name}</h1><p>{t(`taxonomy:organisationKind.${kind}`)}</p></div>
        {can.edit && <ButtonLink href={`/organisations/${id}/edit`} icon={<Pencil aria-hidden />}>{t('organisations:edit')}</ButtonLink>}
      </header>
      <Rail label={t('organisations:facts')} aside={<Facts organisation={organisation} />}>
        <Section title={t('organisations:about')}>
          {about ? <Markdown text={about} className="ui-reading" /> : <p className="organisation-silent">{t('organisations:noAbout')}</p>}
        </Section>
        <Members organisation={organisation} />
      </Rail>
    </Page>
  )
}

function Facts({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('organisations')
  const { locale } = useLocale()
  const { country } = useNames()
  const { city, website, createdAt } = organisation
  const since = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(createdAt))
  return (
    <div className="organisation-facts">
      <DefinitionList stacked items={[
        { term: t('place'), value: [city, organisation.country && country(organisation.country)].filter(Boolean).join(', ') },
        { term: t('website'), value: website && <Link href={website}>{website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</Link> },
        { term: t('since'), value: since },
      ]} />
      <LeaveButton organisation={organisation} />
    </div>
  )
}
