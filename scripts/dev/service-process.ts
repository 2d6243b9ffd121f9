import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ServiceProcessError } from './service-process-error.ts'

/** What to run: a module that prints the ready line of `runServer`. */
export type ServiceOptions = {
  name: string
  /** Path of the module. */
  module: string
  /** All that it is told; nothing of this process's own configuration reaches it by accident. */
  env: Record<string, string>
  /** Milliseconds until it must be ready. Default 15,000. */
  within?: number
}

/** How a process ended. */
export type End = { code: number | null; signal: NodeJS.Signals | null }

/** A service that runs as a process of its own until it is stopped, or until this process is gone. */
export type ServiceProcess = {
  name: string
  url: string
  pid: number
  child: ChildProcess
  /** SIGTERM, and waits until it has drained. @throws ServiceProcessError when it does not end with exit code 0 */
  stop(): Promise<void>
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>
  /** Resolves when it has ended, however that came about. */
  ended: Promise<End>
  /** The last that it wrote to stderr. */
  lastWords(): string
}

/**
 * Forks a service and waits for its ready line. It ends with this process: its IPC channel closes, SIGKILL included.
 *
 * @throws ServiceProcessError with what it wrote to stderr
 */
export async function startService({ name, module, env, within = 15_000 }: ServiceOptions): Promise<ServiceProcess> {
  const child = fork(module, {
    env: { PATH: process.env['PATH'] ?? '', CONCORDAT_PARENT: 'ipc', NO_COLOR: '1', ...env },
    execArgv: [],
    // A Ctrl-C at the terminal is this process's to handle: the services are stopped in their order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = new Promise<End>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
  const lastWords = keepLast(child)
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  try {
    const url = await readUrl(child, ended, within)
    const stop = () => stopService({ name, child, ended, lastWords })
    return { name, url, pid: child.pid ?? 0, child, stop, kill, ended, lastWords }
  } catch (error) {
    await kill()
    throw ServiceProcessError.atStart(name, error instanceof Error ? error.message : String(error), lastWords())
  }
}

async function stopService(service: Pick<ServiceProcess, 'name' | 'child' | 'ended' | 'lastWords'>): Promise<void> {
  const { name, child, ended, lastWords } = service
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  const { code, signal } = await ended
  if (code !== 0 && signal !== 'SIGKILL') throw ServiceProcessError.atStop(name, { code, signal }, lastWords())
}

async function readUrl(child: ChildProcess, ended: Promise<End>, within: number): Promise<string> {
  if (child.stdout === null) throw new Error('it has no stdout')
  const lines = createInterface({ input: child.stdout })
  let timer: NodeJS.Timeout | undefined
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it was not ready within ${within} ms`)), within)
  })
  const dead = ended.then(({ code, signal }) =>
    Promise.reject(new Error(`it ended with ${signal ?? `exit code ${code}`}`)),
  )
  const first = once(lines, 'line').then(([line]: string[]) => line ?? '')
  try {
    const line = await Promise.race([first, overdue, dead])
    const ready = JSON.parse(line) as { ready?: boolean; url?: string }
    if (ready.ready !== true || ready.url === undefined) throw new Error(`its ready line is ${line}`)
    return ready.url
  } finally {
    dead.catch(() => undefined)
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
