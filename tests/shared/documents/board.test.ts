import { expect } from 'chai'
import * as Y from 'yjs'
import { BOARD, dotsLeft, markUsed, moveNote, putGroup, putNote, readBoard, sayOnBoard, setTimer, takeAway, turnDot } from '@commonspark/shared/documents/board'

/** Two copies that have been apart, joined. */
const join = (a: Y.Doc, b: Y.Doc): void => { Y.applyUpdate(a, Y.encodeStateAsUpdate(b)); Y.applyUpdate(b, Y.encodeStateAsUpdate(a)) }

describe('the brainstorm board', () => {
  it('joins what two people did with the same note at the same time: words, place, dots', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    putNote(a, 'n1', { text: 'Lend tools', by: 'ana' })
    putGroup(a, 'g1', 'Things')
    join(a, b)
    sayOnBoard(a, 'n1', 'Lend good tools')
    moveNote(b, 'n1', 'g1')
    turnDot(a, 'n1', 'ana'); turnDot(b, 'n1', 'ben')
    sayOnBoard(b, 'n1', 'Lend tools for free')
    join(a, b)
    expect(readBoard(a)).to.deep.equal(readBoard(b))
    expect(readBoard(a).notes[0]).to.deep.include({ text: 'Lend good tools for free', group: 'g1', dots: ['ana', 'ben'], by: 'ana' })
  })

  it('loses no note when its group is taken away while somebody else moves it there', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    putNote(a, 'n1', { text: 'One', by: 'ana' })
    putGroup(a, 'g1', 'Gone soon')
    join(a, b)
    takeAway(a, 'g1')
    moveNote(b, 'n1', 'g1')
    join(a, b)
    for (const doc of [a, b]) expect(readBoard(doc)).to.deep.include({ groups: [] })
    expect(readBoard(a).notes.map(({ text, group }) => [text, group])).to.deep.equal([['One', '']])
  })

  it('gives each person as many dots as agreed, and gives them back', () => {
    const doc = new Y.Doc()
    for (let n = 0; n <= BOARD.dots; n++) putNote(doc, `n${n}`, { text: `${n}`, by: 'ana' })
    for (let n = 0; n < BOARD.dots; n++) expect(turnDot(doc, `n${n}`, 'ana')).to.equal(true)
    expect(turnDot(doc, `n${BOARD.dots}`, 'ana')).to.equal(false)
    expect(dotsLeft(readBoard(doc), 'ben')).to.equal(BOARD.dots)
    turnDot(doc, 'n0', 'ana')
    expect(turnDot(doc, `n${BOARD.dots}`, 'ana')).to.equal(true)
    takeAway(doc, 'n1')
    expect(dotsLeft(readBoard(doc), 'ana')).to.equal(1)
  })

  it('keeps the order in which notes came, the timer, and where a note was taken', () => {
    const doc = new Y.Doc()
    for (const id of ['c', 'a', 'b']) putNote(doc, id, { text: id, by: 'ana' })
    moveNote(doc, 'c', '')
    setTimer(doc, 5000)
    markUsed(doc, 'a', 'solution')
    expect(readBoard(doc).notes.map(({ id, used }) => [id, used])).to.deep.equal([['a', 'solution'], ['b', null], ['c', null]])
    expect(readBoard(doc).endsAt).to.equal(5000)
    setTimer(doc, null)
    expect(readBoard(doc).endsAt).to.equal(null)
  })
})
