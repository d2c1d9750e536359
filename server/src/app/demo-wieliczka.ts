import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spansOf } from '@commonspark/shared/challenges/phases'
import { ChallengeContent } from '@commonspark/shared/challenges/schema'
import { OrganisationContent } from '@commonspark/shared/organisations/schema'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Demo } from '../features/demo/index.ts'
import { isDuplicate, objectId } from '../platform/database.ts'
import { projectRoot } from '../platform/paths.ts'
import type { Platform } from '../platform/platform.ts'
import { PUBLIC_VOTE } from './public-vote.ts'
import type { Rooms } from './rooms.ts'

const ELECTION = 'Poland_Wieliczka_2023_Green_Budget.pb'
const TITLE = 'Zielony Milion, Wieliczka 2023'
const PROJECTS = 64
const idOf = (key: string): string => createHash('sha256').update(`demo wieliczka ${key}`).digest('hex').slice(0, 24)
const once = async (put: Promise<unknown>): Promise<void> => { await put.catch((error: unknown) => { if (!isDuplicate(error)) throw error }) }

// What the file of the election says, and nothing that it does not.
const BRIEF = `In April 2023 Wieliczka, a town near Kraków, asked its people how to spend **one million złoty** on green projects. ${PROJECTS} projects
stood for election and 6,586 people voted, each for as many projects as they liked. The town counted by the **method of equal shares**, in which every
ballot decides about an equal part of the money.

The ballots are public (Pabulib, the library of participatory budgets). They were brought in unchanged and counted here again. The page of the
result says who paid for what, why each other project was not funded, and what would have won by other rules. Whoever does not believe it counts the
ballots once more in a browser of their own, also without a network.`

/** A real public vote as a closed challenge: Wieliczka 2023, with its ballots counted here again. May be done again. */
export async function fillWieliczka({ clock }: Platform<DomainEvents>, { votes, contest, organisations }: Pick<Rooms, 'votes' | 'contest' | 'organisations'>, demo: Demo): Promise<void> {
  const file = ['client/public/elections', 'client/dist/elections'].map((folder) => join(projectRoot, folder, ELECTION)).find((path) => existsSync(path))
  if (!file) return
  const [town, challenge, organiser, now] = [idOf('town'), idOf('challenge'), demo.personId('organiser'), clock.now()]
  await once(organisations.create({
    _id: objectId(town), version: 1, createdBy: null, createdAt: now, members: [],
    content: OrganisationContent.parse({ name: 'Miasto i Gmina Wieliczka', kind: 'municipality', country: 'PL', city: 'Wieliczka', about: 'A real town. It has no account here and did not put anything on this site; its public vote of 2023 is shown as an example.' }),
  }))
  const content = ChallengeContent.parse({
    title: TITLE, summary: 'One million złoty for green projects: a real public vote by the method of equal shares, whose ballots anybody can count again.', brief: BRIEF, languages: ['pl'],
    eligibility: { countries: ['PL'] }, awards: [{ id: 'million', name: 'For the projects that the voters choose', kind: 'money', by: 'public', amount: 1_000_000, currency: 'PLN' }],
    formula: { juryWeight: 0, publicWeight: 100 }, gallery: false,
    schedule: { timeZone: 'Europe/Warsaw', steps: [{ phase: 'voting', starts: '2023-04-03T00:00', ends: '2023-04-22T00:00' }, { phase: 'results', starts: '2023-04-22T00:00', ends: null }] },
  })
  const spans = spansOf(content.schedule)
  await once(contest.challenges.create({
    _id: objectId(challenge), version: 1, state: 'published', host: town, organisers: [organiser], createdBy: organiser, createKey: 'demo:wieliczka', content, savedAt: spans[0]!.from, savedBy: organiser, publishedAt: spans[0]!.from,
    scheduleVersion: 1, spans, closesAt: null, marks: [], lottery: null, entryCount: PROJECTS, releasedAt: null, announcedTo: now,
  }))
  await votes.importFor({ kind: 'challenge', id: challenge }, PUBLIC_VOTE, ELECTION, await readFile(file, 'utf8'), { title: TITLE, organisation: town })
}
