// Holds a database as `npm start` does, in a process of its own that a test can kill: prints { uri } or { refused }.
import { provideMongo } from '../../../scripts/mongo/provide.ts'

const folder = process.argv[2]
if (!folder) throw new Error('usage: holder.ts FOLDER')
const env = { ...process.env, MONGODB_URI: undefined }

provideMongo({ folder, env }).then(
  ({ uri, stop }) => {
    console.log(JSON.stringify({ uri }))
    process.on('SIGTERM', () => void stop().then(() => process.exit(0)))
  },
  (error: Error) => {
    console.log(JSON.stringify({ refused: error.message }))
    process.exit(1)
  })
