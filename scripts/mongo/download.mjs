// Prints "mongod=PATH" of the official server: with --cached only if it was downloaded before, with --download after
// fetching it once. Whether the download host can be reached at all is found out first, within seconds.
import { connect } from 'node:net'
import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js'
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js'
import { DryMongoBinary } from 'mongodb-memory-server-core/lib/util/DryMongoBinary.js'

const REACHED_WITHIN = 5000
const version = process.env.COMMONSPARK_MONGOD_VERSION ?? '7.0.32'
const env = process.env
const proxied = Boolean(env.https_proxy ?? env.HTTPS_PROXY ?? env.http_proxy ?? env.HTTP_PROXY)

const options = await DryMongoBinary.generateOptions({ version })
let found = await DryMongoBinary.locateBinary(options)
if (!found && process.argv.includes('--download')) {
  const url = new URL(await new MongoBinaryDownloadUrl({ ...options, platform: process.platform }).getDownloadUrl())
  if (proxied || await reaches(url)) {
    console.log(`Downloading the MongoDB ${version} server from ${url.host} (about 80 MB, once).`)
    found = await MongoBinary.getPath({ version }).catch((error) => console.log(`The download failed: ${error.message}`))
  } else {
    console.log(`The official MongoDB server cannot be downloaded: ${url.host} cannot be reached from here.`)
  }
}
if (found) console.log(`mongod=${found}`)

function reaches(url) {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port) || (url.protocol === 'http:' ? 80 : 443) })
    const done = (ok) => { socket.destroy(); resolve(ok) }
    socket.setTimeout(REACHED_WITHIN, () => done(false))
    socket.once('connect', () => done(true)).once('error', () => done(false))
  })
}
