import { audience, issuer } from '@platform/fixtures/tokens'
import { onTestFinished } from 'vitest'
import { createApp, type GatewayOptions } from '../src/app.ts'
import { clientId, clientSecret } from './fake-auth.ts'

/** An address that nobody listens at. */
export const nobody = 'http://127.0.0.1:1'

/** A gateway on a real socket whose clock and whose reading of the revocation feed are the test's to turn. */
export type TestGateway = {
  app: ReturnType<typeof createApp>
  url: string
  /** Lets so many milliseconds pass. */
  pass: (milliseconds: number) => void
  now: () => number
  /** Reads the revocation feed once more. */
  poll: () => Promise<void>
  close: () => Promise<void>
}

/** Starts one in front of an auth at this URL, until the test ends. */
export async function startGateway(authUrl: string, options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const gateway = await openGateway(authUrl, options)
  onTestFinished(gateway.close)
  return gateway
}

/** Starts one that its user closes. */
export async function openGateway(authUrl: string, options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  let now = Date.parse('2026-01-15T09:30:00.000Z')
  let scheduled: { work: () => void; next: PromiseWithResolvers<void> } | undefined
  let next = Promise.withResolvers<void>()
  const app = createApp({
    auth: { url: authUrl, clientId, clientSecret },
    financial: { url: nobody },
    trading: { url: nobody },
    issuer,
    audience,
    clock: () => now,
    schedule: (work) => {
      scheduled = { work, next: Promise.withResolvers() }
      next.resolve()
      next = scheduled.next
      return () => undefined
    },
    ...options,
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    app,
    url,
    pass: (milliseconds) => {
      now += milliseconds
    },
    now: () => now,
    poll: async () => {
      // A reading is over when the one after it is scheduled.
      if (scheduled === undefined) await next.promise
      const following = next.promise
      scheduled?.work()
      await following
    },
    close: async () => {
      app.server.closeAllConnections()
      await app.close()
    },
  }
}
