import type { Channel } from './channel.ts'
import type { PactMessage } from './pact-message.ts'
import { makePartial } from './partial-document.ts'
import { type Breach, validateValue } from './validate-value.ts'

/**
 * The name, in the provider's document, of a message that a pact holds: the one that it is called by, or else the first
 * that it may be a part of.
 */
export function findSentName(channel: Channel, message: PactMessage): string | undefined {
  const name = readMessageName(message)
  if (name !== undefined && channel.sends[name]) return name
  return Object.keys(channel.sends).find((one) => listPartBreaches(channel, one, message).length === 0)
}

/** The name that recording leaves at the end of a description. */
export function readMessageName({ description }: PactMessage): string | undefined {
  return /\(([^()]+)\)$/.exec(description)?.[1]
}

/** Lists what of a message's contents, which may be a part of it alone, the channel's message of that name cannot have. */
export function listPartBreaches({ document, sends }: Channel, name: string, { contents }: PactMessage): Breach[] {
  const payload = sends[name]?.payload
  return payload ? validateValue(makePartial(document), payload.pointer, contents?.content ?? '') : []
}
