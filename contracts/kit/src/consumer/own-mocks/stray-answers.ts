import type { MockFault } from '../../recording/mock-fault.ts'
import { type ActiveTest, session } from '../session.ts'
import type { Target } from './find-provider.ts'
import { isRecorded } from './own-mocks-options.ts'

/** An answer that no test can be named for. */
export interface Stray {
  provider: string
  /** Method and path. */
  request: string
}

/** Notes an answer that no test can be named for. */
export function addStray({ provider, path }: Target, method: string): void {
  session().strays.push({ provider, request: `${method} ${path}` })
}

/** What was answered outside any test so far; on every test of a file, because the file itself carries nothing. */
export function listStrays({ identity: { file } }: ActiveTest): MockFault[] {
  if (!isRecorded(file)) return []
  return session().strays.map(({ provider, request }) => ({
    code: 'mock.test.unknown',
    provider,
    operation: request,
    message: `${request} was answered while no test could be named for it: outside any test, or among concurrent ones`,
    remedy: 'Send it in a test that runs alone.',
    test: { file, name: '' },
  }))
}
