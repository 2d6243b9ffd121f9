import { noSuch } from '@platform/conventions/refusals'
import { findQuote, type QuoteRow } from '../../store/quotes.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for another tenant's */
export async function getQuote({ db }: FinancialContext, tenantId: string, id: string): Promise<QuoteRow> {
  const quote = await findQuote(db, tenantId, id)
  if (quote === undefined) throw noSuch('quote')
  return quote
}
