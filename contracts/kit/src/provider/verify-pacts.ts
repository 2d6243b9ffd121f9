import { fileURLToPath } from 'node:url'
import type { RequestHandler } from 'msw'
import { afterAll, describe, test } from 'vitest'
import { listStates, type PactFile } from '../documents/pact-file.ts'
import { captureCallSite, pointAt } from './call-site.ts'
import { createEngine } from './engine.ts'
import { nameTests } from './name-tests.ts'
import { ProviderSession, type RunningProvider } from './provider-session.ts'
import { readPacts } from './read-pacts.ts'
import { openUpstreams } from './relay/open-upstreams.ts'
import { Relay } from './relay/relay.ts'
import { runInteractionTest } from './run-interaction-test.ts'
import type { AnyStateHandlers } from './run-states.ts'
import type { StateHandlers } from './state-handlers.ts'
import { type StateServer, startStateServer } from './state-server.ts'
import { VerificationError } from './verification-error.ts'
import { warnOfUnused } from './warn-of-unused.ts'

const STEP_TIMEOUT = 10_000
const START_TIMEOUT = 60_000

export interface VerifyPactsOptions<States, Upstream extends string = never> {
  /** The provider's name, as the pacts write it. */
  provider: string
  /** The directory of the pacts: a `file:` URL, or a path from the working directory. */
  pacts: URL | string
  /**
   * For a gateway: the services behind it, which the kit plays while the gateway is verified. What the gateway forwards
   * is recorded for its own pact with that service; what `handlers` answer (MSW) is the gateway's own and is not.
   */
  upstreams?: { [Name in Upstream]: { handlers?: RequestHandler[] } }
  /** Starts the provider on a free port; called once per file, with the URLs at which the upstreams listen. */
  start: (context: { upstreams: { [Name in Upstream]: { url: string } } }) => RunningProvider | Promise<RunningProvider>
  states: StateHandlers<States>
  /** Milliseconds that one state handler, one reset, one response or the wait for a message may take: 10,000 by default. */
  timeout?: number
  /** Milliseconds that `start` may take: 60,000 by default. */
  startTimeout?: number
}

/**
 * Verifies a provider against every pact that names it, with the official Pact verifier: one Vitest test per
 * interaction, HTTP or message; messages are read from the provider's own WebSocket. Call it at the top level of a test
 * file.
 *
 * @example
 * verifyPacts<AuthStates>({
 *   provider: 'auth',
 *   pacts: new URL('../pacts/', import.meta.url),
 *   start: async () => ({ url, reset, close }),
 *   states: { 'a user is signed in': async ({ userId }) => ({ accessToken: await signIn(userId) }) },
 * })
 */
export function verifyPacts<States, Upstream extends string = never>(
  options: VerifyPactsOptions<States, Upstream>,
): void {
  const { provider, pacts: directory, start, timeout = STEP_TIMEOUT, startTimeout = START_TIMEOUT } = options
  const { pacts, faults } = readPacts(directory instanceof URL ? fileURLToPath(directory) : directory, provider)
  const callSite = captureCallSite(verifyPacts)
  const handlers = options.states as AnyStateHandlers
  let relay: Relay | undefined
  const startWithUpstreams = async () => {
    if (options.upstreams) relay = new Relay(provider, openUpstreams(provider, options.upstreams))
    const urls = (await relay?.listen()) ?? {}
    return start({ upstreams: urls as { [Name in Upstream]: { url: string } } })
  }
  const session = new ProviderSession({ provider, start: startWithUpstreams, startTimeout, timeout })
  const engine = createEngine()
  let stateServer: StateServer | undefined

  if (faults.length > 0)
    describe(provider, () => {
      for (const { name, error } of faults)
        test(name, () => {
          throw pointAt(error, callSite)
        })
    })

  const openContext = async () => {
    stateServer ??= await startStateServer()
    return { provider, session, engine, stateServer, handlers, timeout, relay: () => relay }
  }
  for (const { pact, singles } of pacts) {
    const interactions = pact.interactions ?? []
    describe(`${pact.consumer.name} → ${provider}`, { concurrent: false }, () => {
      const names = nameTests(interactions)
      interactions.forEach((interaction, at) => {
        const allowed = startTimeout + timeout * (listStates(interaction).length + 4)
        test(names[at] ?? interaction.description, { timeout: allowed }, async (testContext) => {
          await runInteractionTest(testContext, {
            context: await openContext(),
            pact,
            interaction,
            single: singles[at] ?? '',
            callSite,
          })
        })
      })
      for (const message of pact.messages ?? [])
        test(`message ${JSON.stringify(message).slice(0, 60)}`, () => {
          throw pointAt(refuseMessages(pact), callSite)
        })
    })
  }
  afterAll(async () => {
    if (faults.length === 0) warnOfUnused(provider, { handlers, pacts: pacts.map(({ pact }) => pact) })
    try {
      await session.close()
    } finally {
      await Promise.all([engine.close(), stateServer?.close(), relay?.close()])
    }
  }, timeout * 3)
}

function refuseMessages({ consumer }: PactFile): VerificationError {
  return new VerificationError(
    'interaction.unsupported',
    `Failed to verify a message of ${consumer.name}: it is of specification 3, which cannot say on which WebSocket it is read. Record it with .socket(…) of concordat/consumer, or verify it with the Verifier of @pact-foundation/pact.`,
  )
}
