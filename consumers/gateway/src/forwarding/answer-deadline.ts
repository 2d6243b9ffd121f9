import { EventEmitter } from 'node:events'
import type { FastifyReply } from 'fastify'

/** The upstream had not answered when its time was over, waiting for a free connection included. */
export class AnswerDeadlineError extends Error {
  override name = 'AnswerDeadlineError' as const

  constructor(within: number) {
    super(`Failed to forward the request: no answer within ${within} ms. See what holds the upstream up.`)
  }
}

/** Tells undici to give up. An AbortSignal would do too, for three times as long on each request (measured: 3 µs, not 1). */
export class GivingUp extends EventEmitter<{ abort: [] }> {
  /** What undici's request fails with; its own error where there is none. */
  reason: Error | undefined

  giveUp(reason?: Error): void {
    this.reason = reason
    this.emit('abort')
  }
}

/**
 * Aborts a forwarded request when its answer has not begun within so many milliseconds, and as soon as the client has
 * gone. undici's own time-outs start once a connection is free: a queue in front of a slow upstream has none.
 */
export function watchAnswer(reply: FastifyReply, within: number) {
  const signal = new GivingUp()
  let left = false
  const timer = setTimeout(() => signal.giveUp(new AnswerDeadlineError(within)), within)
  const leave = () => {
    left = true
    signal.giveUp()
  }
  reply.raw.once('close', leave)
  return {
    signal,
    hasLeft: () => left,
    answered: () => {
      clearTimeout(timer)
      // From here on Fastify destroys the answer's body when the client goes.
      reply.raw.off('close', leave)
    },
  }
}
