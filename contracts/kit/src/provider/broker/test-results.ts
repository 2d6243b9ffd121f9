import { readFileSync } from 'node:fs'
import type { Mismatch } from '../mismatch.ts'
import type { InteractionResult } from '../pact-results.ts'
import type { Publication } from './broker-options.ts'

/**
 * The body of a verification result, as Pact's own verifier posts it.
 *
 * @see https://github.com/pact-foundation/pact_broker/wiki/Provider-verification-results
 */
export interface VerificationResultBody {
  success: boolean
  providerApplicationVersion: string
  buildUrl?: string
  verifiedBy: { implementation: string; version: string; clientLanguage: string }
  testResults: TestResult[]
}

interface TestResult {
  interactionId?: string
  interactionDescription?: string
  success: boolean
  mismatches?: { attribute: string; identifier?: string; description: string }[]
  exceptions?: { message: string }[]
}

/** Success is that every interaction is verified, pending ones too: whether a failure counts is the broker's to say. */
export function makeResultBody(
  results: InteractionResult[],
  { version, buildUrl }: Publication,
): VerificationResultBody {
  return {
    success: results.every(({ outcome }) => outcome.error === undefined),
    providerApplicationVersion: version,
    ...(buildUrl && { buildUrl }),
    verifiedBy: { implementation: 'concordat', version: readVersion(), clientLanguage: 'TypeScript' },
    testResults: results.map(describeResult),
  }
}

function describeResult({ interaction, outcome: { error, mismatches } }: InteractionResult): TestResult {
  const { _id: id, description } = interaction
  const named = {
    ...(typeof id === 'string' && { interactionId: id }),
    ...(description !== undefined && { interactionDescription: description }),
  }
  if (!error) return { ...named, success: true }
  if (mismatches.length > 0) return { ...named, success: false, mismatches: mismatches.map(describeMismatch) }
  return { ...named, success: false, exceptions: [{ message: error.message }] }
}

function describeMismatch({ part, path, rule, expected, actual }: Mismatch) {
  const description = `expected ${expected} (${rule}), got ${actual}`
  return part === 'status'
    ? { attribute: 'status', description: `expected ${expected}, got ${actual}` }
    : { attribute: part, identifier: path, description }
}

/** The version of this package, two folders up from the folder of its sources and of what is compiled of them alike. */
function readVersion(): string {
  const manifest = new URL('../../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
