import type { AddressInfo } from 'node:net'
import { createClock, type TestClock } from '@platform/fixtures/clock'
import { openContract } from '@platform/fixtures/openapi'
import { makeCertificate } from '@platform/fixtures/tls'
import gocardless, { type APIOptions, Environments, type GoCardlessClient } from 'gocardless-nodejs'
import { v7 } from 'uuid'
import { createApp } from '../src/app.ts'
import { type Books, openBooks } from '../src/books/books.ts'
import type { EmulatorConfig } from '../src/config.ts'
import type { EmulatorServer } from '../src/create-emulator-server.ts'
import type { DomainContext } from '../src/domain/context.ts'
import { createDispatcher, type Dispatcher, type WebhookTarget } from '../src/webhooks/dispatcher.ts'
import { Redirect } from './redirect.ts'

export const accessToken = 'sandbox_0123456789'
export const readOnlyToken = 'sandbox_read_only'

/** The emulator as the sandbox, over TLS, and the unmodified official client. */
export type TestEmulator = AsyncDisposable & {
  app: EmulatorServer
  url: string
  books: Books
  clock: TestClock
  dispatcher: Dispatcher
  client: GoCardlessClient
  clientWith: (token: string, options?: APIOptions) => GoCardlessClient
}

export const testConfig: EmulatorConfig = {
  accessToken,
  readOnlyToken,
  requestsPerMinute: 1_000,
  publicUrl: undefined,
  faults: true,
  logLevel: 'silent',
}

export const { documentedOperations, expectDocumented } = await openContract('gocardless')
const certificate = await makeCertificate('api-sandbox.gocardless.com')

/** Starts it at a port that the system chooses; when it is disposed of, every answer must have been as documented. */
export async function startEmulator({
  config = {},
  target,
  books = openBooks(),
}: {
  config?: Partial<EmulatorConfig>
  target?: WebhookTarget
  books?: Books
} = {}): Promise<TestEmulator> {
  const clock = createClock('2026-01-15T09:30:00Z')
  const domain: DomainContext = { books, clock, ids: () => v7(), telling: { on: true } }
  const dispatcher = createDispatcher(domain, target)
  const tls = { cert: certificate.cert, key: certificate.key }
  const app = createApp({ ...domain, dispatcher, config: { ...testConfig, ...config }, tls })
  const undocumented: string[] = []
  app.addHook('onSend', async (request, reply, payload) => {
    const { method, url: route } = request.routeOptions
    if (route === undefined || reply.hasHeader('x-emulator-fault')) return
    const headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
    const text = typeof payload === 'string' ? payload : ''
    try {
      expectDocumented({ method: String(method), path: route, status: reply.statusCode, headers, text })
    } catch (error) {
      undocumented.push(String(error))
    }
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const agent = new Redirect((app.server.address() as AddressInfo).port, certificate.ca)
  const clientWith = (token: string, options: APIOptions = {}) =>
    gocardless(token, Environments.Sandbox, { ...options, proxy: { https: agent } })
  return {
    app,
    url,
    books,
    clock,
    dispatcher,
    client: clientWith(accessToken),
    clientWith,
    [Symbol.asyncDispose]: async () => {
      agent.destroy()
      await app.close()
      if (undocumented.length > 0)
        throw new Error(`Not as openapi/gocardless.yaml documents:\n${undocumented.join('\n')}`)
    },
  }
}
