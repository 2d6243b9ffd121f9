import { listStates, type PactInteraction } from '../documents/pact-file.ts'
import { fillBody, fillPath } from './generators.ts'
import type { Mismatch } from './mismatch.ts'
import type { StateValues } from './state-handlers.ts'

const WIDEST_CELL = 60
const LONGEST_BODY = 400
const MOST_LOG_LINES = 5

interface FailedInteraction {
  provider: string
  consumer: string
  interaction: PactInteraction
  values: StateValues
  mismatches: Mismatch[]
  /** The body that came, where the verifier tells it whole. */
  received?: string | undefined
  /** What the provider logged meanwhile. */
  log?: string
  redact: (text: string) => string
}

/** The message of a failed interaction: who breaks whom, who recorded it, what was sent, and a table of what differs. */
export function describeFailure({
  provider,
  consumer,
  interaction,
  values,
  mismatches,
  received,
  log = '',
  redact,
}: FailedInteraction): string {
  const { request, response, comments, description } = interaction
  const body = fillBody(request, values)
  const sent =
    body === undefined
      ? ''
      : ` ${shorten(typeof body === 'string' ? body : JSON.stringify(body, hideSecret), LONGEST_BODY)}`
  const status = mismatches.find(({ part }) => part === 'status')
  const rows = mismatches.filter(({ part }) => part !== 'status')
  const origin = comments?.origin
  const lines = [
    `${provider} breaks ${consumer}: "${description}"`,
    describeFact('recorded by', comments?.testFile ?? 'unknown: the pact does not say'),
    ...(origin
      ? [describeFact('on behalf of', `${origin.consumer}, through ${origin.via.join(', ')}: ${origin.test.file}`)]
      : []),
    ...listStates(interaction).map(({ name, params }) =>
      describeFact('state', Object.keys(params).length === 0 ? name : `${name} ${JSON.stringify(params)}`),
    ),
    describeFact(
      'request',
      `${request.method.toUpperCase()} ${fillPath(request, values)}${describeQuery(request.query)}${sent}`,
    ),
    describeFact(
      'response',
      status
        ? `expected ${status.expected}, got ${status.actual}`
        : `${response.status}, as expected; its contents differ`,
    ),
    ...(received ? [describeFact('received', shorten(hideSecrets(received), LONGEST_BODY))] : []),
    ...log
      .split('\n')
      .filter(Boolean)
      .slice(-MOST_LOG_LINES)
      .map((line) => describeFact('its log', shorten(line, LONGEST_BODY))),
    ...describeTable(rows),
  ]
  return redact(lines.join('\n'))
}

/** Another tool's pact may hold a password as it was typed, and a response a token. */
function hideSecret(key: string, value: unknown): unknown {
  return typeof value === 'string' && /pass(word|phrase)|secret|token/i.test(key) ? `(${key})` : value
}

export function hideSecrets(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), hideSecret)
  } catch {
    return body
  }
}

export function describeFact(name: string, value: string): string {
  return `  ${name.padEnd(13)} ${value}`
}

function describeQuery(query: PactInteraction['request']['query']): string {
  if (query === undefined || typeof query === 'string') return query ? `?${query}` : ''
  const pairs = Object.entries(query).flatMap(([name, values]) => values.map((value) => [name, value]))
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

export function describeTable(rows: Mismatch[]): string[] {
  if (rows.length === 0) return []
  const cells = rows.map(({ part, path, rule, expected, actual }) =>
    [part === 'header' ? `header ${path}` : path, rule, expected, actual].map((cell) => shorten(cell, WIDEST_CELL)),
  )
  const table = [['path', 'rule', 'expected', 'actual'], ...cells]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

export function shorten(text: string, length: number): string {
  const line = text.replaceAll('\n', '⏎')
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`
}
