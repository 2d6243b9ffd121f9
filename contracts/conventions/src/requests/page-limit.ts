import { z } from 'zod'

/** How many items a page may have: OpenAPI speaks of a number, a query string has digits. */
export const pageLimit = z
  .string()
  .regex(/^\d{1,4}$/, 'Not a number of items')
  .transform(Number)
  .pipe(z.int().gte(1).lte(200))
  .optional()
