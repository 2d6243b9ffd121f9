import { expect, test } from 'vitest'
import { createServer } from '../server/index.ts'
import { outgoing } from './outgoing.ts'
import { openSpan, startTrace } from './trace.ts'

const random = (bytes: number) => new Uint8Array(bytes).fill(0xab)
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const parentId = '00f067aa0ba902b7'
const spanId = 'ab'.repeat(8)

test('a valid parent is continued in a span of its own', () => {
  expect(openSpan({ traceparent: `00-${traceId}-${parentId}-01`, tracestate: 'a=1' }, random)).toEqual({
    traceId,
    parentId,
    spanId,
    flags: '01',
    state: 'a=1',
  })
})

test('a later version may say more than is known', () => {
  expect(openSpan({ traceparent: `cc-${traceId}-${parentId}-ff-what` }, random)).toMatchObject({ traceId, flags: '01' })
})

test.each([
  undefined,
  '',
  'x',
  `00-${traceId}-${parentId}`,
  `00-${traceId.toUpperCase()}-${parentId}-01`,
  `00-${'0'.repeat(32)}-${parentId}-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `00-${traceId}-${parentId}-01-more`,
  `ff-${traceId}-${parentId}-01`,
  `00-${traceId}-${parentId}-01, 00-${traceId}-${parentId}-01`,
  [`00-${traceId}-${parentId}-01`],
])('a malformed parent starts a new trace: %s', (traceparent) => {
  const trace = openSpan({ traceparent, tracestate: 'a=1' }, random)
  expect(trace).toEqual({ traceId: 'ab'.repeat(16), spanId, flags: '00' })
})

test('an id is never all zeros, which would be invalid', () => {
  const trace = startTrace((bytes) => new Uint8Array(bytes))
  expect([trace.traceId, trace.spanId]).toEqual([`${'0'.repeat(31)}1`, `${'0'.repeat(15)}1`])
})

test('this hop is the parent of the next', () => {
  const trace = openSpan({ traceparent: `00-${traceId}-${parentId}-01`, tracestate: 'a=1' }, random)
  expect(outgoing(trace)).toEqual({ traceparent: `00-${traceId}-${spanId}-01`, tracestate: 'a=1' })
})

test('a request knows its trace', async () => {
  const app = createServer({ random })
  app.get('/', (request) => request.trace)
  const response = await app.inject({ url: '/', headers: { traceparent: `00-${traceId}-${parentId}-01` } })
  expect(response.json()).toEqual({ traceId, parentId, spanId, flags: '01' })
})
