import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vitest/config'

/** Serves the worker script of the installed MSW, so that no project needs to hold a copy of it. */
export const serveWorker: NonNullable<Extract<Plugin['configureServer'], (...args: never) => unknown>> = (server) => {
  const path = `${server.config.base}mockServiceWorker.js`
  server.middlewares.use((request, response, next) => {
    if (request.url?.split('?')[0] !== path) return next()
    const script = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
    response.setHeader('content-type', 'text/javascript')
    response.setHeader('cache-control', 'no-cache')
    response.end(readFileSync(script))
  })
}
