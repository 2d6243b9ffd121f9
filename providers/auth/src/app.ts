import cookie from '@fastify/cookie'
import { checkDatabase } from '@platform/conventions/database'
import { health } from '@platform/conventions/health'
import { ignoreBodies } from '@platform/conventions/requests'
import { createServer, type Server } from '@platform/conventions/server'
import type { AuthDeps } from './deps.ts'
import { addAccount } from './routes/account.ts'
import { addKeyRotations, addKeys } from './routes/keys.ts'
import { translateRefusal } from './routes/problems.ts'
import { addRevocations } from './routes/revocations.ts'
import { createRouteContext } from './routes/route-context.ts'
import { addSessionEnds } from './routes/session-ends.ts'
import { addTenants } from './routes/tenants.ts'
import { addTokenQueries } from './routes/token-queries.ts'
import { addTokens } from './routes/tokens.ts'
import { addUsers } from './routes/users.ts'

/**
 * Builds auth; it never listens. The caller keeps the database and closes it after the app.
 *
 * @example const app = createApp({ db, config, clock: () => new Date(), ids: uuidv7, random: randomBytes })
 */
export function createApp(deps: AuthDeps): Server {
  const { config, db, random } = deps
  const app = createServer({
    trustProxy: config.trustedProxies.length === 0 ? false : [...config.trustedProxies],
    logLevel: config.logLevel,
    ...(deps.logStream && { logStream: deps.logStream }),
    random,
    translators: [translateRefusal],
  })
  const context = createRouteContext(deps)
  app.register(cookie)
  app.register(health, { checks: { database: () => checkDatabase(db), signingKey: () => context.keyRing.signing() } })
  app.register(async (scope: Server) => {
    addTenants(scope, context)
    addTokens(scope, context)
    addAccount(scope, context)
    addUsers(scope, context)
    addKeys(scope, context)
    addRevocations(scope, context)
  })
  app.register(async (scope: Server) => {
    ignoreBodies(scope)
    addSessionEnds(scope, context)
    addKeyRotations(scope, context)
  })
  app.register(async (scope: Server) => {
    addTokenQueries(scope, context)
  })
  return app
}
