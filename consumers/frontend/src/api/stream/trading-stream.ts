import { ApiError } from '../errors/api-error.ts'
import { SignedOutError } from '../errors/signed-out-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import { connect, type StreamConnection } from './connect.ts'
import { readMessage, type StreamMessage } from './messages.ts'
import { createResumePoint } from './resume-point.ts'
import { later, type Schedule } from './schedule.ts'

const path = '/trading/stream'

/** Milliseconds before the end of its time at which a stream is renewed, and the least between two attempts. */
const renewBefore = 30_000
const renewAtMostEvery = 10_000

/** Milliseconds before the first attempt to come back, which double up to the last. */
const [firstDelay, lastDelay] = [500, 10_000]

/** `live` from the welcome on; `interrupted` while it tries to come back; `ended` for good. */
export type StreamStatus = 'connecting' | 'live' | 'interrupted' | 'ended'

export interface TradingStreamOptions {
  /** Where the gateway is; `''` for the page's own origin. */
  baseUrl: string
  /** Gets a ticket for one connection. */
  createTicket: () => Promise<string>
  /** Instruments whose quotes are wanted; none by default. */
  symbols?: readonly string[]
  /** Whether the account's events are wanted. */
  account?: boolean
  /** Hears each message once and in order, across connections. */
  onMessage: (message: StreamMessage) => void
  onStatus?: (status: StreamStatus, error?: unknown) => void
  schedule?: Schedule
  /** From 0 to 1: spreads clients that come back after one fault. */
  random?: () => number
}

/** The market and the account, live. */
export interface TradingStream {
  /** Changes whose quotes are wanted. */
  watch: (symbols: readonly string[]) => void
  close: () => void
}

/**
 * Opens the stream and keeps it open: after a loss it comes back with a new ticket and resumes after what it has, without a
 * gap and without telling anything twice. It ends by itself only when nobody is signed in, or the contract is broken.
 */
export function openTradingStream(options: TradingStreamOptions): TradingStream {
  const { createTicket, onMessage, account = false, schedule = later, random = Math.random } = options
  const seen = createResumePoint()
  let symbols = [...(options.symbols ?? [])]
  let connection: StreamConnection | undefined
  let status: StreamStatus | undefined
  let attempts = 0
  let expiry = 0
  let stopTimer: () => void = () => undefined

  function tell(next: StreamStatus, error?: unknown): void {
    if (status === next || status === 'ended') return
    status = next
    options.onStatus?.(next, error)
  }

  function end(error?: unknown): void {
    stopTimer()
    connection?.close()
    connection = undefined
    tell('ended', error)
  }

  async function open(): Promise<void> {
    try {
      const ticket = await createTicket()
      if (status === 'ended') return
      connection = connect({ url: urlOf(options.baseUrl, ticket), schedule, onFrame: hear, onLost: comeBack })
    } catch (error) {
      if (isFinal(error)) end(error)
      else comeBack()
    }
  }

  function comeBack(): void {
    connection = undefined
    stopTimer()
    if (status === 'ended') return
    tell('interrupted')
    const delay = Math.min(firstDelay * 2 ** attempts, lastDelay)
    attempts += 1
    stopTimer = schedule(() => void open(), delay * (0.5 + random() / 2))
  }

  function hear(text: string): void {
    let message: StreamMessage | undefined
    try {
      message = readMessage(text)
    } catch (cause) {
      end(new UnexpectedAnswerError(`WebSocket ${path}`, ['a message is not as it was agreed'], { cause }))
    }
    if (message === undefined) return
    if (message.type === 'welcome') begin(message)
    if (message.type === 'renewed') renewAfter(Date.parse(message.expiresAt) - expiry, message.expiresAt)
    // The server numbers anew: what the client has is of a life before.
    if (message.type === 'refused' && message.code === 'resume_ahead' && seen.forgetAll()) subscribe()
    if (seen.note(message)) onMessage(message)
  }

  function begin({ at, expiresAt }: Extract<StreamMessage, { type: 'welcome' }>): void {
    attempts = 0
    tell('live')
    // By the server's clock, so that the browser's may be wrong.
    renewAfter(Date.parse(expiresAt) - Date.parse(at) - renewBefore, expiresAt)
    subscribe()
  }

  function subscribe(): void {
    if (symbols.length > 0) connection?.send(seen.subscribe(symbols))
    if (account) connection?.send(seen.subscribeAccount())
  }

  function renewAfter(milliseconds: number, expiresAt: string): void {
    expiry = Date.parse(expiresAt)
    stopTimer()
    stopTimer = schedule(() => void renew(), Math.max(milliseconds, renewAtMostEvery))
  }

  async function renew(): Promise<void> {
    const asked = connection
    try {
      const ticket = await createTicket()
      if (connection === asked) asked?.send({ type: 'renew', ticket })
    } catch (error) {
      // Otherwise the stream lasts until its time is over, and then comes back.
      if (isFinal(error)) end(error)
    }
  }

  tell('connecting')
  void open()
  return {
    watch(wanted) {
      const added = wanted.filter((symbol) => !symbols.includes(symbol))
      const removed = symbols.filter((symbol) => !wanted.includes(symbol))
      symbols = [...wanted]
      if (status !== 'live') return
      if (added.length > 0) connection?.send(seen.subscribe(added))
      if (removed.length > 0) connection?.send({ type: 'unsubscribe', channel: 'quotes', symbols: removed })
    },
    close: () => end(),
  }
}

function urlOf(baseUrl: string, ticket: string): string {
  const url = new URL(path, baseUrl === '' ? globalThis.location.href : baseUrl)
  url.protocol = url.protocol.replace('http', 'ws')
  url.searchParams.set('ticket', ticket)
  return url.href
}

/** Nobody is signed in, or whoever is may not see the market: trying again changes nothing. */
function isFinal(error: unknown): boolean {
  return error instanceof SignedOutError || (error instanceof ApiError && [401, 403].includes(error.status))
}
