import { largerBody } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import { financialOperations } from '@platform/schemas/financial'
import { receiveWebhook } from '../domain/events/receive-webhook.ts'
import type { RouteContext } from './route-context.ts'

/** The signature is over the raw bytes, and so nothing reads the body before it is checked. */
export function addWebhooks(app: Server, context: RouteContext): void {
  const limit = largerBody(financialOperations, 'receiveGoCardlessEvents')
  app.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer', ...limit }, (_request, body, done) => {
      done(null, body)
    })
    scope.post('/webhooks/gocardless', limit, async ({ headers, body }, reply) => {
      const signature = headers['webhook-signature']
      const raw = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
      await receiveWebhook(context, raw, typeof signature === 'string' ? signature : undefined)
      return reply.code(204).send()
    })
  })
}
