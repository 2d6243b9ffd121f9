import type { FastifyReply } from 'fastify'
import type { Answer } from '../domain/idempotency/attempt.ts'

/** Answers 201 with the bytes that were kept: the first time and every other. */
export function sendAnswer(reply: FastifyReply, collection: string, { resourceId, body }: Answer): FastifyReply {
  return reply
    .code(201)
    .header('location', `${collection}/${resourceId}`)
    .type('application/json; charset=utf-8')
    .send(body)
}
