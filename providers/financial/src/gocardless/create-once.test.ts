import { IdempotentCreationConflictError, RateLimitError } from 'gocardless-nodejs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createOnce, isSameMap } from './create-once.ts'

const asking = { deadline: 1_000, clock: () => new Date('2026-01-15T09:30:00Z') }
const schema = z.object({ id: z.string() })
const body = { error: { message: 'no', type: 'invalid_api_usage', code: 429, errors: [] } }
const response = { body, headers: { 'ratelimit-reset': 'Thu, 15 Jan 2026 09:31:00 GMT' } }

const conflict = async () => {
  throw new IdempotentCreationConflictError(response, 'PM1')
}
const limited = async () => {
  throw new RateLimitError(response)
}

test('a limit that keeps the first call from happening is unavailable, until the minute ends', async () => {
  const outcome = await createOnce(asking, schema, { create: limited, find: limited, isSame: () => true })
  expect(outcome).toMatchObject({ outcome: 'unavailable', cause: 'rate_limited', retryAfter: 60 })
})

test('the same limit on looking up a conflict is unknown: the thing is there, so it may not count as not sent', async () => {
  const outcome = await createOnce(asking, schema, { create: conflict, find: limited, isSame: () => true })
  expect(outcome).toMatchObject({ outcome: 'unknown', message: expect.stringContaining('PM1 was created before') })
})

test('maps are the same with the same entries in any order', () => {
  expect(isSameMap({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true)
  expect(isSameMap({ a: '1' }, { a: '1', b: '2' })).toBe(false)
  expect(isSameMap({ a: '1' }, { b: '1' })).toBe(false)
})
