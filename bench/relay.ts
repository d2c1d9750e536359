// The bare baseline of writing together: Socket.IO and one Yjs document in memory; no check, no rights, nothing kept.
import { createServer } from 'node:http'
import { Server } from 'socket.io'
import * as Y from 'yjs'

const http = createServer()
const doc = new Y.Doc()
new Server(http).on('connection', (socket) => {
  socket.on('update', (update: Uint8Array, answer: () => void) => { Y.applyUpdate(doc, new Uint8Array(update)); socket.broadcast.emit('update', update); answer() })
})
http.listen(0, '127.0.0.1', () => { process.stdout.write(`${(http.address() as { port: number }).port}\n`) })
