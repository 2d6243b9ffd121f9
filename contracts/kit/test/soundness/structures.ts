import fc, { type Arbitrary } from 'fast-check'
import { type ZodType, z } from 'zod'
import type { Json } from '../../src/documents/json.ts'
import type { Schema } from '../../src/documents/openapi-document.ts'
import { below, isObject, itself, type Subject, withChildren } from './subject.ts'

/** A property; `reads` says what the consumer does with it. */
export interface Property {
  name: string
  subject: Subject
  required: boolean
  reads: 'required' | 'optional' | 'not'
}

/** An object of named properties. `fixed` ones come on top, such as a union's discriminator. */
export function objectSubject(properties: readonly Property[], closed = false): Subject {
  const byName = new Map(properties.map((property) => [property.name, property]))
  const read = properties.filter(({ reads }) => reads !== 'not')
  const shape = read.map(({ name, subject, reads }) => [
    name,
    reads === 'optional' ? subject.reads.optional() : subject.reads,
  ])
  const schema: Schema = {
    type: 'object',
    required: properties.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(properties.map(({ name, subject }) => [name, subject.schema])),
    ...(closed && { additionalProperties: false }),
  }
  const record = (entries: [string, Arbitrary<Json>][], requiredKeys: string[]): Arbitrary<Json> =>
    fc.record(Object.fromEntries(entries), { requiredKeys, noNullPrototype: true })
  const present = (examples: readonly Json[], name: string) =>
    examples.every((example) => isObject(example) && Object.hasOwn(example, name))
  const childrenOf = (examples: readonly Json[], name: string) =>
    examples.map((example) => (isObject(example) ? (example[name] ?? null) : null))
  return {
    schema,
    reads: z.object(Object.fromEntries(shape) as Record<string, ZodType>),
    values: record(
      properties.map(({ name, subject }) => [name, subject.values]),
      properties.filter(({ required, reads }) => required || reads === 'required').map(({ name }) => name),
    ),
    like: (examples) =>
      record(
        properties.map(({ name, subject }) => [
          name,
          present(examples, name) ? likeOf(name, subject, childrenOf(examples, name)) : subject.values,
        ]),
        properties
          .filter(({ name, required, reads }) => required || reads === 'required' || present(examples, name))
          .map(({ name }) => name),
      ),
    isPinned: (examples) =>
      properties.some(
        ({ name, subject, reads }) =>
          reads !== 'not' &&
          present(examples, name) &&
          (name.includes("'") || subject.isPinned(childrenOf(examples, name))),
      ),
    places(answer, { examples, all }) {
      const children = Object.entries(isObject(answer) ? answer : {}).map(([name, child]) => {
        const property = byName.get(name)
        if (!property || (!all && property.reads === 'not')) return { read: [], unread: [[name]] }
        // What only some examples have is promised by none.
        if (!present(examples, name)) return { read: [], unread: [] }
        return below(name, property.subject.places(child, { examples: childrenOf(examples, name), all }))
      })
      return withChildren(children)
    },
  }
}

/** No path can name what has a quote in its name: it stays as it is. */
function likeOf(name: string, subject: Subject, examples: readonly Json[]): Arbitrary<Json> {
  return name.includes("'") ? fc.constantFrom(...examples) : subject.like(examples)
}

/** A list; empty ones are promised to be empty. */
export function listSubject(items: Subject, minItems: number): Subject {
  const elementsOf = (examples: readonly Json[]) =>
    examples.flatMap((example) => (Array.isArray(example) ? example : []))
  const inPlace = (example: readonly Json[]): Arbitrary<Json> =>
    fc.tuple(...example.map((element) => items.like([element])))
  return {
    schema: { type: 'array', items: items.schema, ...(minItems > 0 && { minItems }) },
    reads: z.array(items.reads),
    values: fc.array(items.values, { minLength: minItems, maxLength: Math.max(minItems, 3) }),
    like(examples) {
      const elements = elementsOf(examples)
      if (elements.length === 0) return fc.constant([])
      if (items.isPinned(elements)) return inPlace(examples[0] as Json[])
      const atLeast = examples.every((example) => Array.isArray(example) && example.length > 0) ? 1 : 0
      return fc.array(items.like(elements), {
        minLength: Math.max(minItems, atLeast),
        maxLength: Math.max(minItems, 4),
      })
    },
    isPinned(examples) {
      const elements = elementsOf(examples)
      return elements.length === 0 || items.isPinned(elements)
    },
    places(answer, { examples, all }) {
      const elements = elementsOf(examples)
      const pinned = items.isPinned(elements)
      const children = (Array.isArray(answer) ? answer : []).map((element, index) =>
        below(index, items.places(element, { examples: pinned ? elements.slice(index, index + 1) : elements, all })),
      )
      return withChildren(children)
    },
  }
}

