import { expect } from 'chai'
import { refusalOf } from '@commonspark/server/platform/http/problem'

describe('an error of the database', () => {
  // Each of these was once answered as a fault of ours (500) while servers and databases were killed: tests/faults.
  for (const [name, message] of [
    ['Error', 'This socket has been ended by the other party'], ['MongoBulkWriteError', 'Operation interrupted because client was closed'],
    ['MongoBulkWriteError', 'connection 7 to 127.0.0.1:27017 closed'], ['Error', 'write EPIPE'],
  ] as const) {
    it(`“${message}” means that nothing is known, and that asking again is right`, () => {
      expect(refusalOf(Object.assign(new Error(message), { name })).code).to.equal('unavailable')
    })
  }
  it('of another kind is a fault', () => {
    expect(refusalOf(Object.assign(new Error('E11000 duplicate key'), { name: 'MongoServerError', code: 11000 })).code).to.equal('internal')
  })
})
