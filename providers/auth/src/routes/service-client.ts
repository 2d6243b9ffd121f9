import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHook } from '@platform/conventions/access-tokens'
import { ProblemError } from '@platform/conventions/problem-details'
import type { components } from '@platform/schemas/auth'

type ProblemCode = components['schemas']['ProblemCode']

const nobody = Buffer.alloc(32)

/** Demands the credentials of a service (RFC 7617): any that is known, or only the one that is named. */
export function serviceClient(clients: ReadonlyMap<string, Buffer>, only?: string): RequestHook {
  return async (request) => {
    const id = identify(request.headers.authorization, clients)
    if (id === undefined) {
      throw new ProblemError<ProblemCode>(401, 'invalid_client', 'These are not the credentials of a known service.', {
        headers: { 'www-authenticate': 'Basic realm="auth"' },
      })
    }
    if (only !== undefined && id !== only) {
      throw new ProblemError<ProblemCode>(403, 'insufficient_scope', `Only the service "${only}" may do this.`)
    }
  }
}

function identify(authorization: string | undefined, clients: ReadonlyMap<string, Buffer>): string | undefined {
  const encoded = /^basic +([A-Za-z0-9+/]+=*) *$/i.exec(authorization ?? '')?.[1]
  if (encoded === undefined) return undefined
  const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
  const digest = clients.get(id)
  // An unknown service costs the same comparison.
  const same = timingSafeEqual(createHash('sha256').update(secret).digest(), digest ?? nobody)
  return digest !== undefined && same ? id : undefined
}
