import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { bookPact } from './book-pact.ts'
import { createClock, openBroker } from './open-broker.ts'

interface Sent {
  url: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A receiver that answers with the given statuses in turn, and then with 200; it sends back what it was sent. */
async function openReceiver(...statuses: number[]) {
  const received: Sent[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const sent = { url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() }
    received.push(sent)
    response.writeHead(statuses.shift() ?? 200).end(JSON.stringify(sent.headers))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}

/** A clock that stands still and a wait that ends when the clock is set forward. */
function createTime() {
  let now = Date.parse('2026-01-01T00:00:00.000Z')
  let waiting: { at: number; callback: () => void }[] = []
  const wait = (milliseconds: number, callback: () => void) => {
    const entry = { at: now + milliseconds, callback }
    waiting.push(entry)
    return () => {
      waiting = waiting.filter((other) => other !== entry)
    }
  }
  const forward = (seconds: number) => {
    now += seconds * 1000
    const due = waiting.filter(({ at }) => at <= now)
    waiting = waiting.filter(({ at }) => at > now)
    for (const { callback } of due) callback()
  }
  return { clock: () => new Date(now), wait, forward }
}

const events = [{ name: 'contract_requiring_verification_published' }]

test('a new content calls the build of its provider, whose pact URL the verifier can read', async () => {
  const receiver = await openReceiver()
  const broker = await openBroker({ webhookHosts: ['127.0.0.1'] })
  await broker.succeed('create-or-update-pacticipant', '--name', 'library')
  const body = `{"pact":"\${pactbroker.pactUrl}","version":"\${pactbroker.consumerVersionNumber}","on":"\${pactbroker.consumerVersionBranch}"}`
  const address = `${receiver.url}/build?for=\${pactbroker.consumerName}`
  await broker.succeed(
    'create-webhook',
    address,
    '-X',
    'POST',
    '-d',
    body,
    '--provider',
    'library',
    '--contract-requiring-verification-published',
  )
  await broker.publish(bookPact({ consumer: 'the shop' }), 'feat/1', { branch: 'main' })
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1))
  const [call] = receiver.received
  expect(call?.url).toBe('/build?for=the%20shop')
  const sent = JSON.parse(call?.body ?? '')
  expect(sent).toMatchObject({ version: 'feat/1', on: 'main' })
  expect((await broker.send('GET', sent.pact)).body.interactions).toHaveLength(1)
  await broker.publish(bookPact({ consumer: 'the shop', description: 'another' }), '2', { branch: 'main' })
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2))
})

test('the official command line makes, changes, tries and deletes a webhook', { timeout: 30_000 }, async () => {
  const receiver = await openReceiver()
  const { publish, run, succeed, failures } = await openBroker({ webhookHosts: ['127.0.0.1'] })
  await publish(bookPact(), '1')
  const uuid = '11111111-1111-4111-8111-111111111111'
  const webhook = [
    'create-or-update-webhook',
    '--uuid',
    uuid,
    '-X',
    'POST',
    '--provider',
    'library',
    '--contract-published',
  ]
  expect(await run(...webhook, 'http://10.0.0.1/hook')).toMatchObject({
    code: 1,
    output: expect.stringContaining('https'),
  })
  await succeed(...webhook, `${receiver.url}/first`)
  await succeed(...webhook, `${receiver.url}/second`, '-d', 'a body')
  expect(await succeed('test-webhook', '--uuid', uuid)).toContain('"success":true')
  expect(receiver.received).toMatchObject([{ url: '/second', body: 'a body' }])
  await succeed('delete-webhook', '--uuid', uuid)
  expect(await run('test-webhook', '--uuid', uuid)).toMatchObject({ code: 1 })
  expect(failures).toEqual([])
})

