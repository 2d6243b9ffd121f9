import type { Reader } from './coverage.ts'
import { describeReader } from './readers.ts'

/** `frontend through gateway, gateway`. */
export function describeReaders(readers: readonly Reader[]): string {
  return readers.map(describeReader).join(', ')
}
