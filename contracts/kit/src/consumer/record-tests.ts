import { type HttpHandler, http, type WebSocketHandler } from 'msw'
import { afterEach, beforeEach } from 'vitest'
import { answerRequest } from './answer-request.ts'
import { finishTest } from './finish-test.ts'
import { interceptSockets } from './messages/intercept-sockets.ts'
import { participantOf, session } from './session.ts'
import { startTest } from './start-test.ts'

/** MSW handlers that answer as the providers of the plugin's options. */
export function createHandlers(): (HttpHandler | WebSocketHandler)[] {
  const requests = Object.entries(participantOf().providers).map(([name, { url }]) =>
    http.all(`${url.replace(/\/$/, '')}/*`, ({ request }) => answerRequest(name, request)),
  )
  return [...requests, ...interceptSockets()]
}

/** Records every test of the file that runs; for set-up files, which differ only in how requests are intercepted. */
export function recordTests(): void {
  beforeEach(({ task }) => startTest(task))

  afterEach(async ({ task }) => {
    const { active } = session()
    delete session().active
    if (!active) return
    const recordings = await finishTest(active, task.result?.state === 'fail')
    if (recordings.length > 0) task.meta.concordat = recordings
  })
}
