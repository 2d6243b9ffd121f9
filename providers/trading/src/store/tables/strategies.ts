import type { components } from '@platform/schemas/trading'
import type { Generated } from 'kysely'
import type { Json, Numeric, Timestamp } from './column.ts'

type Schemas = components['schemas']

export type StrategiesTable = {
  id: string
  tenant_id: string
  name: string
  latest_version: number
  created_at: Timestamp
}

/** Never changed once it is there. */
export type StrategyVersionsTable = {
  strategy_id: string
  version: number
  symbol: string
  interval: Schemas['Interval']
  source: string
  parameters: Json<Readonly<Record<string, string>>>
  /** The `sub` of who wrote it. */
  created_by: string
  created_at: Timestamp
}

/** One time that a version was let loose. */
export type StrategyRunsTable = {
  id: string
  tenant_id: string
  strategy_id: string
  version: number
  status: Schemas['RunStatus']
  /** The `sub` of who started it. */
  started_by: string
  started_at: Timestamp
  stopped_at: Timestamp | null
  /** While `stopping`: it ends as `failed`. */
  failure: string | null
  /** The checkpoint: the bar that was acted on last, by the moment that it opened. */
  last_bar_at: Timestamp | null
  /** Counts up with every runner that takes the run. */
  fence: Generated<number>
  lease_until: Timestamp | null
}

/** What a strategy's own fills come to: a fold that is kept so that it goes on instead of beginning anew. */
export type StrategyPositionsTable = {
  strategy_id: string
  symbol: string
  quantity: Numeric
  /** Of what is held, at its opening prices; signed as the quantity is. */
  cost: Numeric
  /** The fill of the account's position that was looked at last. */
  through_position_version: number
}
