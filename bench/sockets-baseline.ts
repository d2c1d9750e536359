// The bare baseline for sockets: Socket.IO and the MongoDB driver with nothing around them. Argument: the database, the port or 0, "mongo" for the adapter between processes.
import { createServer } from 'node:http'
import { createAdapter } from '@socket.io/mongo-adapter'
import { MongoClient } from 'mongodb'
import { Server } from 'socket.io'

const [uri = '', port = '0', adapter = ''] = process.argv.slice(2)
const client = await MongoClient.connect(uri, { writeConcern: { w: 'majority', journal: true } })
const http = createServer()
const io = new Server(http, { serveClient: false, perMessageDeflate: false })
if (adapter === 'mongo') {
  const rows = client.db().collection('bare_live')
  await rows.createIndex({ createdAt: 1 }, { expireAfterSeconds: 3600 })
  io.adapter(createAdapter(rows as never, { addCreatedAtField: true }))
}
const messages = client.db().collection('bare_messages')
io.on('connection', (socket) => {
  socket.on('join', async (room: string, done: () => void) => { await socket.join(room); done() })
  socket.on('insert', async (text: string, done: (ack: { ok: boolean }) => void) => { await messages.insertOne({ text, at: new Date() }); done({ ok: true }) })
  socket.on('emit', (message: { room: string; text: string }, done: (ack: { ok: boolean }) => void) => { io.to(message.room).emit('message', message.text); done({ ok: true }) })
})
http.listen(Number(port), '127.0.0.1', () => { process.send?.({ port: (http.address() as { port: number }).port }) })
process.on('message', (question: string) => {
  // What is used after a collection: the pages a process holds do not shrink again, and would hide what sockets take.
  if (question === 'memory') { globalThis.gc?.(); const { heapUsed, external } = process.memoryUsage(); process.send?.({ used: heapUsed + external }) }
  if (question === 'stop') void io.close().then(() => client.close()).then(() => process.exit(0))
})