test('results tell their events, and equal content needs no second verification', async () => {
  const receiver = await openReceiver()
  const { publish, send } = await openBroker({ webhookHosts: ['127.0.0.1'] })
  const body = `\${pactbroker.eventName} \${pactbroker.githubVerificationStatus} \${pactbroker.providerVersionNumber}`
  const names = [
    'contract_content_changed',
    'contract_requiring_verification_published',
    'provider_verification_published',
    'provider_verification_succeeded',
    'provider_verification_failed',
  ]
  const request = { method: 'POST', url: receiver.url, body }
  await send('POST', '/webhooks', { events: names.map((name) => ({ name })), request })
  const expectSent = async (want: string[]) => {
    await vi.waitFor(() => expect(receiver.received).toHaveLength(want.length))
    expect(
      receiver.received
        .splice(0)
        .map((sent) => sent.body)
        .sort(),
    ).toEqual(want)
  }
  await publish(bookPact(), '1', { branch: 'main' })
  await expectSent(['contract_content_changed pending ', 'contract_requiring_verification_published pending '])
  const pact = await send('GET', '/pacts/provider/library/consumer/shop/latest')
  const results = pact.body._links['pb:publish-verification-results'].href
  await send('POST', results, { success: true, providerApplicationVersion: '10' })
  await expectSent(['provider_verification_published success 10', 'provider_verification_succeeded success 10'])
  await publish(bookPact(), '2', { branch: 'main' })
  await send('POST', results, { success: false, providerApplicationVersion: '11' })
  await expectSent(['provider_verification_failed failure 11', 'provider_verification_published failure 11'])
})

test('a call that fails is made again, later and later, and then given up', async () => {
  const receiver = await openReceiver(500, 503, 500, 500, 500, 500, 500, 500)
  const { clock, wait, forward } = createTime()
  const { publish, send } = await openBroker({ webhookHosts: ['127.0.0.1'], clock, wait })
  const made = await send('POST', '/webhooks', { events, request: { method: 'POST', url: receiver.url } })
  const deliveries = async () =>
    (await send('GET', `/webhooks/${made.body.uuid}/triggered-webhooks`)).body._embedded.triggeredWebhooks
  await publish(bookPact(), '1')
  for (const [index, seconds] of [0, 10, 60, 120, 300, 600, 1200].entries()) {
    forward(seconds - 1)
    expect(receiver.received).toHaveLength(index)
    forward(1)
    await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ attempts: index + 1 }]))
  }
  expect(await deliveries()).toMatchObject([{ status: 'failure', nextAttemptAt: null }])
  forward(100_000)
  expect(receiver.received).toHaveLength(7)
})

test('a secret is sent and shown nowhere: not in the webhook, its log or its trial', async () => {
  const receiver = await openReceiver()
  const { publish, send } = await openBroker({ webhookHosts: ['127.0.0.1'], clock: createClock() })
  const request = {
    method: 'POST',
    url: `${receiver.url}/?token=s3cret-url`,
    headers: { Authorization: 'Bearer s3cret-header', 'X-Plain': 'plain' },
    username: 'ci',
    password: 's3cret-password',
  }
  const { headers: _, ...basic } = request
  const webhooks = await Promise.all(
    [request, basic].map((each) => send('POST', '/webhooks', { events, request: each })),
  )
  await publish(bookPact(), '1')
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2))
  expect(receiver.received.map(({ headers }) => headers.authorization).sort()).toEqual([
    `Basic ${Buffer.from('ci:s3cret-password').toString('base64')}`,
    'Bearer s3cret-header',
  ])
  for (const { body } of webhooks) {
    const path = `/webhooks/${body.uuid}`
    const list = await vi.waitFor(async () => {
      const answer = await send('GET', `${path}/triggered-webhooks`)
      expect(answer.body._embedded.triggeredWebhooks).toMatchObject([{ status: 'success' }])
      return answer
    })
    const log = await send('GET', list.body._embedded.triggeredWebhooks[0]._links['pb:logs'].href)
    const shown = [body, await send('GET', path), await send('POST', `${path}/execute`), log, list]
    expect(log.body).toContain('answered 200')
    const text = JSON.stringify(shown)
    expect(text).not.toMatch(/s3cret|Y2k6czNjcmV0/)
    // What was shown comes back, with another description: the secrets stay.
    await send('PUT', path, { events, description: 'renamed', request: body.request })
  }
  receiver.received.length = 0
  await publish(bookPact({ title: 'Persuasion' }), '2')
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2))
  for (const { url, headers } of receiver.received) {
    expect(url).toContain('s3cret-url')
    expect(headers.authorization).toMatch(/s3cret-header|Y2k6czNjcmV0/)
  }
})

test('a redirect into the own network is not followed', async () => {
  const inner = await openReceiver()
  const server = createServer((_request, response) => response.writeHead(307, { location: inner.url }).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { publish, send } = await openBroker({ webhookHosts: ['127.0.0.1'] })
  await publish(bookPact(), '1')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { body } = await send('POST', '/webhooks', { events, request: { method: 'POST', url } })
  const tried = await send('POST', `/webhooks/${body.uuid}/execute`)
  expect(tried.body).toMatchObject({ success: false, response: { status: 307 } })
  expect(inner.received).toEqual([])
})
