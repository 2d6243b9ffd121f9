import { zRenew, zSubscribe, zSubscribeAccount, zUnsubscribe } from '@platform/schemas/trading/stream'
import { z } from 'zod'

const clientFrame = z.discriminatedUnion('type', [zSubscribe, zSubscribeAccount, zUnsubscribe, zRenew])

/** What a client may ask for. */
export type ClientFrame = z.infer<typeof clientFrame>

/** Reads a client's frame; why not, for the client's eyes, when it is not one of the document's. */
export function readFrame(text: string): ClientFrame | { why: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { why: 'A frame is JSON.' }
  }
  const { data, error } = clientFrame.safeParse(json)
  if (data !== undefined) return data
  const [issue] = error?.issues ?? []
  return { why: `${issue?.path.join('/') || 'the frame'}: ${issue?.message ?? 'not as documented'}` }
}
