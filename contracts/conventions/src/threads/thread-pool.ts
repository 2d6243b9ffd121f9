import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'

/** It ran longer by the clock on the wall than it may; its thread is ended. */
export class TooSlowError extends Error {
  override name = 'TooSlowError' as const
}

/** Threads for code that may never end. */
export type ThreadPool<Task, Answer> = {
  run: (task: Task, options: RunOptions) => Promise<Answer>
  close: () => Promise<void>
}

export type RunOptions = {
  /** Milliseconds that it may take once it has a thread. */
  wallClock: number
  /** Ends the task wherever it is; `run` then rejects with its reason. */
  signal?: AbortSignal | undefined
  /** Hears what the task sends to the `port` that it is given. */
  onMessage?: (message: unknown) => void
}

/** Creates a pool whose threads start when they are needed and end after a minute without anything to do. */
export function createThreadPool<Task extends object, Answer>({
  worker,
  threads,
}: {
  worker: URL
  threads: number
}): ThreadPool<Task, Answer> {
  const pool = new Piscina<Task & { port?: MessagePort }, Answer>({
    filename: worker.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
  })
  const takePlace = createPlaces(threads)

  const runNow = async (task: Task, { wallClock, signal, onMessage }: RunOptions) => {
    const tooSlow = AbortSignal.timeout(wallClock)
    const ends = signal === undefined ? tooSlow : AbortSignal.any([signal, tooSlow])
    const { port1: heard, port2: port } = new MessageChannel()
    try {
      if (onMessage === undefined) return await pool.run(task, { signal: ends })
      heard.on('message', onMessage).unref()
      return await pool.run({ ...task, port }, { signal: ends, transferList: [port] })
    } catch (error) {
      signal?.throwIfAborted()
      if (!tooSlow.aborted) throw error
      throw new TooSlowError(`Failed to run it: it took more than ${wallClock} ms.`, { cause: error })
    } finally {
      heard.close()
    }
  }
  return {
    run: async (task, options) => {
      const leave = await takePlace(options.signal)
      try {
        return await runNow(task, options)
      } finally {
        leave()
      }
    },
    close: () => pool.destroy(),
  }
}

/**
 * As many places as there are threads. The pool's own queue would not do: what waits there when a thread is ended waits until
 * somebody else comes, and its time would be running already.
 */
function createPlaces(places: number): (signal: AbortSignal | undefined) => Promise<() => void> {
  let free = places
  const waiting = new Set<() => void>()
  const leave = () => {
    const [next] = waiting
    if (next === undefined) free += 1
    else next()
  }
  return async (signal) => {
    signal?.throwIfAborted()
    if (free > 0) free -= 1
    else await nextPlace(waiting, signal)
    return leave
  }
}

function nextPlace(waiting: Set<() => void>, signal: AbortSignal | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const giveUp = () => {
    waiting.delete(take)
    reject(signal?.reason)
  }
  const take = () => {
    waiting.delete(take)
    signal?.removeEventListener('abort', giveUp)
    resolve()
  }
  waiting.add(take)
  signal?.addEventListener('abort', giveUp, { once: true })
  return promise
}
