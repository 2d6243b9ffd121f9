import { type VerificationCode, VerificationError } from '../verification-error.ts'

/** Makes the error of something that a broker was asked for: what, where, why and the remedy. */
export type RefuseBroker = (code: VerificationCode, why: string, remedy: string, cause?: unknown) => VerificationError

/** @param task what was to be done, such as `read the pacts of auth` */
export function refuseBroker(task: string): RefuseBroker {
  return (code, why, remedy, cause) => new VerificationError(code, `Failed to ${task}: ${why}. ${remedy}`, { cause })
}
