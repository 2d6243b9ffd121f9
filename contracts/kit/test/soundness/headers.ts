import fc, { type Arbitrary } from 'fast-check'
import type { Schema } from '../../src/documents/openapi-document.ts'

/** A documented response header: what it may hold, and texts that it may not. */
export interface HeaderSubject {
  name: string
  schema: Schema
  values: Arbitrary<string>
  wrong: readonly string[]
}

const headers: HeaderSubject[] = [
  { name: 'X-Count', schema: { type: 'integer' }, values: fc.integer().map(String), wrong: ['x', '1.5', 'true', '1x'] },
  {
    name: 'X-Rate',
    schema: { type: 'number' },
    values: fc.constantFrom('1', '0.5', '100', '-2'),
    wrong: ['x', '1.5.2'],
  },
  {
    name: 'X-Flag',
    schema: { type: 'boolean' },
    values: fc.constantFrom('true', 'false'),
    wrong: ['x', '1', 'truely'],
  },
  {
    name: 'X-Side',
    schema: { enum: ['BUY', 'SELL'] },
    values: fc.constantFrom('BUY', 'SELL'),
    wrong: ['HOLD', 'BUYER', 'buy'],
  },
  { name: 'X-Fixed', schema: { const: 'a.b' }, values: fc.constant('a.b'), wrong: ['axb', 'a.bc'] },
  { name: 'X-Id', schema: { type: 'string', format: 'uuid' }, values: fc.uuid(), wrong: ['x', '12'] },
  {
    name: 'X-On',
    schema: { type: 'string', format: 'date' },
    values: fc.constantFrom('2026-01-02', '1999-12-31'),
    wrong: ['2026-1-2', 'today', '2026-01-02T00:00:00Z'],
  },
  {
    name: 'X-Code',
    schema: { type: 'string', pattern: '^[A-Z]{2}$' },
    values: fc.stringMatching(/^[A-Z]{2}$/),
    wrong: ['A', 'ABC', 'ab'],
  },
  { name: 'ETag', schema: { type: 'string' }, values: fc.stringMatching(/^"[a-z0-9]{1,8}"$/), wrong: [] },
]

/** Some of the headers, each a mocked value and another that the provider may give. */
export const someHeaders = fc
  .subarray(headers, { maxLength: 3 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((header) =>
        fc.record({ header: fc.constant(header), mocked: header.values, given: header.values }),
      ),
    ),
  )
