import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { FilledSocket } from './fill-socket.ts'

/** How a visit ended without the frame that was looked for. */
export type SocketEnd =
  | { kind: 'refused'; status: number }
  | { kind: 'broken'; why: string }
  | { kind: 'closed'; code: number; reason: string }
  | { kind: 'late' }

/** What came of opening a WebSocket: nothing ended it when the frame that was looked for came. */
export interface SocketVisit {
  /** Each different frame once, in order. */
  received: string[]
  end?: SocketEnd
}

/** Frames that are looked at; a stream may send without end. */
const MOST_FRAMES = 200
/** Milliseconds without a message after which a frame counts as answered: the next may rely on it, as on a token. */
const QUIET = 200
/** Milliseconds after which the next frame is sent though messages keep coming. */
const LONGEST_PAUSE = 1_000
/** There was no close frame. @see https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const ABNORMAL = 1006

/**
 * Opens a WebSocket, sends frames and reads until one is what is looked for.
 *
 * @param options `timeout`: milliseconds until the last frame counts; `isWanted` is asked about one frame after the other;
 *   `signal` ends the visit before its time
 */
export async function visitSocket(
  { url, headers, protocols, frames }: FilledSocket,
  {
    timeout,
    isWanted,
    signal,
  }: { timeout: number; isWanted: (frame: string) => Promise<boolean>; signal?: AbortSignal | undefined },
): Promise<SocketVisit> {
  const received: string[] = []
  let end: SocketEnd | undefined
  let wake = () => {}
  const finish = (how: SocketEnd) => {
    end ??= how
    wake()
  }
  const socket = new WebSocket(url, protocols, { headers })
  const timer = setTimeout(() => finish({ kind: 'late' }), timeout)
  signal?.addEventListener('abort', () => finish({ kind: 'late' }), { once: true })
  socket.on('open', () => void sendFrames(socket, frames))
  socket.on('message', (data, isBinary) => {
    const text = isBinary ? '(binary frame)' : String(data)
    if (end === undefined && received.length < MOST_FRAMES && !received.includes(text)) received.push(text)
    wake()
  })
  socket.on('unexpected-response', (_request, response) =>
    finish({ kind: 'refused', status: response.statusCode ?? 0 }),
  )
  socket.on('error', (error) => finish({ kind: 'broken', why: error.message }))
  socket.on('close', (code, reason) =>
    finish(
      code === ABNORMAL
        ? { kind: 'broken', why: 'closed without a word' }
        : { kind: 'closed', code, reason: String(reason) },
    ),
  )
  try {
    for (let at = 0; ; ) {
      const frame = received[at]
      if (frame !== undefined) {
        at += 1
        if (await isWanted(frame)) return { received }
      } else if (end) return { received, end }
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    clearTimeout(timer)
    socket.terminate()
  }
}

async function sendFrames(socket: WebSocket, frames: string[]): Promise<void> {
  for (const [index, frame] of frames.entries()) {
    if (socket.readyState !== socket.OPEN) return
    socket.send(frame)
    if (index < frames.length - 1) await untilQuiet(socket)
  }
}

async function untilQuiet(socket: WebSocket): Promise<void> {
  const latest = performance.now() + LONGEST_PAUSE
  let heard = true
  while (heard && performance.now() < latest) {
    heard = await once(socket, 'message', { signal: AbortSignal.timeout(QUIET) }).then(
      () => true,
      () => false,
    )
  }
}
