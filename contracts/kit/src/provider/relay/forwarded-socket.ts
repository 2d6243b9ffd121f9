import type { AsyncApiDocument } from '../../documents/asyncapi-document.ts'
import { type Channel, findChannel } from '../../documents/channel.ts'
import { checkFrame, checkQuery } from '../../recording/messages/check-message.ts'
import { readFrame } from '../../recording/messages/frame.ts'
import { listSocketGenerators } from '../messages/socket-generators.ts'
import { findSentMessage } from './origin-message.ts'
import type { ReplayedMessage } from './replay.ts'

/** A WebSocket that reached an upstream while a message was replayed. */
export interface ForwardedSocket {
  upstream: string
  opening: { url: URL; headers: Headers; protocols: string[] }
  /** Absent where nothing is said of the upstream's WebSockets. */
  asyncapi: AsyncApiDocument | undefined
  /** How many of the consumer's frames have arrived as they were sent. */
  arrived: number
}

/** The upstream's channel and operation of a forwarded WebSocket, or every reason why it cannot be relayed. */
export function findForwardedChannel(
  { upstream, opening: { url }, asyncapi }: ForwardedSocket,
  { message, way, filled }: ReplayedMessage,
): { channel: Channel | undefined; operationId: string | undefined } | { problems: string[] } {
  const changed = compareQueries(filled.url, url, secretQueries(way))
  if (!asyncapi) return changed.length > 0 ? { problems: changed } : { channel: undefined, operationId: undefined }
  const channel = findChannel(asyncapi, url.pathname)
  if (!channel)
    return {
      problems: [
        `${url.pathname} is no channel of ${upstream}'s AsyncAPI document. Document it, or open what is documented.`,
      ],
    }
  const sent = findSentMessage(channel, { upstream, message })
  const problems = [
    ...changed,
    ...checkQuery(channel, url).map((breach) => `the forwarded opening request breaks ${channel.address}: ${breach}.`),
    ...('problems' in sent ? sent.problems : []),
  ]
  return 'problems' in sent || problems.length > 0 ? { problems } : { channel, operationId: sent.operationId }
}

/**
 * Lists why a forwarded frame is not the consumer's next one.
 *
 * @param text absent: the frame is binary
 */
export function checkForwardedFrame(
  text: string | undefined,
  {
    forwarded,
    channel,
    replayed,
  }: { forwarded: ForwardedSocket; channel: Channel | undefined; replayed: ReplayedMessage },
): string[] {
  const { upstream, arrived } = forwarded
  const expected = replayed.filled.frames[arrived]
  const name = `frame ${arrived + 1}`
  if (text === undefined)
    return [
      `${name} reached ${upstream} as a binary frame, and the consumer sends text. Forward each frame as what it is: socket.send(data, { binary: isBinary }) of the ws package.`,
    ]
  if (expected === undefined)
    return [
      `${name} reached ${upstream} (${text}), and the consumer sends ${arrived === 0 ? 'none' : `only ${arrived}`}. Forward each frame once, and none of your own: a gateway that speaks for itself is a consumer with tests of its own.`,
    ]
  const frame = readFrame(text)
  const wanted = readFrame(expected)
  if (JSON.stringify(sortKeys(frame.content)) !== JSON.stringify(sortKeys(wanted.content)))
    return [
      `${name} reached ${upstream} changed: the consumer sent ${expected}, ${upstream} got ${text}. Forward frames as they are, in order.`,
    ]
  return channel ? checkFrame(channel, frame).map((breach) => `${name}: ${breach}.`) : []
}

/** What of the consumer's frames did not reach the upstream. */
export function describeMissing(
  { upstream, arrived }: ForwardedSocket,
  { filled: { frames } }: ReplayedMessage,
): string | undefined {
  const missing = frames[arrived]
  return missing === undefined
    ? undefined
    : `${arrived} of the consumer's ${frames.length} frames reached ${upstream}; missing: ${missing}. Keep what comes before the WebSocket to ${upstream} is open, and forward it then.`
}

/** A gateway may redeem a ticket itself; what else the consumer asks for is asked of the upstream. */
function compareQueries(sent: URL, forwarded: URL, secret: ReadonlySet<string>): string[] {
  return [...new Set(sent.searchParams.keys())].flatMap((name) => {
    const [before, after] = [sent, forwarded].map((url) => url.searchParams.getAll(name).join(', ')) as [string, string]
    if (before === after || secret.has(name)) return []
    const got = forwarded.searchParams.has(name) ? `with "${after}"` : 'without it'
    return [
      `the opening request has the query parameter "${name}" with "${before}" and was forwarded ${got}. Forward what the consumer asks for.`,
    ]
  })
}

function secretQueries(way: ReplayedMessage['way']): Set<string> {
  const generators = listSocketGenerators({ ...way, frames: [] })
  return new Set(generators.flatMap(({ part, key, secret }) => (part === 'query' && secret ? [key] : [])))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, child]) => [key, sortKeys(child)]),
  )
}
