import { createDatabase, migrate } from '@platform/conventions/database'
import { databaseFor } from '@platform/fixtures/postgres/database-for'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { prepareAuth } from '../../test/auth-database.ts'
import { migrations } from './index.ts'

test('every migration can be undone and done again', async () => {
  await using clone = await databaseFor({ name: 'auth', prepare: prepareAuth })
  await using db = createDatabase<unknown>({ url: clone.url })
  const listTables = async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name || ' ' || data_type as name from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(db)
    return rows.map(({ name }) => name)
  }
  const before = await listTables()
  expect(before).toContain('sessions.ended_at timestamp with time zone')
  const undone = await migrate({ db, migrations, to: 'none' })
  expect(undone.map(({ name }) => name)).toEqual(Object.keys(migrations).toReversed())
  expect(await listTables()).toEqual([])
  await migrate({ db, migrations })
  expect(await listTables()).toEqual(before)
})
