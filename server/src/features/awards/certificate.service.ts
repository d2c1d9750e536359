import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { AwardPorts, AwardsService } from './awards.service.ts'

const fontOf = (weight: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`)

/** Certificates as PDF, once results are out; a fixed page, drawn anew each time. */
export function certificateService({ config, words }: Platform<DomainEvents>, service: AwardsService, ports: AwardPorts) {
  return {
    draw: async (actor: Actor, entryId: string, locale: string): Promise<Buffer> => {
      const entry = await ports.entry(entryId)
      if (!entry || entry.state !== 'submitted') throw new AppError('notFound', 'noSuchEntry')
      const contest = await ports.readable(actor, entry.challenge)
      if (!contest.releasedAt) throw new AppError('notFound', 'noResultsYet')
      if (!(await ports.entries(contest.id)).some(({ id }) => id === entryId)) throw new AppError('notFound', 'noSuchEntry')
      const [won, cards, host] = await Promise.all([service.awardsOf(contest.id), ports.cards(entry.team), ports.hostName(contest.host)])
      const award = won.get(entryId)?.join(', ')
      const say = (key: string, params: Record<string, string> = {}): string => words(locale, `contestLetters.certificate.${key}`, params)
      const at = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: contest.content.schedule.timeZone }).format(contest.releasedAt)

      const page = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 64, lang: locale, tagged: true, displayTitle: true, info: { Title: `${say('title')}: ${entry.title}`, Author: host, CreationDate: contest.releasedAt } })
      page.registerFont('plain', fontOf('400Regular')).registerFont('bold', fontOf('700Bold'))
      const bytes: Buffer[] = []
      const done = new Promise<Buffer>((resolve, reject) => { page.on('data', (chunk: Buffer) => bytes.push(chunk)); page.on('end', () => { resolve(Buffer.concat(bytes)) }); page.on('error', reject) })
      const line = (text: string, size: number, font = 'plain', colour = '#26221c'): void => { page.font(font).fontSize(size).fillColor(colour).text(text, { align: 'center', lineGap: 2 }) }
      page.rect(0, 0, page.page.width, page.page.height).fill('#fbf8f2')
      page.rect(28, 28, page.page.width - 56, page.page.height - 56).lineWidth(1.5).stroke('#b4450f')
      page.y = 90
      line(say('title').toLocaleUpperCase(locale), 13, 'bold', '#b4450f')
      page.moveDown(1)
      line(entry.title, entry.title.length > 60 ? 22 : 30, 'bold')
      page.moveDown(0.4)
      line(entry.team.flatMap((person) => cards.get(person)?.name ?? []).join(', '), 14)
      page.moveDown(1)
      line(award ? say('winner') : say('other'), 14)
      page.moveDown(0.3)
      line(award ?? contest.title, 22, 'bold', '#b4450f')
      page.moveDown(0.8)
      line(award ? `${say('challenge')}: ${contest.title}` : '', 14)
      line(`${say('host')}: ${host}`, 14)
      page.y = page.page.height - 110
      line(say('proof', { at, url: `${config.PUBLIC_URL}/challenges/${contest.id}/winners` }), 10, 'plain', '#6b6358')
      page.end()
      return done
    },
  }
}
export type CertificateService = ReturnType<typeof certificateService>
