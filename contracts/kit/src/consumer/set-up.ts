import { AsyncLocalStorage } from 'node:async_hooks'
import { syncBuiltinESMExports } from 'node:module'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll } from 'vitest'
import { listen } from './listen.ts'
import { takeTurns } from './own-mocks/take-turns.ts'
import { createHandlers, recordTests } from './record-tests.ts'
import { session } from './session.ts'

// The plugin adds this file to the set-up files of a project whose tests run in Node.
const server = setupServer(...createHandlers())
session().listen = listen
session().context ??= new AsyncLocalStorage<object>()

const interception = takeTurns({
  begin: () => {
    // Both names of the option, of MSW 2 and MSW 3.
    server.listen(Object.assign({}, { onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass' } as const))
    // MSW replaces properties of node:http; this carries them over to `import { request } from 'node:http'`.
    syncBuiltinESMExports()
  },
  end: () => {
    server.close()
    syncBuiltinESMExports()
  },
})

beforeAll(interception.open)

afterAll(interception.close)

recordTests()
