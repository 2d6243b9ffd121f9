import type { Channel } from '../../documents/channel.ts'
import { listStates } from '../../documents/pact-file.ts'
import { recordSocket } from '../../recording/messages/record-socket.ts'
import type { MessageRecording } from '../../recording/recording.ts'
import { readOriginMessage } from './origin-message.ts'
import type { Replay, ReplayedMessage } from './replay.ts'
import { replaceParams, restoreExamples } from './replayed-states.ts'
import { traceOrigin } from './trace-origin.ts'

interface ForwardedMessage {
  replay: Replay & { socket: ReplayedMessage }
  /** The participant that forwarded the WebSocket. */
  gateway: string
  upstream: string
  /** The opening request as it reached the upstream. */
  opening: { url: URL; headers: Headers; protocols: readonly string[] }
  /** Absent where the upstream has no AsyncAPI document. */
  channel: Channel | undefined
  operationId: string | undefined
}

/**
 * Records a forwarded WebSocket as a message of the gateway's pact with its upstream: the opening request as it was
 * forwarded, the frames, states and message of the interaction that caused it, and on whose behalf.
 */
export async function recordForwardedMessage(forwarded: ForwardedMessage): Promise<MessageRecording> {
  const { replay, gateway, upstream, opening, channel, operationId } = forwarded
  const { interaction, consumer, values, test } = replay
  const { optional } = interaction.comments ?? {}
  const states = listStates(interaction)
  const way = await recordSocket({
    opening,
    frames: [],
    channel,
    template: channel?.address ?? parameterise(opening.url.pathname),
    basePath: '',
    states: replaceParams({ states, values }),
  })
  return {
    consumer: gateway,
    provider: upstream,
    description: interaction.description,
    states,
    ...(operationId !== undefined && { operationId }),
    test,
    origin: traceOrigin(interaction, { consumer, gateway }),
    message: readOriginMessage(replay.socket.message),
    // Frames are forwarded as they are, and the consumer's tests know best what in them is a secret.
    socket: { ...restoreExamples(way.socket, { states, values }), frames: replay.socket.way.frames },
    ...(optional && { optional }),
  }
}

/** Without a document any segment may be a parameter of the states. */
function parameterise(path: string): string {
  return path
    .split('/')
    .map((segment, index) => (segment === '' ? '' : `{segment${index}}`))
    .join('/')
}
