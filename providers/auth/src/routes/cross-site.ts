import type { RequestHook } from '@platform/conventions/access-tokens'
import { ProblemError } from '@platform/conventions/problem-details'
import type { components } from '@platform/schemas/auth'

/**
 * Refuses what another site's page sent with our cookie (OWASP CSRF cheat sheet: verify the origin, fetch metadata).
 * Clients that are no browsers send neither header.
 */
export function refuseCrossSite(allowedOrigins: readonly string[]): RequestHook {
  return async ({ headers }) => {
    const foreign = headers.origin !== undefined && !allowedOrigins.includes(headers.origin)
    if (!foreign && headers['sec-fetch-site'] !== 'cross-site') return
    throw new ProblemError<components['schemas']['ProblemCode']>(
      403,
      'cross_site',
      'Another site started this request.',
    )
  }
}
