import type { Arbitrary } from 'fast-check'
import type { ZodType } from 'zod'
import type { Json } from '../../src/documents/json.ts'
import type { Schema } from '../../src/documents/openapi-document.ts'

/** Steps from the body to one of its values. */
export type Path = readonly (string | number)[]

/** A documented value, what a consumer reads of it, and what follows for its provider; knows nothing of the kit. */
export interface Subject {
  schema: Schema
  reads: ZodType
  /** What the document allows and the consumer takes. */
  values: Arbitrary<Json>
  /**
   * Answers that keep what the examples at one place promise together: present and non-empty where they are.
   *
   * @param examples more than one when the place is inside a list or a map
   */
  like(examples: readonly Json[]): Arbitrary<Json>
  /** Whether Pact can say nothing general of these examples, so that they are recorded as they stand. */
  isPinned(examples: readonly Json[]): boolean
  /** The places of an answer that somebody relies on, itself first, and those that nobody does. */
  places(answer: Json, given: Given): Places
}

/** What an answer is looked at for: the examples at its place, and whether all that is documented counts as read. */
export interface Given {
  examples: readonly Json[]
  all: boolean
}

export interface Places {
  read: Path[]
  unread: Path[]
}

/** Whether a value is an object, neither list nor null. */
export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One place alone. */
export const itself: Places = { read: [[]], unread: [] }

/** Puts the places of a child below the step that leads to it. */
export function below(step: string | number, { read, unread }: Places): Places {
  const prefix = (paths: Path[]): Path[] => paths.map((path) => [step, ...path])
  return { read: prefix(read), unread: prefix(unread) }
}

/** A place and those of its children. */
export function withChildren(children: readonly Places[]): Places {
  const parts = [itself, ...children]
  return { read: parts.flatMap(({ read }) => read), unread: parts.flatMap(({ unread }) => unread) }
}
