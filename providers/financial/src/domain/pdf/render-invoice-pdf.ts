import PdfDocument from 'pdfkit'
import { type InvoiceDocument, longestInvoice } from './invoice-document.ts'
import { InvoicePages } from './invoice-pages.ts'

/**
 * An invoice as PDF 1.7, tagged for screen readers, its fonts embedded. The same document gives the same bytes.
 * It works for tens of milliseconds without a pause: a server takes `startInvoiceRenderer`, which does it in a worker.
 */
export async function renderInvoicePdf(invoice: InvoiceDocument): Promise<Uint8Array<ArrayBuffer>> {
  if (invoice.lines.length > longestInvoice) {
    throw new RangeError(
      `Failed to lay out invoice ${invoice.number}: it has ${invoice.lines.length} lines, more than ${longestInvoice}. Split it.`,
    )
  }
  const pdf = new PdfDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `Invoice ${invoice.number}`,
      Author: invoice.seller.name,
      Subject: invoice.id,
      CreationDate: new Date(`${invoice.issuedOn}T00:00:00Z`),
    },
  })
  new InvoicePages(pdf, invoice).draw()
  pdf.end()
  const chunks: Buffer[] = await pdf.toArray()
  return new Uint8Array(Buffer.concat(chunks))
}
