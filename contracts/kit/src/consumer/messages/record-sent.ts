import type { Channel } from '../../documents/channel.ts'
import type { Json } from '../../documents/json.ts'
import { checkMessage } from '../../recording/messages/check-message.ts'
import { readFrame } from '../../recording/messages/frame.ts'
import { recordMessage } from '../../recording/messages/record-message.ts'
import { recordSocket, type SocketToRecord } from '../../recording/messages/record-socket.ts'
import { isSameMessage } from '../../recording/messages/same-message.ts'
import type { MessageRecording, RecordedMessage } from '../../recording/recording.ts'
import { scrubJson, scrubText } from '../../recording/scrub-secrets.ts'
import { type ActiveTest, participantOf } from '../session.ts'
import type { SocketMock } from './socket-mock.ts'

/** A message that a mock sent, and the way to it. */
interface SentMessage extends Pick<SocketToRecord, 'opening' | 'frames' | 'basePath'> {
  name: string
  text: string
  channel: Channel | undefined
}

/** Checks a message against the provider's AsyncAPI document and adds it to what the test recorded. */
export async function recordSent(active: ActiveTest, mock: SocketMock, sent: SentMessage): Promise<void> {
  const { name, text, channel } = sent
  try {
    const problems = channel ? checkMessage(channel, name, readFrame(text).content) : []
    active.problems.push(
      ...problems.map(
        (problem) =>
          `WebSocket ${mock.path}, ${problem}. Correct the mock, or ${mock.provider}'s AsyncAPI document if it is wrong.`,
      ),
    )
    if (problems.length === 0 && mock.reads[name] !== null) addMessage(active, await record(active, mock, sent))
  } catch (error) {
    active.problems.push(`the message "${name}" of WebSocket ${mock.path} could not be recorded: ${String(error)}`)
  }
}

async function record({ identity }: ActiveTest, mock: SocketMock, sent: SentMessage): Promise<MessageRecording> {
  const { name, text, channel } = sent
  const { provider, states, path } = mock
  const way = await recordSocket({ ...sent, template: path, states })
  const read = recordMessage({ name, frame: readFrame(text), channel, reads: mock.reads[name] ?? undefined })
  const secrets = [...way.secrets, ...read.secrets]
  const operationId = channel?.sends[name]?.operation
  return {
    consumer: participantOf().participant,
    provider,
    description: `${identity.name} (${name})`,
    states: states.map((state) => ({ name: state.name, params: scrubJson(state.params, secrets) })),
    ...(operationId !== undefined && { operationId }),
    test: identity,
    message: scrubMessage(read.message, secrets),
    socket: way.socket,
    ...(read.findings.length > 0 && { findings: read.findings }),
    ...(read.optional.length > 0 && { optional: read.optional }),
  }
}

/** A secret of the opening request or of a frame may be repeated in the message. */
function scrubMessage(message: RecordedMessage, secrets: string[]): RecordedMessage {
  const { contentType, content } = message
  if (contentType === 'text/plain') return { ...message, content: scrubText(content, secrets) }
  return { ...message, content: JSON.stringify(scrubJson(JSON.parse(content) as Json, secrets)) }
}

/** A stream repeats itself: of messages that pin the same, the first one stands for all. */
function addMessage({ recordings, problems }: ActiveTest, recording: MessageRecording): void {
  const same = recordings.find(
    (one): one is MessageRecording =>
      'message' in one &&
      one.provider === recording.provider &&
      one.description === recording.description &&
      JSON.stringify(one.states) === JSON.stringify(recording.states),
  )
  if (!same) recordings.push(recording)
  else if (!isSameMessage(same.message, recording.message))
    problems.push(
      `"${recording.description}" would name two messages with different content: ${same.message.content} and ${recording.message.content}. Name them apart, or give them a test each.`,
    )
}
