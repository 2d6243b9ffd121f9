/** What runs in the worker of `startInvoiceRenderer`. */
export { renderInvoicePdf as default } from './render-invoice-pdf.ts'
