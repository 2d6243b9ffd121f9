import * as z from 'zod'
import { pageViewOf } from './page.ts'

/** A client, as the list of clients shows them. */
export const ClientEntryView = z.object({ id: z.uuid(), name: z.string(), email: z.string() })
export type ClientEntryView = z.infer<typeof ClientEntryView>

/** A page of the tenant's clients. */
export const ClientPageView = pageViewOf(ClientEntryView)

/** A client, as their own page shows and changes them. */
export const ClientView = ClientEntryView.extend({
  taxNumber: z.string().nullable(),
  address: z.object({
    line1: z.string(),
    line2: z.string().nullable(),
    city: z.string(),
    postalCode: z.string(),
    country: z.string(),
  }),
})
export type ClientView = z.infer<typeof ClientView>
