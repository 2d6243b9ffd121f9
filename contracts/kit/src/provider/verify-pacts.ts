import { fileURLToPath } from 'node:url'
import { afterAll, describe, type TestContext, test } from 'vitest'
import { listStates, type PactFile, type PactInteraction } from '../documents/pact-file.ts'
import { createEngine } from './engine.ts'
import { ProviderSession, type RunningProvider } from './provider-session.ts'
import { readPacts } from './read-pacts.ts'
import type { AnyStateHandlers } from './run-states.ts'
import type { StateHandlers } from './state-handlers.ts'
import { startStateServer } from './state-server.ts'
import { VerificationError } from './verification-error.ts'
import type { VerificationRecord } from './verification-record.ts'
import { type VerificationContext, verifyInteraction } from './verify-interaction.ts'

const STEP_TIMEOUT = 10_000
const START_TIMEOUT = 60_000

export interface VerifyPactsOptions<States> {
  /** The provider's name, as the pacts write it. */
  provider: string
  /** The directory of the pacts: a `file:` URL, or a path from the working directory. */
  pacts: URL | string
  /** Starts the provider on a free port; called once per file. */
  start: () => RunningProvider | Promise<RunningProvider>
  states: StateHandlers<States>
  /** Milliseconds that one state handler, one reset or one response may take: 10,000 by default. */
  timeout?: number
  /** Milliseconds that `start` may take: 60,000 by default. */
  startTimeout?: number
}

/**
 * Verifies a provider against every pact that names it, with the official Pact verifier: one Vitest test per
 * interaction. Call it at the top level of a test file.
 *
 * @example
 * verifyPacts<AuthStates>({
 *   provider: 'auth',
 *   pacts: new URL('../pacts/', import.meta.url),
 *   start: async () => ({ url, reset, close }),
 *   states: { 'a user is signed in': async ({ userId }) => ({ accessToken: await signIn(userId) }) },
 * })
 */
export function verifyPacts<States>(options: VerifyPactsOptions<States>): void {
  const { provider, pacts: directory, start, timeout = STEP_TIMEOUT, startTimeout = START_TIMEOUT } = options
  const { pacts, faults } = readPacts(directory instanceof URL ? fileURLToPath(directory) : directory, provider)
  const callSite = captureCallSite(verifyPacts)
  const handlers = options.states as AnyStateHandlers
  const session = new ProviderSession({ provider, start, startTimeout, timeout })
  const engine = createEngine()
  let context: VerificationContext | undefined

  if (faults.length > 0)
    describe(provider, () => {
      for (const { name, error } of faults)
        test(name, () => {
          throw pointAt(error, callSite)
        })
    })

  const openContext = async () => {
    context ??= { provider, session, engine, stateServer: await startStateServer(), handlers, timeout }
    return context
  }
  for (const { pact } of pacts) {
    const interactions = pact.interactions ?? []
    describe(`${pact.consumer.name} → ${provider}`, { concurrent: false }, () => {
      const names = nameTests(interactions)
      interactions.forEach((interaction, at) => {
        const allowed = startTimeout + timeout * (listStates(interaction).length + 4)
        test(names[at] ?? interaction.description, { timeout: allowed }, async (testContext) => {
          await runTest(testContext, { context: await openContext(), pact, interaction, callSite })
        })
      })
      for (const message of pact.messages ?? [])
        test(`message ${JSON.stringify(message).slice(0, 60)}`, () => {
          throw pointAt(refuseMessages(pact), callSite)
        })
    })
  }
  afterAll(async () => {
    await engine.close()
    await context?.stateServer.close()
    await session.close()
    warnOfUnused(provider, { handlers, pacts: pacts.map(({ pact }) => pact) })
  }, timeout * 3)
}

interface TestRun {
  context: VerificationContext
  pact: PactFile
  interaction: PactInteraction
  callSite: string
}

async function runTest({ task, skip }: TestContext, { context, pact, interaction, callSite }: TestRun): Promise<void> {
  const started = performance.now()
  const { testFile, origin } = interaction.comments ?? {}
  const pending = interaction.pending === true
  const outcome = await verifyInteraction(context, { pact, interaction }).catch((error) => {
    if (!(error instanceof VerificationError)) throw error
    return { error, mismatches: [] }
  })
  const record: VerificationRecord = {
    provider: context.provider,
    consumer: pact.consumer.name,
    description: interaction.description,
    states: listStates(interaction),
    ...(testFile === undefined ? {} : { testFile }),
    ...(origin === undefined ? {} : { origin }),
    pending,
    verified: outcome.error === undefined,
    durationMs: Math.round(performance.now() - started),
    mismatches: outcome.mismatches,
    ...(outcome.error ? { code: outcome.error.code } : {}),
  }
  task.meta.concordatVerification = record
  if (!outcome.error) return
  if (pending && outcome.error.code === 'interaction.incompatible') {
    console.warn(`pending, so this does not fail the run:\n${outcome.error.message}`)
    skip('pending, and it fails: see the warning')
  }
  throw pointAt(outcome.error, callSite)
}

/** Names each test by description and states; parameters join in only where two names would be one. */
function nameTests(interactions: PactInteraction[]): string[] {
  const short = interactions.map((interaction) => nameTest(interaction, ({ name }) => name))
  return interactions.map((interaction, at) => {
    const name = short[at] ?? interaction.description
    if (short.indexOf(name) === short.lastIndexOf(name)) return name
    return nameTest(interaction, ({ name: state, params }) => `${state} ${JSON.stringify(params)}`)
  })
}

function nameTest(
  interaction: PactInteraction,
  nameState: (state: { name: string; params: object }) => string,
): string {
  const states = listStates(interaction).map(nameState)
  return states.length === 0 ? interaction.description : `${interaction.description}, given ${states.join(' and ')}`
}

function refuseMessages({ consumer }: PactFile): VerificationError {
  return new VerificationError(
    'interaction.unsupported',
    `Failed to verify a message of ${consumer.name}: verifyPacts replays requests and responses only. Verify messages with the Verifier of @pact-foundation/pact.`,
  )
}

/** A broken contract is no fault of the line that found it: the error points at the call of verifyPacts. */
function pointAt(error: VerificationError, callSite: string): VerificationError {
  error.stack = `${error.name}: ${error.message}\n${callSite}`
  return error
}

function captureCallSite(below: (...args: never[]) => unknown): string {
  const holder: { stack?: string } = {}
  Error.captureStackTrace(holder, below)
  return (holder.stack ?? '').split('\n').slice(1, 2).join('\n')
}

function warnOfUnused(provider: string, { handlers, pacts }: { handlers: AnyStateHandlers; pacts: PactFile[] }): void {
  const used = new Set(
    pacts.flatMap(({ interactions = [] }) => interactions.flatMap(listStates)).map(({ name }) => name),
  )
  const unused = Object.keys(handlers).filter((name) => !used.has(name))
  if (unused.length > 0)
    console.warn(
      `${provider}: no pact uses the state${unused.length > 1 ? 's' : ''} ${unused.map((name) => `"${name}"`).join(', ')}. Delete the handler, or record a test that starts from it.`,
    )
}
