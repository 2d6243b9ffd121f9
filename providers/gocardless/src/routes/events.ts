import {
  zGetEventPath,
  zGetEventResponse,
  zGetWebhookPath,
  zGetWebhookResponse,
  zListEventsQuery,
  zListEventsResponse,
  zListWebhooksQuery,
  zListWebhooksResponse,
  zRetryWebhookBody,
  zRetryWebhookPath,
  zRetryWebhookResponse,
} from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { find } from '../domain/find.ts'
import { once } from '../domain/once.ts'
import { attemptOf } from './attempt-of.ts'
import { fromQuery } from './from-query.ts'
import { listPage, matches } from './list-page.ts'
import { optionalBody } from './optional-body.ts'
import type { RouteContext } from './route-context.ts'

export function addEvents(app: EmulatorServer, context: RouteContext): void {
  const { books, dispatcher } = context

  app.get(
    '/events',
    { schema: { querystring: fromQuery(zListEventsQuery), response: { 200: zListEventsResponse } } },
    async ({ query }) => {
      const { items, meta } = listPage(books.events, query, ({ action, resource_type, links }) => {
        return (
          matches(query.action, action) &&
          matches(query.resource_type, resource_type) &&
          matches(query.billing_request, links['billing_request']) &&
          matches(query.mandate, links['mandate']) &&
          matches(query.payment, links['payment']) &&
          matches(query.refund, links['refund'])
        )
      })
      return { events: items, meta }
    },
  )

  app.get(
    '/events/:id',
    { schema: { params: zGetEventPath, response: { 200: zGetEventResponse } } },
    async ({ params }) => ({ events: find(context, 'events', params.id) }),
  )

  app.get(
    '/webhooks',
    { schema: { querystring: fromQuery(zListWebhooksQuery), response: { 200: zListWebhooksResponse } } },
    async ({ query }) => {
      const { items, meta } = listPage(books.webhooks, query, ({ is_test, successful }) => {
        return matches(query.is_test, is_test) && matches(query.successful, successful)
      })
      return { webhooks: items, meta }
    },
  )

  app.get(
    '/webhooks/:id',
    { schema: { params: zGetWebhookPath, response: { 200: zGetWebhookResponse } } },
    async ({ params }) => ({ webhooks: find(context, 'webhooks', params.id) }),
  )

  app.post(
    '/webhooks/:id/actions/retry',
    {
      schema: {
        params: zRetryWebhookPath,
        body: optionalBody(zRetryWebhookBody),
        response: { 200: zRetryWebhookResponse },
      },
    },
    async (request) => {
      const attempt = attemptOf('retryWebhook', request)
      const webhook = once(context, attempt, () => find(context, 'webhooks', request.params.id))
      return { webhooks: await dispatcher.retry(webhook) }
    },
  )
}
