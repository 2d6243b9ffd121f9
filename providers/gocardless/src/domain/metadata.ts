import type { Schemas } from '../books/records.ts'
import { validationFailed } from './api-fault.ts'

/** The metadata of a request; at most three entries, keys of at most 50 characters. */
export function checkMetadata(metadata: Schemas['Metadata'] | undefined, pointer: string): Schemas['Metadata'] {
  const keys = Object.keys(metadata ?? {})
  if (keys.length > 3) throw validationFailed(`${pointer}/metadata`, 'must have at most 3 keys')
  if (keys.some((key) => key.length > 50)) {
    throw validationFailed(`${pointer}/metadata`, 'keys must be at most 50 characters')
  }
  return metadata ?? {}
}
