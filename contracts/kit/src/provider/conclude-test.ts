import type { TestContext } from 'vitest'
import { pointAt } from './call-site.ts'
import type { PactSelection } from './pact-source.ts'
import type { VerificationError } from './verification-error.ts'

interface Conclusion {
  error: VerificationError | undefined
  /** The interaction itself says that it is pending. */
  pending?: boolean
  selection: PactSelection | undefined
  callSite: string
}

/**
 * Ends the test of one interaction: a failure fails it; one of a pending interaction is printed and skips it, so that it is
 * neither green nor in anybody's way. A provider that does not run, or an engine that crashed, is never pardoned.
 */
export function concludeTest(
  { skip }: Pick<TestContext, 'skip'>,
  { error, pending, selection, callSite }: Conclusion,
): void {
  if (!error) return
  const mark = selection?.wip ? 'work in progress' : pending || selection?.pending ? 'pending' : undefined
  if (!mark || !/^(interaction|state|relay)\./.test(error.code)) throw pointAt(error, callSite)
  console.warn(`${mark}, so this does not fail the run:\n${error.message}`)
  skip(`${mark}, and it fails: see the warning`)
}
