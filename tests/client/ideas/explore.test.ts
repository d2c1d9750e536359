import { en } from '@commonspark/shared/texts/en'
import { pl } from '@commonspark/shared/texts/pl'
import { sl } from '@commonspark/shared/texts/sl'
import { expect } from 'chai'
import i18next from 'i18next'
import { activeFilters, cleared, exploreHref, paramsOf, toggled, wishFrom } from '../../../client/src/features/ideas/filters.ts'
import { sentenceOf } from '../../../client/src/features/ideas/sentence.ts'

const wish = (query: string) => wishFrom(new URLSearchParams(query))

describe('filters in the address of the explore page', () => {
  it('come back from the address they make, always in one order', () => {
    const address = 'q=repair&country=PL,SI&sdg=3,11&stage=pilot&need=pilotSite&language=pl&tag=care&sort=new'
    expect(exploreHref(wish(address))).to.equal(`/explore?${address}`)
    expect(exploreHref(wish('need=pilotSite&country=SI&country=PL'))).to.equal('/explore?country=PL,SI&need=pilotSite')
    expect(exploreHref(wish(''))).to.equal('/explore')
  })

  it('pass over what nobody offers', () => {
    expect(paramsOf(wish('country=XX,PL&sdg=99&stage=huge&sort=odd&need=')).toString()).to.equal('country=PL')
  })

  it('are turned on and off one by one', () => {
    const both = toggled(toggled(wish(''), { name: 'sdg', value: '11' }), { name: 'sdg', value: '3' })
    expect(both.sdg).to.deep.equal([3, 11])
    expect(toggled(both, { name: 'sdg', value: '11' }).sdg).to.deep.equal([3])
    expect(toggled(wish('q=repair'), { name: 'q', value: 'repair' }).q).to.equal('')
  })

  it('are listed, and cleared without touching the order', () => {
    const some = wish('q=repair&tag=care&need=skills&sort=supported')
    expect(activeFilters(some)).to.deep.equal([{ name: 'q', value: 'repair' }, { name: 'need', value: 'skills' }, { name: 'tag', value: 'care' }])
    expect(exploreHref(cleared(some))).to.equal('/explore?sort=supported')
  })
})

describe('the sentence that counts what was found', () => {
  const say = async (lng: 'en' | 'pl' | 'sl', query: string, total: number): Promise<string> => {
    const texts = i18next.createInstance()
    await texts.init({ lng, resources: { en, pl, sl }, interpolation: { escapeValue: false }, showSupportNotice: false } as never)
    return sentenceOf(texts.getFixedT(lng, 'explore'), lng === 'en' ? 'en-GB' : lng, wish(query), total)
  }

  it('is English with singular and plural', async () => {
    expect(await say('en', 'country=PL,SI&need=pilotSite', 214)).to.equal('214 ideas in Poland and Slovenia that need a pilot site')
    expect(await say('en', 'country=NL&need=funding,skills', 1)).to.equal('1 idea in the Netherlands that needs funding or skills')
    expect(await say('en', 'stage=pilot,scaling&sdg=3,11&q=repair', 0)).to.equal('No ideas at the pilot or scaling stage for goal 3 or 11 with the words “repair”')
    expect(await say('en', '', 1204)).to.equal('1,204 ideas')
  })

  it('is Polish with its cases and four plural forms', async () => {
    expect(await say('pl', 'country=PL,HU&need=pilotSite', 214)).to.equal('214 pomysłów na Węgrzech i w Polsce, które szukają miejsca pilotażu')
    expect(await say('pl', 'need=mentoring', 1)).to.equal('1 pomysł, który szuka mentoringu')
    expect(await say('pl', 'language=sl&stage=concept', 3)).to.equal('3 pomysły po słoweńsku na etapie koncepcji')
    expect(await say('pl', 'tag=care', 0)).to.equal('Brak pomysłów z tagiem „care”')
  })

  it('is Slovene with its dual', async () => {
    expect(await say('sl', 'country=PL,SI&need=partners', 2)).to.equal('2 ideji na Poljskem in v Sloveniji, ki iščeta partnerje')
    expect(await say('sl', 'need=funding', 101)).to.equal('101 ideja, ki išče financiranje')
    expect(await say('sl', 'language=de', 4)).to.equal('4 ideje v nemščini')
    expect(await say('sl', 'sdg=5', 7)).to.equal('7 idej za cilj 5')
  })
})
