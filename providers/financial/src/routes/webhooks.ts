import type { Server } from '@platform/conventions/server'
import { receiveWebhook } from '../domain/events/receive-webhook.ts'
import type { RouteContext } from './route-context.ts'

/** 250 events, the most that GoCardless sends at once, of four times their usual size. */
const bodyLimit = 1024 * 1024

/** The signature is over the raw bytes, and so nothing reads the body before it is checked. */
export function addWebhooks(app: Server, context: RouteContext): void {
  app.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
      done(null, body)
    })
    scope.post('/webhooks/gocardless', { bodyLimit }, async ({ headers, body }, reply) => {
      const signature = headers['webhook-signature']
      const raw = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
      await receiveWebhook(context, raw, typeof signature === 'string' ? signature : undefined)
      return reply.code(204).send()
    })
  })
}
