import type { Selectable } from 'kysely'
import type { OrdersTable } from './tables/orders.ts'

export type OrderRow = Selectable<OrdersTable>
