import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Order, Reply } from './order.ts'

/** What to run: a module that prints the ready line of `runServer`. */
export type ServiceOptions = {
  name: string
  module: string
  env: Record<string, string>
  /** Milliseconds until it must be ready. Default 15,000. */
  within?: number
}

/** A service that runs as a process of its own until it is stopped, or until this process is gone. */
export type ServiceProcess = {
  name: string
  url: string
  pid: number
  ask(order: Order): Promise<unknown>
  /** SIGTERM, and waits until it has drained. @throws when it does not end with exit code 0 */
  stop(): Promise<void>
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>
  /** Resolves when it has ended, however that came about. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** A service process did not come up, or ended otherwise than it should. */
export class ServiceProcessError extends Error {
  override name = 'ServiceProcessError' as const
}

/** Forks a service and waits for its ready line. It ends with this process: its IPC channel closes, SIGKILL included. */
export async function startService({ name, module, env, within = 15_000 }: ServiceOptions): Promise<ServiceProcess> {
  const child = fork(module, {
    // Nothing of the caller's configuration reaches a service by accident.
    env: { PATH: process.env['PATH'] ?? '', CONCORDAT_PARENT: 'ipc', NO_COLOR: '1', ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  )
  const stderr = keepLast(child)
  const url = await readyUrl(child, ended, within).catch((error: Error) => {
    child.kill('SIGKILL')
    throw new ServiceProcessError(`Failed to start ${name}: ${error.message}. Its last words:\n${stderr()}`)
  })
  return {
    name,
    url,
    pid: child.pid ?? 0,
    ask: createAsk(child),
    ended,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      const { code, signal } = await ended
      if (code !== 0 && signal !== 'SIGKILL') {
        throw new ServiceProcessError(
          `Failed to stop ${name}: exit code ${code}, ${signal}. Its last words:\n${stderr()}`,
        )
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function readyUrl(child: ChildProcess, ended: Promise<{ code: number | null }>, within: number): Promise<string> {
  if (child.stdout === null) throw new Error('it has no stdout')
  const lines = createInterface({ input: child.stdout })
  let timer: NodeJS.Timeout | undefined
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it was not ready within ${within} ms`)), within)
  })
  try {
    const first = once(lines, 'line').then(([line]: string[]) => line ?? '')
    const line = await Promise.race([
      first,
      overdue,
      ended.then(({ code }) => Promise.reject(new Error(`exit code ${code}`))),
    ])
    const ready = JSON.parse(line) as { ready?: boolean; url?: string }
    if (ready.ready !== true || ready.url === undefined) throw new Error(`its ready line is ${line}`)
    return ready.url
  } finally {
    clearTimeout(timer)
    lines.close()
    child.stdout.resume()
  }
}

function keepLast(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-4_000)
  })
  return () => text.trim()
}

function createAsk(child: ChildProcess): ServiceProcess['ask'] {
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
