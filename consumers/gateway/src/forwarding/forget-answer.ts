import type { FastifyReply } from 'fastify'

/** Takes back the fields of an answer whose body failed before its first byte, so that the problem sent instead has none of them. */
export function forgetAnswer(reply: FastifyReply): void {
  for (const name of Object.keys(reply.getHeaders())) reply.removeHeader(name)
  // Fastify has handed them to Node by then.
  if (!reply.raw.headersSent) for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name)
}
