import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { type DownloadedFile, readFile } from '../http/read-file.ts'
import { readVersioned, type Versioned } from '../http/read-versioned.ts'
import { type InvoiceEntryView, InvoicePageView, InvoiceView } from '../views/invoice.ts'
import type { Page } from '../views/page.ts'

const all = '/financial/invoices'
const one = '/financial/invoices/{invoiceId}'

/** An invoice to draft. */
export type NewInvoice = RequestBody<typeof all, 'post'>

/** Which invoices, and which page of them. */
export type InvoiceQuery = RequestQuery<typeof all>

/** The version of an invoice that a change is based on. */
export interface InvoiceVersion {
  invoiceId: string
  etag: string
}

/** The tenant's invoices, newest first. */
export async function listInvoices(
  send: Send,
  query: InvoiceQuery = {},
  options?: CallOptions,
): Promise<Page<InvoiceEntryView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), InvoicePageView)
}

/** One invoice; undefined when that is still the version named by `etag`. */
export async function getInvoice(
  send: Send,
  invoiceId: string,
  { etag, ...options }: CallOptions & { etag?: string } = {},
): Promise<Versioned<InvoiceView> | undefined> {
  const headers = etag === undefined ? {} : { 'If-None-Match': etag }
  const answer = await send({ method: 'GET', path: one, params: { invoiceId }, headers }, options)
  return answer.status === 304 ? undefined : readVersioned(answer, InvoiceView)
}

/** Drafts an invoice; its totals are the answer's. */
export async function draftInvoice(
  send: Send,
  invoice: NewInvoice,
  options?: CallOptions,
): Promise<Versioned<InvoiceView>> {
  return readVersioned(await send({ method: 'POST', path: all, body: invoice }, options), InvoiceView)
}

/** Replaces a draft. */
export async function replaceInvoice(
  send: Send,
  { invoiceId, etag, invoice }: InvoiceVersion & { invoice: NewInvoice },
  options?: CallOptions,
): Promise<Versioned<InvoiceView>> {
  const headers = { 'If-Match': etag }
  const request = { method: 'PUT', path: one, params: { invoiceId }, headers, body: invoice } as const
  return readVersioned(await send(request, options), InvoiceView)
}

/** Discards a draft. */
export async function discardInvoice(
  send: Send,
  { invoiceId, etag }: InvoiceVersion,
  options?: CallOptions,
): Promise<void> {
  await send({ method: 'DELETE', path: one, params: { invoiceId }, headers: { 'If-Match': etag } }, options)
}

/** Issues a draft, which gives it its number. */
export const issueInvoice = createTransition('/financial/invoices/{invoiceId}/issue')

/** Voids an issued invoice that nothing was paid on. */
export const voidInvoice = createTransition('/financial/invoices/{invoiceId}/void')

function createTransition(path: `${typeof one}/${'issue' | 'void'}`) {
  return async (send: Send, { invoiceId, etag }: InvoiceVersion, options?: CallOptions) => {
    const request = { method: 'POST', path, params: { invoiceId }, headers: { 'If-Match': etag } } as const
    return readVersioned(await send(request, options), InvoiceView)
  }
}

/** An issued invoice as PDF. */
export async function downloadInvoice(send: Send, invoiceId: string, options?: CallOptions): Promise<DownloadedFile> {
  const path = '/financial/invoices/{invoiceId}/pdf'
  return readFile(await send({ method: 'GET', path, params: { invoiceId }, file: true }, options), 'application/pdf')
}
