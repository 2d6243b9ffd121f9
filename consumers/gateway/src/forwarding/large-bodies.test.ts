import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { request } from 'undici'
import { expect, test, vi } from 'vitest'
import { startForwarder } from '../../test/start-forwarder.ts'
import { startRecorder, startUpstream } from '../../test/start-upstream.ts'

const mebibyte = 1024 * 1024
const importLimit = 16 * mebibyte

test('an import passes whole up to the limit of its operation', async () => {
  const upstream = await startRecorder((_request, response) => response.writeHead(202).end())
  const gateway = await startForwarder({ upstream: upstream.url, prefix: '/financial', timeout: 10_000 })
  const body = Buffer.alloc(importLimit, 'a,b\r\n')

  const { statusCode } = await request(`${gateway}/financial/imports?mode=atomic`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body,
  })

  expect(statusCode).toBe(202)
  expect(upstream.received[0]?.target).toBe('/imports?mode=atomic')
  expect(upstream.received[0]?.body.equals(body)).toBe(true)
})

test.for([
  ['an import', '/financial/imports', importLimit + 1],
  ['any other request', '/financial/transactions', 65_537],
] as const)('%s over its limit is a 413, and no upstream hears of it', async ([, path, length]) => {
  const upstream = await startRecorder()
  const gateway = await startForwarder({ upstream: upstream.url, prefix: '/financial', timeout: 10_000 })

  const answer = await request(gateway + path, { method: 'POST', body: Buffer.alloc(length) })

  expect(answer.statusCode).toBe(413)
  expect(await answer.body.json()).toMatchObject({ code: 'payload_too_large' })
  expect(upstream.received).toEqual([])
})

test('a webhook reaches the service byte for byte, without a token and with its signature', async () => {
  const upstream = await startRecorder((_request, response) => response.writeHead(204).end())
  const gateway = await startForwarder({ upstream: upstream.url, prefix: '/financial' })
  const body = Buffer.from('{ "events" : [ {"id":"EV1", "note":"caf\\u00e9 é",\n "amount": 1.0} ] }\r\n')

  const { statusCode } = await request(`${gateway}/financial/webhooks/gocardless`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'webhook-signature': 'a-signature-of-the-bytes' },
    body,
  })

  expect(statusCode).toBe(204)
  expect(upstream.received).toEqual([expect.objectContaining({ target: '/webhooks/gocardless', body })])
  expect(upstream.received[0]?.headers['webhook-signature']).toBe('a-signature-of-the-bytes')
})

test('the refusal of a webhook, whose status is no standard one, passes on', async () => {
  const upstream = await startRecorder((_request, response) => response.writeHead(498).end())
  const gateway = await startForwarder({ upstream: upstream.url, prefix: '/financial' })

  const { statusCode } = await request(`${gateway}/financial/webhooks/gocardless`, { method: 'POST', body: '{}' })

  expect(statusCode).toBe(498)
})

test('an export of any size waits for a client that does not read, beyond the time-out, and is not kept meanwhile', {
  timeout: 20_000,
}, async () => {
  const timeout = 200
  const total = 96 * mebibyte
  let sent = 0
  const upstream = await startUpstream(async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' })
    for (; sent < total; sent += mebibyte) await write(response, Buffer.alloc(mebibyte, 'x'))
    response.end()
  })
  const gateway = await startForwarder({ upstream: upstream.url, prefix: '/financial', timeout })
  const answer = await request(`${gateway}/financial/exports/transactions`)

  await untilUnchanged(() => sent, 3 * timeout)
  const kept = sent
  let received = 0
  for await (const part of answer.body) received += part.length

  expect(kept).toBeLessThan(32 * mebibyte)
  expect(received).toBe(total)
})

async function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  if (!response.write(bytes)) await once(response, 'drain')
  await setImmediate()
}

/** Resolves when a figure has stood still for so many milliseconds. */
async function untilUnchanged(read: () => number, milliseconds: number): Promise<void> {
  let [last, since] = [read(), performance.now()]
  await vi.waitFor(
    () => {
      if (read() !== last) [last, since] = [read(), performance.now()]
      expect(performance.now() - since).toBeGreaterThan(milliseconds)
    },
    { timeout: 10_000, interval: 20 },
  )
}
