import { Banknote, Compass, Handshake, Landmark, MapPin, Wrench } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Need } from '@commonspark/shared/ideas/content'
import { Link } from '../../../ui/Link.tsx'
import { Money } from '../../../ui/Money.tsx'
import { exploreHref } from '../filters.ts'
import './Needs.css'

const ICONS = { funding: Banknote, skills: Wrench, partners: Handshake, pilotSite: MapPin, mentoring: Compass, policyChange: Landmark } as const

/** What an idea looks for, or has to give; needs lead to others that need the same. */
export function Needs({ needs, language, linked = false }: { needs: readonly Need[]; language: string; linked?: boolean }) {
  const { t } = useTranslation('taxonomy')
  return (
    <ul className="needs">
      {needs.map((need, at) => {
        const Icon = ICONS[need.kind]
        const name = t(`need.${need.kind}`)
        return (
          // The same need may stand twice with different notes; nothing else tells them apart.
          <li key={`${at} ${need.kind}`}>
            <Icon aria-hidden />
            <div>
              <p className="needs-kind">
                {linked ? <Link tone="quiet" href={exploreHref({ need: [need.kind] })}>{name}</Link> : name}
                {need.amount !== null && need.currency !== null && <span className="needs-sum"><Money amount={need.amount} currency={need.currency} /></span>}
              </p>
              {need.note && <p className="needs-note" lang={language}>{need.note}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
