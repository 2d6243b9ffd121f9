import type { AccountEventsTable, AccountsTable } from './accounts.ts'
import type { BacktestsTable, BacktestTradesTable } from './backtests.ts'
import type {
  DailyResultsTable,
  ExecutionInboxTable,
  FillsTable,
  OrdersTable,
  OrderTransitionsTable,
  PositionsTable,
  VenueCursorTable,
} from './orders.ts'
import type { StrategiesTable, StrategyPositionsTable, StrategyRunsTable, StrategyVersionsTable } from './strategies.ts'
import type { StreamTicketsTable } from './stream-tickets.ts'
import type { VenueBooksTable, VenueJournalTable, VenueOrdersTable, VenueReportsTable } from './venue.ts'

export type TradingTables = {
  accounts: AccountsTable
  account_events: AccountEventsTable
  orders: OrdersTable
  order_transitions: OrderTransitionsTable
  fills: FillsTable
  positions: PositionsTable
  daily_results: DailyResultsTable
  execution_inbox: ExecutionInboxTable
  venue_cursor: VenueCursorTable
  strategies: StrategiesTable
  strategy_versions: StrategyVersionsTable
  strategy_runs: StrategyRunsTable
  strategy_positions: StrategyPositionsTable
  backtests: BacktestsTable
  backtest_trades: BacktestTradesTable
  venue_books: VenueBooksTable
  venue_orders: VenueOrdersTable
  venue_reports: VenueReportsTable
  venue_journal: VenueJournalTable
  stream_tickets: StreamTicketsTable
}
