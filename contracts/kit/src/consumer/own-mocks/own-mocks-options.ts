import { inject } from 'vitest'
import type { ProvidedMocks } from '../../recording/mock-fault.ts'

/** What the plugin's options say of the MSW mocks that tests have of their own. */
export function ownMocksOptions(): ProvidedMocks {
  return (inject('concordatMocks') as ProvidedMocks | undefined) ?? { files: [], leftOut: [], strict: false }
}

/** Whether the plugin's options have the own mocks of a test file recorded. */
export function isRecorded(file: string): boolean {
  const { files, leftOut } = ownMocksOptions()
  const matches = (sources: readonly string[]) => sources.some((source) => new RegExp(source).test(file))
  return matches(files) && !matches(leftOut)
}
