import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AwardTask, TaskMilestone } from '@commonspark/shared/awards/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Money } from '../../../ui/Money.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useEvidence, useSaveTask, useTasks } from '../api.ts'
import './Awards.css'

/** What the awards have turned into: hours used, payments made, evidence. */
export function Tasks({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('awards')
  const tasks = useTasks(challengeId)
  if (tasks.isError && !tasks.data) return <LoadProblem error={tasks.error} onRetry={() => { void tasks.refetch() }} isRetrying={tasks.isFetching} />
  if (!tasks.data) return <Loading shape="text" count={4} />
  if (tasks.data.length === 0) return <p className="awards-soft">{t('tasks.none')}</p>
  return <div className="awards-tasks">{tasks.data.map((task) => <Task key={task.id} challengeId={challengeId} task={task} />)}</div>
}

function Task({ challengeId, task }: { challengeId: string; task: AwardTask }) {
  const { t } = useTranslation('awards')
  const save = useSaveTask(challengeId)
  const done = task.milestones.filter((one) => one.done).length
  const set = (id: string, change: Partial<TaskMilestone>): void => { save.mutate({ task, milestones: task.milestones.map((one) => (one.id === id ? { ...one, ...change } : one)) }) }
  return (
    <article className="awards-task">
      <header><h2>{task.awardName}</h2><p className="awards-soft">{task.entryTitle}</p></header>
      <ProgressBar label={t('tasks.done')} value={done} max={task.milestones.length || 1} words={`${done} / ${task.milestones.length}`} tone="pine" />
      <ul>{task.milestones.map((one) => (
        <li key={one.id}>
          <Checkbox isSelected={one.done} isDisabled={!task.can.edit} onChange={(isDone) => { set(one.id, { done: isDone }) }}>{one.title}{one.amount > 0 && one.currency && <> · <Money amount={one.amount} currency={one.currency} /></>}</Checkbox>
          <div className="awards-figures">
            {one.hours > 0 && (task.can.edit
              ? <NumberField label={t('tasks.hoursOf', { count: one.hours })} minValue={0} maxValue={one.hours} value={one.hoursUsed} onChange={(hours) => { if (!Number.isNaN(hours) && hours !== one.hoursUsed) set(one.id, { hoursUsed: hours }) }} />
              : <p className="awards-soft">{t('tasks.used', { used: one.hoursUsed, count: one.hours })}</p>)}
            {one.amount > 0 && (task.can.edit ? <TextField type="date" label={t('tasks.paidAt')} value={one.paidAt ?? ''} onChange={(paidAt) => { set(one.id, { paidAt: paidAt || null }) }} /> : one.paidAt && <p className="awards-soft">{t('tasks.paid', { day: one.paidAt })}</p>)}
          </div>
          {one.evidence.length > 0 && <ul className="awards-evidence">{one.evidence.map((line) => <li key={line}>{line}</li>)}</ul>}
          {task.can.addEvidence && <Evidence challengeId={challengeId} taskId={task.id} milestoneId={one.id} />}
        </li>
      ))}</ul>
    </article>
  )
}

function Evidence({ challengeId, taskId, milestoneId }: { challengeId: string; taskId: string; milestoneId: string }) {
  const { t } = useTranslation('awards')
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const add = useEvidence(challengeId)
  if (!open) return <div><Button size="small" variant="plain" onPress={() => { setOpen(true) }}>{t('tasks.addEvidence')}</Button></div>
  return <div className="awards-ends"><TextField label={t('tasks.evidence')} limit={400} value={text} onChange={setText} /><Button size="small" isPending={add.isPending} isDisabled={text.trim().length < 3} onPress={() => { add.mutate({ taskId, milestoneId, text: text.trim() }, { onSuccess: () => { setText(''); setOpen(false) } }) }}>{t('tasks.add')}</Button></div>
}