/** An object whose keys are data. */
export function mapSubject(values: Subject, keys?: string): Subject {
  const key =
    keys === undefined ? fc.constantFrom('x', 'y', 'EUR', 'a.b', 'k 1') : fc.stringMatching(new RegExp(keys, 'u'))
  const childrenOf = (examples: readonly Json[]) =>
    examples.flatMap((example) => (isObject(example) ? Object.values(example) : []))
  const dictionary = (child: Arbitrary<Json>, minKeys: number): Arbitrary<Json> =>
    fc.dictionary(key, child, { minKeys, maxKeys: 3, noNullPrototype: true })
  const isInPlace = (examples: readonly Json[]) => values.isPinned(childrenOf(examples))
  return {
    schema: {
      type: 'object',
      additionalProperties: values.schema,
      ...(keys !== undefined && { propertyNames: { pattern: keys } }),
    },
    reads: z.record(z.string(), values.reads),
    values: dictionary(values.values, 0),
    like(examples) {
      const [first = {}] = examples
      if (childrenOf(examples).length === 0) return fc.constant({})
      if (isInPlace(examples) && isObject(first))
        return fc.record(
          Object.fromEntries(Object.entries(first).map(([name, child]) => [name, values.like([child])])),
          {
            noNullPrototype: true,
          },
        )
      const filled = examples.every((example) => isObject(example) && Object.keys(example).length > 0)
      return dictionary(values.like(childrenOf(examples)), filled ? 1 : 0)
    },
    isPinned: (examples) => childrenOf(examples).length > 0 && isInPlace(examples),
    places(answer, { examples, all }) {
      const [first] = examples
      const inPlace = isInPlace(examples)
      const children = Object.entries(isObject(answer) ? answer : {}).map(([name, child]) => {
        const given = inPlace ? [isObject(first) ? (first[name] ?? null) : null] : childrenOf(examples)
        return below(name, values.places(child, { examples: given, all }))
      })
      return withChildren(children)
    },
  }
}

/** Objects that a discriminator tells apart. */
export function unionSubject(branches: readonly Subject[], loose: boolean): Subject {
  const kinds = branches.map((_, index) => `kind ${index}`)
  const tagged = branches.map((branch, index) => tag(branch, kinds[index] ?? ''))
  const branchOf = (value: Json | undefined) => tagged[kinds.indexOf(isObject(value) ? String(value['kind']) : '')]
  const schemas = tagged.map(({ schema }) => schema)
  const reads = tagged.map(({ reads }) => reads) as [z.ZodObject, ...z.ZodObject[]]
  return {
    schema: { oneOf: schemas, discriminator: { propertyName: 'kind' } },
    reads: loose ? z.union(reads) : z.discriminatedUnion('kind', reads),
    values: fc.oneof(...tagged.map(({ values }) => values)),
    like: (examples) => branchOf(examples[0])?.like(examples) ?? fc.constantFrom(...examples),
    isPinned(examples) {
      const branches = new Set(examples.map(branchOf))
      return branches.size > 1 || [...branches].some((branch) => branch?.isPinned(examples) ?? true)
    },
    places: (answer, given) => branchOf(answer)?.places(answer, given) ?? itself,
  }
}

function tag(branch: Subject, kind: string): Subject {
  const literal: Subject = {
    schema: { type: 'string', const: kind },
    reads: z.literal(kind),
    values: fc.constant(kind),
    like: () => fc.constant(kind),
    isPinned: () => false,
    places: () => itself,
  }
  return objectSubject([
    { name: 'kind', subject: literal, required: true, reads: 'required' },
    { name: 'body', subject: branch, required: true, reads: 'required' },
  ])
}

/** The parts of an object in an `allOf`. */
export function allOfSubject(left: Subject, right: Subject): Subject {
  const part = (name: string, subject: Subject): Property => ({ name, subject, required: true, reads: 'required' })
  const whole = objectSubject([part('left', left), part('right', right)])
  const half = (name: string, subject: Subject): Schema => ({
    type: 'object',
    required: [name],
    properties: { [name]: subject.schema },
  })
  return { ...whole, schema: { allOf: [half('left', left), half('right', right)] } }
}

/** An object or list that may be null; Pact cannot say so, hence null stays null and what is not null does not become it. */
export function nullableSubject(subject: Subject, taken: boolean): Subject {
  if (!taken) return { ...subject, schema: { anyOf: [subject.schema, { type: 'null' }] } }
  return {
    schema: { anyOf: [subject.schema, { type: 'null' }] },
    reads: subject.reads.nullable(),
    values: fc.oneof({ arbitrary: subject.values, weight: 2 }, fc.constant(null)),
    like: (examples) => (examples[0] === null ? fc.constant(null) : subject.like(examples)),
    isPinned(examples) {
      if (examples.every((example) => example === null)) return false
      return examples.includes(null) || subject.isPinned(examples)
    },
    places: (answer, given) => (answer === null ? itself : subject.places(answer, given)),
  }
}
