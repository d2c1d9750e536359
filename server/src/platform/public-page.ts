import { lookup } from 'node:dns/promises'
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIPv4, isIPv6, type LookupFunction } from 'node:net'

/** Why a page was not fetched; nobody is shown it. */
export class NotFetched extends Error {}

const NOT_PUBLIC = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) NOT_PUBLIC.addSubnet(net, bits, 'ipv4')
// Of the addresses of version 6 only 2000::/3 is public at all, and in it these lead to others in disguise.
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) NOT_PUBLIC.addSubnet(net, bits, 'ipv6')

/** Whether an address belongs to the public internet: not to this machine, a private network, a cloud's metadata, or anything that maps to one. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC.check(address, 'ipv4')
  return isIPv6(address) && GLOBAL.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
}

/** How a page is fetched; tests stand in for the names of the internet and for what is public. */
export interface Reach {
  resolve(host: string): Promise<{ address: string; family: number }[]>
  mayReach(address: string, port: number): boolean
}
export const INTERNET: Reach = { resolve: (host) => lookup(host, { all: true }), mayReach: (address, port) => isPublicAddress(address) && (port === 80 || port === 443) }

const MOST_BYTES = 256 * 1024
const MOST_REDIRECTS = 3
const MOST_TIME = 5000

/**
 * The beginning of a public HTML page and the address that it was found at. The name is resolved once, every address it has must be
 * public, and the connection goes to the one that was checked; each redirect is a new address and checked as one.
 */
export async function fetchPublicPage(address: string, reach: Reach = INTERNET, time = MOST_TIME): Promise<{ url: string; html: string }> {
  const signal = AbortSignal.timeout(time)
  let url = new URL(address)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await openPublic(url, reach, signal, PAGE)
    const { statusCode = 0, headers } = response
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy()
      url = new URL(headers.location, url)
      continue
    }
    if (statusCode !== 200 || !/^text\/html\b/i.test(headers['content-type'] ?? '')) { response.destroy(); throw new NotFetched('no page') }
    return { url: url.href, html: await beginningOf(response) }
  }
  throw new NotFetched('too many redirects')
}

/** What is asked of an address. */
export interface Asked { method: 'GET' | 'POST'; headers: Record<string, string | number>; body?: Buffer | string | null }
const PAGE: Asked = { method: 'GET', headers: { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'Commonspark link preview' } }

/** Asks an address of the public internet; throws NotFetched when the name leads anywhere else. Follows no redirect. */
export async function openPublic(url: URL, reach: Reach, signal: AbortSignal, { method, headers, body }: Asked): Promise<IncomingMessage> {
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) throw new NotFetched('not an address of a page')
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = await reach.resolve(host)
  if (found.length === 0 || found.some((each) => !reach.mayReach(each.address, port))) throw new NotFetched('not public')
  const [{ address, family }] = found as [{ address: string; family: number }]
  // The connection does not ask for the name again: what it would be told now is not what was checked.
  const pinned: LookupFunction = (_host, options, back) => {
    if (options.all) (back as unknown as (error: null, all: { address: string; family: number }[]) => void)(null, [{ address, family }])
    else back(null, address, family)
  }
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      lookup: pinned, signal, agent: false, method, headers, maxHeaderSize: 16 * 1024,
    })
    request.once('response', resolve)
    request.once('error', reject)
    request.end(body ?? undefined)
  })
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= MOST_BYTES) break
  }
  response.destroy()
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8')
}
