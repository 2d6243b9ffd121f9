import type { components } from '@platform/schemas/trading'
import type { Transaction } from 'kysely'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'

type Schemas = components['schemas']

/** Which version of a strategy places it. `demandLease` throws when the strategy's runner is another one by now. */
export type PlacedBy = {
  strategyId: string
  version: number
  demandLease: (tx: Transaction<TradingTables>) => Promise<void>
}

/**
 * Checks an order against the limits and reserves it, sends it to the venue and answers what it is by then.
 *
 * @throws Refusal `client_order_id_taken`, `validation_failed`
 */
export async function placeOrder(
  _context: TradingContext,
  _placing: { tenant: string; order: Schemas['NewOrder']; strategy?: PlacedBy },
): Promise<Schemas['Order']> {
  throw new Error('Failed to place an order: this is being written.')
}
