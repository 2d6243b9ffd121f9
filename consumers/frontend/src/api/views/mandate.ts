import * as z from 'zod'
import { pageViewOf } from './page.ts'

/** A client's permission to collect; at `authorisationUrl` they give it, null once that is over. */
export const MandateView = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  currency: z.string(),
  status: z.enum([
    'pending_customer_approval',
    'pending_submission',
    'submitted',
    'active',
    'failed',
    'cancelled',
    'expired',
  ]),
  authorisationUrl: z.url().nullable(),
})
export type MandateView = z.infer<typeof MandateView>

/** A page of mandates. */
export const MandatePageView = pageViewOf(MandateView)
