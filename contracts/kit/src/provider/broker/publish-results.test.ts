import { expect, onTestFinished, test, vi } from 'vitest'
import { serveFetch } from '../../loopback/serve-fetch.ts'
import { PactResults } from '../pact-results.ts'
import type { PactSource } from '../pact-source.ts'
import { VerificationError } from '../verification-error.ts'
import { publishResults } from './publish-results.ts'

const provider = {
  _links: {
    'pb:branch-version': { href: '/branches/{branch}/versions/{version}' },
    'pb:version-tag': { href: '/versions/{version}/tags/{tag}' },
  },
}

async function openBroker(refused: string[] = []) {
  const calls: string[] = []
  const bodies: unknown[] = []
  const server = await serveFetch(async (request) => {
    const { pathname } = new URL(request.url)
    calls.push(`${request.method} ${pathname}`)
    if (request.method !== 'GET') bodies.push(await request.json())
    if (refused.includes(pathname)) return Response.json({ errors: ['not today'] }, { status: 409 })
    return Response.json(pathname === '/provider' ? provider : {})
  })
  onTestFinished(server.close)
  return { url: server.url, calls, bodies }
}

function verifiedPact(consumer: string, links: object = { provider: '/provider', results: `/results/${consumer}` }) {
  const interaction = { description: 'a book', request: { method: 'GET', path: '/' }, response: { status: 200 } }
  const pact = { consumer: { name: consumer }, provider: { name: 'library' }, interactions: [interaction] }
  const selection = { description: '', pending: false, wip: false, notices: [], url: '', links }
  const results = new PactResults({ pact, singles: [], selection } as PactSource)
  return {
    results,
    note: (error?: VerificationError) => results.note(interaction, { ...(error && { error }), ...nothing }),
  }
}

const nothing = { mismatches: [], recordings: [] }

function publish(url: string, pacts: { results: PactResults }[], publication = {}) {
  const settings = { url, selectors: [], enablePending: false, publication: { version: '1+a/b', ...publication } }
  return publishResults(
    'library',
    pacts.map(({ results }) => results),
    settings,
  )
}

test('branch and tags are set once, and before any result', async () => {
  const broker = await openBroker()
  const [shop, kiosk] = [verifiedPact('shop'), verifiedPact('kiosk')]
  shop.note()
  kiosk.note(new VerificationError('state.failed', 'the shelf is full'))
  await publish(broker.url, [shop, kiosk], { branch: 'feat/x', tags: ['a', 'b'], buildUrl: 'https://ci.test/1' })
  expect(broker.calls).toEqual([
    'GET /provider',
    'PUT /branches/feat%2Fx/versions/1%2Ba%2Fb',
    'PUT /versions/1%2Ba%2Fb/tags/a',
    'PUT /versions/1%2Ba%2Fb/tags/b',
    'POST /results/shop',
    'POST /results/kiosk',
  ])
  expect(broker.bodies.at(-1)).toMatchObject({
    success: false,
    providerApplicationVersion: '1+a/b',
    buildUrl: 'https://ci.test/1',
    verifiedBy: { implementation: 'concordat', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    testResults: [{ interactionDescription: 'a book', success: false, exceptions: [{ message: 'the shelf is full' }] }],
  })
})

test('without a branch or tags the provider is left as it is', async () => {
  const broker = await openBroker()
  const shop = verifiedPact('shop')
  shop.note()
  await publish(broker.url, [shop])
  expect(broker.calls).toEqual(['POST /results/shop'])
})

test('a pact that did not run whole is left out and named, the others are published', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  const broker = await openBroker()
  const [shop, kiosk, crashed] = [verifiedPact('shop'), verifiedPact('kiosk'), verifiedPact('crashed')]
  kiosk.note()
  crashed.note(new VerificationError('engine.crashed', 'it died'))
  await publish(broker.url, [shop, kiosk, crashed])
  expect(broker.calls).toEqual(['POST /results/kiosk'])
  expect(warn.mock.calls.flat()).toEqual([
    'shop → library: its results are not published, because 1 of its 1 interactions did not run to their end.',
    'crashed → library: its results are not published, because "a book" could not be judged (engine.crashed).',
  ])
})

test('what the broker refuses is an error that lists what it knows and what it does not', async () => {
  const broker = await openBroker(['/results/kiosk'])
  const pacts = ['shop', 'kiosk', 'desk'].map((consumer) => verifiedPact(consumer))
  for (const pact of pacts) pact.note()
  await expect(publish(broker.url, pacts)).rejects.toMatchObject({
    code: 'results.not-published',
    message: [
      `Failed to publish the results of library 1+a/b to the broker at ${broker.url}: the broker answered 409 (POST ${broker.url}/results/kiosk): not today. Correct the options of the broker in verifyPacts.`,
      'The interactions were verified, and the tests above say how; the broker does not know it yet:',
      '  not published  kiosk → library',
      '  not published  desk → library',
      '  published      shop → library',
    ].join('\n'),
  })
})

test.for([
  [{ provider: '/provider' }, {}, 'no link "pb:publish-verification-results"'],
  [{ results: '/results/shop' }, { branch: 'main' }, 'no link "pb:provider"'],
  [{ provider: '/', results: '/results/shop' }, { branch: 'main' }, 'no link "pb:branch-version"'],
] as const)('a broker without the links %j is an error', async ([links, publication, expected]) => {
  const broker = await openBroker()
  const shop = verifiedPact('shop', links)
  shop.note()
  await expect(publish(broker.url, [shop], publication)).rejects.toThrow(expected)
  expect(broker.calls).not.toContain('POST /results/shop')
})
