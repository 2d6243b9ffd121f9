import { expect, test } from 'vitest'
import { bookPact } from './book-pact.ts'
import { openBroker } from './open-broker.ts'
import { publicationOf } from './publication-of.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const good = publicationOf(bookPact(), '1')
const withContract = (change: object) => ({ ...good, contracts: [{ ...good.contracts[0], ...change }] })
const deep = `{"consumer":{"name":"shop"},"interactions":[${'['.repeat(200_000)}${']'.repeat(200_000)}]}`

/** Requests that are somebody's mistake: each is a 4xx that names it, and leaves nothing behind. */
const mistakes: [name: string, method: string, path: string, body: unknown, status: number, message: RegExp][] = [
  ['no JSON', 'POST', '/contracts/publish', '{"a":', 400, /not JSON/],
  ['no object', 'POST', '/contracts/publish', '[]', 400, /expected object/],
  ['no version', 'POST', '/contracts/publish', { ...good, pacticipantVersionNumber: undefined }, 400, /is missing/],
  ['blank version', 'POST', '/contracts/publish', { ...good, pacticipantVersionNumber: ' ' }, 400, /blank/],
  [
    'a version of two lines',
    'POST',
    '/contracts/publish',
    { ...good, pacticipantVersionNumber: '1\n2' },
    400,
    /single line/,
  ],
  ['content that is no base64', 'POST', '/contracts/publish', withContract({ content: '{}' }), 400, /base64/],
  ['content that is no JSON', 'POST', '/contracts/publish', withContract({ content: base64('pact') }), 400, /JSON/],
  ['content that is no object', 'POST', '/contracts/publish', withContract({ content: base64('[1]') }), 400, /object/],
  ['content that is no UTF-8', 'POST', '/contracts/publish', withContract({ content: '//8=' }), 400, /UTF-8/],
  [
    'content nested without end',
    'POST',
    '/contracts/publish',
    withContract({ content: base64(deep) }),
    400,
    /nested|JSON/,
  ],
  [
    "somebody else's pact",
    'POST',
    '/contracts/publish',
    { ...good, pacticipantName: 'other' },
    400,
    /publishing pacticipant/,
  ],
  [
    'a pact of another consumer',
    'POST',
    '/contracts/publish',
    withContract({ content: base64('{"consumer":{"name":"x"}}') }),
    400,
    /names the consumer/,
  ],
  [
    'a pact with another provider',
    'POST',
    '/contracts/publish',
    withContract({ content: base64('{"provider":{"name":"x"}}') }),
    400,
    /names the provider/,
  ],
  [
    'one provider twice',
    'POST',
    '/contracts/publish',
    { ...good, contracts: [...good.contracts, ...good.contracts] },
    400,
    /more than once/,
  ],
  ['another specification', 'POST', '/contracts/publish', withContract({ specification: 'oas' }), 400, /pact/],
  [
    'a larger body than allowed',
    'POST',
    '/contracts/publish',
    withContract({ content: base64('x'.repeat(80_000)) }),
    413,
    /larger than/,
  ],
  ['an environment without a kind', 'POST', '/environments', { name: 'prod' }, 400, /missing/],
  ['an environment with a space', 'POST', '/environments', { name: 'a b', production: true }, 400, /spaces/],
  [
    'an unknown environment',
    'GET',
    '/can-i-deploy?pacticipant=shop&version=1&environment=moon',
    undefined,
    400,
    /moon/,
  ],
  [
    'an unknown participant',
    'GET',
    '/matrix?q[][pacticipant]=nobody&q[][version]=1&latestby=cvp',
    undefined,
    400,
    /nobody not found/,
  ],
  ['no question', 'GET', '/matrix', undefined, 400, /1 or more/],
  ['no participant', 'GET', '/can-i-deploy', undefined, 400, /pacticipant name/],
  ['a tag and an environment', 'GET', '/matrix?q[][pacticipant]=shop&tag=a&environment=b', undefined, 400, /one of/],
  ['a limit of nothing', 'GET', '/matrix?q[][pacticipant]=shop&limit=x', undefined, 400, /limit/],
  ['an unknown version', 'GET', '/pacticipants/shop/versions/9', undefined, 404, /No version '9'/],
  ['an unknown pact', 'GET', '/pacts/provider/library/consumer/shop/pact-version/0', undefined, 404, /No pact version/],
  [
    'a result of an unknown pact',
    'POST',
    '/pacts/provider/library/consumer/shop/pact-version/0/verification-results',
    { success: true },
    404,
    /No pact version/,
  ],
  [
    'a selector of nothing',
    'POST',
    '/pacts/provider/library/for-verification',
    { consumerVersionSelectors: [{}] },
    400,
    /must say which/,
  ],
  [
    'a selector against itself',
    'POST',
    '/pacts/provider/library/for-verification',
    { consumerVersionSelectors: [{ mainBranch: true, tag: 'a' }] },
    400,
    /goes with/,
  ],
  [
    'a selector of two kinds',
    'POST',
    '/pacts/provider/library/for-verification',
    { consumerVersionSelectors: [{ latest: true, deployed: true }] },
    400,
    /cannot go with/,
  ],
  [
    'a matching branch of nothing',
    'POST',
    '/pacts/provider/library/for-verification',
    { consumerVersionSelectors: [{ matchingBranch: true }] },
    400,
    /providerVersionBranch/,
  ],
  [
    'a selector of an unknown environment',
    'POST',
    '/pacts/provider/library/for-verification',
    { consumerVersionSelectors: [{ environment: 'moon' }] },
    400,
    /moon/,
  ],
  ['no date', 'POST', '/pacts/provider/library/for-verification', { includeWipPactsSince: 'soon' }, 400, /date/],
  ['an address that is none', 'GET', '/pacticipants/%E0%A4%A', undefined, 404, /./],
  ['nothing there', 'DELETE', '/contracts/unpublish', undefined, 404, /Nothing at/],
  [
    'a webhook without https',
    'POST',
    '/webhooks',
    { events: [{ name: 'contract_published' }], request: { method: 'POST', url: 'http://example.org' } },
    400,
    /https/,
  ],
  [
    'a webhook to loopback',
    'POST',
    '/webhooks',
    { events: [{ name: 'contract_published' }], request: { method: 'POST', url: 'https://127.0.0.1/' } },
    400,
    /loopback/,
  ],
  [
    'a webhook to a metadata service',
    'POST',
    '/webhooks',
    { events: [{ name: 'contract_published' }], request: { method: 'POST', url: 'https://169.254.169.254/' } },
    400,
    /link-local/,
  ],
  [
    'a webhook to IPv6 loopback by IPv4',
    'POST',
    '/webhooks',
    { events: [{ name: 'contract_published' }], request: { method: 'POST', url: 'https://[::ffff:127.0.0.1]/' } },
    400,
    /loopback/,
  ],
  [
    'a webhook with a line in a header',
    'POST',
    '/webhooks',
    {
      events: [{ name: 'contract_published' }],
      request: { method: 'POST', url: 'https://example.org', headers: { a: 'b\r\nc: d' } },
    },
    400,
    /./,
  ],
]

