import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { ImportErrorPageView, type ImportErrorView, ImportView } from '../views/import.ts'
import type { Page } from '../views/page.ts'

const one = '/financial/imports/{importId}'

/** The file may be 16 MiB, and the line slow. */
const uploadTimeoutMs = 300_000

/** A file of transactions: all rows or none, or every good row. */
export interface NewImport {
  file: Blob
  mode: 'atomic' | 'continue'
}

/** Starts to import a CSV file; how it goes, {@link getImport} tells. */
export async function startImport(send: Send, { file, mode }: NewImport, options?: CallOptions): Promise<ImportView> {
  // What a system takes a .csv for differs: Windows says application/vnd.ms-excel.
  const body = new Blob([file], { type: 'text/csv' })
  const timeoutMs = uploadTimeoutMs
  const request = { method: 'POST', path: '/financial/imports', query: { mode }, body, timeoutMs } as const
  return readAnswer(await send(request, options), ImportView)
}

/** How an import goes. */
export async function getImport(send: Send, importId: string, options?: CallOptions): Promise<ImportView> {
  return readAnswer(await send({ method: 'GET', path: one, params: { importId } }, options), ImportView)
}

/** The rows that were refused, in order. */
export async function listImportErrors(
  send: Send,
  { importId, ...query }: { importId: string; cursor?: string; limit?: number },
  options?: CallOptions,
): Promise<Page<ImportErrorView>> {
  const path = '/financial/imports/{importId}/errors'
  return readAnswer(await send({ method: 'GET', path, params: { importId }, query }, options), ImportErrorPageView)
}

/** Stops an import. */
export async function cancelImport(send: Send, importId: string, options?: CallOptions): Promise<ImportView> {
  const path = '/financial/imports/{importId}/cancel'
  return readAnswer(await send({ method: 'POST', path, params: { importId } }, options), ImportView)
}
