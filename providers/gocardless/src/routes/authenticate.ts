import { createHash, timingSafeEqual } from 'node:crypto'
import type { onRequestHookHandler } from 'fastify'
import type { EmulatorConfig } from '../config.ts'
import { invalidUsage } from '../domain/api-fault.ts'

/** Demands the access token; the one that may only read gets 403 for the rest. */
export function authenticate({ accessToken, readOnlyToken }: EmulatorConfig): onRequestHookHandler {
  return (request, _reply, done) => {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) {
      done(invalidUsage(401, 'unauthorized', 'Unauthorized'))
    } else if (isSame(token, accessToken)) {
      done()
    } else if (readOnlyToken !== undefined && isSame(token, readOnlyToken)) {
      const message = 'This token may only read'
      done(request.method === 'GET' ? undefined : invalidUsage(403, 'insufficient_permissions', message))
    } else {
      done(invalidUsage(401, 'access_token_not_found', 'The access token you have used is not recognised'))
    }
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
