import type { Socket } from 'node:net'
import { gatewayProblem } from '../gateway-problem.ts'

/** The WebSockets that are open or being opened, so that there are never too many, and none when the gateway stops. */
export type OpenSockets = {
  readonly size: number
  /** @throws ProblemError 503 when there are too many, or the gateway stops */
  add: (client: Socket) => void
  /** Takes no more, and gives those that are there so many milliseconds to end before it cuts them off. */
  end: (within: number) => Promise<void>
}

export function createOpenSockets(limit: number): OpenSockets {
  const open = new Set<Socket>()
  const none = Promise.withResolvers<void>()
  let stopping = false
  return {
    get size() {
      return open.size
    },
    add(client) {
      if (stopping || open.size >= limit) throw noRoom()
      open.add(client)
      client.once('close', () => {
        open.delete(client)
        if (stopping && open.size === 0) none.resolve()
      })
    },
    async end(within) {
      stopping = true
      if (open.size === 0) return
      const timer = setTimeout(() => {
        for (const client of open) client.destroy()
      }, within)
      await none.promise
      clearTimeout(timer)
    },
  }
}

function noRoom() {
  const headers = { 'retry-after': '1' }
  return gatewayProblem(503, 'unavailable', 'No more WebSockets can be opened now.', { headers })
}
