import { randomBytes } from 'node:crypto'
import fastifyPlugin from 'fastify-plugin'
import { createRandomPool } from './random-pool.ts'
import { openSpan, type RandomSource, type Trace } from './trace.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** This hop of the request's trace. Set before every other hook. */
    trace: Trace
  }
}

/** Sets `request.trace` from `traceparent`; register it first, so that every answer has a trace id. */
export const traceContext = fastifyPlugin<{ random?: RandomSource }>(
  (app, { random: source = randomBytes }, done) => {
    const random = createRandomPool(source)
    app.decorateRequest('trace')
    app.addHook('onRequest', (request, _reply, next) => {
      request.trace = openSpan(request.headers, random)
      next()
    })
    done()
  },
  { name: 'trace-context' },
)
