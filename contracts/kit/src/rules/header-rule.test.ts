import { afterAll, expect, test } from 'vitest'
import { openVerifier, recordingOf } from '../../test/verifier/verify-response.ts'
import type { Schema } from '../documents/openapi-document.ts'
import { headerRule } from './header-rule.ts'

/** A documented header, what was mocked, and which answers the official verifier then takes and refuses. */
interface Case {
  name: string
  schema: Schema
  mocked: string
  takes: (string | string[])[]
  refuses: (string | undefined)[]
}

const verifier = await openVerifier()
afterAll(() => verifier.close())

const cases: [string, Case][] = [
  [
    'a pattern with commas, of a header that the verifier takes apart',
    {
      name: 'Cache-Control',
      schema: { type: 'string', pattern: '^public, max-age=[0-9]+$' },
      mocked: 'public, max-age=300',
      takes: ['public, max-age=300', 'public, max-age=60', 'public,max-age=60', ['public', 'max-age=1']],
      refuses: ['no-store', 'public', 'max-age=60', 'public, max-age=soon', 'private, max-age=60', undefined],
    },
  ],
  [
    'a comma within a group or a class keeps its members strict',
    {
      name: 'Cache-Control',
      schema: { type: 'string', pattern: '^((public|private), )?max-age=[0-9, ]+$' },
      mocked: 'public, max-age=300',
      takes: ['public, max-age=300', 'public,max-age=300'],
      refuses: ['public, max-age=301', 'max-age=300', 'public'],
    },
  ],
  [
    'one member of a header that the verifier takes apart',
    {
      name: 'Cache-Control',
      schema: { type: 'string', pattern: '^max-age=[0-9]+$' },
      mocked: 'max-age=300',
      takes: ['max-age=60'],
      refuses: ['public', 'public, max-age=60', undefined],
    },
  ],
  [
    'any text, of a header that the verifier takes apart',
    {
      name: 'Vary',
      schema: { type: 'string' },
      mocked: 'Origin, Accept',
      takes: ['Origin', 'Accept, Origin, Cookie'],
      refuses: [undefined],
    },
  ],
  [
    'one of several texts with commas',
    {
      name: 'Cache-Control',
      schema: { type: 'string', enum: ['public, immutable', 'no-store'] },
      mocked: 'public, immutable',
      takes: ['public, immutable', 'public,immutable'],
      refuses: ['public', 'immutable', 'public, no-store', undefined],
    },
  ],
  [
    'a list of a header that the verifier takes apart',
    {
      name: 'Allow',
      schema: { type: 'array', items: { type: 'string', enum: ['GET', 'PUT', 'POST'] } },
      mocked: 'GET, PUT',
      takes: ['GET, PUT', 'POST', 'PUT, GET, POST'],
      refuses: ['GET, BREW', 'BREW', undefined],
    },
  ],
  [
    'a list of a header that the verifier leaves whole',
    {
      name: 'X-Pages',
      schema: { type: 'array', items: { type: 'integer' } },
      mocked: '1, 2',
      takes: ['3', '1,2,3', '10, 20'],
      refuses: ['', 'one', '1, two', undefined],
    },
  ],
  [
    'a pattern with commas, of a header that the verifier leaves whole',
    {
      name: 'Last-Modified',
      schema: { type: 'string', pattern: '^[A-Z][a-z]{2}, .+ GMT$' },
      mocked: 'Mon, 01 Jan 2024 00:00:00 GMT',
      takes: ['Tue, 02 Jan 2024 00:00:00 GMT'],
      refuses: ['yesterday', undefined],
    },
  ],
  [
    'a whole number',
    {
      name: 'Retry-After',
      schema: { type: 'integer' },
      mocked: '30',
      takes: ['5', '-5', '0'],
      refuses: ['soon', '1.5', undefined],
    },
  ],
  [
    'a number',
    {
      name: 'X-Rate',
      schema: { type: 'number' },
      mocked: '0.5',
      takes: ['5', '-0.5', '1e-7'],
      refuses: ['soon', '1.5.2', undefined],
    },
  ],
]

test.for(cases)('%s', async ([, { name, schema, mocked, takes, refuses }]) => {
  const rule = headerRule({ root: {}, schema }, { name, text: mocked })
  const recording = recordingOf({ status: 200, headers: { [name]: [mocked] }, rules: { header: { [name]: rule } } })
  for (const answer of [mocked, ...takes]) {
    const { ok } = await verifier.verify(recording, { headers: { [name]: answer } })
    expect({ answer, ok }).toEqual({ answer, ok: true })
  }
  for (const answer of refuses) {
    const { ok } = await verifier.verify(recording, { headers: answer === undefined ? {} : { [name]: answer } })
    expect({ answer, ok }).toEqual({ answer, ok: false })
  }
})
