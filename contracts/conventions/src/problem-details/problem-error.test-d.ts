import { expectTypeOf, test } from 'vitest'
import { ProblemError } from './problem-error.ts'

type Code = 'invoice_void' | 'invoice_paid'

test('a service that names its codes cannot misspell one', () => {
  const problem = new ProblemError<Code>(409, 'invoice_void')
  expectTypeOf(problem.code).toEqualTypeOf<Code>()
  // @ts-expect-error: not one of the codes
  new ProblemError<Code>(409, 'invoice_viod')
})
