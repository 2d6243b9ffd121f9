import * as z from 'zod'

/** One place of a request at fault: `pointer` is `#/email`, `query/limit` or `path/userId`. */
export const FieldErrorView = z.object({ pointer: z.string(), message: z.string() })
export type FieldErrorView = z.infer<typeof FieldErrorView>

/**
 * What the client reads of any problem. The code is open: one that this version does not know is shown by its title,
 * so a provider may add codes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export const ProblemView = z.object({ code: z.string(), title: z.string() })

/** What the client reads of a `validation_failed` problem: forms show each message at its field. */
export const ValidationProblemView = ProblemView.extend({
  code: z.literal('validation_failed'),
  errors: z.array(FieldErrorView).min(1),
})
