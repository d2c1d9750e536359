import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type MessagingSettings, readMessagingSettings, setMessagingSettings } from '@commonspark/shared/conversations/schema'
import { call } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useProblemWords } from '../../../lib/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Section, Stack } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useBlock, useBlocks } from '../api.ts'
import { PushSwitch } from './PushSwitch.tsx'

const KEY = ['conversations', 'settings'] as const

/** What others see of oneself, how one is reached, and whom one has blocked. */
export function MessagingPreferences() {
  const { t, i18n } = useTranslation('conversations')
  const cache = useQueryClient()
  const words = useProblemWords()
  const settings = useQuery({ queryKey: KEY, queryFn: () => call(readMessagingSettings) })
  const choose = useMutation({
    mutationFn: (changes: Partial<MessagingSettings>) => call(setMessagingSettings, { body: changes }),
    onMutate: (changes) => {
      const before = cache.getQueryData<MessagingSettings>(KEY)
      cache.setQueryData<MessagingSettings>(KEY, (now) => now && { ...now, ...changes })
      return before
    },
    onSuccess: (fresh) => { cache.setQueryData(KEY, fresh) },
    onError: (error, _changes, before) => { cache.setQueryData(KEY, before); toast({ text: words(error), tone: 'refused' }) },
  })
  if (settings.isError && !settings.data) return <LoadProblem error={settings.error} onRetry={() => { void settings.refetch() }} isRetrying={settings.isFetching} />
  if (!settings.data) return <Loading shape="text" count={5} />
  const { presence, receipts, letters, quietFrom, quietTo } = settings.data
  const hour = (at: number): string => new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(new Date(2026, 0, 1, at))
  const hours = Array.from({ length: 24 }, (_, at) => ({ id: String(at), label: hour(at) }))
  // Quiet hours are those of where one chooses them.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <Stack gap={10}>
      <Stack gap={4}>
        <Switch isSelected={presence} onChange={(on) => { choose.mutate({ presence: on }) }}>{t('settings.presence')}</Switch>
        <Switch isSelected={receipts} onChange={(on) => { choose.mutate({ receipts: on }) }}>{t('settings.receipts')}</Switch>
        <p>{t('settings.receiptsHelp')}</p>
        <PushSwitch />
      </Stack>
      <div className="settings-pair">
        <Select label={t('settings.letters')} value={letters} onChange={(id) => { choose.mutate({ letters: id as MessagingSettings['letters'], timeZone }) }}
          options={[{ id: 'soon', label: t('settings.lettersSoon') }, { id: 'daily', label: t('settings.lettersDaily') }, { id: 'never', label: t('settings.lettersNever') }]} />
      </div>
      <Section title={t('settings.quiet')}>
        <p>{t('settings.quietHelp')}</p>
        <div className="settings-pair">
          <Select label={t('settings.quietFrom')} value={String(quietFrom)} options={hours} onChange={(id) => { choose.mutate({ quietFrom: Number(id), timeZone }) }} />
          <Select label={t('settings.quietTo')} value={String(quietTo)} options={hours} onChange={(id) => { choose.mutate({ quietTo: Number(id), timeZone }) }} />
        </div>
      </Section>
      <Blocked />
    </Stack>
  )
}

function Blocked() {
  const { t } = useTranslation('conversations')
  const blocks = useBlocks()
  const block = useBlock()
  return (
    <Section title={t('settings.blocked')}>
      {blocks.data?.length === 0 && <p>{t('settings.nobodyBlocked')}</p>}
      <ul>
        {blocks.data?.map((person) => <li key={person.id}>{person.name} <Button size="small" aria-label={t('unblock', { name: person.name })} onPress={() => { block.mutate({ personId: person.id, on: false }) }}>{t('unblockShort')}</Button></li>)}
      </ul>
    </Section>
  )
}
