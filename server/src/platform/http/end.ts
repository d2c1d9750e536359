import type { Server } from 'node:http'

/**
 * Lets requests that are on their way be answered, for at most `grace` milliseconds, and every connection end with its next answer:
 * one that a client or a proxy keeps busy would otherwise hold a closing server open for as long as it likes.
 */
export function endConnections(http: Server, grace: number): void {
  http.prependListener('request', (_req, res) => { res.setHeader('Connection', 'close') })
  setTimeout(() => { http.closeAllConnections() }, grace).unref()
}
