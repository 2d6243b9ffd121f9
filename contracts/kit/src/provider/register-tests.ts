import { afterAll, describe, test } from 'vitest'
import { listStates } from '../documents/pact-file.ts'
import { publishResults } from './broker/publish-results.ts'
import type { BrokerSettings } from './broker/read-broker-options.ts'
import { pointAt } from './call-site.ts'
import { concludeTest } from './conclude-test.ts'
import { createEngine } from './engine.ts'
import { labelPact } from './label-pact.ts'
import { nameTests } from './name-tests.ts'
import { openProvider } from './open-provider.ts'
import { PactResults } from './pact-results.ts'
import type { PactsOfProvider } from './pact-source.ts'
import { refuseMessage } from './refuse-message.ts'
import { runInteractionTest } from './run-interaction-test.ts'
import { type StateServer, startStateServer } from './state-server.ts'
import type { VerifyPactsOptions } from './verify-pacts-options.ts'
import { warnOfUnused } from './warn-of-unused.ts'

const STEP_TIMEOUT = 10_000
const START_TIMEOUT = 60_000
const PUBLISH_TIMEOUT = 300_000

interface ToRegister {
  found: PactsOfProvider
  callSite: string
  /** Of the broker that the pacts are from. */
  settings?: BrokerSettings
}

/** Registers one Vitest test per interaction of the pacts that were found, and one per fault. */
export function registerTests<States, Upstream extends string>(
  options: VerifyPactsOptions<States, Upstream>,
  { found: { pacts, faults }, callSite, settings }: ToRegister,
): void {
  const { provider, timeout = STEP_TIMEOUT, startTimeout = START_TIMEOUT } = options
  const { session, states, handlers, relay, unrecorded } = openProvider(options, { timeout, startTimeout })
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
    return { provider, session, engine, stateServer, states, timeout, relay }
  }
  const results = pacts.map((source) => new PactResults(source))
  for (const pactResults of results) {
    const { source } = pactResults
    const { interactions = [], messages = [] } = source.pact
    describe(labelPact(source), { concurrent: false }, () => {
      const names = nameTests(interactions)
      interactions.forEach((interaction, at) => {
        const allowed = startTimeout + timeout * (2 * listStates(interaction).length + 4)
        test(names[at] ?? interaction.description, { timeout: allowed }, async (testContext) => {
          await runInteractionTest(testContext, {
            context: await openContext(),
            source,
            interaction,
            single: source.singles[at] ?? '',
            callSite,
            unrecorded,
            note: (outcome) => pactResults.note(interaction, outcome),
          })
        })
      })
      for (const message of messages)
        test(`message ${JSON.stringify(message).slice(0, 60)}`, (testContext) => {
          const error = refuseMessage(source.pact)
          pactResults.note(message, { error, mismatches: [], recordings: [] })
          concludeTest(testContext, { error, selection: source.selection, callSite })
        })
    })
  }
  afterAll(
    async () => {
      if (faults.length === 0 && handlers) warnOfUnused(provider, { handlers, pacts: pacts.map(({ pact }) => pact) })
      try {
        if (settings?.publication)
          await publishResults(provider, results, { ...settings, publication: settings.publication })
      } finally {
        try {
          await session.close()
        } finally {
          await Promise.all([engine.close(), stateServer?.close(), relay()?.close()])
        }
      }
    },
    timeout * 3 + (settings?.publication ? PUBLISH_TIMEOUT : 0),
  )
}
