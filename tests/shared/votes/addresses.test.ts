import { expect } from 'chai'
import { readAddresses } from '@commonspark/shared/votes/addresses'

describe('a file of addresses', () => {
  it('is read one a line: with BOM, CRLF, quotation marks and a heading, repeated ones once and named', () => {
    expect(readAddresses('\uFEFFE-mail\r\n"Ana@Example.org"\r\n\r\nben@example.org;\r\nana@example.org\r\n')).to.deep.equal({
      ok: true, addresses: ['ana@example.org', 'ben@example.org'], repeated: [{ line: 5, address: 'ana@example.org', first: 2 }],
    })
    expect(readAddresses('ana@example.org\rben@example.org')).to.deep.include({ ok: true, addresses: ['ana@example.org', 'ben@example.org'] })
    expect(readAddresses('')).to.deep.equal({ ok: true, addresses: [], repeated: [] })
  })
  it('with any fault gives nothing, and names its lines', () => {
    expect(readAddresses('ana@example.org\nben at example.org\nCene, cene@example.org\n')).to.deep.equal({
      ok: false, faults: [{ line: 2, code: 'notAnAddress', text: 'ben at example.org' }, { line: 3, code: 'severalThings', text: 'Cene, cene@example.org' }],
    })
    expect(readAddresses('ana@example.org\n\0')).to.deep.equal({ ok: false, faults: [{ line: 2, code: 'notText', text: '' }] })
    const many = readAddresses('x\n'.repeat(100_000))
    expect(many.ok || many.faults.length).to.equal(50)
  })
})
