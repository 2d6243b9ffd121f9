import { inject } from 'vitest'
import type { AnyRecording, TestIdentity } from '../recording/recording.ts'
import type { ProvidedParticipant, ProvidedProvider } from '../recording/task-meta.ts'
import type { SocketMock } from './messages/socket-mock.ts'
import type { Mock } from './mock.ts'
import type { OwnMocks } from './own-mocks/own-mocks.ts'
import type { AnyHandler, OwnServer } from './own-mocks/own-server.ts'
import type { Stray } from './own-mocks/stray-answers.ts'

/** What the running test has mocked and recorded so far. */
export interface ActiveTest {
  identity: TestIdentity
  concurrent: boolean
  mocks: Mock[]
  sockets: SocketMock[]
  recordings: AnyRecording[]
  /** Recordings under way: an answered client need not wait for them, the test does. */
  pending: Promise<void>[]
  /** What makes the test fail when it finishes; the client has been answered by then. */
  problems: string[]
  /** Releases what the test opened, such as listening sockets. */
  closers: (() => Promise<void>)[]
  ownMocks: OwnMocks
}

/** Answers as a provider on a socket of its own; what only some environments can do is put here by their set-up file. */
export type Listen = (provider: string) => Promise<{ url: string; close: () => Promise<void> }>

/** The kit's own interception, which makes way for a server or worker of the tests. */
export interface Interception {
  /** Begins or ends it, as the servers that intercept at the moment ask for. */
  adjust(): void | Promise<void>
  /** Handlers that answer in a server of the tests what the running test mocks here, and nothing else. */
  createHandlers(): AnyHandler[]
}

/** Follows a test through its asynchronous calls, where the environment can. */
export interface TestContext {
  run<T>(place: { active?: ActiveTest }, work: () => T): T
  getStore(): { active?: ActiveTest } | undefined
}

interface Session {
  active?: ActiveTest
  listen?: Listen
  interception?: Interception
  context?: TestContext
  /** The MSW servers and workers of the tests that intercept at the moment. */
  servers: Set<OwnServer>
  /** What such a server answered while no test of the file that runs could be named. */
  strays: Stray[]
}

// One per worker, also when the set-up file and the tests load the package separately.
const key = Symbol.for('concordat.session')

/** The state that the set-up file and the tests of one worker share. */
export function session(): Session {
  const holder = globalThis as { [key]?: Session }
  holder[key] ??= { servers: new Set(), strays: [] }
  return holder[key]
}

/** The test that the running code belongs to: told by its asynchronous calls, else the one that runs alone. */
export function currentTest(): ActiveTest | undefined {
  const { context, active } = session()
  return context?.getStore()?.active ?? (active?.concurrent ? undefined : active)
}

/**
 * The test that is running.
 *
 * @throws where the project does not use the plugin, outside a test, and in a concurrent one, whose requests cannot be told from another's
 */
export function activeTest(action: string): ActiveTest {
  const active = session().context?.getStore()?.active ?? session().active
  if (!active) {
    // Without the plugin no test is ever known to run: that is what to tell.
    participantOf()
    throw new Error(`Failed to ${action}: no test is running. Call it inside a test or a beforeEach hook.`)
  }
  if (active.concurrent) {
    throw new Error(
      `Failed to ${action} in "${active.identity.name}": a concurrent test cannot record, because its requests cannot be told from another's. Remove .concurrent.`,
    )
  }
  return active
}

/**
 * A provider of the plugin's options.
 *
 * @throws when the project does not use the plugin, or the plugin does not name the provider
 */
export function providerOf(name: string): ProvidedProvider {
  const provider = participantOf().providers[name]
  if (provider) return provider
  const known = Object.keys(participantOf().providers).join(', ') || 'none'
  throw new Error(
    `Failed to mock "${name}": the options of concordat() name no such provider (they name: ${known}). Add it to "providers" in the Vitest config.`,
  )
}

/** What the plugin provided to this project. */
export function participantOf(): ProvidedParticipant {
  const provided = inject('concordat') as ProvidedParticipant | undefined
  if (provided) return provided
  throw new Error(
    'Failed to record: this Vitest project does not use the plugin. Add concordat() from "concordat/vitest" to its plugins.',
  )
}
