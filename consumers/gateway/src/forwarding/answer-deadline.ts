import type { FastifyReply } from 'fastify'

/** The upstream had not answered when its time was over, waiting for a free connection included. */
export class AnswerDeadlineError extends Error {
  override name = 'AnswerDeadlineError' as const

  constructor(within: number) {
    super(`Failed to forward the request: no answer within ${within} ms. See what holds the upstream up.`)
  }
}

/**
 * Aborts a forwarded request when its answer has not begun within so many milliseconds, and as soon as the client has
 * gone. undici's own time-outs start once a connection is free: a queue in front of a slow upstream has none.
 */
export function watchAnswer(reply: FastifyReply, within: number): { signal: AbortSignal; answered: () => void } {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new AnswerDeadlineError(within)), within)
  const leave = () => controller.abort()
  reply.raw.once('close', leave)
  return {
    signal: controller.signal,
    answered: () => {
      clearTimeout(timer)
      // From here on Fastify destroys the answer's body when the client goes.
      reply.raw.off('close', leave)
    },
  }
}
