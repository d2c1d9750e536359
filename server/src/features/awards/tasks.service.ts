import type { AwardTask, TaskMilestone } from '@commonspark/shared/awards/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import type { Actor } from '../../platform/actor.ts'
import type { AwardsModel, Task } from './awards.model.ts'
import type { AwardPorts, JudgedContest } from './awards.service.ts'

const blank: TaskMilestone = { id: 'step', title: '', due: null, hours: 0, hoursUsed: 0, amount: 0, currency: null, paidAt: null, evidence: [], done: false }

/** What awards turn into: hours to use, payments to make, evidence of both. */
export function tasksService(awards: AwardsModel, ports: AwardPorts) {
  const view = async (task: Task, contest: JudgedContest, actor: Actor): Promise<AwardTask> => {
    const entry = await ports.entry(task.entry)
    const organiser = actor.id !== null && contest.organisers.includes(actor.id)
    return {
      id: task._id.toString(), challengeId: task.challenge, entryId: task.entry, entryTitle: entry?.title ?? '', awardId: task.award, awardName: contest.content.awards.find(({ id }) => id === task.award)?.name ?? '',
      version: task.version, milestones: task.milestones, can: { edit: organiser, addEvidence: organiser || (actor.id !== null && (entry?.team.includes(actor.id) ?? false)) },
    }
  }
  const load = async (actor: Actor, id: string): Promise<{ task: Task; contest: JudgedContest; seen: AwardTask }> => {
    const task = await awards.task(id)
    const contest = task && await ports.contest(task.challenge)
    const seen = task && contest && await view(task, contest, actor)
    if (!task || !contest || !seen?.can.addEvidence) throw new AppError('notFound', 'noSuchTask')
    return { task, contest, seen }
  }
  return {
    /** Makes the tasks of released awards; nothing happens the second time. */
    make: async (challengeId: string): Promise<void> => {
      const contest = await ports.contest(challengeId)
      const decision = contest?.releasedAt ? await awards.decision(challengeId) : null
      for (const { awardId, entryId } of decision?.winners ?? []) {
        const award = contest!.content.awards.find(({ id }) => id === awardId)
        if (!award) continue
        const milestones = [
          ...award.modules.map(({ name, hours }, at): TaskMilestone => ({ ...blank, id: `hours-${at + 1}`, title: name, hours })),
          ...(award.amount ? [{ ...blank, id: 'payment', title: award.name, amount: award.amount, currency: award.currency }] : []),
        ]
        await awards.addTask({ challenge: challengeId, entry: entryId, award: awardId, milestones: milestones.length > 0 ? milestones : [{ ...blank, title: award.name }] })
      }
    },
    list: async (actor: Actor, challengeId: string): Promise<{ items: AwardTask[] }> => {
      const contest = await ports.readable(actor, challengeId)
      if (!contest.releasedAt) throw new AppError('notFound', 'noResultsYet')
      const seen = await Promise.all((await awards.tasks(challengeId)).map((task) => view(task, contest, actor)))
      return { items: seen.filter(({ can }) => can.addEvidence) }
    },
    save: async (actor: Actor, id: string, version: number, milestones: TaskMilestone[]): Promise<AwardTask> => {
      const { contest, seen } = await load(actor, id)
      if (!seen.can.edit) throw new AppError('forbidden', 'organisersOnly')
      const task = await awards.saveTask(id, version, milestones)
      if (!task) throw new AppError('conflict', 'savedMeanwhile')
      return view(task, contest, actor)
    },
    evidence: async (actor: Actor, id: string, milestone: string, text: string): Promise<AwardTask> => {
      const { task, contest, seen } = await load(actor, id)
      const one = task.milestones.find((each) => each.id === milestone)
      if (!one) throw new AppError('notFound', 'noSuchTask')
      if (one.evidence.includes(text)) return seen
      if (one.evidence.length >= 20) throw new AppError('conflict', 'tooManyQuestions')
      const saved = await awards.saveTask(id, task.version, task.milestones.map((each) => (each === one ? { ...each, evidence: [...each.evidence, text] } : each)))
      if (!saved) throw new AppError('conflict', 'savedMeanwhile')
      return view(saved, contest, actor)
    },
  }
}
export type TasksService = ReturnType<typeof tasksService>
