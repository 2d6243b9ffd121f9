import { invalid } from '@platform/conventions/refusals'
import type { Transaction } from 'kysely'
import { findQuote, markQuoteUsed, type QuoteRow } from '../../store/quotes.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { Money } from '../money/money.ts'
import { Refusal } from '../refusal.ts'

/** Which quote settles what: `paid` is the payment's own amount, in the invoice's currency. */
export type QuoteUse = { tenantId: string; quoteId: string; paid: Money; now: Date }

/**
 * Consumes a quote for a payment, in the payment's transaction: of rivals one gets it. Answers what arrived.
 *
 * @throws Refusal `quote_used`, `quote_expired`; `validation_failed` when there is no such quote or it is of another amount
 */
export async function useQuote(
  trx: Transaction<FinancialTables>,
  { tenantId, quoteId, paid, now }: QuoteUse,
): Promise<Money> {
  const quote = await markQuoteUsed(trx, { tenantId, id: quoteId, now })
  if (quote === undefined) throw refuse(await findQuote(trx, tenantId, quoteId))
  if (quote.source !== paid.currency) {
    throw invalid(
      '#/quoteId',
      `It converts from ${quote.source}; needed is one from the invoice's currency, ${paid.currency}, to that of the money that arrived.`,
    )
  }
  if (Number(quote.source_amount) !== paid.amount) {
    throw invalid('#/amount', `Not what was quoted, which is ${quote.source_amount} ${quote.source} in minor units.`)
  }
  return { amount: Number(quote.target_amount), currency: quote.target }
}

function refuse(quote: QuoteRow | undefined): Refusal {
  if (quote === undefined) return invalid('#/quoteId', 'Your tenant has no quote of this id.')
  if (quote.used_at !== null) return new Refusal('quote_used', 'A payment has used this quote. Ask for a new one.')
  return new Refusal('quote_expired', `This quote expired at ${quote.expires_at.toISOString()}. Ask for a new one.`)
}
