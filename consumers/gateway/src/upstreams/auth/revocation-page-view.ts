import { z } from 'zod'

const everyKind = { sequence: z.int(), id: z.string(), expiresAt: z.iso.datetime({ offset: true }) }

/** What the gateway reads of one revocation; a version only where it says which tokens are void. */
export const RevocationView = z.discriminatedUnion('kind', [
  z.object({ ...everyKind, kind: z.literal('session') }),
  z.object({ ...everyKind, kind: z.literal('token') }),
  z.object({ ...everyKind, kind: z.literal('user'), version: z.int() }),
])

/** What the gateway reads of a page of auth's revocation feed. */
export const RevocationPageView = z.object({ revocations: z.array(RevocationView), next: z.int() })
