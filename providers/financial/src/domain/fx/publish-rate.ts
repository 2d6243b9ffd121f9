import { invalid } from '@platform/conventions/refusals'
import { type ExchangeRateRow, findRate, insertRate } from '../../store/exchange-rates.ts'
import type { FinancialContext } from '../context.ts'
import { refuseAt } from '../money/refuse-at.ts'
import { demandCurrency } from './demand-currency.ts'
import { parseRate } from './rate.ts'

/** A rate as its publisher sends it; `asOf` is RFC 3339. */
export type NewRate = { source: string; target: string; rate: string; asOf: string }

/**
 * Keeps a rate for ever and answers the one in force: of the latest `asOf`, so that a rate that comes late does not
 * replace a newer one; of two with the same, the one published last.
 *
 * @throws Refusal `validation_failed`
 */
export async function publishRate(
  { db, clock, ids }: FinancialContext,
  tenantId: string,
  { source, target, rate, asOf }: NewRate,
): Promise<ExchangeRateRow> {
  demandCurrency(source, 'path/source')
  demandCurrency(target, 'path/target')
  if (source === target) throw invalid('path/target', 'The same as the source: there is nothing to exchange.')
  refuseAt(
    () => '#/rate',
    () => parseRate(rate),
  )
  const now = clock()
  const moment = new Date(asOf)
  if (Number.isNaN(moment.getTime())) throw invalid('#/asOf', 'No moment that the calendar has.')
  if (moment > now) throw invalid('#/asOf', 'In the future: publish a rate when it holds.')
  const row = { id: ids(), tenant_id: tenantId, source, target, rate, as_of: moment, published_at: now }
  await insertRate(db, row)
  return (await findRate(db, tenantId, { source, target, at: now })) ?? row
}
