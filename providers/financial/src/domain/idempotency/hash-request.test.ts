import { expect, test } from 'vitest'
import { hashRequest } from './hash-request.ts'

const body = { invoiceId: 'a', amount: { amount: 100, currency: 'EUR' }, method: 'bank_transfer' }

test('the order of keys does not count, at any depth', () => {
  const same = { method: 'bank_transfer', amount: { currency: 'EUR', amount: 100 }, invoiceId: 'a' }
  expect(hashRequest(same)).toEqual(hashRequest(body))
  expect(hashRequest({ ...body, quoteId: undefined })).toEqual(hashRequest(body))
})

test.each([
  ['another value', { ...body, invoiceId: 'b' }],
  ['another value inside', { ...body, amount: { amount: 101, currency: 'EUR' } }],
  ['text for a number', { ...body, amount: { amount: '100', currency: 'EUR' } }],
  ['one more field', { ...body, quoteId: 'q' }],
  ['null, which is not absent', { ...body, quoteId: null }],
  ['lists in another order', { ...body, list: [1, 2] }],
])('%s counts', (_name, other) => {
  expect(hashRequest(other)).not.toEqual(hashRequest({ ...body, ...('list' in other && { list: [2, 1] }) }))
})
