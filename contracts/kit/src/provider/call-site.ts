import type { VerificationError } from './verification-error.ts'

/** A broken contract is no fault of the line that found it: the error points at the call of verifyPacts. */
export function pointAt(error: VerificationError, callSite: string): VerificationError {
  error.stack = `${error.name}: ${error.message}\n${callSite}`
  return error
}

/** The line that called `below`, as a stack trace writes it. */
export function captureCallSite(below: (...args: never[]) => unknown): string {
  const holder: { stack?: string } = {}
  Error.captureStackTrace(holder, below)
  return (holder.stack ?? '').split('\n').slice(1, 2).join('\n')
}
