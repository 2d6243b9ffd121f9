import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../problem-details/index.ts'

/**
 * Takes JSON as RFC 8259 §8.1 has it, in UTF-8. Fastify's own parser puts U+FFFD in the place of every other byte: a name
 * in Latin-1 would be kept with holes in it, and gzip read as broken JSON.
 */
export function takeJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (encoding.toLowerCase() !== 'identity')
      return done(new ProblemError(415, 'unsupported_media_type', 'Send the body without a Content-Encoding.'))
    if (!isUtf8(body)) return done(new ProblemError(400, 'malformed_request', 'The body is not UTF-8.'))
    parse(request, body.toString(), done)
  })
}
