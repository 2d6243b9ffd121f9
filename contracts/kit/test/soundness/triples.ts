import fc, { type Arbitrary } from 'fast-check'
import type { Json } from '../../src/documents/json.ts'
import { type HeaderSubject, someHeaders } from './headers.ts'
import type { Subject } from './subject.ts'
import { partlyRead, whollyRead } from './subjects.ts'

/** A documented response, an example of it, and what a consumer reads; with an answer of its provider. */
export interface Triple {
  subject: Subject
  example: Json
  /** An answer that keeps what the example promises. */
  answer: Json
  /** Whether the test names no schema and so relies on all that it mocked. */
  all: boolean
  headers: { header: HeaderSubject; mocked: string; given: string }[]
  /** Chooses among what may go wrong. */
  choices: number[]
}

/** How many ways of going wrong are tried per triple. */
export const CHOICES = 5

const anyBody = fc.oneof(
  fc.record({ subject: partlyRead, all: fc.constant(false) }),
  fc.record({ subject: whollyRead, all: fc.boolean() }),
)

/** Without bodies that are null or empty text altogether, which recording refuses. */
export const anyTriple: Arbitrary<Triple> = anyBody
  .chain(({ subject, all }) =>
    fc.record({
      subject: fc.constant(subject),
      all: fc.constant(all),
      example: subject.values.filter((value) => value !== null && value !== ''),
    }),
  )
  .chain(({ subject, all, example }) =>
    fc.record({
      subject: fc.constant(subject),
      all: fc.constant(all),
      example: fc.constant(example),
      answer: subject.like([example]),
      headers: someHeaders,
      choices: fc.array(fc.nat(), { minLength: CHOICES, maxLength: CHOICES }),
    }),
  )
