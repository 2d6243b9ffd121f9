import type { CallOptions, Send } from '../http/api-request.ts'
import { type DownloadedFile, readFile } from '../http/read-file.ts'

/** The file may be large, and the line slow. */
const downloadTimeoutMs = 300_000

/** All transactions as CSV, in the columns of an import. */
export async function exportTransactions(send: Send, options?: CallOptions): Promise<DownloadedFile> {
  const [path, timeoutMs] = ['/financial/exports/transactions', downloadTimeoutMs] as const
  return readFile(await send({ method: 'GET', path, file: true, timeoutMs }, options), 'text/csv')
}
