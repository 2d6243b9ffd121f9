const item = {
  id: '01980a5e-7c00-7000-8000-000000000021',
  state: 'open',
  quantity: 3,
  price: 9.5,
  owner: { id: '01980a5e-7c00-7000-8000-000000000022', email: 'ada@example.com' },
  tags: ['new'],
}

/** A pact of specification 4 with as many interactions, spread over all operations of the document. */
export function makePact(interactions: number, operations: number): unknown {
  return {
    consumer: { name: 'shop' },
    provider: { name: 'depot' },
    interactions: Array.from({ length: interactions }, (_, at) => makeInteraction(at, at % operations)),
    metadata: { pactSpecification: { version: '4.0' } },
  }
}

function makeInteraction(at: number, operation: number) {
  const isList = operation % 2 === 0
  const depot = Math.floor(operation / 2)
  const content = isList ? { items: [item] } : item
  const rules = {
    ...makeRules(isList ? '$.items[*]' : '$'),
    ...(isList && { '$.items': list({ match: 'type', min: 1 }) }),
  }
  return {
    type: 'Synchronous/HTTP',
    description: `interaction ${at}`,
    request: {
      method: 'GET',
      path: `/depots/${depot}/items${isList ? '' : `/i-${at}`}`,
      ...(isList && { query: { state: ['open'] } }),
    },
    response: {
      status: 200,
      headers: { 'Content-Type': ['application/json'] },
      body: { content, contentType: 'application/json', encoded: false },
      matchingRules: { body: rules },
    },
  }
}

function makeRules(start: string) {
  return {
    [`${start}.id`]: list({ match: 'regex', regex: '^[0-9a-f-]{36}$' }),
    [`${start}.state`]: list({ match: 'regex', regex: '^(open|closed)$' }),
    [`${start}.quantity`]: list({ match: 'integer' }),
    [`${start}.price`]: list({ match: 'number' }),
    [`${start}.owner.id`]: list({ match: 'type' }),
    [`${start}.owner.email`]: list({ match: 'type' }),
    [`${start}.tags`]: list({ match: 'type' }),
  }
}

const list = (matcher: Record<string, unknown>) => ({ combine: 'AND', matchers: [matcher] })
