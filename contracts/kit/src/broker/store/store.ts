import type { SQLInputValue } from 'node:sqlite'

/** The broker's data. It knows SQL and no HTTP; every write of one request happens in one transaction. */
export interface Store {
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[]
  /** Runs a statement that returns nothing; gives the id of the row that an INSERT made. */
  run(sql: string, ...values: SQLInputValue[]): number
  /** Runs `work` whole or not at all: an error rolls back and is thrown on. Transactions within one join it. */
  transaction<Result>(work: () => Result): Result
  /** Copies the data to a new file while the broker runs. */
  backUp(file: string): void
  /** The time now, as RFC 3339 in UTC. */
  now(): string
  close(): void
}
