import type { FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { AccessTokenClaims } from './claims.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request's access token says. Throws on a route without `bearer`. */
    readonly claims: AccessTokenClaims
  }
}

const claimsOf = new WeakMap<FastifyRequest, AccessTokenClaims>()

/** Remembers whose request it is. */
export function rememberClaims(request: FastifyRequest, claims: AccessTokenClaims): void {
  claimsOf.set(request, claims)
}

/** Adds `request.claims`; `createServer` registers it. */
export const requestClaims = fastifyPlugin(
  (app, _options, done) => {
    app.decorateRequest('claims', {
      getter(this: FastifyRequest) {
        const claims = claimsOf.get(this)
        if (claims !== undefined) return claims
        throw new Error(
          `Failed to read the claims of ${this.method} ${this.routeOptions.url}: the route takes no token. Add bearer(…) to its onRequest hooks.`,
        )
      },
    })
    done()
  },
  { name: 'request-claims' },
)
