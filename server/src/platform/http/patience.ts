import type { Server } from 'node:http'
import type { RequestHandler } from 'express'

/** How long a connection may take, in milliseconds (decision 47). */
export interface Patience {
  /** From its first byte to the end of a request's head. */
  head: number
  /** The same to the end of a body that is not an upload. */
  body: number
  /** The same to the end of any request: 25 MB over a slow line. */
  request: number
  /** Without a byte in either direction; sockets that were upgraded have a heartbeat of their own. */
  silence: number
  /** How often heads and requests are looked at. */
  look: number
}
export const PATIENCE: Patience = { head: 15_000, body: 30_000, request: 300_000, silence: 120_000, look: 5_000 }

/** The options of a server that does not wait for ever. */
export const patientServer = ({ head, request, look }: Patience) => ({ headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: look })

/** Ends connections over which nothing moves: whoever asks and never reads would keep the answer in memory for good. */
export function endSilent(http: Server, { silence }: Patience): void { http.setTimeout(silence) }

/** Breaks off whoever sends the body of a request too slowly; uploads have the time of `request`. */
export function hurryBodies({ body }: Patience): RequestHandler {
  return (req, _res, next) => {
    if (!req.complete && !req.is('multipart/form-data')) {
      const timer = setTimeout(() => { req.socket.destroy() }, body)
      const done = (): void => { clearTimeout(timer) }
      req.once('end', done).once('close', done)
    }
    next()
  }
}
