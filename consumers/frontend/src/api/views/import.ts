import * as z from 'zod'
import { pageViewOf } from './page.ts'

/** How an import goes: the bar shows `bytesRead` of `bytes`. */
export const ImportView = z.object({
  id: z.uuid(),
  status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
  bytes: z.int(),
  bytesRead: z.int(),
  imported: z.int(),
  duplicates: z.int(),
  refused: z.int(),
})
export type ImportView = z.infer<typeof ImportView>

/** A row that was refused; the first after the header is 1. */
export const ImportErrorView = z.object({ row: z.int(), column: z.string().nullable(), message: z.string() })
export type ImportErrorView = z.infer<typeof ImportErrorView>

/** A page of refused rows. */
export const ImportErrorPageView = pageViewOf(ImportErrorView)
