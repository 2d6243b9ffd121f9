import { invalid } from '@platform/conventions/refusals'
import { findRate } from '../../store/exchange-rates.ts'
import { insertQuote, type QuoteRow } from '../../store/quotes.ts'
import type { FinancialContext } from '../context.ts'
import type { Money } from '../money/money.ts'
import { refuseAt } from '../money/refuse-at.ts'
import { Refusal } from '../refusal.ts'
import { convert } from './convert.ts'
import { demandCurrency } from './demand-currency.ts'

/**
 * Binds the tenant's rate in force for `config.quoteSeconds`. Only a rate of this very direction will do.
 *
 * @throws Refusal `rate_unavailable`, `validation_failed`
 */
export async function createQuote(
  { db, clock, ids, config }: FinancialContext,
  tenantId: string,
  { source, target }: { source: Money; target: string },
): Promise<QuoteRow> {
  demandCurrency(source.currency, '#/source/currency')
  demandCurrency(target, '#/target')
  if (source.currency === target) throw invalid('#/target', 'The same as the source: there is nothing to exchange.')
  const now = clock()
  const rate = await findRate(db, tenantId, { source: source.currency, target, at: now })
  if (rate === undefined) {
    const message = `There is no rate from ${source.currency} to ${target}. Publish one; the inverse is not assumed.`
    throw new Refusal('rate_unavailable', message)
  }
  const converted = refuseAt(
    () => '#/source/amount',
    () => convert(source, target, rate.rate),
  )
  if (converted.amount === 0) throw invalid('#/source/amount', `Less than half a minor unit of ${target}: too little.`)
  const quote = {
    id: ids(),
    tenant_id: tenantId,
    source: source.currency,
    source_amount: source.amount,
    target,
    target_amount: converted.amount,
    rate: rate.rate,
    rate_source: 'tenant',
    as_of: rate.as_of,
    expires_at: new Date(now.getTime() + config.quoteSeconds * 1000),
    used_at: null,
    created_at: now,
  }
  return insertQuote(db, quote)
}
