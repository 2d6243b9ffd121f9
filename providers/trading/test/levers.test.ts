import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { addLevers } from '../src/simulator/levers.ts'
import { startTrading } from './start-trading.ts'
import { readTold, venueOrder } from './venue-orders.ts'

type Call = { method: 'GET' | 'PUT' | 'POST' | 'DELETE'; url: string; payload?: object }

/** The service with its levers. */
async function openLevers() {
  const trading = await startTrading()
  const app = createApp(trading.context)
  app.register(async (scope: typeof app) => addLevers(scope, trading))
  const pull = async ({ method, url, payload }: Call) => {
    const response = await app.inject({ method, url: `/simulator${url}`, ...(payload !== undefined && { payload }) })
    return { status: response.statusCode, body: response.body === '' ? undefined : response.json() }
  }
  return {
    ...trading,
    pull,
    [Symbol.asyncDispose]: async () => {
      await app.close()
      await trading[Symbol.asyncDispose]()
    },
  }
}

test('a service without levers has none', async () => {
  await using trading = await startTrading()
  const response = await trading.app.inject({
    method: 'PUT',
    url: '/simulator/quotes/ACME',
    payload: { bid: '1', ask: '2' },
  })
  expect(response.statusCode).toBe(404)
})

test('when a quote was set, what it reaches is executed', async () => {
  await using service = await openLevers()
  await service.venue.submit(venueOrder(1))
  const { status, body } = await service.pull({
    method: 'PUT',
    url: '/quotes/ACME',
    payload: { bid: '99.9', ask: '99.95' },
  })
  expect([status, body]).toMatchObject([200, { symbol: 'ACME', bid: '99.9', ask: '99.95', sequence: 1, stale: false }])
  expect(await readTold(service.venue)).toEqual(['1 accepted', '1 maker 100 at 100 for 0'])
  expect(await service.pull({ method: 'POST', url: '/ticks' })).toMatchObject({ status: 204 })
  expect(service.market.quote('ACME')?.sequence).toBe(2)
  expect(await service.pull({ method: 'DELETE', url: '/quotes/ACME' })).toMatchObject({ status: 204 })
})

test('whatever moves the market answers when the exchange has traded at it', async () => {
  await using service = await openLevers()
  let settled = 0
  Object.assign(service.venue, {
    settled: async () => {
      await setImmediate()
      settled += 1
    },
  })
  await service.pull({ method: 'PUT', url: '/quotes/ACME', payload: { bid: '99.9', ask: '99.95' } })
  expect(settled).toBe(1)
  await service.pull({ method: 'POST', url: '/ticks' })
  expect(settled).toBe(2)
})

test('bars are added', async () => {
  await using service = await openLevers()
  const bar = { opensAt: '2026-01-15T09:00:00Z', open: '1', high: '2', low: '1', close: '2', volume: '10' }
  expect(await service.pull({ method: 'POST', url: '/bars/ACME/1m', payload: { bars: [bar] } })).toMatchObject({
    status: 204,
  })
  const { body } = await service
    .call('get', '/instruments/ACME/candles?interval=1m&from=2026-01-15T00:00:00Z&to=2026-01-16T00:00:00Z')
    .expect(200)
  expect(body.items).toEqual([{ ...bar, opensAt: '2026-01-15T09:00:00.000Z' }])
})

test('faults are added, listed and cleared, and reports held', async () => {
  await using service = await openLevers()
  const fault = { operation: 'submit', fault: 'timeout_after', times: 3 }
  expect(await service.pull({ method: 'POST', url: '/faults', payload: fault })).toEqual({ status: 201, body: fault })
  const { body } = await service.pull({ method: 'GET', url: '/faults' })
  expect(body.faults).toMatchObject([fault])
  await expect(service.context.venue.submit(venueOrder(1))).rejects.toThrow(/did not answer/)
  expect(await service.pull({ method: 'DELETE', url: '/faults' })).toMatchObject({ status: 204 })
  await service.context.venue.submit(venueOrder(2))
  expect(await service.pull({ method: 'PUT', url: '/reports', payload: { held: true } })).toMatchObject({ status: 200 })
  expect(await readTold(service.context.venue)).toEqual([])
})

test.each<[Call, number, string?]>([
  [{ method: 'PUT', url: '/quotes/NOTHING', payload: { bid: '1', ask: '2' } }, 404],
  [{ method: 'PUT', url: '/quotes/ACME', payload: { bid: '2', ask: '2' } }, 422, '#/ask'],
  [{ method: 'PUT', url: '/quotes/ACME', payload: { bid: '2' } }, 422, '#/ask'],
  [{ method: 'POST', url: '/faults', payload: { operation: 'find', fault: 'reject' } }, 422, '#/fault'],
  [{ method: 'POST', url: '/faults', payload: { operation: 'find', fault: 'fire' } }, 422, '#/fault'],
])('%j is refused', async (call, status, pointer) => {
  await using service = await openLevers()
  const answer = await service.pull(call)
  expect(answer.status).toBe(status)
  expect(answer.body.errors?.map((error: { pointer: string }) => error.pointer)).toEqual(pointer && [pointer])
})

test('the market stops and goes on', async () => {
  await using service = await openLevers()
  const told: string[] = []
  Object.assign(service.market, { start: () => told.push('start'), stop: () => told.push('stop') })
  for (const running of [false, true]) {
    const answer = await service.pull({ method: 'PUT', url: '/market', payload: { running } })
    expect(answer).toEqual({ status: 200, body: { running } })
  }
  expect(told).toEqual(['stop', 'start'])
})
