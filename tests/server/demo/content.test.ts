import { expect } from 'chai'
import { CANVAS_SECTIONS, IdeaContent } from '@commonspark/shared/ideas/content'
import { Tag } from '@commonspark/shared/ground/text'
import { cleanText } from '@commonspark/shared/ground/text'
import { Currency, SDGS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'
import { DEMO_ACCOUNTS, IDEAS, ORGANISATIONS, PEOPLE } from '../../../server/src/features/demo/content/content.ts'
import type { DemoComment, DemoContent, DemoIdea, DemoVersion } from '../../../server/src/features/demo/content/types.ts'

const people = new Set(PEOPLE.map((p) => p.key))
const organisations = new Set(ORGANISATIONS.map((o) => o.key))

const thread = (c: DemoComment): DemoComment[] => [c, ...(c.replies ?? []).flatMap(thread)]
const commentsOf = (i: DemoIdea) => i.comments.flatMap(thread)
const words = (s: string) => s.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length
const merged = (now: DemoContent, then: DemoVersion['content']): DemoContent =>
  ({ ...now, ...then, canvas: { ...now.canvas, ...then.canvas } })

/** Everything a reader of the demo may see, with the place where it stands. */
const texts = (): [string, string][] => [
  ...ORGANISATIONS.map((o): [string, string] => [o.key, o.about]),
  ...PEOPLE.map((p): [string, string] => [p.key, p.about]),
  ...DEMO_ACCOUNTS.map((a): [string, string] => [a.key, a.what]),
  ...IDEAS.flatMap((i) => [
    ...[i.content, ...(i.earlier ?? []).map((v) => merged(i.content, v.content))].map((c): [string, string] => [i.key, JSON.stringify(c)]),
    ...[i.revised?.note ?? '', ...(i.earlier ?? []).map((v) => v.note)].map((n): [string, string] => [i.key, n]),
    ...commentsOf(i).map((c): [string, string] => [i.key, c.text]),
  ]),
]

const tally = <T>(of: readonly T[]) => of.reduce((m, x) => m.set(x, (m.get(x) ?? 0) + 1), new Map<T, number>())

describe('the demo story', () => {
  it('has ideas that pass the schema of an idea unchanged, with every section written in 40 to 140 words', () => {
    for (const { key, content } of IDEAS) {
      const parsed = IdeaContent.parse(content)
      expect(parsed, key).to.deep.include({ title: content.title, summary: content.summary, tags: content.tags, canvas: content.canvas })
      const { title, summary, region, country, sdgs, tags } = parsed
      for (const given of [title, summary, region, country ?? '', sdgs, tags]) expect(given.length, key).to.be.above(0)
      for (const section of CANVAS_SECTIONS) expect(words(content.canvas[section]), `${key} ${section}`).to.be.within(40, 140)
    }
  })

  it('has at least 44 ideas with keys and titles of their own, two drafts and one archived', () => {
    expect(IDEAS.length).to.be.at.least(44)
    expect(new Set(IDEAS.map((i) => i.key))).to.have.lengthOf(IDEAS.length)
    expect(new Set(IDEAS.map((i) => i.content.title))).to.have.lengthOf(IDEAS.length)
    expect(IDEAS.filter((i) => i.publishedDaysAgo === null)).to.have.lengthOf(2)
    expect(IDEAS.filter((i) => i.archived)).to.have.lengthOf(1)
  })

  it('speaks ten languages and covers every stage, every goal and every kind of need', () => {
    expect([...tally(IDEAS.map((i) => i.content.language)).keys()]).to.have.members(['en', 'pl', 'sl', 'de', 'it', 'hu', 'sk', 'bg', 'el', 'no'])
    expect([...tally(IDEAS.map((i) => i.content.stage)).keys()]).to.have.members([...STAGES])
    expect([...new Set(IDEAS.flatMap((i) => i.content.sdgs ?? []))]).to.have.members([...SDGS])
    expect(new Set(IDEAS.flatMap((i) => [...(i.content.needs ?? []), ...(i.content.offers ?? [])].map((n) => n.kind)))).to.have.lengthOf(6)
  })

  it('reuses its tags, so that facets mean something', () => {
    const uses = tally(IDEAS.flatMap((i) => i.content.tags ?? []))
    expect([...uses.values()].filter((n) => n >= 4).length).to.be.at.least(20)
    for (const tag of [...uses.keys(), ...PEOPLE.flatMap((p) => p.tags)]) expect(Tag.parse(tag)).to.equal(tag)
  })

  it('states an amount with its currency, and only with funding', () => {
    for (const { key, content } of IDEAS) for (const need of [...(content.needs ?? []), ...(content.offers ?? [])]) {
      expect(need.note, key).to.have.length.above(10)
      if (need.kind === 'funding') expect([need.amount, Currency.parse(need.currency)], key).to.satisfy(([n]: [number]) => n > 0)
      else expect(need, key).to.not.have.any.keys('amount', 'currency')
    }
  })

  it('names only people and organisations that exist', () => {
    const named = [
      ...IDEAS.flatMap((i) => [...i.team.map((t) => t.person), ...i.supporters, ...i.followers]),
      ...IDEAS.flatMap(commentsOf).flatMap((c) => [c.author, ...(c.reactions ?? []).map((r) => r.person)]),
      ...texts().flatMap(([, t]) => [...t.matchAll(/@\{([^}]*)\}/g)].map((m) => m[1] ?? '')),
      ...DEMO_ACCOUNTS.map((a) => a.key),
    ]
    expect(named.filter((k) => !people.has(k))).to.deep.equal([])
    expect(PEOPLE.map((p) => p.organisation?.key ?? 'idi').filter((k) => !organisations.has(k))).to.deep.equal([])
  })

  it('has people with an address of their own, and accounts for the people a visitor wants to be', () => {
    expect(new Set(PEOPLE.map((p) => p.email))).to.have.lengthOf(PEOPLE.length)
    for (const p of PEOPLE) expect(p.email).to.match(/^[a-z]+@example\.org$/)
    expect(DEMO_ACCOUNTS.map((a) => a.key)).to.include.members([
      'ana', 'kasia', 'ben', 'elena', 'organiser', 'moderator', 'admin', 'juror', 'mentor', 'broker',
    ])
    expect(PEOPLE.find((p) => p.key === 'admin')?.platformRoles).to.deep.equal(['administrator'])
    expect(PEOPLE.find((p) => p.key === 'moderator')?.platformRoles).to.deep.equal(['moderator'])
  })

  it('has teams of one to four with one lead, and nobody who supports their own idea', () => {
    for (const i of IDEAS) {
      const team = i.team.map((t) => t.person)
      expect(team.length, i.key).to.be.within(1, 4)
      expect(i.team.filter((t) => t.role === 'lead'), i.key).to.have.lengthOf(1)
      for (const list of [team, i.supporters, i.followers]) expect(new Set(list), i.key).to.have.lengthOf(list.length)
      expect([...i.supporters, ...i.followers].filter((k) => team.includes(k)), i.key).to.deep.equal([])
    }
  })

  it('has conversations: comments in their limits, in the order of time, under published ideas only', () => {
    const all = IDEAS.flatMap(commentsOf)
    expect(all.length).to.be.at.least(110)
    for (const c of all) {
      expect(c.text, c.author).to.have.length.within(10, 2000).and.to.equal(cleanText(c.text))
      for (const r of c.replies ?? []) expect(r.daysAgo, c.text).to.be.below(c.daysAgo)
      expect(new Set((c.reactions ?? []).map((r) => r.person + r.emoji)), c.text).to.have.lengthOf(c.reactions?.length ?? 0)
      expect((c.reactions ?? []).map((r) => r.person), c.text).to.not.include(c.author)
    }
    for (const i of IDEAS) for (const c of commentsOf(i)) expect(c.daysAgo, i.key).to.be.below(i.publishedDaysAgo ?? 0)
    for (const i of IDEAS) if (i.publishedDaysAgo === null) expect([...i.supporters, ...i.followers], i.key).to.deep.equal([])
  })

  it('has three ideas with a history, each version a valid idea that differs from the next', () => {
    const old = IDEAS.filter((i) => i.earlier)
    expect(old).to.have.lengthOf(3)
    for (const i of old) {
      const versions = i.earlier ?? []
      const days = [...versions.map((v) => v.daysAgo), i.revised?.daysAgo ?? Infinity]
      expect(days[0], i.key).to.equal(i.publishedDaysAgo)
      expect(days, i.key).to.deep.equal(days.toSorted((a, b) => b - a))
      const contents = [...versions.map((v) => IdeaContent.parse(merged(i.content, v.content))), IdeaContent.parse(i.content)]
      contents.slice(1).forEach((c, n) => expect(c, `${i.key} ${n}`).to.not.deep.equal(contents[n]))
    }
  })

  it('never raises its voice, and links to example.org only', () => {
    for (const [key, t] of texts()) {
      expect(t, key).to.not.match(/[!¡]/)
      for (const [, host] of t.matchAll(/https?:\/\/([^/\s)]+)/g)) expect(host, key).to.equal('example.org')
    }
  })

  it('has an idea in Graz and one in Ljubljana that resemble each other more than any other', () => {
    const tags = (key: string) => new Set(IDEAS.find((i) => i.key === key)?.content.tags)
    const graz = tags('graz-things')
    const shared = (i: DemoIdea) => (i.content.tags ?? []).filter((t) => graz.has(t)).length
    const others = IDEAS.filter((i) => i.key !== 'graz-things').toSorted((a, b) => shared(b) - shared(a))
    expect(others[0]?.key).to.equal('lj-things')
    expect(shared(others[0] as DemoIdea)).to.be.above(shared(others[1] as DemoIdea))
  })
})
