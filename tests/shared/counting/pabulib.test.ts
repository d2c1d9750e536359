import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { cellsOf, metaOf, readPabulib, writePabulib } from '@commonspark/shared/counting/pabulib'
import { officialWinners, pabulibOf, pabulibProfile } from '@commonspark/shared/counting/pabulibProfile'
import { preflibOf, preflibProfile, readPreflib, writePreflib } from '@commonspark/shared/counting/preflib'
import { approvals, fixture, marks, rankings } from './profiles.ts'

const GOOD = [
  'META', 'key;value', 'description;"A ""fine"" vote; really"', 'num_projects;2', 'num_votes;3', 'budget;100.50', 'vote_type;approval',
  'PROJECTS', 'project_id;cost;name', 'p1;60.25;Bench', 'p2;40;"Two', 'lines"',
  'VOTES', 'voter_id;vote', '1;p1,p2', '2;p2', '3;', '',
]
const text = (change: (lines: string[]) => void = () => {}) => {
  const lines = [...GOOD]
  change(lines)
  return lines.join('\n')
}
const faults = (given: string) => {
  const read = readPabulib(given)
  return read.ok ? [] : read.faults.map((f) => [f.line, f.code, f.detail])
}
const replace = (from: string, to: string) => text((lines) => {
  const at = lines.indexOf(from)
  if (at < 0) throw new Error(from)
  lines[at] = to
})

