import type { AnyRecording } from '../recording/recording.ts'
import { waitForAnswers } from './in-flight.ts'
import { listUnusedSockets } from './messages/add-socket.ts'
import type { Mock } from './mock.ts'
import { waitForOwnMocks } from './own-mocks/wait-for-own.ts'
import type { ActiveTest } from './session.ts'

/** The mocks of a test contradict the provider's document, or the test does not do what it mocked. */
export class RecordingError extends Error {
  override name = 'RecordingError' as const
  readonly problems: readonly string[]

  constructor(test: string, problems: readonly string[]) {
    super(`Failed to record "${test}":\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/**
 * Closes what a test opened and gives its recordings.
 *
 * @param failed the test has failed already: an unused mock is then a consequence, not a fault
 * @throws {RecordingError} when something was found wrong
 */
export async function finishTest(active: ActiveTest, failed: boolean): Promise<AnyRecording[]> {
  const unanswered = await waitForAnswers(active)
  await waitForOwnMocks(active)
  await Promise.all(active.pending)
  for (const close of active.closers) await close()
  const unused = active.mocks.filter(({ calls }) => calls === 0)
  const problems = [
    ...active.problems,
    ...unanswered,
    ...(failed ? [] : unused).map(describeUnused),
    ...(failed ? [] : listUnusedSockets(active.sockets)),
  ]
  if (problems.length > 0) throw new RecordingError(active.identity.name, problems)
  return [...active.recordings]
}

function describeUnused({ provider, operation, resolve }: Mock): string {
  const name = `${operation.method} ${operation.path} of ${provider}`
  return resolve
    ? `${name} was mocked and never called. Remove the mock, or call it through the client and wait for that.`
    : `${name} was never answered by MSW handlers of the test's own. Give it a resolver or a handler, or call it through the client and wait for that.`
}
