import { Refusal } from './refusal.ts'

/** The versions that a change may be based on. */
export type Precondition = 'any' | ReadonlySet<number>

/** @throws Refusal `precondition_failed` when the change is based on another version */
export function demandVersion(precondition: Precondition, version: number): void {
  if (precondition === 'any' || precondition.has(version)) return
  throw new Refusal('precondition_failed', 'It was changed in the meantime. Read it again, then change it.')
}
