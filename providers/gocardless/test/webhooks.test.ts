import { zWebhookBody } from '@platform/schemas/gocardless'
import { parseWithMeta } from 'gocardless-nodejs/webhooks'
import { expect, test } from 'vitest'
import { openBooks } from '../src/books/books.ts'
import { seedMandate } from './people.ts'
import { accessToken, startEmulator } from './start-emulator.ts'
import { startReceiver } from './webhook-receiver.ts'

const secret = 'endpoint-secret'

test('every event is told once, signed so that the official client takes it', async () => {
  await using receiver = await startReceiver()
  await using emulator = await startEmulator({ target: { url: receiver.url, secret } })
  const { mandateId } = await seedMandate(emulator.client)
  await emulator.client.mandates.cancel(mandateId)
  await emulator.dispatcher.dispatch()
  await emulator.dispatcher.dispatch()
  expect(receiver.received).toHaveLength(1)
  const [{ body, signature } = { body: '', signature: '' }] = receiver.received
  const { events, webhookId } = parseWithMeta(body, secret, String(signature))
  expect(events.map(({ action }) => action)).toEqual(['created', 'cancelled'])
  expect(zWebhookBody.parse(JSON.parse(body))).toEqual(JSON.parse(body))
  await expect(emulator.client.webhooks.find(String(webhookId))).resolves.toMatchObject({
    successful: true,
    response_code: 204,
    request_body: body,
  })
})

test('no webhook has more than 250 events', async () => {
  await using receiver = await startReceiver()
  await using emulator = await startEmulator({ target: { url: receiver.url, secret } })
  const { mandateId } = await seedMandate(emulator.client)
  for (let count = 0; count < 300; count += 1) {
    await emulator.client.payments.create({ amount: 1, currency: 'GBP', links: { mandate: mandateId } })
  }
  await emulator.dispatcher.dispatch()
  const counts = receiver.received.map(({ body }) => JSON.parse(body).events.length)
  expect(counts.toSorted()).toEqual([250, 51])
})

test.each([498, 500, 404, 'redirect', 'hang'] as const)(
  'after %s it is sent again, ever later, eight times',
  async (answer) => {
    await using receiver = await startReceiver()
    receiver.answer = answer
    await using emulator = await startEmulator({ target: { url: receiver.url, secret, timeout: 50 } })
    await seedMandate(emulator.client)
    const waits: number[] = []
    let waited = 0
    for (let seen = 0; waited < 172_800; waited += 60) {
      await emulator.dispatcher.dispatch()
      if (receiver.received.length > seen) {
        waits.push(waited)
        seen = receiver.received.length
        waited = 0
      }
      emulator.clock.advance(60)
    }
    expect(receiver.received).toHaveLength(9)
    expect(waits.slice(1)).toEqual(waits.slice(1).toSorted((one, other) => one - other))
    expect(new Set(receiver.received.map(({ body, signature }) => body + signature)).size).toBe(1)
    const { webhooks } = await emulator.client.webhooks.list({ successful: false })
    expect(webhooks).toMatchObject([{ response_code: answer === 'hang' ? null : answer === 'redirect' ? 307 : answer }])
  },
)

test('a webhook is sent again when it is asked for, and does not wait any more once it was taken', async () => {
  await using receiver = await startReceiver()
  receiver.answer = 500
  await using emulator = await startEmulator({ target: { url: receiver.url, secret } })
  await seedMandate(emulator.client)
  await emulator.dispatcher.dispatch()
  const [webhook] = (await emulator.client.webhooks.list()).webhooks
  receiver.answer = 200
  await expect(emulator.client.webhooks.retry(String(webhook?.id))).resolves.toMatchObject({ successful: true })
  emulator.clock.advance(86_400)
  await emulator.dispatcher.dispatch()
  expect(receiver.received).toHaveLength(2)
})

test('what happens while nothing is delivered is listed, and never told', async () => {
  await using receiver = await startReceiver()
  await using emulator = await startEmulator({ target: { url: receiver.url, secret } })
  const deliver = (on: boolean) =>
    emulator.app.inject({
      method: 'PUT',
      url: '/emulator/deliveries',
      headers: { authorization: `Bearer ${accessToken}` },
      payload: { deliver: on },
    })
  await deliver(false)
  const { mandateId } = await seedMandate(emulator.client)
  await deliver(true)
  await emulator.client.mandates.cancel(mandateId)
  await emulator.dispatcher.dispatch()
  expect(receiver.received.flatMap(({ body }) => JSON.parse(body).events)).toMatchObject([{ action: 'cancelled' }])
  expect((await emulator.client.events.list()).events).toHaveLength(2)
})

test('a dispatcher that comes later tells only what was not told', async () => {
  await using receiver = await startReceiver()
  const books = openBooks()
  {
    await using emulator = await startEmulator({ books, target: { url: receiver.url, secret } })
    await seedMandate(emulator.client)
    await emulator.dispatcher.dispatch()
  }
  await using emulator = await startEmulator({ books, target: { url: receiver.url, secret } })
  await emulator.dispatcher.dispatch()
  expect(receiver.received).toHaveLength(1)
})
