import { expect, onTestFinished, test, vi } from 'vitest'
import { serveFetch } from '../../loopback/serve-fetch.ts'
import type { PactsOfProvider } from '../pact-source.ts'
import { createHalClient } from './hal-client.ts'
import type { BrokerSettings } from './read-broker-options.ts'
import { readBrokerPacts } from './read-broker-pacts.ts'

const pact = {
  consumer: { name: 'shop' },
  provider: { name: 'library' },
  interactions: [
    { _id: 'a1', description: 'a book', request: { method: 'GET', path: '/' }, response: { status: 200 } },
  ],
}

type Answers = Record<string, (request: Request) => Response | Promise<Response>>

/** A broker that works, but for what a test answers otherwise. */
async function openBroker(changed: Answers = {}) {
  const requests: Request[] = []
  const answers: Answers = {
    'GET /': () => Response.json({ _links: { 'pb:provider-pacts-for-verification': { href: '/pacts/{provider}' } } }),
    'POST /pacts/library': () => Response.json({ _embedded: { pacts: [selected('/pact')] } }),
    'GET /pact': () => Response.json(pact),
    ...changed,
  }
  const server = await serveFetch(async (request) => {
    requests.push(request)
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`]
    return answer ? answer(request) : new Response('not here', { status: 404 })
  })
  onTestFinished(server.close)
  return { url: server.url, requests }
}

function selected(href: unknown) {
  return {
    shortDescription: 'latest from branch main',
    _links: { self: { href, name: 'Pact between shop (1) and library' } },
  }
}

function read(url: string, { delays = [], most, ...settings }: Partial<BrokerSettings> & Limits = {}) {
  const all = { url, selectors: [{ mainBranch: true as const }], enablePending: false, ...settings }
  const limits = { timeout: 1_000, delays, ...(most && { most }) }
  return readBrokerPacts('library', all, (options) => createHalClient({ ...options, ...limits }))
}

interface Limits {
  delays?: number[]
  most?: number
}

function readFault({ pacts, faults }: PactsOfProvider): string {
  expect(pacts).toEqual([])
  expect(faults).toHaveLength(1)
  return faults[0]?.error.message ?? ''
}

test('what is asked is what was set, and the credentials go with every request', async () => {
  const broker = await openBroker()
  const settings = {
    enablePending: true,
    includeWipPactsSince: '2026-01-01',
    branch: 'main',
    authorization: 'Bearer key',
  }
  const { pacts, faults } = await read(broker.url, settings)
  expect(faults).toEqual([])
  expect(pacts).toMatchObject([
    { pact, selection: { description: 'latest from branch main', pending: false, wip: false } },
  ])
  expect(broker.requests.map(({ headers }) => headers.get('authorization'))).toEqual(Array(3).fill('Bearer key'))
  expect(await broker.requests[1]?.json()).toEqual({
    consumerVersionSelectors: [{ mainBranch: true }],
    includePendingStatus: true,
    includeWipPactsSince: '2026-01-01',
    providerVersionBranch: 'main',
  })
})

const html = { headers: { 'content-type': 'text/html' } }
const faults: [string, Answers, string][] = [
  ['an answer that is no JSON', { 'GET /': () => new Response('<h1>Hello</h1>', html) }, 'its answer is no JSON (GET '],
  ['a list', { 'GET /': () => Response.json([]) }, 'its answer is JSON but no object'],
  [
    'no link to the pacts',
    { 'GET /': () => Response.json({ _links: {} }) },
    'has no link "pb:provider-pacts-for-verification"',
  ],
  ['bytes that are no UTF-8', { 'GET /': () => new Response(new Uint8Array([0xff])) }, 'its answer is not UTF-8'],
  ['no list of pacts', { 'POST /pacts/library': () => Response.json({}) }, 'lists no pacts under "_embedded"'],
  [
    'no pact',
    { 'POST /pacts/library': () => Response.json({ _embedded: { pacts: [] } }) },
    'it has none that match ([{"mainBranch":true}]), so nothing would be verified. Publish',
  ],
  [
    'no address of a pact',
    { 'POST /pacts/library': () => Response.json({ _embedded: { pacts: [selected(1)] } }) },
    'it gives no address of "Pact between shop (1) and library"',
  ],
  [
    'a selector that it refuses',
    { 'POST /pacts/library': () => Response.json({ errors: { selectors: ['no such environment'] } }, { status: 400 }) },
    'answered 400 (POST ',
  ],
  [
    'a truncated pact',
    { 'GET /pact': () => new Response(JSON.stringify(pact).slice(0, 90)) },
    'its answer is no JSON (GET ',
  ],
  [
    'a pact that is none',
    { 'GET /pact': () => Response.json({ hello: 'world' }) },
    '"Pact between shop (1) and library" is no pact',
  ],
  [
    'a pact without interactions',
    { 'GET /pact': () => Response.json({ ...pact, interactions: [] }) },
    'has no interactions',
  ],
  [
    'a pact with somebody else',
    { 'GET /pact': () => Response.json({ ...pact, provider: { name: 'bank' } }) },
    'is with bank',
  ],
  ['a pact that is gone', { 'GET /pact': () => new Response('', { status: 404 }) }, 'answered 404 (GET '],
  [
    'another host',
    {
      'GET /pact': () =>
        new Response(null, { status: 302, headers: { location: 'https://elsewhere.test/pact?key=1' } }),
    },
    'redirects to https://elsewhere.test, where its credentials are not sent',
  ],
  [
    'links to another host',
    { 'POST /pacts/library': () => Response.json({ _embedded: { pacts: [selected('http://elsewhere.test/pact')] } }) },
    'links to http://elsewhere.test',
  ],
  [
    'a circle',
    { 'GET /pact': () => new Response(null, { status: 302, headers: { location: '/pact' } }) },
    'it redirects more than 5 times',
  ],
]

test.for(faults)('a broker that answers with %s is a fault, never fewer pacts', async ([, changed, expected]) => {
  const broker = await openBroker(changed)
  const message = readFault(await read(broker.url))
  expect(message).toContain(`Failed to read the pacts of library from the broker at ${broker.url}: `)
  expect(message).toContain(expected)
  expect(message).toMatch(/\. [A-Z].+\.$/)
})

test('a redirect on the broker itself is followed', async () => {
  const location = '/moved'
  const broker = await openBroker({
    'GET /pact': () => new Response(null, { status: 301, headers: { location } }),
    'GET /moved': () => Response.json(pact),
  })
  expect((await read(broker.url)).pacts).toHaveLength(1)
})

test.for([
  [401, undefined, 'it was asked without credentials. Set PACT_BROKER_TOKEN'],
  [401, 'Bearer secret-of-the-token', 'it was asked with a token. Set'],
  [403, 'Basic secret-of-the-name', 'it was asked with a name and password. Set'],
] as const)('status %i for %s names what was sent, and no secret', async ([status, authorization, expected]) => {
  const broker = await openBroker({ 'GET /': () => new Response('', { status }) })
  const message = readFault(await read(broker.url, authorization ? { authorization } : {}))
  expect(message).toContain(expected)
  expect(message).not.toContain('secret-of')
})

test('nobody at the address is told as such', async () => {
  const gone = await serveFetch(async () => new Response())
  await gone.close()
  expect(readFault(await read(gone.url))).toContain(`nobody listens there (ECONNREFUSED) (GET ${gone.url}/). Look`)
})

test('a broker that never answers is given up', async () => {
  const broker = await openBroker({ 'GET /': () => new Promise(() => {}) })
  expect(readFault(await read(broker.url))).toContain('it has not answered within 1000 ms')
})

test('an endless answer is given up', async () => {
  const broker = await openBroker({ 'GET /pact': () => new Response('x'.repeat(5_000)) })
  expect(readFault(await read(broker.url, { most: 4_000 }))).toContain('its answer is longer than 4,000 bytes')
})

test('a broker that is busy for a moment is asked again, and not for ever', async () => {
  const answer = vi.fn(() => new Response('', { status: 503 }))
  const busy = await openBroker({ 'GET /': answer })
  expect(readFault(await read(busy.url, { delays: [0, 0] }))).toContain('answered 503')
  expect(answer).toHaveBeenCalledTimes(3)
  let first = true
  const recovering = await openBroker({
    'GET /pact': () => {
      const response = first ? new Response('', { status: 502 }) : Response.json(pact)
      first = false
      return response
    },
  })
  expect((await read(recovering.url, { delays: [0] })).pacts).toHaveLength(1)
})

test('one pact that cannot be read leaves the others to be verified', async () => {
  const both = { _embedded: { pacts: [selected('/pact'), selected('/gone')] } }
  const broker = await openBroker({ 'POST /pacts/library': () => Response.json(both) })
  const { pacts, faults } = await read(broker.url)
  expect([pacts.length, faults.length]).toEqual([1, 1])
})
