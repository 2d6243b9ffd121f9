import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PactFile } from '../documents/pact-file.ts'
import { readPactText } from '../documents/read-pact.ts'
import { UnreadablePactError } from '../documents/unreadable-pact-error.ts'
import type { PactsOfProvider } from './pact-source.ts'
import { splitPact } from './split-pact.ts'
import { VerificationError } from './verification-error.ts'

/**
 * Reads every `*.json` of a directory, sorted by name, and keeps the pacts of one provider. A file that cannot be read
 * is a fault for every provider, because nobody can tell whose pact it was.
 */
export function readPacts(directory: string, provider: string): PactsOfProvider {
  const found: PactsOfProvider = { pacts: [], faults: [] }
  const addFault = (name: string, error: VerificationError) => found.faults.push({ name, error })
  let files: string[]
  try {
    files = readdirSync(directory)
      .filter((file) => file.endsWith('.json'))
      .sort()
  } catch (cause) {
    addFault('the pacts can be read', refuseDirectory(directory, provider, cause))
    return found
  }
  for (const file of files) {
    const path = join(directory, file)
    try {
      const { pact, text } = readPactText(path)
      if (pact.provider.name !== provider) continue
      if ((pact.interactions?.length ?? 0) + (pact.messages?.length ?? 0) === 0)
        addFault(`${file} has interactions`, refuseEmpty(path, pact))
      else found.pacts.push({ pact, singles: splitPact(text) })
    } catch (error) {
      if (!(error instanceof UnreadablePactError)) throw error
      addFault(`${file} can be read`, new VerificationError('pacts.unreadable', error.message, { cause: error }))
    }
  }
  if (found.pacts.length + found.faults.length === 0)
    addFault(`a pact with ${provider} exists`, refuseNone(directory, provider, files))
  return found
}

function refuseDirectory(directory: string, provider: string, cause: unknown) {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new VerificationError(
    'pacts.missing',
    `Failed to verify ${provider}: the pacts directory "${directory}" cannot be listed (${why}). Run the consumers' tests first, or correct the "pacts" option of verifyPacts.`,
    { cause },
  )
}

function refuseNone(directory: string, provider: string, files: string[]) {
  const others = files.length === 0 ? 'it holds no *.json file' : `it holds ${files.join(', ')}`
  return new VerificationError(
    'pacts.missing',
    `Failed to verify ${provider}: no pact in "${directory}" names it as provider (${others}). Run the consumers' tests first, or correct the "provider" or "pacts" option of verifyPacts.`,
  )
}

function refuseEmpty(path: string, pact: PactFile) {
  return new VerificationError(
    'pacts.empty',
    `Failed to verify ${pact.provider.name} for ${pact.consumer.name}: the pact "${path}" has no interactions, so there is nothing to hold ${pact.provider.name} to. Run ${pact.consumer.name}'s tests again, or delete the pact.`,
  )
}
