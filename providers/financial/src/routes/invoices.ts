import {
  answerNotModified,
  etagOf,
  isNotModified,
  largerBody,
  pageLimit,
  presentPage,
  readIfMatch,
  readPage,
} from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  financialOperations,
  zCreateInvoiceBody,
  zCreateInvoiceResponse,
  zGetInvoicePath,
  zGetInvoiceResponse,
  zListInvoicesQuery,
  zListInvoicesResponse,
  zReplaceInvoiceBody,
  zReplaceInvoicePath,
  zReplaceInvoiceResponse,
} from '@platform/schemas/financial'
import { createInvoice } from '../domain/invoices/create-invoice.ts'
import { getInvoice } from '../domain/invoices/get-invoice.ts'
import { replaceInvoice } from '../domain/invoices/replace-invoice.ts'
import { listInvoices } from '../store/invoices.ts'
import { presentInvoice } from './present-invoice.ts'
import type { RouteContext } from './route-context.ts'

const listQuery = zListInvoicesQuery.extend({ limit: pageLimit })

export function addInvoices(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/invoices',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListInvoicesResponse } } },
    async ({ claims, query }) => {
      const page = readPage(query)
      const { clientId, status } = query
      return presentPage(await listInvoices(db, claims.tenant, { ...page, clientId, status }), page, presentInvoice)
    },
  )

  app.post(
    '/invoices',
    {
      ...largerBody(financialOperations, 'createInvoice'),
      onRequest: allowed('write'),
      schema: { body: zCreateInvoiceBody, response: { 201: zCreateInvoiceResponse } },
    },
    async ({ claims, body }, reply) => {
      const invoice = await createInvoice(context, claims.tenant, body)
      return reply
        .code(201)
        .header('location', `invoices/${invoice.id}`)
        .header('etag', etagOf(invoice.version))
        .send(presentInvoice(invoice))
    },
  )

  app.get(
    '/invoices/:invoiceId',
    { onRequest: allowed('read'), schema: { params: zGetInvoicePath, response: { 200: zGetInvoiceResponse } } },
    async (request, reply) => {
      const invoice = await getInvoice(context, request.claims.tenant, request.params.invoiceId)
      if (isNotModified(request, invoice.version)) return answerNotModified(reply, invoice.version)
      return reply.header('etag', etagOf(invoice.version)).send(presentInvoice(invoice))
    },
  )

  app.put(
    '/invoices/:invoiceId',
    {
      ...largerBody(financialOperations, 'replaceInvoice'),
      onRequest: allowed('write'),
      schema: { params: zReplaceInvoicePath, body: zReplaceInvoiceBody, response: { 200: zReplaceInvoiceResponse } },
    },
    async (request, reply) => {
      const { invoiceId } = request.params
      const which = { tenantId: request.claims.tenant, invoiceId, precondition: readIfMatch(request) }
      const invoice = await replaceInvoice(context, which, request.body)
      return reply.header('etag', etagOf(invoice.version)).send(presentInvoice(invoice))
    },
  )
}
