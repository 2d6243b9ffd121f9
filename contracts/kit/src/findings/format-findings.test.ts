import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { countFindings, formatFindings } from './format-findings.ts'

function make(consumer: string, severity: Finding['severity']): Finding {
  return {
    code: 'response.field.optional',
    severity,
    message: 'the consumer needs a field',
    consumer,
    provider: 'exchange',
    interaction: 'an order',
    pact: {
      file: 'pact.json',
      location: 'interactions[0].response.body.note',
      value: '',
      source: { file: 'pact.json', line: 7, column: 1 },
    },
    spec: { file: 'api.yaml', location: '', value: {} },
    remedy: 'Let the consumer do without it.',
  }
}

const findings = [make('desk', 'error'), make('desk', 'info'), make('shop', 'warning')]

test('findings are grouped by who and whom, with both places and the remedy; notes only when asked for', () => {
  const text = formatFindings(findings, { colour: false, notes: false })
  expect(text).toBe(`desk → exchange
  error    response.field.optional  "an order"
           the consumer needs a field
           pact      pact.json:7  interactions[0].response.body.note
           document  api.yaml
           Let the consumer do without it.

shop → exchange
  warning  response.field.optional  "an order"
           the consumer needs a field
           pact      pact.json:7  interactions[0].response.body.note
           document  api.yaml
           Let the consumer do without it.
`)
  expect(formatFindings(findings, { colour: false, notes: true })).toContain('note     response.field.optional')
})

test('colour changes nothing but the colour', () => {
  const painted = formatFindings(findings, { colour: true, notes: true })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours are made of
  const bare = painted.replaceAll(/\u001B\[[0-9]+m/g, '')
  expect(painted).not.toBe(bare)
  expect(bare).toBe(formatFindings(findings, { colour: false, notes: true }))
})

test('counts say one and many', () => {
  expect(countFindings([...findings, make('desk', 'info')])).toBe('1 error, 1 warning, 2 notes')
})
