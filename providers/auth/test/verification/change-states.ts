import { createServer, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import type { StateHandlers } from 'concordat/provider'
import { z } from 'zod'

/** What a Pact verifier posts before and after an interaction. */
const stateChange = z.object({
  action: z.enum(['setup', 'teardown']),
  state: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
})

/**
 * A state-change endpoint over the same handlers that verification in one process uses. It lives in the tests: what
 * is deployed to users must offer no such thing.
 */
export function createStateServer<States>(
  handlers: StateHandlers<States>,
  { key, reset }: { key: string; reset: () => Promise<void> },
): Server {
  const change = async (posted: unknown) => {
    const { action, state, params } = stateChange.parse(posted)
    if (action === 'teardown') return reset()
    if (!Object.hasOwn(handlers, state)) throw new Error(`no state is called "${state}"`)
    return handlers[state as keyof States](params as States[keyof States])
  }
  return createServer(async (request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.headers.authorization !== `Bearer ${key}`) return answer(401, { error: 'the key is wrong' })
    try {
      return answer(200, (await change(await json(request))) ?? {})
    } catch (error) {
      return answer(500, { error: error instanceof Error ? error.message : String(error) })
    }
  })
}
