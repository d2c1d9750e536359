// Makes three empty members a replica set and adds its two users: admin, and commonspark for the application.
// Can be run again at any time: what is there already stays, and the application's password is set anew.
import { MongoClient } from 'mongodb'

const { MONGO_ADMIN_PASSWORD, MONGO_APP_PASSWORD, MONGO_MEMBERS = 'mongo1:27017,mongo2:27017,mongo3:27017' } = process.env
const local = `mongodb://${process.env.MONGO_LOCAL ?? '127.0.0.1:27017'}/?directConnection=true`
const members = MONGO_MEMBERS.split(',').map((host, _id) => ({ _id, host, priority: _id === 0 ? 2 : 1 }))
const app = { user: 'commonspark', pwd: MONGO_APP_PASSWORD, roles: ['readWrite', 'dbAdmin'] }

await initiate()
await firstUser()
await appUser()
console.log('The replica set and its users are ready.')

/** Only the very first time, when there is no user yet, is this allowed without a password. */
async function initiate() {
  await connected(local, (client) => client.db('admin').command({ replSetInitiate: { _id: 'commonspark', members } }))
    .catch(unless('AlreadyInitialized', 'Unauthorized'))
}

async function firstUser() {
  const admin = { createUser: 'admin', pwd: MONGO_ADMIN_PASSWORD, roles: ['root'] }
  await connected(local, async (client) => {
    const until = Date.now() + 60_000
    while (!(await client.db('admin').command({ hello: 1 })).primary && Date.now() < until) await pause(500)
    await client.db('admin').command(admin)
  }).catch(unless('Unauthorized', 'NotWritablePrimary'))
}

async function appUser() {
  const hosts = members.map(({ host }) => host).join(',')
  const uri = `mongodb://admin:${MONGO_ADMIN_PASSWORD}@${hosts}/?replicaSet=commonspark&authSource=admin`
  await connected(uri, async (client) => {
    const db = client.db('commonspark')
    const { users } = await db.command({ usersInfo: app.user })
    const { user, ...rest } = app
    await db.command(users.length ? { updateUser: user, ...rest } : { createUser: user, ...rest })
  }).catch((error) => {
    if (error.codeName !== 'AuthenticationFailed') throw error
    console.error('MONGO_ADMIN_PASSWORD is not the one this database was set up with.')
    process.exit(1)
  })
}

async function connected(uri, work) {
  const client = new MongoClient(uri)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

function unless(...names) {
  return (error) => {
    if (!names.includes(error.codeName)) throw error
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds) })
}
