import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Channel } from '../../documents/channel.ts'
import { recordMessage } from './record-message.ts'

const channel: Channel = {
  document: { asyncapi: '3.0.0' },
  address: '/tides',
  receives: {},
  sends: {
    tide: {
      operation: 'sendTides',
      payload: {
        pointer: '/payload',
        value: {
          type: 'object',
          required: ['height'],
          properties: { height: { type: ['integer', 'null'] }, note: { type: 'string' }, key: { type: 'string' } },
        },
      },
    },
  },
}

const tide = { contentType: 'application/json' as const, content: { height: 3, note: 'spring', key: 'k' } }

test('the rules are those of the document and of what is read', () => {
  const reads = z.object({ height: z.int(), note: z.string() })
  const { message, findings } = recordMessage({ name: 'tide', frame: tide, channel, reads })
  expect(JSON.parse(message.content)).toEqual({ height: 3, note: 'spring' })
  expect(message.rules.body).toEqual({
    '$.height': { combine: 'AND', matchers: [{ match: 'integer' }] },
    '$.note': { combine: 'AND', matchers: [{ match: 'type' }] },
  })
  expect(findings.map(({ code }) => code)).toEqual(['reads.required.optional', 'reads.required.nullable'])
})

test('without a document, types hold and nothing is called optional', () => {
  const { message, findings } = recordMessage({ name: 'tide', frame: tide, channel: undefined, reads: undefined })
  expect(message.rules.body?.['$.height']).toEqual({ combine: 'AND', matchers: [{ match: 'number' }] })
  expect(findings).toEqual([])
})

test('text that nobody reads is pinned as it is; empty text cannot be', () => {
  const record = (content: string) =>
    recordMessage({ name: 'note', frame: { contentType: 'text/plain', content }, channel: undefined, reads: undefined })
  expect(record('spring tide').message).toEqual({ contentType: 'text/plain', content: 'spring tide', rules: {} })
  expect(() => record('')).toThrow('no body at all')
})
