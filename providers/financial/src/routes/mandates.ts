import { pageLimit, presentPage, readPage } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zCreateMandateBody,
  zCreateMandateResponse,
  zGetMandatePath,
  zGetMandateResponse,
  zListMandatesQuery,
  zListMandatesResponse,
} from '@platform/schemas/financial'
import { createMandate } from '../domain/mandates/create-mandate.ts'
import { getMandate } from '../domain/mandates/get-mandate.ts'
import { listMandates, type MandateRow } from '../store/mandates.ts'
import { readAttempt } from './idempotency-key.ts'
import { presentMandate } from './present-mandate.ts'
import type { RouteContext } from './route-context.ts'
import { sendAnswer } from './send-answer.ts'

const listQuery = zListMandatesQuery.extend({ limit: pageLimit })

export function addMandates(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/mandates',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListMandatesResponse } } },
    async ({ claims, query }) => {
      const page = readPage(query)
      const mandates = await listMandates(db, claims.tenant, { ...page, clientId: query.clientId })
      return presentPage(mandates, page, presentMandate)
    },
  )

  app.post(
    '/mandates',
    { onRequest: allowed('write'), schema: { body: zCreateMandateBody } },
    async (request, reply) => {
      const attempt = readAttempt(request, 'createMandate')
      const order = { body: request.body, render: renderMandate }
      return sendAnswer(reply, 'mandates', await createMandate(context, attempt, order))
    },
  )

  app.get(
    '/mandates/:mandateId',
    { onRequest: allowed('read'), schema: { params: zGetMandatePath, response: { 200: zGetMandateResponse } } },
    async ({ claims, params }) =>
      presentMandate(await getMandate(context, { tenantId: claims.tenant, mandateId: params.mandateId })),
  )
}

function renderMandate(mandate: MandateRow): string {
  return JSON.stringify(zCreateMandateResponse.parse(presentMandate(mandate)))
}
