import * as z from 'zod'

/** What a run of the rules changed, or would change. */
export const CategorisationView = z.object({
  examined: z.int(),
  changed: z.int(),
  manual: z.int(),
  changes: z.array(z.object({ transactionId: z.uuid(), from: z.uuid().nullable(), to: z.uuid().nullable() })),
})
export type CategorisationView = z.infer<typeof CategorisationView>
