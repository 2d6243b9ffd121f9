import { Piscina } from 'piscina'
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
  const pool = new Piscina<InvoiceDocument, Uint8Array<ArrayBuffer>>({
    filename: new URL('./invoice-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
  })
  // The pool's own `maxQueue` does not count what can be aborted.
  let taken = 0
  return {
    render: async (invoice) => {
      if (taken > limits.queue) throw new RendererBusyError(describe(invoice, 'too many invoices wait'))
      taken += 1
      try {
        return await pool.run(invoice, { signal: AbortSignal.timeout(limits.timeoutMs) })
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'AbortError') throw error
        throw new RendererBusyError(describe(invoice, 'it took too long'), { cause: error })
      } finally {
        taken -= 1
      }
    },
    close: () => pool.destroy(),
  }
}

function describe({ number }: InvoiceDocument, why: string): string {
  return `Failed to lay out invoice ${number}: ${why}. Try again later.`
}
