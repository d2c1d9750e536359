import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../../lib/api.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { timeLeft } from '../../../ui/time.ts'
import { useNow } from '../../../ui/useNow.ts'

/** Why a form was refused as a whole; after too many tries, how long to wait, kept true while one waits. */
export function Refused({ error }: { error: unknown }) {
  const words = useProblemWords()
  if (!error) return null
  const wait = error instanceof Refusal ? error.problem?.retryAfter : undefined
  return wait ? <Wait refusal={error} seconds={wait} /> : <Banner tone="refusal">{words(error)}</Banner>
}

function Wait({ refusal, seconds }: { refusal: unknown; seconds: number }) {
  const { t } = useTranslation('account')
  const { locale } = useLocale()
  const begun = () => ({ refusal, until: Date.now() + seconds * 1000 })
  const [wait, setWait] = useState(begun)
  if (wait.refusal !== refusal) setWait(begun())
  const { until } = wait
  const now = useNow(1000)
  return <Banner tone={now < until ? 'refusal' : 'notice'}>{now < until ? t('wait', { when: timeLeft(until, now, locale) }) : t('waitOver')}</Banner>
}
