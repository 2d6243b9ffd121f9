import { inject } from 'vitest'
import type { AnyRecording, TestIdentity } from '../recording/recording.ts'
import type { ProvidedParticipant, ProvidedProvider } from '../recording/task-meta.ts'
import type { SocketMock } from './messages/socket-mock.ts'
import type { Mock } from './mock.ts'

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
}

/** Answers as a provider on a socket of its own; what only some environments can do is put here by their set-up file. */
export type Listen = (provider: string) => Promise<{ url: string; close: () => Promise<void> }>

interface Session {
  active?: ActiveTest
  listen?: Listen
}

// One per worker, also when the set-up file and the tests load the package separately.
const key = Symbol.for('concordat.session')

/** The state that the set-up file and the tests of one worker share. */
export function session(): Session {
  const holder = globalThis as { [key]?: Session }
  holder[key] ??= {}
  return holder[key]
}

/**
 * The test that is running.
 *
 * @throws outside a test, and in a concurrent one, whose requests cannot be told from another's
 */
export function activeTest(action: string): ActiveTest {
  const { active } = session()
  if (!active) {
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
