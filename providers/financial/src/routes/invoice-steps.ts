import { etagOf, readIfMatch } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zDeleteInvoicePath,
  zDeleteInvoiceResponse,
  zIssueInvoicePath,
  zIssueInvoiceResponse,
  zVoidInvoicePath,
  zVoidInvoiceResponse,
} from '@platform/schemas/financial'
import type { FastifyRequest } from 'fastify'
import { deleteInvoice } from '../domain/invoices/delete-invoice.ts'
import { issueInvoice } from '../domain/invoices/issue-invoice.ts'
import type { WhichInvoice } from '../domain/invoices/lock-draft.ts'
import { voidInvoice } from '../domain/invoices/void-invoice.ts'
import { presentInvoice } from './present-invoice.ts'
import type { RouteContext } from './route-context.ts'

/** What becomes of a draft. */
export function addInvoiceSteps(app: Server, context: RouteContext): void {
  const { allowed } = context

  app.delete(
    '/invoices/:invoiceId',
    { onRequest: allowed('write'), schema: { params: zDeleteInvoicePath, response: { 204: zDeleteInvoiceResponse } } },
    async (request, reply) => {
      await deleteInvoice(context, readWhich(request, request.params))
      return reply.code(204).send()
    },
  )

  app.post(
    '/invoices/:invoiceId/issue',
    { onRequest: allowed('write'), schema: { params: zIssueInvoicePath, response: { 200: zIssueInvoiceResponse } } },
    async (request, reply) => {
      const invoice = await issueInvoice(context, readWhich(request, request.params))
      return reply.header('etag', etagOf(invoice.version)).send(presentInvoice(invoice))
    },
  )

  app.post(
    '/invoices/:invoiceId/void',
    { onRequest: allowed('manage'), schema: { params: zVoidInvoicePath, response: { 200: zVoidInvoiceResponse } } },
    async (request, reply) => {
      const invoice = await voidInvoice(context, readWhich(request, request.params))
      return reply.header('etag', etagOf(invoice.version)).send(presentInvoice(invoice))
    },
  )
}

function readWhich(request: FastifyRequest, { invoiceId }: { invoiceId: string }): WhichInvoice {
  return { tenantId: request.claims.tenant, invoiceId, precondition: readIfMatch(request) }
}
