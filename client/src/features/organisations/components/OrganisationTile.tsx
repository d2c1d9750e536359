import { useTranslation } from 'react-i18next'
import type { OrganisationCard } from '@commonspark/shared/organisations/schema'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Link } from '../../../ui/Link.tsx'
import './OrganisationTile.css'

/** One organisation in a list. */
export function OrganisationTile({ organisation }: { organisation: OrganisationCard }) {
  const { t } = useTranslation(['organisations', 'taxonomy'])
  const { country } = useNames()
  const { id, name, kind, logo, city, memberCount } = organisation
  const place = [city, organisation.country && country(organisation.country)].filter(Boolean).join(', ')
  return (
    <article className="organisation-tile">
      <Avatar decorative square name={name} size="large" picture={logo ? fileAddress(logo, 320) : undefined} />
      <div className="organisation-tile-words">
        <h2><Link tone="quiet" href={`/organisations/${id}`} className="organisation-tile-link">{name}</Link></h2>
        <p>{[t(`taxonomy:organisationKind.${kind}`), place].filter(Boolean).join(' · ')}</p>
        <p>{t('organisations:members', { count: memberCount })}</p>
      </div>
    </article>
  )
}
