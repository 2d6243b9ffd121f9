import { createThreadPool, TooSlowError } from '@platform/conventions/threads'
import type { InvoiceDocument } from './invoice-document.ts'

/** Lays invoices out beside the event loop. */
export type InvoiceRenderer = {
  /** Refuses with `RendererBusyError` when too many wait already. */
  render: (invoice: InvoiceDocument) => Promise<Uint8Array<ArrayBuffer>>
  close: () => Promise<void>
}

export type InvoiceRendererLimits = {
  /** How many invoices may wait for the worker. */
  queue: number
  /** After how many milliseconds an invoice is given up; the worker that still lays it out is ended for another. */
  timeoutMs: number
}

/** The renderer has as many invoices waiting as it takes, or one that it gave up. Try again later. */
export class RendererBusyError extends Error {
  override name = 'RendererBusyError' as const
}

/**
 * Starts a renderer with one worker, which starts with the first invoice and ends after a minute without any.
 * The limits' defaults suit invoices as long as the contract allows.
 */
export function startInvoiceRenderer(limits: InvoiceRendererLimits = { queue: 32, timeoutMs: 4_000 }): InvoiceRenderer {
  const pool = createThreadPool<InvoiceDocument, Uint8Array<ArrayBuffer>>({
    worker: new URL('./invoice-worker.ts', import.meta.url),
    threads: 1,
  })
  let taken = 0
  return {
    render: async (invoice) => {
      if (taken > limits.queue) throw new RendererBusyError(describe(invoice, 'too many invoices wait'))
      taken += 1
      const patience = AbortSignal.timeout(limits.timeoutMs)
      try {
        return await pool.run(invoice, { wallClock: limits.timeoutMs, signal: patience })
      } catch (error) {
        if (!patience.aborted && !(error instanceof TooSlowError)) throw error
        throw new RendererBusyError(describe(invoice, 'it took too long'), { cause: error })
      } finally {
        taken -= 1
      }
    },
    close: pool.close,
  }
}

function describe({ number }: InvoiceDocument, why: string): string {
  return `Failed to lay out invoice ${number}: ${why}. Try again later.`
}
