import type { AddressInfo } from 'node:net'
import { mintToken } from '@platform/fixtures/tokens'
import supertest from 'supertest'
import type { ClientOptions } from 'ws'
import { createAccountNotices } from '../src/stream/account-notices.ts'
import { everyScope, startTrading, type TestTrading } from './start-trading.ts'
import { openStreamAt, type StreamClient } from './stream-client.ts'
import { createSchedule, type TestSchedule } from './stream-schedule.ts'

type Claims = Parameters<typeof mintToken>[0]
type Opening = { claims?: Claims; ticket?: string; options?: ClientOptions }

/** The service with its stream, whose time passes by hand. */
export type TestStream = AsyncDisposable & {
  trading: TestTrading
  schedule: TestSchedule
  /** So many seconds pass, for the clock and for all that is done every so often. */
  pass: (seconds: number) => Promise<void>
  url: (ticket?: string) => string
  ticket: (claims?: Claims) => Promise<string>
  /** Opens it with a ticket of a user of the service's own tenant. */
  open: (opening?: Opening) => Promise<StreamClient>
  /** As `open`, with the welcome read. */
  join: (opening?: Opening) => Promise<StreamClient>
}

export async function startStream(options: Parameters<typeof startTrading>[0] = {}): Promise<TestStream> {
  const schedule = createSchedule()
  const clients: StreamClient[] = []
  const trading = await startTrading({
    ...options,
    deps: (database) => ({
      schedule,
      accountNotices: createAccountNotices({
        url: database.url,
        onError: () => undefined,
        schedule,
      }),
      ...options.deps?.(database),
    }),
  })
  const { port } = trading.app.server.address() as AddressInfo
  const url = (ticket?: string) =>
    `ws://127.0.0.1:${port}/stream${ticket === undefined ? '' : `?ticket=${encodeURIComponent(ticket)}`}`
  const ticket = async (claims: Claims = {}) => {
    const own = { tenant: trading.tenant, scope: everyScope, ...claims }
    const token = mintToken(own, { now: trading.clock().getTime() })
    const answer = supertest(trading.app.server).post('/stream-tickets').set('authorization', `Bearer ${token}`)
    const { body } = await answer.expect(201)
    return String(body.ticket)
  }
  const open = async ({ claims, ticket: given, options: clientOptions }: Opening = {}) => {
    const client = await openStreamAt(url(given ?? (await ticket(claims))), clientOptions)
    clients.push(client)
    return client
  }
  return {
    trading,
    schedule,
    pass: async (seconds) => {
      trading.clock.advance(seconds)
      // The revocation feed is read meanwhile.
      await new Promise(setImmediate)
      schedule.pass(seconds * 1_000)
    },
    url,
    ticket,
    open,
    join: async (opening) => {
      const client = await open(opening)
      await client.expect('welcome')
      return client
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(clients.map((client) => client[Symbol.asyncDispose]()))
      await trading[Symbol.asyncDispose]()
    },
  }
}
