import { expect } from 'vitest'
import { openStreamAt, type StreamClient } from '../../../providers/trading/test/stream-client.ts'
import type { Device } from '../auth/people.ts'

export { Refused, type StreamClient } from '../../../providers/trading/test/stream-client.ts'

type ClientOptions = NonNullable<Parameters<typeof openStreamAt>[1]>

/** Opens the stream for tests, and ends what they left open. */
export type StreamOpener = ReturnType<typeof createStreamOpener>

/** @param baseUrl with the prefix of the service's paths */
export function createStreamOpener(baseUrl: () => string) {
  const clients: StreamClient[] = []
  const urlWith = (ticket?: string) =>
    `${baseUrl().replace(/^http/, 'ws')}/stream${ticket === undefined ? '' : `?ticket=${encodeURIComponent(ticket)}`}`

  /** Opens it with this ticket. @throws Refused */
  async function openWith(ticket: string | undefined, options: ClientOptions = {}): Promise<StreamClient> {
    const client = await openStreamAt(urlWith(ticket), options)
    clients.push(client)
    return client
  }

  return {
    urlWith,
    openWith,
    /** Opens it with a new ticket of theirs, and reads the welcome. */
    async open({ expect: demand }: Pick<Device, 'expect'>) {
      const { body } = await demand(201, 'createStreamTicket')
      const client = await openWith(body.ticket)
      const welcome = await client.expect('welcome')
      return Object.assign(client, { welcome })
    },
    async closeAll(): Promise<void> {
      for (const client of clients.splice(0)) await client[Symbol.asyncDispose]()
    },
  }
}

type Message = Awaited<ReturnType<StreamClient['next']>>

/** The next message but heartbeats, which come when they come; it must be of this type. */
export async function nextOf<Type extends Message['type']>(
  client: StreamClient,
  type: Type,
): Promise<Extract<Message, { type: Type }>> {
  for (;;) {
    const message = await client.next()
    if (message.type === type) return message as Extract<Message, { type: Type }>
    if (message.type !== 'heartbeat') expect(message).toMatchObject({ type })
  }
}
