import { expect, test } from 'vitest'
import { composeTrading } from '../src/compose.ts'
import { testConfig } from './test-config.ts'
import { cloneTradingDatabase } from './trading-database.ts'

/** The service as it is deployed, but that nobody can reach auth. */
async function compose(databaseUrl: string, { levers }: { levers: boolean }) {
  const app = await composeTrading({
    process: { port: 0, host: '127.0.0.1', databaseUrl, poolSize: 2, migrate: false },
    auth: {
      url: 'http://127.0.0.1:9',
      clientId: 'trading',
      clientSecret: 'secret-secret-secret',
      issuer: 'i',
      audience: 'a',
    },
    simulator: { seed: 'test', tickMilliseconds: 0, feeBasisPoints: 10, levers },
    trading: testConfig,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}

test.each([true, false])('levers are there only when they are switched on (%s)', async (levers) => {
  await using database = await cloneTradingDatabase()
  const app = await compose(database.url, { levers })
  const { statusCode } = await app.inject({
    method: 'PUT',
    url: '/simulator/quotes/ACME',
    payload: { bid: '50', ask: '51' },
  })
  await app.close()
  expect(statusCode).toBe(levers ? 200 : 404)
})
