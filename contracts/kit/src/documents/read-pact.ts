import { readFileSync } from 'node:fs'
import type { PactFile } from './pact-file.ts'
import { UnreadablePactError } from './unreadable-pact-error.ts'

/**
 * Reads a pact file, synchronously because tests are registered while their file is collected.
 *
 * @throws {UnreadablePactError} when the file is missing, is no JSON or is no pact
 */
export function readPact(file: string): PactFile {
  return readPactText(file).pact
}

/** The same, with the text that was read. */
export function readPactText(file: string): { pact: PactFile; text: string } {
  try {
    const text = readFileSync(file, 'utf8')
    return { pact: checkPactForm(file, JSON.parse(text)), text }
  } catch (cause) {
    if (cause instanceof UnreadablePactError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UnreadablePactError(file, why, "Restore the file, or delete it and run its consumer's tests again.", {
      cause,
    })
  }
}

/** Makes sure that a value names a consumer and a provider and lists interactions or messages. */
export function checkPactForm(file: string, value: unknown): PactFile {
  if (isPact(value)) return value
  throw new UnreadablePactError(
    file,
    'it is JSON but not a pact, for it names no consumer and provider or has no list of interactions',
    "Move it out of the pacts directory, or run its consumer's tests again.",
  )
}

function isPact(value: unknown): value is PactFile {
  if (typeof value !== 'object' || value === null) return false
  const { consumer, provider, interactions, messages } = value as Record<string, { name?: unknown } | undefined>
  return (
    typeof consumer?.name === 'string' &&
    typeof provider?.name === 'string' &&
    (Array.isArray(interactions) || Array.isArray(messages))
  )
}
