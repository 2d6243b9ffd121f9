import type { Readable } from 'node:stream'
import { ProblemError } from '@platform/conventions/problem-details'
import type { Server } from '@platform/conventions/server'
import { zStartImportQuery, zStartImportResponse } from '@platform/schemas/financial'
import { fileBytesAtMost, receiveImport, tooLarge } from '../domain/imports/receive-import.ts'
import { presentImport } from './present-import.ts'
import type { RouteContext } from './route-context.ts'

/** Takes a file as a stream: in a scope of its own, since parsers and hooks of the others read bodies whole. */
export function addImportUploads(app: Server, context: RouteContext): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('text/csv', (request, payload, done) => {
    const { 'content-length': length, 'content-encoding': encoding = 'identity' } = request.headers
    if (encoding !== 'identity') done(unsupported('Send the file as it is, without Content-Encoding.'))
    else if (Number(length) > fileBytesAtMost) done(tooLarge())
    else done(null, payload)
  })
  app.post(
    '/imports',
    {
      onRequest: context.allowed('write'),
      schema: { querystring: zStartImportQuery, response: { 202: zStartImportResponse } },
    },
    async ({ claims: { tenant: tenantId, sub: actor }, query: { mode = 'atomic' }, body }, reply) => {
      if (body === undefined) throw unsupported('Send the file as text/csv.')
      // A file that is refused midway is not read on: the client learns so by the end of the connection.
      reply.header('connection', 'close')
      const job = await receiveImport(context, { tenantId, mode, actor }, body as Readable)
      reply.removeHeader('connection')
      return reply.code(202).header('location', `imports/${job.id}`).send(presentImport(job))
    },
  )
}

function unsupported(detail: string): ProblemError {
  return new ProblemError(415, 'unsupported_media_type', detail)
}
