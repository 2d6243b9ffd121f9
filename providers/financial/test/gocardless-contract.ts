import { examples, type GoCardlessStates } from '@platform/fixtures/gocardless'
import type { components, paths } from '@platform/schemas/gocardless'
import { pactWith } from 'concordat/consumer'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { createGoCardless, type PaymentProvider } from '../src/gocardless/index.ts'

/** GoCardless as the adapter's tests see it. */
export const gocardless = pactWith<paths, GoCardlessStates>({ provider: 'gocardless' })

/** GoCardless to somebody whose access token is good. */
export const known = gocardless.given('the access token is known')

/** The adapter as deployed, with the official client in it. */
export async function connect(): Promise<PaymentProvider> {
  const { url } = await gocardless.listen()
  const provider = createGoCardless({
    url,
    accessToken: 'sandbox_of_the_contract',
    webhookSecret: 'a-secret-of-the-contract',
    clock: () => new Date('2026-01-15T09:30:00Z'),
  })
  onTestFinished(provider.close)
  return provider
}

const limits = { 'RateLimit-Limit': '1000', 'RateLimit-Remaining': '998', 'RateLimit-Reset': examples.rateLimitReset }
const traced = { 'X-Request-Id': 'req-000000000001' }

/** What every answer carries, and nobody reads. */
export const answered = { headers: { ...limits, ...traced } }
export const created = { headers: { ...answered.headers, Location: '/' } }
/** An error carries less. */
export const refused = { headers: traced }
export const limited = { headers: { ...limits, 'RateLimit-Remaining': '0', ...traced } }

export const noHeaders = { headers: [] }

/** What the adapter reads of an error that says why by a reason. */
export const reasonView = z.object({
  error: z.object({
    type: z.string(),
    code: z.int(),
    message: z.string(),
    request_id: z.string(),
    errors: z.array(z.object({ reason: z.string().optional(), message: z.string() })),
  }),
})

/** What it reads of one that says which fields are wrong. */
export const fieldsView = z.object({
  error: reasonView.shape.error.extend({
    errors: z.array(z.object({ field: z.string().optional(), message: z.string() })),
  }),
})

export const asReason = { headers: [], exactly: ['$.error.type', '$.error.errors[*].reason'] } as const
export const asFields = { headers: [], exactly: ['$.error.type', '$.error.errors[*].field'] } as const

/** A refusal with its reason. */
export function becauseOf(status: number, reason: string, message: string): components['schemas']['Error'] {
  const type = status === 500 ? 'gocardless' : status === 422 || status === 409 ? 'invalid_state' : 'invalid_api_usage'
  return examples.error(status, type, { reason, message })
}
