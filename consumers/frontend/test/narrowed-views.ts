import * as z from 'zod'
import { FieldErrorView, ProblemView, ValidationProblemView } from '../src/api/views/problem.ts'

/** What the client reads of a problem where it, or a page, acts on the very code: no other would do. */
export const problemViewOf = <Code extends string>(code: Code) => ProblemView.extend({ code: z.literal(code) })

/** What a form reads of a validation problem: the pointer must be that of its field for the message to find it. */
export const validationViewOf = <Pointer extends string>(pointer: Pointer) =>
  ValidationProblemView.extend({ errors: z.array(FieldErrorView.extend({ pointer: z.literal(pointer) })).min(1) })
