import type { Finding } from '../findings/index.ts'

/** What checking the pacts of a directory found; the object that `concordat check --json` prints. */
export interface CheckReport {
  /** Of this form: it grows by what a reader can ignore, or counts up. */
  version: 1
  pacts: CheckedPact[]
  findings: Finding[]
  /** Interactions that there was no document for. */
  unchecked: UncheckedPact[]
  /** What could not be read or compared. */
  failures: { file: string; message: string }[]
}

export interface CheckedPact {
  file: string
  consumer: string
  provider: string
  /** How many were compared. */
  interactions: number
}

export interface UncheckedPact {
  pact: string
  consumer: string
  provider: string
  without: 'OpenAPI' | 'AsyncAPI'
  interactions: number
}

/** One line on why part of a pact was not checked. */
export function describeUnchecked({ pact, provider, without, interactions }: UncheckedPact): string {
  const what = without === 'OpenAPI' ? 'interaction' : 'message'
  const option = without === 'OpenAPI' ? ', or with --openapi' : ' as "asyncapi"'
  return `Not checked: ${interactions} ${what}${interactions === 1 ? '' : 's'} of ${pact}, for there is no ${without} document of ${provider}. Name it in the config${option}.`
}
