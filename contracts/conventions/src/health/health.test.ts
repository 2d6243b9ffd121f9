import { expect, test } from 'vitest'
import { createServer } from '../server/index.ts'
import { health } from './health.ts'
import { NotReadyError, type ReadinessCheck } from './readiness.ts'

function createApp(checks: Record<string, ReadinessCheck>) {
  const app = createServer()
  app.register(health, { checks, within: 5 })
  return app
}

const never = () => new Promise(() => undefined)

test('a service without checks is ready', async () => {
  const response = await createApp({}).inject('/readyz')
  expect([response.statusCode, response.json()]).toEqual([200, { status: 'ready', checks: [] }])
})

test('one failed check makes it not ready, and only words meant to be read are shown', async () => {
  const response = await createApp({
    database: () => Promise.reject(new Error('connect ECONNREFUSED postgres://me:pw@10.0.0.1')),
    revocations: () => {
      throw new NotReadyError('not read yet')
    },
    clock: () => undefined,
    slow: never,
  }).inject('/readyz')
  expect(response.statusCode).toBe(503)
  expect(response.headers['cache-control']).toBe('no-store')
  expect(response.json()).toEqual({
    status: 'not_ready',
    checks: [
      { name: 'database', ok: false, reason: 'failed' },
      { name: 'revocations', ok: false, reason: 'not read yet' },
      { name: 'clock', ok: true },
      { name: 'slow', ok: false, reason: 'timed out' },
    ],
  })
})

test('a service that is not ready is alive all the same', async () => {
  const response = await createApp({ slow: never }).inject('/livez')
  expect([response.statusCode, response.json()]).toEqual([200, { status: 'alive' }])
})
