import type { ChildProcess } from 'node:child_process'
import type { Order, Reply } from './order.ts'

/** Asks a service process of the suite over IPC. */
export type Ask = (order: Order) => Promise<unknown>

/** Prepares to ask one process; each reply finds its order by number. */
export function createAsk(child: ChildProcess): Ask {
  let last = 0
  const waiting = new Map<number, (result: unknown) => void>()
  child.on('message', ({ id, result }: Reply) => {
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  return (order) => {
    last += 1
    const id = last
    return new Promise((resolve, reject) => {
      waiting.set(id, resolve)
      child.send({ id, order }, (error) => error && reject(error))
    })
  }
}