test('a mistake is a 4xx that says what it is, never a 5xx, and stores nothing', async () => {
  const broker = await openBroker({ bodyLimit: 100_000 })
  const big = await openBroker()
  for (const [name, method, path, body, status, message] of mistakes) {
    const target = name.includes('without end') ? big : broker
    const answer = await target.send(method, path, body)
    expect([name, answer.status]).toEqual([name, status])
    expect(JSON.stringify(answer.body), name).toMatch(message)
    if (path === '/contracts/publish') {
      expect((await target.send('GET', '/pacticipants')).body.pacticipants, name).toEqual([])
      if (name === 'a larger body than allowed') await broker.publish(bookPact(), '1')
    }
  }
  expect([...broker.failures, ...big.failures]).toEqual([])
})

test('numbers stay as they were written, and are part of what a content is', async () => {
  const { send, url } = await openBroker()
  const pact = (price: string) =>
    `{"consumer":{"name":"shop"},"provider":{"name":"library"},"interactions":[{"description":"a","price":${price}}]}`
  const publish = (price: string, version: string) =>
    send('POST', '/contracts/publish', {
      ...withContract({ content: base64(pact(price)) }),
      pacticipantVersionNumber: version,
    })
  await publish('100.0', '1')
  await publish('100', '2')
  await publish('12345678901234567890', '3')
  const read = async (version: string) =>
    (await fetch(`${url}/pacts/provider/library/consumer/shop/version/${version}`)).text()
  expect(await read('1')).toContain('"price":100.0}')
  expect(await read('2')).toContain('"price":100}')
  expect(await read('3')).toContain('"price":12345678901234567890}')
})
