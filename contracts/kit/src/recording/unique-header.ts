/** Request headers whose value is new for every request by definition, and what stands for them in a pact. */
const examples: Readonly<Record<string, string>> = {
  'idempotency-key': '00000000-0000-4000-8000-000000000000',
  traceparent: '00-00000000000000000000000000000001-0000000000000001-01',
}

/**
 * A value that is the same in every run, so that a pact is too. An `Idempotency-Key` keeps its quotes.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function steadyValue(header: string, value: string): string {
  const example = examples[header.toLowerCase()]
  if (example === undefined) return value
  return /^".*"$/.test(value) ? `"${example}"` : example
}
