import { expect, test } from 'vitest'
import { routes } from '../../src/broker/http/routes.ts'
import { bookPact } from './book-pact.ts'
import { openBroker } from './open-broker.ts'

const values = ['shop', 'library', '1', 'main', '%00', '..%2F', '%ED%A0%80', "'%22;--", 'x'.repeat(3000)]
const bodies = [
  '',
  '{}',
  '[]',
  'null',
  '"x"',
  '\u0000',
  '{"name":"\\u0000","production":true}',
  '{"success":true,"providerApplicationVersion":"\\ud800"}',
  '{"contracts":5}',
  '{"consumerVersionSelectors":[5]}',
  '{"currentlyDeployed":true}',
]
const queries = [
  '',
  '?q[][pacticipant]=shop&q[][version]=§&latestby=cvp&latest=true',
  '?pacticipant=§&version=1&to=§',
  '?from=§&to=1&version=§',
]

test('no address answers any of these with a 5xx', { timeout: 60_000 }, async () => {
  const broker = await openBroker()
  await broker.publish(bookPact(), '1', { branch: 'main', tags: ['main'] })
  const statuses = new Set<number>()
  for (const [method, path] of routes) {
    const addresses = values.flatMap((value) => {
      const real = path.replaceAll(/:\w+(\{\.\+\})?/g, value)
      return method === 'GET' ? queries.map((query) => real + query.replaceAll('§', value)) : [real]
    })
    const requests = addresses.flatMap((address) =>
      method === 'GET' ? [{ address }] : bodies.map((body) => ({ address, body })),
    )
    await Promise.all(
      requests.map(async ({ address, ...body }) => {
        const { status } = await fetch(broker.url + address, { method, redirect: 'manual', ...body })
        statuses.add(status)
        if (status >= 500) expect.fail(`${method} ${address} ${JSON.stringify(body)}: ${broker.failures.at(-1)}`)
      }),
    )
  }
  expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 204, 400, 404]))
  expect(broker.failures).toEqual([])
})
