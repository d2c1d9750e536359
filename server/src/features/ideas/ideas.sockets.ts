import { commentChanged } from '@commonspark/shared/comments/schema'
import { mayRead, mayReadWorkingCopy } from '@commonspark/shared/ideas/rules'
import { ideaChanged } from '@commonspark/shared/ideas/schema'
import { supportCounted } from '@commonspark/shared/supports/schema'
import type { TopicRule } from '../../platform/live/live.ts'
import type { IdeasModel } from './ideas.model.ts'
import { factsOf } from './ideas.policy.ts'

/** Topics of an idea: what its readers watch, and what its team watches while writing. */
export const ideaTopics = (ideas: IdeasModel): TopicRule[] => [
  {
    kind: 'idea', policy: 'Whoever may read the idea.', facts: [ideaChanged, supportCounted, commentChanged],
    mayWatch: async (actor, id) => {
      const idea = await ideas.byId(id)
      return idea !== null && mayRead(factsOf(idea, actor))
    },
  },
  {
    kind: 'draft', policy: 'The team.', facts: [ideaChanged],
    mayWatch: async (actor, id) => {
      const idea = await ideas.byId(id)
      return idea !== null && mayReadWorkingCopy(factsOf(idea, actor))
    },
  },
]
