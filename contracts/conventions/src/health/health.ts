import fastifyPlugin from 'fastify-plugin'
import { type ReadinessCheck, runChecks } from './readiness.ts'

/**
 * Serves `/livez`, 200 while the event loop turns, and `/readyz`, 200 or 503 with the outcome of each check.
 *
 * @example app.register(health, { checks: { database: () => checkDatabase(db) } })
 */
export const health = fastifyPlugin<{ checks?: Readonly<Record<string, ReadinessCheck>>; within?: number }>(
  (app, { checks = {}, within = 1_000 }, done) => {
    app.get('/livez', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }))
    app.get('/readyz', async (_request, reply) => {
      const report = await runChecks(checks, within)
      return reply
        .code(report.status === 'ready' ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(report)
    })
    done()
  },
  { name: 'health' },
)
