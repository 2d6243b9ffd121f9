import { Refusal } from './refusal.ts'

/** The same for a user of another tenant: who exists elsewhere is not told. */
export function noSuchUser(): Refusal {
  return new Refusal('not_found', 'Your tenant has no user of this id.')
}
