import type { AccountEventsTable, AccountsTable } from './accounts.ts'
import type { StrategiesTable, StrategyRunsTable, StrategyVersionsTable } from './strategies.ts'

export type TradingTables = {
  accounts: AccountsTable
  account_events: AccountEventsTable
  strategies: StrategiesTable
  strategy_versions: StrategyVersionsTable
  strategy_runs: StrategyRunsTable
}
