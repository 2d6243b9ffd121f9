import { z } from 'zod'

/** What the gateway reads of a key: enough to check an ES256 signature (RFC 7517, RFC 7518 §6.2). */
export const KeyView = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  use: z.literal('sig'),
  alg: z.literal('ES256'),
  kid: z.string(),
})

/** What the gateway relies on in auth's keys. */
export const KeySetView = z.object({ keys: z.array(KeyView) })

const anyKeys = z.object({ keys: z.array(z.unknown()) })

/** Reads a key set; keys of other kinds and purposes are passed over (RFC 7517 §5). */
export function readKeySet(document: unknown): z.infer<typeof KeySetView> {
  const keys = anyKeys.parse(document).keys.flatMap((key) => KeyView.safeParse(key).data ?? [])
  return { keys }
}
