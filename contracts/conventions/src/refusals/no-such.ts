import { Refusal } from './refusal.ts'

/** What is not there, or not the tenant's: nobody learns which. */
export function noSuch(kind: string): Refusal {
  return new Refusal('not_found', `There is no such ${kind}.`)
}
