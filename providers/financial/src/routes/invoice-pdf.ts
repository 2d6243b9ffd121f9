import { ServiceUnavailableError } from '@platform/conventions/database'
import type { Server } from '@platform/conventions/server'
import { zGetInvoicePdfPath } from '@platform/schemas/financial'
import { describeInvoice } from '../domain/invoices/describe-invoice.ts'
import { getInvoice } from '../domain/invoices/get-invoice.ts'
import type { InvoiceDocument } from '../domain/pdf/invoice-document.ts'
import { type InvoiceRenderer, RendererBusyError, startInvoiceRenderer } from '../domain/pdf/invoice-renderer.ts'
import type { RouteContext } from './route-context.ts'

/** The renderer's worker starts with the first invoice and ends with the app. */
export function addInvoicePdf(app: Server, context: RouteContext, renderer = startInvoiceRenderer()): void {
  app.addHook('onClose', renderer.close)

  app.get(
    '/invoices/:invoiceId/pdf',
    { onRequest: context.allowed('read'), schema: { params: zGetInvoicePdfPath } },
    async ({ claims, params }, reply) => {
      const document = describeInvoice(await getInvoice(context, claims.tenant, params.invoiceId))
      const pdf = await renderUnlessBusy(renderer, document)
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${document.number}.pdf"`)
        .send(Buffer.from(pdf))
    },
  )
}

async function renderUnlessBusy(renderer: InvoiceRenderer, document: InvoiceDocument) {
  try {
    return await renderer.render(document)
  } catch (error) {
    if (error instanceof RendererBusyError) throw new ServiceUnavailableError({ cause: error })
    throw error
  }
}
