import { readChannel } from '../../documents/channel.ts'
import type { ProviderState } from '../../recording/recording.ts'
import { activeTest, providerOf } from '../session.ts'
import type { MockedSocket, SocketMock } from './socket-mock.ts'

interface SocketToMock {
  provider: string
  states: ProviderState[]
  path: string
  connect: SocketMock['connect']
}

/**
 * Mocks a WebSocket of a provider for the running test.
 *
 * @throws when the provider's AsyncAPI document has no channel of that address
 */
export function addSocket({ provider, states, path, connect }: SocketToMock): MockedSocket<Record<string, unknown>> {
  const action = `mock the WebSocket ${path} of ${provider}`
  const active = activeTest(action)
  const { asyncapi } = providerOf(provider)
  if (asyncapi && !readChannel(asyncapi, path)) {
    const message = `Failed to ${action}: the AsyncAPI document has no channel of that address. Correct the path, or document the channel.`
    active.problems.push(message)
    throw new Error(message)
  }
  const mock: SocketMock = {
    provider,
    path,
    states,
    connect,
    reads: {},
    opened: 0,
    sent: new Set(),
    recording: Promise.resolve(),
  }
  active.sockets.push(mock)
  const mocked: MockedSocket<Record<string, unknown>> = {
    reads: (schemas) => {
      Object.assign(mock.reads, schemas)
      return mocked
    },
  }
  return mocked
}

/** What was mocked and did not happen. */
export function listUnusedSockets(sockets: readonly SocketMock[]): string[] {
  return sockets.flatMap((mock) => {
    const name = `the WebSocket ${mock.path} of ${mock.provider}`
    if (mock.opened === 0)
      return [`${name} was mocked and never opened. Remove the mock, or open it through the client.`]
    if (mock.sent.size === 0)
      return [
        `${name} was opened and its mock sent no message, so there is nothing to record. Send what the client reads, or mock the WebSocket with MSW alone.`,
      ]
    return Object.keys(mock.reads)
      .filter((message) => !mock.sent.has(message))
      .map((message) => `the message "${message}" of ${name} is read and was never sent. Send it, or do not read it.`)
  })
}
