import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AnyServer } from './create-server.ts'
import { watchParent } from './parent.ts'
import { StartUpError } from './start-up-error.ts'

/** How a service's `server.ts` starts it. */
export type RunOptions<App extends AnyServer> = {
  /** The service's name, in the ready line and in messages. */
  name: string
  /** Builds the app; runs before anything listens, so that a fault here means "could not start". */
  createApp: () => App | Promise<App>
  /** 0 lets the system choose. */
  port: number
  /** Default 127.0.0.1. */
  host?: string
  /** Milliseconds that requests in flight get after SIGTERM; what is left then is cut, and the exit code is 1. Default 10 s. */
  drainWithin?: number
}

/**
 * Listens until SIGTERM, SIGINT or the loss of a watched parent, then drains. Prints one JSON line on stdout when
 * listening: `{"ready":true,"name":…,"url":…}`. Exit codes: 0 drained, 1 crashed or requests cut off, 2 could not start.
 *
 * A parent is watched with `--with-parent` (its stdin pipe) or `CONCORDAT_PARENT=ipc` (its IPC channel).
 */
export async function runServer<App extends AnyServer>(options: RunOptions<App>): Promise<void> {
  try {
    const app = await options.createApp()
    const underWay = countRequests(app)
    const url = await listen(app, options)
    stopOnSignal(app, { underWay, drainWithin: options.drainWithin ?? 10_000 })
    process.stdout.write(`${JSON.stringify({ ready: true, name: options.name, url })}\n`)
  } catch (error) {
    process.stderr.write(`${explain(error, options)}\n`)
    // The reason is on stderr; nothing that createApp opened may keep the process alive.
    process.exit(2)
  }
}

async function listen(app: AnyServer, { name, port, host = '127.0.0.1' }: RunOptions<AnyServer>): Promise<string> {
  try {
    return await app.listen({ port, host })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new StartUpError(
        `Failed to start ${name}: port ${port} on ${host} is taken. Stop the other process, or set another PORT (0 for any).`,
      )
    }
    if (code === 'EACCES') {
      throw new StartUpError(
        `Failed to start ${name}: this user may not listen on port ${port}. Set a PORT above 1023.`,
      )
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartUpError(
        `Failed to start ${name}: ${host} is not an address of this machine. Set HOST to 127.0.0.1 or 0.0.0.0.`,
      )
    }
    throw error
  }
}

/** Connections alone do not tell: a browser opens some that never carry a request, and cutting those harms nobody. */
function countRequests(app: AnyServer): () => number {
  let count = 0
  app.server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    count += 1
    response.once('close', () => {
      count -= 1
    })
  })
  return () => count
}

type Drain = { underWay: () => number; drainWithin: number }

function stopOnSignal(app: AnyServer, { underWay, drainWithin }: Drain): void {
  let stopping = false
  let cutOff = 0
  const stop = () => {
    if (stopping) return
    stopping = true
    const deadline = setTimeout(() => {
      cutOff = underWay()
      if (cutOff > 0) app.log.error({ requests: cutOff, drainWithin }, 'requests cut off: not answered in time to stop')
      app.server.closeAllConnections()
    }, drainWithin)
    app.close().then(
      () => {
        clearTimeout(deadline)
        process.exit(cutOff > 0 ? 1 : 0)
      },
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  watchParent(stop)
}

function explain(error: unknown, { name }: { name: string }): string {
  if (error instanceof StartUpError) return error.message
  return `Failed to start ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
