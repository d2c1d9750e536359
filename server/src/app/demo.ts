import { createDemo, type Demo } from '../features/demo/index.ts'
import { objectId } from '../platform/database.ts'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Platform } from '../platform/platform.ts'
import { fillContest } from './demo-contest.ts'
import { putConversation } from './demo-conversations.ts'
import { fillVotes } from './demo-votes.ts'
import type { Rooms } from './rooms.ts'

/** The demo, wired to the rooms it fills. */
export function demoOf(platform: Platform<DomainEvents>, { people, organisations, ideas, supports, comments, matches, conversations }: Rooms): Demo {
  return createDemo(platform.clock, {
    hashPassword: people.hashPassword,
    putPerson: ({ id, ...person }) => people.create({ _id: objectId(id), ...person }),
    putOrganisation: ({ id, members, ...organisation }) => organisations.create({
      _id: objectId(id), version: 1, createdBy: null, ...organisation, members: members.map((member) => ({ ...member, state: 'active' })),
    }),
    putIdea: async ({ id, state, content, versions, team, savedAt, publishedAt, activeAt }) => {
      await ideas.model.create({
        _id: objectId(id), version: 1, state, hidden: false, createdBy: team[0]?.person ?? null, createKey: `demo:${id}`, draft: content, savedAt, savedBy: team[0]?.person ?? null,
        dirty: publishedAt === null, published: publishedAt === null ? null : content, publishedNumber: versions.length, publishedAt, activeAt,
        team: team.map((member) => ({ ...member, state: 'active' })), supportCount: 0, commentCount: 0, followerCount: 0,
      })
      for (const version of versions) await ideas.model.addVersion({ idea: id, ...version })
    },
    putSupports: supports.add,
    putFollow: async (idea, person, at) => { if (await ideas.model.follow(idea, person, at)) await ideas.model.count('followerCount', new Map([[idea, 1]])) },
    putComment: ({ id, ...comment }) => comments.add({ _id: objectId(id), ...comment, key: `demo:${id}`, mentioned: [], editedAt: null, deleted: false, version: 1, replyCount: 0 }),
    putReaction: comments.addReaction,
    putWish: matches.putWish,
    putConversation: (conversation) => putConversation(conversations, conversation),
    recount: async () => { await supports.recount(); await comments.recount() },
  })
}

/** Fills an installation that asks for the demo, once; prints how far it is. Returns the accounts to show, or null without a demo. */
export async function fillDemo(platform: Platform<DomainEvents>, rooms: Rooms, print: (line: string) => void): Promise<Demo | null> {
  const state = await platform.settings.get<'done'>('demo')
  const demo = demoOf(platform, rooms)
  if (platform.config.DEMO === 'fill' && state !== 'done' && (state !== null || (await rooms.people.count()) === 0)) {
    await platform.settings.set('demo', 'filling')
    let told = 0
    await demo.fill((share) => {
      if (share < 1 && share - told < 0.2) return
      told = share
      print(`Filling the demo: ${Math.round(share * 100)} %`)
    })
    await fillVotes(platform, rooms, demo)
    await fillContest(platform, rooms, demo)
    await platform.settings.set('demo', 'done')
    return demo
  }
  return state === 'done' && platform.config.DEMO === 'fill' ? demo : null
}
