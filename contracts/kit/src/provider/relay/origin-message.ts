import type { Channel } from '../../documents/channel.ts'
import { findSentName, listPartBreaches } from '../../documents/find-message.ts'
import { isJson } from '../../documents/media-type.ts'
import type { PactMessage } from '../../documents/pact-message.ts'
import type { RecordedMessage } from '../../recording/recording.ts'
import type { RuleList } from '../../rules/rule-list.ts'

/** What a message of a pact pins, with the consumer's rules. */
export function readOriginMessage({ contents, matchingRules }: PactMessage): RecordedMessage {
  const { content = '', contentType = 'text/plain' } = contents ?? {}
  const { body } = (matchingRules ?? {}) as { body?: Record<string, RuleList> }
  return {
    ...(isJson(contentType)
      ? { contentType: 'application/json', content: JSON.stringify(content) }
      : { contentType: 'text/plain', content: String(content) }),
    rules: body ? { body } : {},
  }
}

/**
 * The operation of the upstream's own message that the consumer of the gateway reads: the one of the same name, or else
 * the first that it may be a part of. Or why there is none.
 */
export function findSentMessage(
  channel: Channel,
  { upstream, message }: { upstream: string; message: PactMessage },
): { operationId: string } | { problems: string[] } {
  const place = `${channel.address} of ${upstream}`
  const remedy = `Document it in ${upstream}'s AsyncAPI, or let the gateway make this message itself and not open ${channel.address} for it.`
  const name = findSentName(channel, message)
  const sent = name === undefined ? undefined : channel.sends[name]
  if (name === undefined || !sent) {
    const sends = Object.keys(channel.sends).join(', ') || 'nothing'
    return { problems: [`no message that ${place} sends (${sends}) is the one that is expected. ${remedy}`] }
  }
  const problems = listPartBreaches(channel, name, message).map(
    ({ location, expected, got }) =>
      `the message "${name}" is expected with what ${place} does not send${location === '' ? '' : `, at ${location}`}: the document has ${expected}, the consumer read ${got}. ${remedy}`,
  )
  return problems.length > 0 ? { problems } : { operationId: sent.operation }
}
