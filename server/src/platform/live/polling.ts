import { randomBytes } from 'node:crypto'
import { existsSync, unlinkSync } from 'node:fs'
import { type IncomingMessage, request, type Server as HttpServer, type ServerResponse } from 'node:http'
import { connect, createServer, type Server as NetServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Server } from 'socket.io'

/** Where a member takes what belongs to its own sessions; known to the members of one primary alone. */
const doorOf = (member: string): string => (process.platform === 'win32'
  ? `\\\\.\\pipe\\commonspark-${process.ppid}-${member}` : join(tmpdir(), `commonspark-${process.ppid}-${member}.sock`))

const headOf = (req: IncomingMessage): string => {
  const lines: string[] = []
  for (let at = 0; at < req.rawHeaders.length; at += 2) lines.push(`${req.rawHeaders[at]}: ${req.rawHeaders[at + 1]}`)
  return `${req.method} ${req.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

/**
 * A client that polls comes back over any connection, so to any member: the identity of its session begins with the number of the
 * member that has it, and another one passes the request on. Returns the private door, to be closed at the end.
 */
export function keepPollingTogether(io: Server, http: HttpServer, member: string): Promise<NetServer> {
  io.engine.generateId = () => `${member}.${randomBytes(15).toString('base64url')}`
  io.engine.use((req: IncomingMessage, res: ServerResponse, next: () => void) => {
    const owner = /[?&]sid=(\d{1,4})\./.exec(req.url ?? '')?.[1]
    if (owner === undefined || owner === member) { next(); return }
    if (req.headers.upgrade === undefined) {
      // A connection of its own: one that is kept may be closed by the other end in the moment in which it is used again.
      const onward = request({ agent: false, socketPath: doorOf(owner), method: req.method, path: req.url, headers: { ...req.headers, connection: 'close' }, setHost: false }, (answer) => {
        const { connection: _connection, 'keep-alive': _keepAlive, ...headers } = answer.headers
        res.writeHead(answer.statusCode ?? 502, headers)
        answer.pipe(res)
      })
      // That member is gone and the session with it: the client begins anew.
      onward.on('error', () => { if (!res.headersSent) res.writeHead(400).end(); else res.destroy() })
      res.on('close', () => { onward.destroy() })
      req.pipe(onward)
      return
    }
    const onward = connect(doorOf(owner), () => {
      onward.write(headOf(req))
      onward.pipe(req.socket).pipe(onward)
    })
    for (const [one, other] of [[onward, req.socket], [req.socket, onward]] as const) one.on('error', () => { other.destroy() }).on('close', () => { other.destroy() })
  })
  const path = doorOf(member)
  // Of a member with this number that was killed.
  if (process.platform !== 'win32' && existsSync(path)) unlinkSync(path)
  const door = createServer((socket) => { http.emit('connection', socket) })
  return new Promise((resolve, reject) => { door.once('error', reject).listen({ path, exclusive: true }, () => { resolve(door) }) })
}
