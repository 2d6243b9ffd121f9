import * as z from 'zod'

/** A rule that categorises transactions, whole: its page changes every part of it. */
export const RuleView = z.object({
  id: z.uuid(),
  name: z.string(),
  priority: z.int(),
  categoryId: z.uuid(),
  direction: z.enum(['in', 'out']).nullable(),
  amount: z.object({ currency: z.string(), minimum: z.int().optional(), maximum: z.int().optional() }).nullable(),
  conditions: z.array(
    z.object({
      field: z.enum(['description', 'counterparty']),
      operator: z.enum(['contains', 'equals', 'matches']),
      value: z.string(),
    }),
  ),
})
export type RuleView = z.infer<typeof RuleView>

/** The tenant's rules. */
export const RuleListView = z.object({ items: z.array(RuleView) })
