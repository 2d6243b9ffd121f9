// Auth in a process of its own with a state-change endpoint beside it, as a test environment runs it. Its parent is told
// both addresses, and ends it by disconnecting.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createDatabase } from '@platform/conventions/database'
import type { AuthTables } from '../../src/store/tables.ts'
import { createAuthStates } from '../states/index.ts'
import { createStateServer } from './change-states.ts'
import { startVerifiedAuth } from './start-verified-auth.ts'

const { AUTH_DATABASE_URL: url = '', AUTH_STATE_KEY: key = '' } = process.env
const db = createDatabase<AuthTables>({ url, name: 'auth-deployed', poolSize: 8 })
const auth = await startVerifiedAuth(db)
const states = createStateServer(
  createAuthStates(() => auth.context),
  { key, reset: auth.reset },
)
states.listen(0, '127.0.0.1')
await once(states, 'listening')
const { port } = states.address() as AddressInfo
process.send?.({ url: auth.url, stateUrl: `http://127.0.0.1:${port}/` })
await once(process, 'disconnect')
states.close()
states.closeAllConnections()
await auth.close()
await db.destroy()
