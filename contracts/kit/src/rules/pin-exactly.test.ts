import { afterAll, expect, test } from 'vitest'
import { openVerifier, recordingOf } from '../../test/verifier/verify-response.ts'
import type { Schema } from '../documents/openapi-document.ts'
import { deriveRules } from './derive-rules.ts'
import { pinExactly } from './pin-exactly.ts'

const verifier = await openVerifier()
afterAll(() => verifier.close())

const text: Schema = { type: 'string' }
const schema: Schema = {
  type: 'object',
  required: ['status', 'total', 'items'],
  properties: {
    status: text,
    total: { type: 'integer' },
    'due date': { type: ['string', 'null'] },
    secret: { type: 'string', format: 'password' },
    items: { type: 'array', items: { type: 'object', properties: { currency: text, amount: { type: 'integer' } } } },
    rates: { type: 'object', additionalProperties: { type: 'number' } },
  },
}
const item = { currency: 'EUR', amount: 5 }
const mocked = { status: 'issued', total: 5, 'due date': null, secret: 's3cret!!', items: [item], rates: { EUR: 1.5 } }

function derive(paths: string[]) {
  const derived = deriveRules(mocked, { root: {}, schema })
  pinExactly(derived, mocked, paths)
  return derived
}

/** Whether the verifier takes an answer when these paths are pinned. */
async function takes(paths: string[], answer: object): Promise<boolean> {
  const { example, rules } = derive(paths)
  const body = { contentType: 'application/json', content: JSON.stringify(example) }
  const recording = recordingOf({ status: 200, headers: {}, body, rules: { body: rules } })
  return (await verifier.verify(recording, { body: { ...mocked, ...answer } })).ok
}

test.for([
  ['$.status', { total: 7 }, { status: 'paid' }],
  ['$.total', { status: 'paid' }, { total: 7 }],
  ["$['due date']", { status: 'paid' }, { 'due date': '2026-01-01' }],
  ['$.items[*].currency', { items: [item, { ...item, amount: 7 }] }, { items: [item, { ...item, currency: 'USD' }] }],
  ['$.rates.*', { rates: { USD: 1.5 } }, { rates: { EUR: 1.6 } }],
] as const)('%s is pinned, and nothing else', async ([path, right, wrong]) => {
  expect(await takes([path], {})).toBe(true)
  expect(await takes([path], right)).toBe(true)
  expect(await takes([path], wrong)).toBe(false)
})

test.for([
  ['$.state', 'Failed to pin $.state exactly: no single value is recorded there.'],
  ['$.items', 'Failed to pin $.items exactly: no single value is recorded there.'],
  ['$.items[*]', 'Failed to pin $.items[*] exactly'],
  ['status', 'Failed to pin status exactly'],
  ['$.secret', 'Failed to pin $.secret exactly: the document calls it a password'],
] as const)('%s cannot be pinned', ([path, message]) => {
  expect(() => derive([path])).toThrow(message)
})
