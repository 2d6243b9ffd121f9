import type { Channel, ChannelMessage } from '../../documents/channel.ts'
import type { Json } from '../../documents/json.ts'
import { type Breach, validateValue } from '../../documents/validate-value.ts'
import type { Frame } from './frame.ts'

/** Lists what a mocked message does that its AsyncAPI document does not say. */
export function checkMessage(channel: Channel, name: string, content: Json): string[] {
  const message = channel.sends[name]
  if (message) return validatePayload(channel, message, content).map((breach) => describe(`message "${name}"`, breach))
  const known = Object.keys(channel.sends).map((one) => `"${one}"`)
  return [`message "${name}": expected one of the documented messages ${known.join(', ') || '(none)'}, got another`]
}

/** Lists why no message that the document lets the provider receive is what a client sent; nothing when one is. */
export function checkFrame(channel: Channel, frame: Frame): string[] {
  const candidates = Object.entries(channel.receives)
  if (candidates.length === 0) return ['the client sent a frame: expected none, for the document receives no message']
  const breaches = candidates.map(([name, message]) =>
    validatePayload(channel, message, frame.content).map((breach) => describe(`client frame, as "${name}",`, breach)),
  )
  const fewest = breaches.reduce((least, one) => (one.length < least.length ? one : least))
  return fewest
}

/** Lists what the query of the opening request does that the channel's WebSocket binding does not document. */
export function checkQuery({ document, query }: Channel, url: URL): string[] {
  if (!query) return []
  const sent = Object.fromEntries(url.searchParams)
  return validateValue(document, query.pointer, sent, true).map((breach) => describe('query', breach))
}

function validatePayload({ document }: Channel, { payload }: ChannelMessage, content: Json): Breach[] {
  return payload ? validateValue(document, payload.pointer, content) : []
}

function describe(part: string, { location, expected, got }: Breach): string {
  return `${part}${location === '' ? '' : ` at ${location}`}: expected ${expected}, got ${got}`
}
