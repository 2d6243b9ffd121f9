import { InvalidSignatureError, parseWithMeta } from 'gocardless-nodejs/webhooks'
import { z } from 'zod'
import type { ParsedWebhook } from './payment-provider.ts'
import { eventView } from './views.ts'

const body = z.object({ events: z.array(eventView), webhookId: z.string() })

/**
 * Checks and reads a webhook. The signature must be 64 hex digits and nothing else: the client throws a TypeError for a
 * missing one, and takes hex followed by junk.
 */
export function parseWebhook(secret: string, rawBody: Buffer, signature: string | undefined): ParsedWebhook {
  if (signature === undefined || !/^[0-9a-f]{64}$/i.test(signature)) return { outcome: 'invalid_signature' }
  try {
    const read = body.safeParse(parseWithMeta(rawBody, secret, signature))
    if (read.success) return { outcome: 'parsed', ...read.data }
    return malformed(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '))
  } catch (error) {
    // Theirs is no Error.
    if (error instanceof InvalidSignatureError) return { outcome: 'invalid_signature' }
    return malformed(error instanceof Error ? error.message : 'not an object')
  }
}

function malformed(why: string): ParsedWebhook {
  return { outcome: 'malformed', message: `Failed to read a signed webhook: ${why}` }
}
