import type { AuthStates } from '@platform/fixtures/auth'
import { verifyPacts } from 'concordat/provider'
import { cloneAuthDatabase } from './auth-database.ts'
import { createAuthStates } from './states/index.ts'
import { startVerifiedAuth, type VerifiedAuth } from './verification/start-verified-auth.ts'

let auth: VerifiedAuth

verifyPacts<AuthStates>({
  provider: 'auth',
  pacts: new URL('../../../pacts/', import.meta.url),
  start: async () => {
    const database = await cloneAuthDatabase()
    auth = await startVerifiedAuth(database.open())
    const close = async () => {
      await auth.close()
      await database[Symbol.asyncDispose]()
    }
    return { ...auth, close }
  },
  states: createAuthStates(() => auth.context),
  url: process.env['AUTH_URL'],
  stateUrl: process.env['AUTH_STATE_URL'],
  stateHeaders: { authorization: process.env['AUTH_STATE_KEY'] && `Bearer ${process.env['AUTH_STATE_KEY']}` },
})
