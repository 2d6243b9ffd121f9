import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { BrokenStoreError } from './broken-store-error.ts'
import { migrate } from './migrate.ts'
import type { Store } from './store.ts'

/**
 * Opens the broker's one SQLite file and brings its schema up to date.
 *
 * @param file path, or `:memory:`
 * @param clock that gives the time of each write
 * @throws BrokenStoreError
 */
export function openStore(file: string, clock: () => Date): Store {
  const database = open(file)
  const statements = new Map<string, StatementSync>()
  let depth = 0

  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  return {
    get: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as Row[],
    run: (sql, ...values) => Number(prepare(sql).run(...values).lastInsertRowid),
    transaction(work) {
      if (depth > 0) return work()
      database.exec('BEGIN IMMEDIATE')
      depth++
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        rollBack(database)
        throw error
      } finally {
        depth--
      }
    },
    backUp: (target) => void prepare('VACUUM INTO ?').run(target),
    now: () => clock().toISOString(),
    close: () => database.close(),
  }
}

/** Milliseconds that another process may keep the file to itself. */
const PATIENCE = 5000

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    // SQLite ended the transaction itself; what it threw is thrown on.
  }
}

function open(file: string): DatabaseSync {
  // Not imported: a Node without it could not load this file, nor say why.
  const sqlite = process.getBuiltinModule('node:sqlite')
  if (!sqlite) {
    const reason = `Node ${process.versions.node} has no SQLite`
    throw new BrokenStoreError(
      file,
      reason,
      'Run the broker with Node 22.13 or later, or use another one by PACT_BROKER_BASE_URL.',
    )
  }
  try {
    const database = new sqlite.DatabaseSync(file, { timeout: PATIENCE })
    useWriteAheadLog(database)
    // An acknowledged write survives a crash of the machine, not only of the process.
    database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000')
    migrate(database, file)
    return database
  } catch (error) {
    if (error instanceof BrokenStoreError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const remedy = isBusy(error)
      ? 'Another process keeps it to itself: end that one and try again, or name another file.'
      : 'Check that its folder exists and can be written, or name another file.'
    throw new BrokenStoreError(file, reason, remedy, { cause: error })
  }
}

/** SQLite refuses this step at once while another process takes it too, whatever the timeout. */
function useWriteAheadLog(database: DatabaseSync): void {
  const deadline = performance.now() + PATIENCE
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/** @see https://www.sqlite.org/rescode.html#busy */
const isBusy = (error: unknown) => (Number(Reflect.get(Object(error), 'errcode')) & 0xff) === 5
