import * as msw from 'msw/browser'
import { watchServer } from './watch-server.ts'

// The plugin gives this to whoever imports `msw/browser`: it is that, with workers whose answers are watched.
export * from 'msw/browser'

/** @see https://mswjs.io/docs/api/setup-worker */
export const setupWorker: typeof msw.setupWorker = (...handlers) =>
  watchServer(msw.setupWorker(...handlers), { on: 'start', off: 'stop' })
