import { expect } from 'chai'
import { insertAt, moveBeside, share, step, without } from '../../../client/src/features/votes/ballots/ranking.ts'

const abc = [['a'], ['b'], ['c']]

describe('moving options on a ranking ballot', () => {
  it('adds last, takes away and closes the gap', () => {
    expect(insertAt(abc, 'd')).to.deep.equal([['a'], ['b'], ['c'], ['d']])
    expect(without([['a'], ['b', 'c'], ['d']], 'a')).to.deep.equal([['b', 'c'], ['d']])
  })

  it('steps past one place at a time and stays at the ends', () => {
    expect(step(abc, 'b', 'up')).to.deep.equal([['b'], ['a'], ['c']])
    expect(step(abc, 'b', 'down')).to.deep.equal([['a'], ['c'], ['b']])
    expect(step(abc, 'a', 'up')).to.deep.equal(abc)
    expect(step(abc, 'c', 'down')).to.deep.equal(abc)
  })

  it('leaves a shared place before it passes another', () => {
    const shared = [['a'], ['b', 'c'], ['d']]
    expect(step(shared, 'c', 'up')).to.deep.equal([['a'], ['c'], ['b'], ['d']])
    expect(step(shared, 'b', 'down')).to.deep.equal([['a'], ['c'], ['b'], ['d']])
    expect(share(abc, 'b')).to.deep.equal([['a', 'b'], ['c']])
    expect(share(abc, 'a')).to.deep.equal(abc)
  })

  it('drops several beside another in their order, wherever they came from', () => {
    expect(moveBeside(abc, ['c'], 'a', 'before')).to.deep.equal([['c'], ['a'], ['b']])
    expect(moveBeside(abc, ['a'], 'c', 'after')).to.deep.equal([['b'], ['c'], ['a']])
    expect(moveBeside([['a'], ['b'], ['c'], ['d']], ['a', 'b'], 'd', 'after')).to.deep.equal([['c'], ['d'], ['a'], ['b']])
    expect(moveBeside([['a'], ['b'], ['c'], ['d']], ['c', 'd'], 'a', 'before')).to.deep.equal([['c'], ['d'], ['a'], ['b']])
  })
})
