import { z } from 'zod'
import { selectorSchema } from './selector.ts'

const name = z.string().max(1024)

/** The body of POST /pacts/provider/{provider}/for-verification; pact-js sends an empty branch where it has none. */
export const selectionQuerySchema = z
  .object({
    providerVersionBranch: name.nullish(),
    providerVersionTags: z.union([z.array(name), name.transform((tag) => [tag])]).nullish(),
    consumerVersionSelectors: z.array(selectorSchema).nullish(),
    includePendingStatus: z.boolean().nullish(),
    includeWipPactsSince: z
      .string()
      .refine((text) => !Number.isNaN(Date.parse(text)), 'must be a date')
      .nullish(),
  })
  .superRefine(({ providerVersionBranch, consumerVersionSelectors }, context) => {
    const matching = consumerVersionSelectors?.findIndex(({ matchingBranch }) => matchingBranch) ?? -1
    if (matching < 0 || providerVersionBranch?.trim()) return
    const path = ['consumerVersionSelectors', matching]
    context.addIssue({ code: 'custom', path, message: 'matchingBranch needs providerVersionBranch' })
  })

export type SelectionQuery = z.infer<typeof selectionQuerySchema>
