import { fillTemplate, type Placeholder, PLACEHOLDERS, unknownPlaceholders } from '@commonspark/shared/awards/rules'
import type { LettersView, LetterTemplate } from '@commonspark/shared/awards/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import { type Locale, LOCALES } from '@commonspark/shared/taxonomy/taxonomy'
import type { z } from 'zod'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import { layOut } from '../../platform/mail/letter.ts'
import type { LetterText } from '../../platform/mail/mail.ts'
import type { Platform } from '../../platform/platform.ts'
import type { AwardsModel } from './awards.model.ts'
import type { AwardPorts, AwardsService, JudgedContest, JudgedEntry } from './awards.service.ts'

/** Letters to teams with the results: the organisers' words where they wrote some, else ours. */
export function lettersService({ config, mail, words }: Platform<DomainEvents>, awards: AwardsModel, service: AwardsService, ports: AwardPorts) {
  const ours = (outcome: LetterTemplate['outcome'], locale: Locale): LetterTemplate => ({
    // The placeholders of the sentences stay as they are: they are filled for each team.
    outcome, locale, subject: words(locale, `contestLetters.results.${outcome}Subject`, asTheyAre), text: words(locale, `contestLetters.results.${outcome}Text`, asTheyAre),
  })
  const templatesOf = async (id: string): Promise<{ version: number; templates: LetterTemplate[] }> => {
    const kept = await awards.letters(id)
    const templates = (['winner', 'other'] as const).flatMap((outcome) => LOCALES.map((locale) => kept?.templates.find((one) => one.outcome === outcome && one.locale === locale) ?? ours(outcome, locale)))
    return { version: kept?.version ?? 0, templates }
  }
  /** Every value is text: the layout escapes it, and it is never read as a template. */
  const write = ({ subject, text }: LetterTemplate, values: Record<Placeholder, string>, entry: JudgedEntry | null, contest: JudgedContest, locale: string): LetterText => layOut({
    subject: fillTemplate(subject, values), greeting: words(locale, 'letters.greeting', { name: values.name }), paragraphs: fillTemplate(text, values).split(/\n{2,}/),
    action: { label: words(locale, 'contestLetters.results.open'), url: entry ? `${config.PUBLIC_URL}/challenges/${contest.id}/entries/${entry.id}` : `${config.PUBLIC_URL}/challenges/${contest.id}` }, footer: [],
  })
  const check = (templates: readonly LetterTemplate[]): void => {
    const names = [...new Set(templates.flatMap(({ subject, text }) => unknownPlaceholders(`${subject} ${text}`)))]
    if (names.length > 0) throw new AppError('invalid', 'fieldsRefused', { fields: [{ path: 'templates', because: 'unknownPlaceholder', params: { names: names.join(', ') } }] })
  }

  return {
    read: async (actor: Actor, id: string): Promise<z.infer<typeof LettersView>> => {
      await service.organised(actor, id)
      return { ...(await templatesOf(id)), placeholders: [...PLACEHOLDERS] }
    },
    save: async (actor: Actor, id: string, version: number, templates: LetterTemplate[]): Promise<z.infer<typeof LettersView>> => {
      const contest = await service.organised(actor, id)
      if (contest.releasedAt) throw new AppError('conflict', 'resultsAreOut')
      check(templates)
      if (!(await awards.saveLetters(id, version, templates))) throw new AppError('conflict', 'savedMeanwhile')
      return { ...(await templatesOf(id)), placeholders: [...PLACEHOLDERS] }
    },
    preview: async (actor: Actor, id: string, template: LetterTemplate, entryId: string | undefined): Promise<LetterText & { unknown: string[] }> => {
      const contest = await service.organised(actor, id)
      const { entries, rows } = await service.join(contest)
      const entry = entries.get(entryId ?? '') ?? [...entries.values()][0] ?? null
      const person = entry ? (await ports.cards(entry.team)).get(entry.team[0] ?? '') : undefined
      const values = { name: person?.name ?? '', entry: entry?.title ?? '', challenge: contest.title, award: contest.content.awards[0]?.name ?? '', rank: String(rows.find((row) => row.entryId === entry?.id)?.rank ?? ''), entries: String(rows.length), host: await ports.hostName(contest.host) }
      return { ...write(template, values, entry, contest, template.locale), unknown: unknownPlaceholders(`${template.subject} ${template.text}`) }
    },
    /** Writes to everybody in a team, in their language; each letter once, however often this runs. */
    send: async (id: string): Promise<void> => {
      const contest = await ports.contest(id)
      if (!contest?.releasedAt) return
      const [{ entries, rows }, { templates }, won, host] = await Promise.all([service.join(contest), templatesOf(id), service.awardsOf(id), ports.hostName(contest.host)])
      for (const entry of entries.values()) {
        for (const person of entry.team) {
          const address = await ports.address(person)
          if (!address) continue
          const award = won.get(entry.id)?.join(', ') ?? ''
          const template = templates.find((one) => one.outcome === (award ? 'winner' : 'other') && one.locale === address.locale) ?? templates.find((one) => one.outcome === (award ? 'winner' : 'other'))!
          const values = { name: address.name, entry: entry.title, challenge: contest.title, award, rank: String(rows.find((row) => row.entryId === entry.id)?.rank ?? ''), entries: String(rows.length), host }
          await mail.send(`result:${entry.id}:${person}`, address.email, write(template, values, entry, contest, address.locale))
        }
      }
      mail.poke()
    },
  }
}
export type LettersService = ReturnType<typeof lettersService>

const asTheyAre = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `{{${name}}}`]))
