import { expect } from 'chai'
import { safeNext } from '../../../client/src/lib/next.ts'

const here = (wanted: string | null) => safeNext(wanted, 'https://spark.example')

describe('the way back after signing in', () => {
  it('leads to any page of this site, with its query and place', () => {
    expect(here('/ideas/65?tab=talk#comment-7')).to.equal('/ideas/65?tab=talk#comment-7')
    expect(here('/')).to.equal('/')
  })

  it('never leads away from this site', () => {
    const elsewhere = ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', 'javascript:alert(1)', 'data:text/html,x', '\\\\evil.example', 'evil.example', '', null]
    for (const wanted of elsewhere) expect(here(wanted), JSON.stringify(wanted)).to.equal(undefined)
  })

  it('does not lead back to a door', () => {
    for (const door of ['/sign-in', '/sign-up?next=/ideas', '/forgot', '/reset#secret', '/verify#secret']) expect(here(door), door).to.equal(undefined)
    expect(here('/sign-in-guide')).to.equal('/sign-in-guide')
  })
})
