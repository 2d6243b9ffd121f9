import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningProvider } from './provider-session.ts'

/** Milliseconds between two looks whether the service listens. */
const PAUSE = 50
const LOG_KEPT = 20_000

export interface StartCommandOptions {
  /** Beside the test's own environment and PORT. */
  env?: Record<string, string>
  /** Milliseconds until it must listen: 30,000 by default. */
  timeout?: number
}

/**
 * Starts a service by its command, in any language, for the `start` of `verifyPacts`. The variable PORT tells it the
 * free port to listen on; the test's working directory and environment are its own.
 *
 * @throws when the command ends before it listens, or does not listen in time
 */
export async function startCommand(
  command: string,
  { env = {}, timeout = 30_000 }: StartCommandOptions = {},
): Promise<RunningProvider> {
  const port = await findFreePort()
  const isGroup = process.platform !== 'win32'
  const child = spawn(command, {
    shell: true,
    // A group of its own, because the shell is not the service.
    detached: isGroup,
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const keep = (chunk: Buffer) => {
    log = (log + chunk).slice(-LOG_KEPT)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = once(child, 'exit')
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  const close = async () => {
    if (hasEnded || child.pid === undefined) return
    if (isGroup) process.kill(-child.pid)
    else spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    await ended
  }
  const deadline = performance.now() + timeout
  while (!(await listens(port))) {
    const late = performance.now() > deadline
    if (hasEnded || late) {
      const why = hasEnded ? 'it ended before it listened' : `it did not listen within ${timeout} ms`
      await close()
      throw new Error(
        `Failed to start "${command}" on port ${port}: ${why}, saying:\n${log.trim() || '(nothing)'}\nLet it listen on the port that the variable PORT names.`,
      )
    }
    await sleep(PAUSE)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    close,
    takeLog: () => {
      const taken = log
      log = ''
      return taken
    },
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
