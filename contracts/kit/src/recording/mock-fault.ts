import type { MockCode } from '../findings/index.ts'
import type { TestIdentity } from './recording.ts'

/** One disagreement between what a test's own MSW mocks answered and the provider's OpenAPI document. */
export interface MockFault {
  code: MockCode
  provider: string
  /** The operation, or the request where the document has none. */
  operation: string
  message: string
  remedy: string
  test: TestIdentity
}

/** Which tests have their own MSW mocks recorded. */
export interface ProvidedMocks {
  /** Sources of regular expressions for test files, relative to the root of the run. */
  files: string[]
  leftOut: string[]
  /** Whether a mock that contradicts the document fails its test. */
  strict: boolean
}

declare module 'vitest' {
  interface TaskMeta {
    /** What is wrong with the test's own MSW mocks; on a file, what was answered outside its tests. */
    concordatMocks?: MockFault[]
  }
  interface ProvidedContext {
    concordatMocks: ProvidedMocks
  }
}
