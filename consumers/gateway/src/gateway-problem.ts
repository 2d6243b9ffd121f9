import { ProblemError, type ProblemErrorOptions } from '@platform/conventions/problem-details'
import type { components } from '@platform/schemas/gateway'

type ProblemCode = components['schemas']['ProblemCode'] | 'upgrade_required'

/** Makes a problem with a code that the gateway's own documents list. */
export function gatewayProblem(status: number, code: ProblemCode, detail: string, options?: ProblemErrorOptions) {
  return new ProblemError<ProblemCode>(status, code, detail, options)
}
