import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startBroker } from '../../src/broker/index.ts'
import { publicationOf } from '../broker/publication-of.ts'
import { followPage } from './follow-page.ts'
import { followedPages } from './followed-pages.ts'
import { startOrders } from './orders/orders/start-orders.ts'
import { startStateEndpoint } from './orders/orders/start-state-endpoint.ts'
import { type Example, openExample } from './run-example.ts'

const slow = { timeout: 60_000 }
const examples = new Map<string, Example>()
const key = 'Bearer key-of-the-state-endpoint'
let deployed: { url: string; stateUrl: string; close(): void }

beforeAll(async () => {
  const orders = await startOrders()
  const states = await startStateEndpoint(orders, key)
  const close = () => {
    orders.close()
    states.close()
  }
  deployed = { url: orders.url, stateUrl: states.url, close }
})
afterAll(async () => {
  deployed.close()
  for (const example of examples.values()) await example[Symbol.asyncDispose]()
})

test.for([
  ['orders', '11 passed'],
  ['messages', '2 passed'],
] as const)('the project %s records and verifies', slow, async ([name, passed]) => {
  const example = await openExample(name)
  examples.set(name, example)
  expect(await example.run()).toEqual({ exitCode: 0, output: expect.stringContaining(passed) })
})

test('no token of the project reaches a pact', async () => {
  const pacts = ['shop-orders', 'web-gateway', 'gateway-orders']
  for (const name of pacts) {
    const text = await examples.get('orders')?.read(`pacts/${name}.json`)
    expect(text).toContain('Bearer placeholder')
    expect(text).not.toMatch(/eyJ|a-token-of|a-token-that/)
  }
})

test('what a gateway forwards is recorded on behalf of who reads it', async () => {
  const text = await examples.get('orders')?.read('pacts/gateway-orders.json')
  const { interactions } = JSON.parse(text ?? '')
  expect(interactions[0].comments.origin).toMatchObject({ consumer: 'web', via: ['gateway'] })
  expect(interactions[0].response.body.content).toEqual({ id: expect.any(String), total: 900 })
})

test.for(Object.entries(followedPages))('docs/%s.md is true of the project %s', slow, async ([page, name]) => {
  const example = examples.get(name)
  if (!example) throw new Error(`Failed to follow ${page}: the project ${name} did not run.`)
  const env = { ORDERS_URL: deployed.url, ORDERS_STATE_URL: deployed.stateUrl, ORDERS_STATE_KEY: key }
  await followPage(page, example, env)
})

test('pacts of a broker are verified, and the results published', slow, async () => {
  const broker = await startBroker({ file: ':memory:' })
  onTestFinished(broker.close)
  const example = examples.get('orders')
  const pact = JSON.parse((await example?.read('pacts/shop-orders.json')) ?? '')
  const body = JSON.stringify(publicationOf(pact, 'c1', { branch: 'main' }))
  await fetch(`${broker.url}/contracts/publish`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  const env = { PACT_BROKER_BASE_URL: broker.url, GIT_COMMIT: 'p1', GIT_BRANCH: 'main' }
  const ran = await example?.run(['--config', 'broker.config.ts'], env)
  expect(ran).toEqual({ exitCode: 0, output: expect.stringContaining('4 passed') })
  const question = 'q[][pacticipant]=shop&q[][version]=c1&q[][pacticipant]=orders&q[][version]=p1&latestby=cvpv'
  const matrix = await (await fetch(`${broker.url}/matrix?${question}`)).json()
  expect(matrix).toMatchObject({ summary: { deployable: true } })
})
