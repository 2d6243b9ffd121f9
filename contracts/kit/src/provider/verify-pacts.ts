import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'
import { readBrokerOptions } from './broker/read-broker-options.ts'
import { readBrokerPacts } from './broker/read-broker-pacts.ts'
import { showNotices } from './broker/show-notices.ts'
import { captureCallSite } from './call-site.ts'
import { readPacts } from './read-pacts.ts'
import { registerTests } from './register-tests.ts'
import type { BrokerSource, VerifyPactsOptions } from './verify-pacts-options.ts'

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
 *   url: process.env.AUTH_URL,
 *   stateUrl: process.env.AUTH_STATE_URL,
 * })
 */
export function verifyPacts<States, Upstream extends string = never>(
  options: VerifyPactsOptions<States, Upstream>,
): void {
  const { provider, pacts } = options
  const callSite = captureCallSite(verifyPacts)
  // Vitest waits for the suite, so that nobody can forget to.
  if (isBroker(pacts)) describe('from the broker', () => registerBrokerTests(options, { ...pacts, callSite }))
  else
    registerTests(options, {
      found: readPacts(pacts instanceof URL ? fileURLToPath(pacts) : pacts, provider),
      callSite,
    })
}

async function registerBrokerTests<States, Upstream extends string>(
  options: VerifyPactsOptions<States, Upstream>,
  { broker, callSite }: BrokerSource & { callSite: string },
): Promise<void> {
  const read = readBrokerOptions(broker, process.env)
  if ('error' in read) {
    const faults = [{ name: 'the broker can be used', error: read.error }]
    registerTests(options, { found: { pacts: [], faults }, callSite })
    return
  }
  // A broker's webhook says which pact is to be verified, and nobody's selectors need to find it.
  const pactUrl = process.env['PACT_URL']
  const found = await readBrokerPacts(options.provider, { ...read.settings, ...(pactUrl && { pactUrl }) })
  for (const source of found.pacts) showNotices(source, 'before_verification')
  registerTests(options, { found, callSite, settings: read.settings })
}

function isBroker(pacts: URL | string | BrokerSource): pacts is BrokerSource {
  return typeof pacts === 'object' && 'broker' in pacts
}
