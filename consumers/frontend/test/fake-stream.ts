import type { Schedule } from '../src/api/stream/schedule.ts'

/** The other end of a WebSocket that the client under test has opened. */
export type FakeSocket = {
  url: string
  /** Frames that the client has sent. */
  sent: unknown[]
  closed: boolean
  say: (message: object | string) => void
  /** The connection is lost. */
  drop: () => void
}

/**
 * A WebSocket that a test speaks for, and time that passes when it says so: both stand in for the browser's.
 *
 * @example vi.stubGlobal('WebSocket', fake.WebSocket)
 */
export function createFakeStream() {
  const sockets: FakeSocket[] = []
  let now = 0
  let waiting: { at: number; work: () => void }[] = []

  class FakeWebSocket extends EventTarget {
    readonly end: FakeSocket

    constructor(url: string) {
      super()
      const drop = () => this.close()
      const say = (message: object | string) => {
        const data = typeof message === 'string' ? message : JSON.stringify(message)
        this.dispatchEvent(new MessageEvent('message', { data }))
      }
      this.end = { url, sent: [], closed: false, say, drop }
      sockets.push(this.end)
    }

    send(text: string): void {
      this.end.sent.push(JSON.parse(text))
    }

    close(): void {
      if (this.end.closed) return
      this.end.closed = true
      this.dispatchEvent(new Event('close'))
    }
  }

  const schedule: Schedule = (work, milliseconds) => {
    const one = { at: now + milliseconds, work }
    waiting.push(one)
    return () => {
      waiting = waiting.filter((other) => other !== one)
    }
  }

  return {
    WebSocket: FakeWebSocket,
    sockets,
    schedule,
    /** How long until the next thing that is waited for, in milliseconds. */
    nextIn: () => Math.min(...waiting.map(({ at }) => at)) - now,
    /** Lets so many milliseconds pass, and what was begun meanwhile settle. */
    pass: async (milliseconds: number) => {
      now += milliseconds
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { work } of due) work()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
