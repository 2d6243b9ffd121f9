import * as msw from 'msw/node'
import { watchServer } from './watch-server.ts'

// The plugin gives this to whoever imports `msw/node`: it is that, with servers whose answers are watched.
export * from 'msw/node'

/** @see https://mswjs.io/docs/api/setup-server */
export const setupServer: typeof msw.setupServer = (...handlers) =>
  watchServer(msw.setupServer(...handlers), { on: 'listen', off: 'close' })
