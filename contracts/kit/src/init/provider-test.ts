import { literal } from './literal.ts'

/**
 * Writes a first test of a provider. It is not done until somebody says how the service is started, and says so itself.
 *
 * @param pacts directory of the pacts, relative to the test
 */
export function writeProviderTest(provider: string, pacts: string): string {
  const todo = literal(`${provider} keeps its contracts: fill in "command" in this file`)
  return `import { startCommand, verifyPacts } from 'concordat/provider'
import { test } from 'vitest'

// Fill in how the service is started, such as 'node src/server.js'; PORT tells it the port to listen on.
const command = ''

if (command === '') {
  test.todo(${todo})
} else {
  verifyPacts({
    provider: ${literal(provider)},
    pacts: new URL('${pacts}/', import.meta.url),
    start: () => startCommand(command),
    // One handler for each state that the consumers name with .given('...'): it brings the state about in the service.
    states: {},
  })
}
`
}
