import type { MockFault } from '../../recording/mock-fault.ts'

/** What is known of the MSW mocks that a test has of its own. */
export interface OwnMocks {
  /** What is wrong with them; reported, for the test was green without the kit. */
  faults: MockFault[]
  /** Requests that they are answering. */
  underWay: Set<Promise<void>>
}
