import type { AccountEventsTable, AccountsTable } from './accounts.ts'

export type TradingTables = {
  accounts: AccountsTable
  account_events: AccountEventsTable
}
