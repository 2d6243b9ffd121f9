import type { Channel } from '../../documents/channel.ts'
import type { Json } from '../../documents/json.ts'
import { isJson } from '../../documents/media-type.ts'
import type { PactMessage } from '../../documents/pact-message.ts'
import { type Breach, validateValue } from '../../documents/validate-value.ts'
import type { RecordedMessage } from '../../recording/recording.ts'
import type { RuleList } from '../../rules/rule-list.ts'
import { makePartial } from './partial-document.ts'

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
 * The upstream's own message that the consumer of the gateway reads: the one of the same name, or else the first that it
 * may be a part of. Or why there is none.
 */
export function findSentMessage(
  channel: Channel,
  { upstream, message }: { upstream: string; message: PactMessage },
): { operationId: string } | { problems: string[] } {
  const content = message.contents?.content ?? ''
  const name = /\(([^()]+)\)$/.exec(message.description)?.[1]
  const breachesOf = (one: string) => validatePart(channel, one, content)
  const place = `${channel.address} of ${upstream}`
  const remedy = `Document it in ${upstream}'s AsyncAPI, or let the gateway make this message itself and not open ${channel.address} for it.`
  if (name !== undefined && channel.sends[name]) {
    const problems = breachesOf(name).map(
      ({ location, expected, got }) =>
        `the message "${name}" is expected with what ${place} does not send${location === '' ? '' : `, at ${location}`}: the document has ${expected}, the consumer read ${got}. ${remedy}`,
    )
    return problems.length > 0 ? { problems } : { operationId: channel.sends[name].operation }
  }
  const fitting = Object.entries(channel.sends).find(([one]) => breachesOf(one).length === 0)
  if (fitting) return { operationId: fitting[1].operation }
  const sends = Object.keys(channel.sends).join(', ') || 'nothing'
  return { problems: [`no message that ${place} sends (${sends}) is the one that is expected. ${remedy}`] }
}

function validatePart({ document, sends }: Channel, name: string, content: Json): Breach[] {
  const payload = sends[name]?.payload
  return payload ? validateValue(makePartial(document), payload.pointer, content) : []
}
