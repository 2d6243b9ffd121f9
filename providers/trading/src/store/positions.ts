import type { Selectable } from 'kysely'
import type { PositionsTable } from './tables/orders.ts'

export type PositionRow = Selectable<PositionsTable>
