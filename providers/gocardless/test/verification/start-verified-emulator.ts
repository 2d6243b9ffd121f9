import { createClock } from '@platform/fixtures/clock'
import { v7 } from 'uuid'
import { createApp } from '../../src/app.ts'
import { type Books, openBooks } from '../../src/books/books.ts'
import type { Schemas } from '../../src/books/records.ts'
import type { EmulatorConfig } from '../../src/config.ts'
import type { DomainContext } from '../../src/domain/context.ts'
import { createDispatcher } from '../../src/webhooks/dispatcher.ts'
import { accessToken, readOnlyToken } from '../start-emulator.ts'

/** The emulator as pacts are verified against it. */
export interface VerifiedEmulator {
  url: string
  /** For the states: over the books that it has now. */
  domain: DomainContext
  /** Sends so many requests as are allowed in this minute. */
  useUpLimit: () => Promise<void>
  addFault: (fault: Schemas['Fault']) => Promise<void>
  reset: () => Promise<void>
  takeLog: () => string
  close: () => Promise<void>
}

/** Few, so that a state uses them up fast. */
const requestsPerMinute = 3

/** Starts it in the clear, under a clock that moves by a minute, the unit of its limit, from interaction to interaction. */
export async function startVerifiedEmulator(): Promise<VerifiedEmulator> {
  const clock = createClock('2026-01-15T09:30:00Z')
  const shelves = createRenewableBooks()
  const domain: DomainContext = { books: shelves.books, clock, ids: () => v7(), telling: { on: false } }
  const config: EmulatorConfig = {
    accessToken,
    readOnlyToken,
    requestsPerMinute,
    publicUrl: 'https://pay.gocardless.test',
    faults: true,
    logLevel: 'error',
  }
  const log: string[] = []
  const logStream = { write: (line: string) => void log.push(line) }
  const app = createApp({ ...domain, dispatcher: createDispatcher(domain, undefined), config, logStream })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const headers = { authorization: `Bearer ${accessToken}`, 'gocardless-version': '2015-07-06' }
  return {
    url,
    domain,
    useUpLimit: async () => {
      for (let used = 0; used < requestsPerMinute; used += 1) await app.inject({ url: '/payments', headers })
    },
    addFault: async (payload) => {
      await app.inject({ method: 'POST', url: '/emulator/faults', headers, payload })
    },
    reset: async () => {
      shelves.renew()
      clock.advance(60)
      await app.inject({ method: 'DELETE', url: '/emulator/faults', headers })
    },
    takeLog: () => log.splice(0).join(''),
    close: async () => {
      await app.close()
    },
  }
}

/** Books that start anew while the emulator that holds them goes on. */
function createRenewableBooks(): { books: Books; renew: () => void } {
  let current = openBooks()
  return {
    books: new Proxy(current, { get: (_first, name) => Reflect.get(current, name) }),
    renew: () => {
      current = openBooks()
    },
  }
}
