import type { DatabaseSync } from 'node:sqlite'
import { BrokenStoreError } from './broken-store-error.ts'
import { migrations } from './migrations.ts'

/** Applies the migrations that a file lacks, each in a transaction of its own with the version it leads to. */
export function migrate(database: DatabaseSync, file: string, list = migrations): void {
  const readCurrent = () => Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  const current = readCurrent()
  if (current > list.length) {
    const reason = `its schema is version ${current} and this broker knows ${list.length}`
    throw new BrokenStoreError(file, reason, 'Update concordat, or name another file.')
  }
  for (const [index, sql] of list.entries()) {
    if (index < current) continue
    database.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have got there first.
      if (readCurrent() === index) database.exec(`${sql}; PRAGMA user_version = ${index + 1}`)
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}
