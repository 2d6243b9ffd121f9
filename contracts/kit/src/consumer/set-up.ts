import { syncBuiltinESMExports } from 'node:module'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { answerRequest } from './answer-request.ts'
import { finishTest } from './finish-test.ts'
import { listen } from './listen.ts'
import { participantOf, session } from './session.ts'
import { startTest } from './start-test.ts'

// The plugin adds this file to the set-up files of a project whose tests run in Node.
const handlers = Object.entries(participantOf().providers).map(([name, { url }]) =>
  http.all(`${url.replace(/\/$/, '')}/*`, ({ request }) => answerRequest(name, request)),
)
const server = setupServer(...handlers)
session().listen = listen

beforeAll(() => {
  // Both names of the option, of MSW 2 and MSW 3.
  server.listen(Object.assign({}, { onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass' } as const))
  // MSW replaces properties of node:http; this carries them over to `import { request } from 'node:http'`.
  syncBuiltinESMExports()
})

afterAll(() => {
  server.close()
  syncBuiltinESMExports()
})

beforeEach(({ task }) => startTest(task))

afterEach(async ({ task }) => {
  const { active } = session()
  delete session().active
  if (!active) return
  const recordings = await finishTest(active, task.result?.state === 'fail')
  if (recordings.length > 0) task.meta.concordat = recordings
})
