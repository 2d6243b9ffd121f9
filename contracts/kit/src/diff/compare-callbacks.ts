import { stepInto } from '../documents/located.ts'
import type { Operation } from '../documents/operation.ts'
import { type Comparison, type Pair, report } from './comparison.ts'
import type { IsUntouched } from './find-untouched.ts'
import { locateOperation } from './locate-operation.ts'

/**
 * What an operation calls back changes as a whole: its receivers are no consumers of a pact, and nobody says what they
 * read. One that is new asks nothing of those who do not subscribe.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#callback-object
 */
export function compareCallbacks(comparison: Comparison, pair: Pair<Operation>, isUntouched: IsUntouched): void {
  const [before, after] = [locateOperation(pair.before), locateOperation(pair.after)]
  compareNamed(comparison, { before, after }, { isUntouched, keyword: 'callbacks', rule: 'callback.changed' })
}

/** The same for the document's webhooks. @see https://spec.openapis.org/oas/v3.1.1#openapi-object */
export function compareWebhooks(comparison: Comparison, isUntouched: IsUntouched): void {
  const whole = (value: unknown) => ({ pointer: '', value })
  const [before, after] = [whole(comparison.documents.before), whole(comparison.documents.after)]
  compareNamed(comparison, { before, after }, { isUntouched, keyword: 'webhooks', rule: 'webhook.changed' })
}

interface Named {
  isUntouched: IsUntouched
  keyword: 'callbacks' | 'webhooks'
  rule: 'callback.changed' | 'webhook.changed'
}

function compareNamed(
  comparison: Comparison,
  { before, after }: Pair<{ pointer: string; value: unknown }>,
  { isUntouched, keyword, rule }: Named,
): void {
  const now = entriesOf(after.value, keyword)
  for (const [name, value] of Object.entries(entriesOf(before.value, keyword))) {
    const old = stepInto(stepInto(before, keyword, null), name, value)
    const successor = stepInto(stepInto(after, keyword, null), name, now[name])
    const gone = now[name] === undefined
    if (!gone && isUntouched({ before: old, after: successor })) continue
    report(comparison, rule, {
      place: { part: 'whole', path: `${keyword} ${name}` },
      message: gone
        ? `"${name}" is no longer called`
        : `"${name}" changed; whether its receivers mind was not compared`,
      before: old,
      after: gone ? undefined : successor,
    })
  }
}

function entriesOf(value: unknown, keyword: string): Record<string, unknown> {
  return Object(Reflect.get(Object(value), keyword)) as Record<string, unknown>
}
