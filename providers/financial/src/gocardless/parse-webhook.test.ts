import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseWebhook } from './parse-webhook.ts'

const secret = 'webhook-secret'
const event = {
  id: 'EV1',
  created_at: '2026-01-15T09:30:00.000Z',
  resource_type: 'payments',
  action: 'confirmed',
  links: { payment: 'PM1' },
  details: { origin: 'gocardless', cause: 'payment_confirmed', description: 'Confirmed.' },
  metadata: {},
}

const bytes = (document: unknown) => Buffer.from(JSON.stringify(document))
const sign = (body: Buffer) => createHmac('sha256', secret).update(body).digest('hex')
const body = bytes({ events: [event], meta: { webhook_id: 'WB1' } })

test('a signed webhook is read', () => {
  expect(parseWebhook(secret, body, sign(body))).toEqual({
    outcome: 'parsed',
    webhookId: 'WB1',
    events: [
      {
        id: 'EV1',
        createdAt: '2026-01-15T09:30:00.000Z',
        resource: 'payments',
        action: 'confirmed',
        links: { payment: 'PM1' },
        cause: 'payment_confirmed',
        origin: 'gocardless',
        description: 'Confirmed.',
        metadata: {},
      },
    ],
  })
})

test('resources and actions that are new to us are read as well', () => {
  const later = bytes({ events: [{ ...event, resource_type: 'fees', action: 'waived' }], meta: { webhook_id: 'WB1' } })
  expect(parseWebhook(secret, later, sign(later))).toMatchObject({ events: [{ resource: 'fees', action: 'waived' }] })
})

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['junk after it', `${sign(body)}zz`],
  ['space after it', `${sign(body)} `],
  ['half of it', sign(body).slice(0, 32)],
  ['one of another body', sign(Buffer.from('{}'))],
  ['one by another secret', createHmac('sha256', 'other').update(body).digest('hex')],
  ['what is no hex', 'z'.repeat(64)],
])('a signature that is %s is not valid', (_name, signature) => {
  expect(parseWebhook(secret, body, signature)).toEqual({ outcome: 'invalid_signature' })
})

test('one byte changed makes the signature invalid', () => {
  const changed = Buffer.from(body)
  changed[12] = 0x58
  expect(parseWebhook(secret, changed, sign(body))).toEqual({ outcome: 'invalid_signature' })
})

test.each([
  ['no JSON', Buffer.from('hello')],
  ['null', bytes(null)],
  ['no events', bytes({ meta: { webhook_id: 'WB1' } })],
  ['no webhook id', bytes({ events: [event] })],
  ['an event without an id', bytes({ events: [{ ...event, id: undefined }], meta: { webhook_id: 'WB1' } })],
])('%s, though signed, is told as malformed', (_name, wrong) => {
  expect(parseWebhook(secret, wrong, sign(wrong))).toMatchObject({ outcome: 'malformed', message: expect.any(String) })
})
