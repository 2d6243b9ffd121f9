import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'
import type { Json } from '../../src/documents/json.ts'
import { scalarSubject } from './scalars.ts'
import {
  allOfSubject,
  listSubject,
  mapSubject,
  nullableSubject,
  objectSubject,
  type Property,
  unionSubject,
} from './structures.ts'
import type { Subject } from './subject.ts'

const names = ['a', 'b', 'id', 'total', 'a.b-c', 'x y', "it's", 'ünï', '0', '$ref2', '*', 'a[0]']

const integer: Subject = {
  schema: { type: 'integer' },
  reads: z.int(),
  values: fc.integer(),
  like: () => fc.integer(),
  isPinned: () => false,
  places: () => ({ read: [[]], unread: [] }),
}

/** A tree; the document of every triple has its schema as a component. */
export const treeSubject: Subject = makeTree()

function makeTree(): Subject {
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.record(
      { value: fc.integer(), children: fc.array(tie('tree'), { maxLength: 2, depthIdentifier: 'tree' }) },
      { requiredKeys: ['value'], noNullPrototype: true },
    ),
  }))
  const again: Subject = {
    schema: { $ref: '#/components/schemas/Tree' },
    reads: z.lazy(() => whole.reads),
    values: tree,
    like: (examples) => whole.like(examples),
    isPinned: (examples) => whole.isPinned(examples),
    places: (answer, given) => whole.places(answer, given),
  }
  const whole = objectSubject([
    { name: 'value', subject: integer, required: true, reads: 'required' },
    { name: 'children', subject: listSubject(again, 0), required: false, reads: 'optional' },
  ])
  return { ...whole, values: tree }
}

const recursive: Subject = { ...treeSubject, schema: { $ref: '#/components/schemas/Tree' } }

type Tied = { subject: Subject; object: Subject }

const makeSubject = (...readings: Property['reads'][]) =>
  fc.letrec<Tied>((tie) => {
    const property = fc
      .record({
        name: fc.constantFrom(...names),
        subject: tie('subject'),
        required: fc.boolean(),
        reads: fc.constantFrom(...readings),
      })
      // What a list or map says of its own size is no matter of presence.
      .map((made): Property => made)
    const object = fc
      .tuple(fc.uniqueArray(property, { minLength: 1, maxLength: 4, selector: ({ name }) => name }), fc.boolean())
      .map(([properties, closed]) => objectSubject(properties, closed))
    return {
      object,
      subject: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'subject' },
        { arbitrary: scalarSubject, weight: 8 },
        { arbitrary: tie('object'), weight: 4 },
        {
          arbitrary: fc
            .tuple(tie('subject'), fc.integer({ min: 0, max: 2 }))
            .map(([items, min]) => listSubject(items, min)),
          weight: 4,
        },
        {
          arbitrary: fc
            .tuple(tie('subject'), fc.constantFrom(undefined, '^[A-Z]{3}$'))
            .map(([values, keys]) => mapSubject(values, keys)),
          weight: 2,
        },
        {
          arbitrary: fc
            .tuple(tie('object'), tie('subject'), fc.boolean())
            .map(([one, two, loose]) => unionSubject([one, two], loose)),
          weight: 2,
        },
        { arbitrary: fc.tuple(tie('subject'), tie('subject')).map(([one, two]) => allOfSubject(one, two)), weight: 1 },
        {
          arbitrary: fc.tuple(tie('object'), fc.boolean()).map(([child, taken]) => nullableSubject(child, taken)),
          weight: 1,
        },
        {
          arbitrary: fc
            .tuple(tie('subject'), fc.boolean())
            .map(([items, taken]) => nullableSubject(listSubject(items, 0), taken)),
          weight: 1,
        },
        { arbitrary: fc.constant(recursive), weight: 1 },
      ),
    }
  }).subject

/** Any body that a consumer may read in part. */
export const partlyRead: Arbitrary<Subject> = makeSubject('required', 'required', 'optional', 'not')
/** Any body that a consumer reads whole. */
export const whollyRead: Arbitrary<Subject> = makeSubject('required', 'optional')
