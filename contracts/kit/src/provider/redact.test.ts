import { expect, test } from 'vitest'
import { listGenerators } from './generators.ts'
import { createRedactor } from './redact.ts'

const generators = listGenerators({
  method: 'POST',
  path: '/books/b-1',
  generators: {
    path: { type: 'ProviderState', expression: `/books/\${bookId}` },
    header: {
      Authorization: { type: 'ProviderState', expression: `Bearer \${accessToken}` },
      Cookie: { type: 'ProviderState', expression: `session=\${sessionCookie}` },
      'X-Request-Id': { type: 'ProviderState', expression: `\${requestId}` },
    },
    body: { '$.password': { type: 'ProviderState', expression: `\${password}` } },
  },
})
const values = {
  bookId: 'b-77',
  accessToken: 'abc123',
  sessionCookie: 'abc123def',
  requestId: 'r-1',
  password: 'say "hi"',
}
const redact = createRedactor(generators, values)

test.for([
  ['Bearer abc123', 'Bearer (accessToken)'],
  ['a secret inside another: abc123def', 'a secret inside another: (sessionCookie)'],
  ['{"echo":"say \\"hi\\""}', '{"echo":"(password)"}'],
  ['as text: say "hi"', 'as text: (password)'],
  ['book b-77, request r-1', 'book b-77, request r-1'],
  ['a token of the provider: eyJhbGciOiJub25lIn0.e30.c2ln', 'a token of the provider: (token)'],
] as const)('%s is shown as %s', ([text, expected]) => {
  expect(redact(text)).toBe(expected)
})
