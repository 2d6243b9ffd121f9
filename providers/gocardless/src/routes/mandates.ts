import {
  zCancelMandateBody,
  zCancelMandatePath,
  zCancelMandateResponse,
  zCreateMandateBody,
  zCreateMandateResponse,
  zGetMandatePath,
  zGetMandateResponse,
  zListMandatesQuery,
  zListMandatesResponse,
  zReinstateMandateBody,
  zReinstateMandatePath,
  zReinstateMandateResponse,
  zUpdateMandateBody,
  zUpdateMandatePath,
  zUpdateMandateResponse,
} from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { find } from '../domain/find.ts'
import { cancelMandate, createMandate, reinstateMandate, updateMandate } from '../domain/mandates.ts'
import { once } from '../domain/once.ts'
import { attemptOf } from './attempt-of.ts'
import { fromQuery } from './from-query.ts'
import { given } from './given.ts'
import { isAmong, listPage, matches } from './list-page.ts'
import { optionalBody } from './optional-body.ts'
import type { RouteContext } from './route-context.ts'

export function addMandates(app: EmulatorServer, context: RouteContext): void {
  const { books } = context

  app.post(
    '/mandates',
    { schema: { body: zCreateMandateBody, response: { 201: zCreateMandateResponse } } },
    async (request, reply) => {
      const attempt = attemptOf('createMandate', request)
      const mandate = once(context, attempt, () => createMandate(context, given(request.body.mandates)))
      return reply.code(201).header('location', `/mandates/${mandate.id}`).send({ mandates: mandate })
    },
  )

  app.get(
    '/mandates',
    { schema: { querystring: fromQuery(zListMandatesQuery), response: { 200: zListMandatesResponse } } },
    async ({ query }) => {
      const { items, meta } = listPage(books.mandates, query, ({ links, reference, scheme, status }) => {
        return (
          matches(query.customer, links.customer) &&
          matches(query.reference, reference) &&
          isAmong(query.scheme, scheme) &&
          isAmong(query.status, status)
        )
      })
      return { mandates: items, meta }
    },
  )

  app.get(
    '/mandates/:id',
    { schema: { params: zGetMandatePath, response: { 200: zGetMandateResponse } } },
    async ({ params }) => ({ mandates: find(context, 'mandates', params.id) }),
  )

  app.put(
    '/mandates/:id',
    { schema: { params: zUpdateMandatePath, body: zUpdateMandateBody, response: { 200: zUpdateMandateResponse } } },
    async ({ params, body }) => ({
      mandates: books.transact(() => updateMandate(context, params.id, given(body.mandates))),
    }),
  )

  app.post(
    '/mandates/:id/actions/cancel',
    {
      schema: {
        params: zCancelMandatePath,
        body: optionalBody(zCancelMandateBody),
        response: { 200: zCancelMandateResponse },
      },
    },
    async (request) => {
      const attempt = attemptOf('cancelMandate', request)
      return { mandates: once(context, attempt, () => cancelMandate(context, request.params.id)) }
    },
  )

  app.post(
    '/mandates/:id/actions/reinstate',
    {
      schema: {
        params: zReinstateMandatePath,
        body: optionalBody(zReinstateMandateBody),
        response: { 200: zReinstateMandateResponse },
      },
    },
    async (request) => {
      const attempt = attemptOf('reinstateMandate', request)
      return { mandates: once(context, attempt, () => reinstateMandate(context, request.params.id)) }
    },
  )
}
