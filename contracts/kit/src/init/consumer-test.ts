import { type ExampleExchange, isOpen } from './choose-operation.ts'
import { literal } from './literal.ts'

/** Writes a first test of a consumer, which passes as it stands. */
export function writeConsumerTest(provider: string, exchange: ExampleExchange): string {
  const { operation, method, template, path, headers, sent, status, answered } = exchange
  const init = [
    ...(method === 'GET' ? [] : [`method: '${method}'`]),
    ...(Object.keys(headers).length === 0 ? [] : [`headers: ${literal(headers, 4)}`]),
    ...(sent === undefined ? [] : [`body: JSON.stringify(${literal(sent, 4)})`]),
  ]
  const options = init.length === 0 ? '' : `, {\n    ${init.join(',\n    ')},\n  }`
  // Credentials come from a state of the provider.
  const start = isOpen(operation) ? '' : ".given('the caller is signed in')"
  const mocked = answered === undefined ? '.empty()' : '.json(answer)'
  return `import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'

const provider = pactWith({ provider: ${literal(provider)} })

// A first test, to be replaced by yours: call your own client in the place of fetch, say with .given('...') what the
// provider starts from, and with .reads(schema) what of the answer the client reads.
test(${literal(`${operation.id} answers`)}, async () => {
${answered === undefined ? '' : `  const answer = ${literal(answered, 2)}\n`}  provider${start}.${method.toLowerCase()}(${literal(template)}, ({ response }) => response(${status})${mocked})

  const response = await fetch(${address(path)}${options})

  expect(response.status).toBe(${status})
${answered === undefined ? '' : '  expect(await response.json()).toEqual(answer)\n'}})
`
}

function address(path: string): string {
  return `\`\${provider.url}${path.replaceAll(/[\\`$]/g, '\\$&')}\``
}
