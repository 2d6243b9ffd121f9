import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Dispatcher } from 'undici'
import { AnswerDeadlineError, watchAnswer } from './answer-deadline.ts'
import { buildRequestHeaders } from './request-headers.ts'
import { buildResponseHeaders } from './response-headers.ts'
import { takeWhole } from './take-whole.ts'
import { gatewayTimeout, UpstreamAnswerError } from './upstream-fault.ts'
import { prepareTarget } from './upstream-target.ts'

/** Where an operation is forwarded to. */
export type ForwardOptions = {
  upstream: Dispatcher
  /** The operation's path template at the upstream. */
  template: string
  /** Milliseconds until the answer must have begun. */
  within: number
}

/** Makes the handler that forwards one operation: one attempt, whatever the method; status, fields and body pass as they are. */
export function forwardOperation({ upstream, template, within }: ForwardOptions) {
  const targetOf = prepareTarget(template)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { signal, hasLeft, answered } = watchAnswer(reply, within)
    try {
      const answer = await upstream.request({
        method: request.method as Dispatcher.HttpMethod,
        path: targetOf(request),
        headers: buildRequestHeaders(request),
        body: Buffer.isBuffer(request.body) ? request.body : null,
        signal,
      })
      if (answer.statusCode > 599) throw await refuseStatus(answer)
      return reply
        .code(answer.statusCode)
        .headers(buildResponseHeaders(answer.headers))
        .send(takeWhole(answer) ?? answer.body)
    } catch (error) {
      if (error instanceof AnswerDeadlineError) throw gatewayTimeout(error)
      // Nobody is left to be told.
      if (hasLeft()) return reply.hijack()
      throw error
    } finally {
      answered()
    }
  }
}

/** RFC 9110 §15 knows no class beyond 5xx, and neither Fastify nor Node sends one. */
async function refuseStatus({ statusCode, body }: Dispatcher.ResponseData): Promise<UpstreamAnswerError> {
  await body.dump()
  return new UpstreamAnswerError(
    `Failed to forward the answer: its status is ${statusCode}. See the upstream's own log.`,
  )
}