describe('Pabulib files', () => {
  it('are read with quotes, line breaks in cells, a byte order mark and CRLF', () => {
    for (const given of [text(), `\uFEFF${text().replaceAll('\n', '\r\n')}`, text().trimEnd()]) {
      const read = readPabulib(given)
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      expect(metaOf(read.file, 'description')).to.equal('A "fine" vote; really')
      expect(read.file.projects.rows[1]).to.deep.equal(['p2', '40', 'Two\nlines'])
      expect(pabulibProfile(read.file)).to.deep.equal({
        form: { kind: 'approval', min: 0, max: null }, budget: '100.50',
        options: [{ id: 'p1', cost: '60.25' }, { id: 'p2', cost: '40' }],
        ballots: [{ ballot: ['p1', 'p2'], count: 1 }, { ballot: ['p2'], count: 1 }, { ballot: [], count: 1 }],
      })
    }
  })

  it('are written so that they read the same', () => {
    expect(writePabulib((readPabulib(text()) as { file: Parameters<typeof writePabulib>[0] }).file)).to.equal(text())
    for (const name of ['Netherlands_Assen_2024', 'Poland_Wieliczka_2023_Green_Budget', 'Switzerland_Zurich_D5', 'Worldwide_Mechanical_Turk_Ranking_value_money_3']) {
      const file = fixture(name)
      expect(readPabulib(writePabulib(file))).to.deep.equal({ ok: true, file })
    }
    const raw = readFileSync(new URL('../../fixtures/pabulib/Netherlands_Assen_2024.pb', import.meta.url), 'utf8')
    expect(writePabulib(fixture('Netherlands_Assen_2024'))).to.equal(raw)
  })

  const refused: [string, string, [number, string, string][]][] = [
    ['a missing section', text((l) => l.splice(12)), [[12, 'missingSection', 'VOTES']]],
    ['a repeated section', text((l) => l.push('META', 'key;value')), [[19, 'repeatedSection', 'META']]],
    ['text before the first section', text((l) => l.unshift('hello')), [[1, 'outsideSection', 'hello']]],
    ['a missing column', replace('voter_id;vote', 'voter_id;votes'), [[14, 'missingColumn', 'VOTES.vote']]],
    ['a repeated column', replace('project_id;cost;name', 'project_id;cost;cost'), [[9, 'repeatedColumn', 'cost']]],
    ['too few cells', replace('1;p1,p2', '1'), [[5, 'wrongTotal', 'num_votes: 3, 2'], [15, 'wrongCellCount', '1/2']]],
    ['a quote that never closes', replace('2;p2', '2;"p2'), [[5, 'wrongTotal', 'num_votes: 3, 1'], [16, 'openQuote', '']]],
    ['text after a closing quote', replace('p1;60.25;Bench', 'p1;60.25;"Bench" new'), [
      [4, 'wrongTotal', 'num_projects: 2, 1'], [10, 'badQuote', ''], [15, 'unknownProject', 'p1'],
    ]],
    ['an unknown project', replace('2;p2', '2;p7'), [[16, 'unknownProject', 'p7']]],
    ['a project named twice on a vote', replace('1;p1,p2', '1;p1,p1'), [[15, 'repeatedProject', 'p1']]],
    ['a project listed twice', replace('p1;60.25;Bench', 'p2;60.25;Bench'), [[11, 'repeatedProject', 'p2'], [15, 'unknownProject', 'p1']]],
    ['a voter listed twice', replace('2;p2', '1;p2'), [[16, 'repeatedVoter', '1']]],
    ['a negative cost', replace('p1;60.25;Bench', 'p1;-60;Bench'), [[10, 'badAmount', '-60']]],
    ['no cost', replace('p1;60.25;Bench', 'p1;0.00;Bench'), [[10, 'badAmount', '0.00']]],
    ['a number in another notation', replace('budget;100.50', 'budget;1e9'), [[6, 'badAmount', '1e9']]],
    ['a giant number', replace('budget;100.50', `budget;${'9'.repeat(60)}`), [[6, 'badAmount', '9'.repeat(60)]]],
    ['a missing key', replace('budget;100.50', 'leftover_budget;1'), [[1, 'missingKey', 'budget']]],
    ['a repeated key', replace('num_votes;3', 'budget;1'), [[6, 'repeatedKey', 'budget']]],
    ['an unknown kind of vote', replace('vote_type;approval', 'vote_type;guess'), [[7, 'unknownVoteType', 'guess']]],
    ['a total that is not true', replace('num_votes;3', 'num_votes;4'), [[5, 'wrongTotal', 'num_votes: 4, 3']]],
    ['two choices where one is allowed', replace('vote_type;approval', 'vote_type;choose-1'), [[15, 'tooMany', '2']]],
    ['points without a column', replace('vote_type;approval', 'vote_type;cumulative'), [
      [13, 'missingColumn', 'VOTES.points'], [15, 'wrongPointCount', '0/2'], [16, 'wrongPointCount', '0/1'],
    ]],
    ['bytes that are no text', `${text()}\0`, [[18, 'notText', '']]],
    ['nothing at all', '', [[0, 'missingSection', 'META'], [0, 'missingSection', 'PROJECTS'], [0, 'missingSection', 'VOTES']]],
  ]
  for (const [what, given, expected] of refused) {
    it(`are refused for ${what}, with the line`, () => expect(faults(given)).to.deep.equal(expected))
  }

  it('are refused for points that are negative, fractional or too large', () => {
    const pointed = (points: string) => text((l) => {
      l.splice(6, 1, 'vote_type;cumulative')
      l.splice(13, 4, 'voter_id;vote;points', `1;p1,p2;${points}`, '2;;', '3;;')
    })
    expect(faults(pointed('3,4'))).to.deep.equal([])
    for (const bad of ['-1', '0.5', '99999999', 'x']) expect(faults(pointed(`3,${bad}`))).to.deep.equal([[15, 'badPoints', bad]])
    expect(faults(pointed('3'))).to.deep.equal([[15, 'wrongPointCount', '1/2']])
  })

  it('of 100 MB are refused at once, and a broken file lists no more than fifty faults', () => {
    const start = performance.now()
    expect(faults('x'.repeat(100 * 1024 * 1024)).slice(0, 1)).to.deep.equal([[1, 'tooLarge', '104857600']])
    expect(performance.now() - start).to.be.below(2000)
    expect(faults(text((l) => l.push(...Array.from({ length: 500 }, () => '9;p9;p9'))))).to.have.length(50)
  })

  it('of real elections give the ballots of their kind', () => {
    const points = pabulibProfile(fixture('Switzerland_Zurich_D5'))
    expect(points.form.kind).to.equal('points')
    expect(points.ballots.reduce((sum, b) => sum + b.count, 0)).to.equal(180)
    const ordinal = pabulibProfile(fixture('Worldwide_Mechanical_Turk_Ranking_value_money_3'))
    expect(ordinal.form.kind).to.equal('ranking')
    expect(ordinal.ballots[0]!.ballot[0]).to.be.an('array')
  })

  it('can be made of any counted vote with a budget', () => {
    const about = { description: 'Ours', rule: 'equalshares/add1', meta: { country: 'Slovenia', currency: 'EUR' }, names: { a: 'A; first' }, winners: ['b'] }
    const profiles = [
      approvals('a b', '2: a b\n1:', [3, 4], 5),
      marks({ kind: 'points', total: 10, each: null }, 'a b', [[2, { a: 7, b: 3 }]], [3, 4], 5),
      { ...rankings('a b', '2: a > b\n1: b'), options: [{ id: 'a', cost: '3' }, { id: 'b', cost: '4' }], budget: '5.5' },
    ]
    for (const profile of profiles) {
      const read = readPabulib(writePabulib(pabulibOf(profile, about)))
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      expect(pabulibProfile(read.file).ballots).to.have.deep.members(profile.ballots)
      expect(pabulibProfile(read.file).options).to.deep.equal(profile.options)
      expect(officialWinners(read.file)).to.deep.equal(['b'])
      expect(cellsOf(read.file.projects)(read.file.projects.rows[0]!, 'name')).to.equal('A; first')
    }
  })
})

