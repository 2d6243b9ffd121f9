import { createHash } from 'node:crypto'
import type { PactInteraction } from './pact-file.ts'

/** What may differ without another contract: who recorded it, what a broker calls it, whether it may fail. */
const beside: readonly string[] = ['_id', 'key', 'pending', 'comments']

/**
 * Digest of what an interaction asks of a provider, equal wherever the pact came from and whatever the order of its
 * keys; it tells whether a result still speaks of the interaction as it is now.
 */
export function digestInteraction(interaction: PactInteraction): string {
  const asked = Object.fromEntries(Object.entries(interaction).filter(([name]) => !beside.includes(name)))
  // How a message is asked for is told in the comments, for the specification has no place for it.
  const socket = Reflect.get(interaction.comments ?? {}, 'socket')
  return createHash('sha256')
    .update(JSON.stringify({ ...asked, socket }, sortKeys))
    .digest('hex')
    .slice(0, 32)
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
}
