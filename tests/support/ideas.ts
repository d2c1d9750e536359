import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { createIdea, publishIdea, type IdeaChanges, type IdeaView } from '@commonspark/shared/ideas/schema'
import type { Person } from './people.ts'

/** Enough of an idea to be published. */
export const readyContent = (title: string): z.input<typeof IdeaChanges> => ({
  title,
  summary: 'Neighbours lend each other the tools that they use twice a year.',
  language: 'en', country: 'SI', stage: 'prototype', sdgs: [11, 12], tags: ['sharing'],
  needs: [{ kind: 'funding', note: 'Shelves and insurance', amount: 8000, currency: 'EUR' }],
  canvas: { problem: 'A drill is used for thirteen minutes of its life.', solution: 'A library of things in every neighbourhood.' },
})

/** Begins an idea and publishes it. */
export async function publishes(person: Person, title: string, more: z.input<typeof IdeaChanges> = {}): Promise<IdeaView> {
  const draft = await person.does(createIdea, { body: { key: randomUUID(), content: { ...readyContent(title), ...more } } })
  return person.does(publishIdea, { params: { id: draft.id }, body: { version: draft.version } })
}
