import { z } from 'zod'

/** One revocation: of a session (`sid`), of a token (`jti`), or of all a user's tokens older than `version` (`sub`, `ver`), all of them without one. */
export const revocation = z.discriminatedUnion('kind', [
  z.object({
    sequence: z.int(),
    kind: z.literal('session'),
    id: z.string(),
    expiresAt: z.iso.datetime({ offset: true }),
  }),
  z.object({
    sequence: z.int(),
    kind: z.literal('token'),
    id: z.string(),
    expiresAt: z.iso.datetime({ offset: true }),
  }),
  z.object({
    sequence: z.int(),
    kind: z.literal('user'),
    id: z.string(),
    // The document lets it be null: a reader that then threw would follow the feed no further.
    version: z.int().nullable(),
    expiresAt: z.iso.datetime({ offset: true }),
  }),
])

export type Revocation = z.infer<typeof revocation>

/** Revocations on one page at most. */
export const revocationPageSize = 1_000

/**
 * What `GET /revocations?after=<sequence>` answers: at most 1,000 by rising sequence, and the sequence to ask after next.
 * The auth service must show a sequence only when no lower one can still appear: a reader never looks back.
 */
export const revocationPage = z.object({
  revocations: z.array(revocation).max(revocationPageSize),
  next: z.int().nonnegative(),
})

export type RevocationPage = z.infer<typeof revocationPage>
