import { ProblemError } from '@platform/conventions/problem-details'
import type { components } from '@platform/schemas/trading'

type Code = components['schemas']['ProblemCode']

/** An upgrade that is refused, by a code of the contract. */
export function streamProblem(
  status: number,
  code: Code,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): ProblemError<Code> {
  return new ProblemError<Code>(status, code, detail, { headers })
}
