import type { Refusal, RefusalKind } from '../refusal.ts'
import { hal } from './hal.ts'

const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'too-large': 413,
}

/** A refusal in the form whose messages the official clients print. */
export function answerRefusal({ kind, errors }: Refusal): Response {
  const { base, ...fields } = errors
  const lines = Object.entries(fields).flatMap(([field, messages]) => messages.map((message) => `${field} ${message}`))
  const notices = [...(base ?? []), ...lines].map((text) => ({ type: 'error', text }))
  const headers: Record<string, string> =
    kind === 'unauthenticated' ? { 'www-authenticate': 'Basic realm="Pact Broker", charset="UTF-8"' } : {}
  return hal({ errors: lines.length > 0 ? errors : base, notices }, statuses[kind], headers)
}
