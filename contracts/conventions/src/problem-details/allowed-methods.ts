import type { FastifyInstance } from 'fastify'
import findMyWay, { type HTTPMethod } from 'find-my-way'

/**
 * Remembers every route as it is registered, and answers which methods a path has: what a 405 puts into `Allow`
 * (RFC 9110, 15.5.6). Fastify's router answers 404 for a known path with another method.
 */
export function trackAllowedMethods(app: FastifyInstance): (url: string) => string[] {
  const router = findMyWay()
  const methods = new Set<HTTPMethod>()
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat() as HTTPMethod[]) {
      if (router.hasRoute(one, url)) continue
      methods.add(one)
      router.on(one, url, () => undefined)
    }
  })
  return (url) => {
    const path = url.split('?', 1)[0] ?? url
    return [...methods].filter((method) => router.find(method, path) !== null).sort()
  }
}
