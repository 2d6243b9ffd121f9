import type { Schedule } from './schedule.ts'

/** Milliseconds without a frame after which a connection is lost: the server sends a heartbeat every second. */
const silenceLimit = 5_000

/** One connection, open or not yet. */
export interface StreamConnection {
  send: (frame: object) => void
  /** Ends it; nothing of it is heard any more. */
  close: () => void
}

export interface ConnectOptions {
  url: string
  schedule: Schedule
  onFrame: (text: string) => void
  /** Runs once when it is over, unless it was closed here. */
  onLost: () => void
}

/** Opens a WebSocket, and gives it up when nothing is heard for five seconds. */
export function connect({ url, schedule, onFrame, onLost }: ConnectOptions): StreamConnection {
  const socket = new WebSocket(url)
  let over = false
  let stopWaiting = schedule(lose, silenceLimit)

  socket.addEventListener('message', ({ data }) => {
    if (over) return
    stopWaiting()
    stopWaiting = schedule(lose, silenceLimit)
    onFrame(String(data))
  })
  // An error is followed by a close.
  socket.addEventListener('close', lose)

  function close(): void {
    over = true
    stopWaiting()
    socket.close()
  }

  function lose(): void {
    if (over) return
    close()
    onLost()
  }

  return { send: (frame) => socket.send(JSON.stringify(frame)), close }
}
