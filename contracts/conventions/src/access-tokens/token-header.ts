import { z } from 'zod'
import { accessTokenAlgorithm } from './claims.ts'

/** Nothing else: `jku`, `x5u`, `jwk`, `x5c` name keys of the sender's choice, `crit` asks for what we do not know (RFC 8725, 3.1 and 3.10). */
const tokenHeader = z.strictObject({
  alg: z.literal(accessTokenAlgorithm),
  typ: z.string().regex(/^(application\/)?at\+jwt$/i),
  kid: z.string().min(1).max(200),
})

const compactForm = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** The header of a token in compact form, before its signature is checked; nothing when it is not acceptable. */
export function readTokenHeader(token: string): z.infer<typeof tokenHeader> | 'malformed' | 'header' {
  if (!compactForm.test(token)) return 'malformed'
  try {
    const header: unknown = JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('utf8'))
    return tokenHeader.safeParse(header).data ?? 'header'
  } catch {
    return 'malformed'
  }
}
