import { readChannel } from '../../documents/channel.ts'
import type { Json } from '../../documents/json.ts'
import { matchPath } from '../../documents/match-path.ts'
import { checkFrame, checkQuery } from '../../recording/messages/check-message.ts'
import { type Frame, readFrame, writeFrame } from '../../recording/messages/frame.ts'
import { basePathOf } from '../answer-request.ts'
import { type ActiveTest, providerOf, session } from '../session.ts'
import { recordSent } from './record-sent.ts'
import type { SocketMock } from './socket-mock.ts'

/** A WebSocket that a client opened, whichever way it came in. */
export interface Connection {
  /** With the provider's base URL. */
  url: URL
  /** Of the opening request; empty where they cannot be seen. */
  headers: Headers
  protocols: readonly string[]
  isOpen(): boolean
  send(text: string): void
  close(code?: number, reason?: string): void
  /** Calls back with the data of each frame of the client. */
  onFrame(listener: (data: unknown) => void): void
}

/** Close code of a WebSocket that no mock answers, from the private range. @see https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2 */
const NOT_MOCKED = 4501

/** Answers a WebSocket to a provider with the mock that the running test has for its path, and records both. */
export function openSocket(provider: string, connection: Connection): void {
  const { active } = session()
  const base = basePathOf(providerOf(provider).url)
  const path = connection.url.pathname.slice(base.length)
  const mock = active && nextMock(active, provider, path)
  if (!active || !mock) {
    active?.problems.push(
      `a WebSocket to ${path} of ${provider} was opened, but the test has no mock for it. ${suggest(active, provider)}`,
    )
    connection.close(NOT_MOCKED, 'not mocked')
    return
  }
  mock.opened += 1
  answer(active, mock, { connection, path })
}

interface OpenedSocket {
  connection: Connection
  path: string
}

function answer(active: ActiveTest, mock: SocketMock, { connection, path }: OpenedSocket): void {
  const { asyncapi, url } = providerOf(mock.provider)
  const channel = asyncapi && readChannel(asyncapi, mock.path)
  const frames: Frame[] = []
  const report = (problems: string[]) => {
    const remedy = `Correct the mock or the client, or ${mock.provider}'s AsyncAPI document if it is wrong.`
    active.problems.push(...problems.map((problem) => `WebSocket ${mock.path}, ${problem}. ${remedy}`))
  }
  if (channel) report(checkQuery(channel, connection.url))
  // Registered first, so that a frame is known to the mock's answer to it.
  connection.onFrame((data) => {
    if (typeof data !== 'string') {
      report(['client frame: expected text, got binary data, which cannot stand in a pact'])
      return
    }
    const frame = readFrame(data)
    if (channel) report(checkFrame(channel, frame))
    frames.push(frame)
  })
  const send = (name: string, message: unknown) => {
    if (!connection.isOpen()) return
    const text = writeFrame(message as Json)
    connection.send(text)
    mock.sent.add(name)
    const opening = { url: connection.url, headers: connection.headers, protocols: connection.protocols }
    const sent = { name, text, opening, frames: [...frames], basePath: basePathOf(url), channel }
    mock.recording = mock.recording.then(() => recordSent(active, mock, sent))
    active.pending.push(mock.recording)
  }
  try {
    mock.connect({
      client: {
        send,
        onMessage: (listener) =>
          connection.onFrame((data) => {
            if (typeof data === 'string') runListener(active, mock, () => listener(readFrame(data).content))
          }),
        close: (code, reason) => connection.close(code, reason),
      },
      params: matchPath(mock.path, path) ?? {},
      url: connection.url,
    })
  } catch (error) {
    active.problems.push(`the mock of the WebSocket ${mock.path} threw: ${String(error)}`)
  }
}

/** Whoever dispatches frames may swallow what a listener throws. */
function runListener(active: ActiveTest, mock: SocketMock, listen: () => void): void {
  try {
    listen()
  } catch (error) {
    active.problems.push(`the mock of the WebSocket ${mock.path} threw: ${String(error)}`)
  }
}

function nextMock({ sockets }: ActiveTest, provider: string, path: string): SocketMock | undefined {
  const candidates = sockets.filter((mock) => mock.provider === provider && matchPath(mock.path, path) !== undefined)
  return candidates.find(({ opened }) => opened === 0) ?? candidates.at(-1)
}

function suggest(active: ActiveTest | undefined, provider: string): string {
  const mocked = active?.sockets.filter((mock) => mock.provider === provider).map(({ path }) => path) ?? []
  return `Mocked are: ${mocked.join(', ') || 'none'}. Mock it with .socket(…), or correct the client.`
}
