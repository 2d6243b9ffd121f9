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
  /** The document that there is none of, or the form that messages must have to be compared. */
  without: 'OpenAPI' | 'AsyncAPI' | 'specification 4'
  interactions: number
}

/** One line on why part of a pact was not checked. */
export function describeUnchecked({ pact, provider, without, interactions }: UncheckedPact): string {
  const what = without === 'OpenAPI' ? 'interaction' : 'message'
  const some = `${interactions} ${what}${interactions === 1 ? '' : 's'} of ${pact}`
  if (without === 'specification 4')
    return `Not checked: ${some}, for messages of specification 3 name no channel. Record them as specification 4.`
  const option = without === 'OpenAPI' ? ', or with --openapi' : ' as "asyncapi"'
  return `Not checked: ${some}, for there is no ${without} document of ${provider}. Name it in the config${option}.`
}