describe('PrefLib files', () => {
  const TOI = [
    '# FILE NAME: 00001-00000001.toi', '# TITLE: A small vote', '# DATA TYPE: toi', '# NUMBER ALTERNATIVES: 3', '# NUMBER VOTERS: 6',
    '# NUMBER UNIQUE ORDERS: 3', '# ALTERNATIVE NAME 1: One: the first', '# ALTERNATIVE NAME 2: Two', '# ALTERNATIVE NAME 3: Three',
    '3: 1,{2,3}', '2: 2', '1: {1,3}', '',
  ].join('\n')

  it('are read, written the same, and counted', () => {
    const read = readPreflib(TOI)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(writePreflib(read.file)).to.equal(TOI)
    expect(preflibProfile(read.file).ballots).to.deep.equal([
      { ballot: [['1'], ['2', '3']], count: 3 }, { ballot: [['2']], count: 2 }, { ballot: [['1', '3']], count: 1 },
    ])
    const again = readPreflib(writePreflib(preflibOf(preflibProfile(read.file), 'Ours', {})).replaceAll('\n', '\r\n'))
    expect(again.ok && again.file.orders).to.deep.equal(read.file.orders)
  })

  it('get the narrowest type', () => {
    const type = (lines: string) => preflibOf(rankings('a b', lines), 'x', {}).header.find(([k]) => k === 'DATA TYPE')![1]
    expect([type('1: a > b'), type('1: a'), type('1: a = b'), type('1: a = b\n1: a')]).to.deep.equal(['soc', 'soi', 'toc', 'toi'])
  })

  const codes = (from: string, to: string) => {
    const read = readPreflib(TOI.replace(from, to))
    return read.ok ? [] : read.faults.map((f) => [f.line, f.code])
  }
  for (const [what, from, to, expected] of [
    ['an unknown option', '2: 2\n', '2: 4\n', [[11, 'unknownOption']]],
    ['an option named twice', '2: 2\n', '2: 2,2\n', [[11, 'repeatedOption']]],
    ['shared places in strict orders', 'DATA TYPE: toi', 'DATA TYPE: soi', [[10, 'sharedPlace'], [12, 'sharedPlace']]],
    ['orders that are not complete', 'DATA TYPE: toi', 'DATA TYPE: toc', [[11, 'incomplete'], [12, 'incomplete']]],
    ['no count', '2: 2\n', '0: 2\n', [[11, 'badCount']]],
    ['broken braces', '1,{2,3}', '1,{2,3', [[10, 'badOrder']]],
    ['a negative option', '2: 2\n', '2: -2\n', [[11, 'badOrder']]],
    ['a total that is not true', 'VOTERS: 6', 'VOTERS: 7', [[5, 'wrongTotal']]],
    ['a name that is missing', '# ALTERNATIVE NAME 2: Two\n', '', [[1, 'missingKey']]],
    ['an unknown type', 'DATA TYPE: toi', 'DATA TYPE: wmd', [[3, 'unknownDataType']]],
  ] as const) {
    it(`are refused for ${what}`, () => expect(codes(from, to)).to.deep.equal(expected))
  }
})
