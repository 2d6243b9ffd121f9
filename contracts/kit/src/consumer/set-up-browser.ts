import { setupWorker } from 'msw/browser'
import { afterAll, beforeAll } from 'vitest'
import { takeTurns } from './own-mocks/take-turns.ts'
import { createHandlers, recordTests } from './record-tests.ts'

// The plugin adds this file to the set-up files of a project whose tests run in a browser, and serves the worker script.
const worker = setupWorker(...createHandlers())

const interception = takeTurns({
  begin: async () => {
    // Both names of the option, of MSW 2 and MSW 3.
    await worker.start(
      Object.assign({ quiet: true }, { onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass' } as const),
    )
  },
  end: () => worker.stop(),
})

beforeAll(interception.open)

afterAll(interception.close)

recordTests()
