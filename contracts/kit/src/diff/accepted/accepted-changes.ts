import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'

/** A change that somebody took responsibility for, until a day. */
export interface AcceptedChange {
  /** Fingerprint of the change. */
  change: string
  reason: string
  /** Last day on which it counts as accepted, ISO 8601. */
  until: string
}

const Shape = z.strictObject({
  accepted: z.array(
    z.strictObject({
      change: z.string().regex(/^[0-9a-f]{12}$/, 'is no fingerprint of 12 hexadecimal digits'),
      reason: z.string().trim().min(1, 'says no reason'),
      until: z.iso.date('is no day such as 2026-12-31'),
    }),
  ),
})

/**
 * Reads the file of accepted changes; where there is none, none are.
 *
 * @throws when it cannot be read or has another form: an acceptance that nobody understands accepts nothing
 */
export function readAcceptedChanges(file: string): AcceptedChange[] {
  if (!existsSync(file)) return []
  let parsed: z.ZodSafeParseResult<z.infer<typeof Shape>>
  try {
    parsed = Shape.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Failed to read the accepted changes "${file}": ${why}. Correct the JSON.`, { cause })
  }
  if (parsed.success) return parsed.data.accepted
  const why = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'} ${message}`)
  throw new Error(
    `Failed to read the accepted changes "${file}": ${why.join('; ')}. Write { "accepted": [{ "change", "reason", "until" }] }.`,
  )
}
