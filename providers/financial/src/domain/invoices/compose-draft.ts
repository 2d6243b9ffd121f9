import { invalid } from '@platform/conventions/refusals'
import type { zNewInvoice } from '@platform/schemas/financial'
import type { z } from 'zod'
import type { DraftColumns } from '../../store/invoices.ts'
import { demandRealDay } from '../demand-real-day.ts'
import { computeTotals } from '../money/compute-totals.ts'
import { placeInInvoice } from '../money/invoice-place.ts'
import { refuseAt } from '../money/refuse-at.ts'

/** What a tenant wants to invoice. */
export type InvoiceWish = z.infer<typeof zNewInvoice>

/**
 * Computes a draft from what was sent: totals are never taken from outside.
 *
 * @throws Refusal `validation_failed`
 */
export function composeDraft({ clientId, currency, dueOn, note, lines }: InvoiceWish): DraftColumns {
  const { subtotal, taxes, tax, total, ...computed } = refuseAt(placeInInvoice, () => computeTotals(lines, currency))
  if (subtotal < 0 || tax < 0) {
    throw invalid('#/lines', 'The discounts are more than what is charged, or than what is taxed: that is no invoice.')
  }
  return {
    client_id: clientId,
    currency,
    lines: lines.map((line, index) => ({ ...line, ...demandComputed(computed.lines[index]) })),
    taxes: [...taxes],
    subtotal,
    tax,
    total,
    due_on: demandRealDay(dueOn, '#/dueOn'),
    note: note ?? null,
  }
}

function demandComputed<Line>(line: Line | undefined): Line {
  if (line !== undefined) return line
  throw new Error('Failed to compose a draft: a line was not computed. computeTotals answers one for each line.')
}
