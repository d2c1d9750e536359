import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { previewOf } from '@commonspark/server/features/conversations/previews'
import { fetchPublicPage, isPublicAddress, type Reach } from '@commonspark/server/platform/public-page'

describe('a page elsewhere, looked at by the server', () => {
  let server: Server
  let port = 0
  const asked: string[] = []
  before(async () => {
    server = createServer((req, res) => {
      asked.push(`${req.headers.host} ${req.url}`)
      if (req.url === '/page') res.setHeader('content-type', 'text/html; charset=utf-8').end('<title>Plain</title><meta property="og:title" content="A &amp; B &#x1F33F;"><meta name=description content=\'<b>What</b> it is\'>')
      else if (req.url === '/inside') res.writeHead(302, { location: `http://intern.example:${port}/secret` }).end()
      else if (req.url === '/metadata') res.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
      else if (req.url === '/circle') res.writeHead(302, { location: '/circle' }).end()
      else if (req.url === '/file') res.writeHead(302, { location: 'file:///etc/passwd' }).end()
      else if (req.url === '/big') { res.setHeader('content-type', 'text/html'); const pour = (): void => { while (res.write('x'.repeat(65_536)));  res.once('drain', pour) }; pour() }
      else if (req.url === '/slow') res.setHeader('content-type', 'text/html').write('<title>')
      else if (req.url === '/picture') res.setHeader('content-type', 'image/png').end('x')
      else res.setHeader('content-type', 'text/html').end('<title>secret</title>')
    })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    port = (server.address() as AddressInfo).port
  })
  after(() => { server.closeAllConnections(); server.close() })

  /** An internet in which one name is public and stands at this test's server; every other name resolves to what it says. */
  const internet = (names: Record<string, string[]> = {}): Reach & { resolved: string[] } => {
    const resolved: string[] = []
    return {
      resolved,
      resolve: (host) => { resolved.push(host); return Promise.resolve((names[host] ?? (host === 'public.example' ? ['127.0.0.1'] : [host === 'intern.example' ? '10.0.0.7' : host])).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))) },
      // What the test's server pretends to be is the one exception.
      mayReach: (address) => address === '127.0.0.1' || isPublicAddress(address),
    }
  }
  const fails = async (url: string, reach: Reach = internet(), time = 3000): Promise<string> => {
    try { await fetchPublicPage(url, reach, time) } catch (error) { return (error as Error).message }
    throw new Error(`${url} was fetched`)
  }

  it('is public only if its address is: not this machine, not a private network, not metadata, not one in disguise', () => {
    for (const address of ['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.0.1',
      '::', '::1', '::ffff:127.0.0.1', '::ffff:a00:1', '::ffff:8.8.8.8', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', '', 'localhost', '1.2.3']) {
      expect(isPublicAddress(address), address).to.equal(false)
    }
    for (const address of ['8.8.8.8', '172.32.0.1', '193.2.1.66', '2606:4700::1111', '2a00:1450:4001::1']) expect(isPublicAddress(address), address).to.equal(true)
  })

  it('is read where it is, through the address that was checked, and told as plain words', async () => {
    const reach = internet()
    const { url, html } = await fetchPublicPage(`http://public.example:${port}/page`, reach)
    expect(previewOf(url, html)).to.deep.equal({ url: `http://public.example:${port}/page`, title: 'A & B 🌿', description: 'What it is', site: 'public.example' })
    expect(reach.resolved, 'asked for its name once').to.deep.equal(['public.example'])
    expect(asked.at(-1)).to.equal(`public.example:${port} /page`)
    expect(previewOf('http://x.example/', '<p>no title')).to.equal(null)
  })

  it('is not fetched inside the network, however the address is written, and not through a redirect', async () => {
    const before = asked.length
    for (const url of ['http://intern.example/', 'http://10.0.0.7/', 'http://0x0a000007/', 'http://167772167/', 'http://[::1]/', 'http://[::ffff:7f00:1]/', 'http://169.254.169.254/', 'http://metadata.example/']) {
      expect(await fails(url, internet({ 'metadata.example': ['8.8.8.8', 'fd00:ec2::254'] })), url).to.equal('not public')
    }
    for (const url of ['ftp://public.example/', 'file:///etc/passwd', 'http://user:word@public.example/']) expect(await fails(url), url).to.equal('not an address of a page')
    expect(asked.length).to.equal(before)
    for (const path of ['inside', 'metadata']) expect(await fails(`http://public.example:${port}/${path}`), path).to.equal('not public')
    expect(await fails(`http://public.example:${port}/file`)).to.equal('not an address of a page')
    expect(await fails(`http://public.example:${port}/circle`)).to.equal('too many redirects')
    expect(asked.filter((line) => line.includes('secret'))).to.deep.equal([])
  })

  it('is left when it is no page, endless or slow', async () => {
    expect(await fails(`http://public.example:${port}/picture`)).to.equal('no page')
    expect((await fetchPublicPage(`http://public.example:${port}/big`, internet())).html.length).to.equal(262_144)
    const started = Date.now()
    expect(await fails(`http://public.example:${port}/slow`, internet(), 300)).to.match(/abort/i)
    expect(Date.now() - started).to.be.lessThan(2500)
  })
})
