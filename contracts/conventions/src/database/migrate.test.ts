import { type Kysely, sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { createDatabase } from './create-database.ts'
import { migrate } from './migrate.ts'
import { migrateDatabase } from './migrate-database.ts'

const step = (table: string) => ({
  up: async (db: Kysely<unknown>) => void (await sql.raw(`create table ${table} (id int)`).execute(db)),
  down: async (db: Kysely<unknown>) => void (await sql.raw(`drop table ${table}`).execute(db)),
})
const migrations = { '0001_a': step('a'), '0002_b': step('b'), '0003_c': step('c') }

/** A database of its own. */
async function open(): Promise<Kysely<object>> {
  const { db } = await create()
  return db
}

async function create(): Promise<{ db: Kysely<object>; name: string; url: string }> {
  const admin = createDatabase<object>({ url: inject('postgresUrl') })
  const name = `migrate_${process.pid}_${Math.trunc(performance.now() * 1_000)}`
  await sql.raw(`create database ${name}`).execute(admin)
  const url = new URL(inject('postgresUrl'))
  url.pathname = name
  const db = createDatabase<object>({ url: url.href })
  onTestFinished(async () => {
    await db.destroy()
    await sql.raw(`drop database ${name} with (force)`).execute(admin)
    await admin.destroy()
  })
  return { db, name, url: url.href }
}

async function tablesOf(db: Kysely<object>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

test('migrations go up, down to a name, down to nothing, and up again', async () => {
  const db = await open()
  expect(await migrate({ db, migrations })).toEqual(
    ['0001_a', '0002_b', '0003_c'].map((name) => ({ name, direction: 'up' })),
  )
  expect(await migrate({ db, migrations })).toEqual([])
  expect(await migrate({ db, migrations, to: '0001_a' })).toEqual(
    ['0003_c', '0002_b'].map((name) => ({ name, direction: 'down' })),
  )
  expect(await tablesOf(db)).toEqual(['a'])
  await migrate({ db, migrations, to: 'none' })
  expect(await tablesOf(db)).toEqual([])
  await migrate({ db, migrations, to: '0002_b' })
  expect(await tablesOf(db)).toEqual(['a', 'b'])
})

test('a migration that fails is named, and none of its run remains', async () => {
  const db = await open()
  const broken = { up: async (trx: Kysely<unknown>) => void (await sql`create tabel x ()`.execute(trx)) }
  await expect(migrate({ db, migrations: { ...migrations, '0004_x': broken } })).rejects.toThrow(
    /Failed to migrate the database at "0004_x": syntax error.*The schema is unchanged/,
  )
  expect(await tablesOf(db)).toEqual([])
})

test('a name that is unknown is refused', async () => {
  await expect(migrate({ db: await open(), migrations, to: '0009' })).rejects.toThrow(/"0009": there is no migration/)
})

test('two processes that migrate at once do it once', async () => {
  const db = await open()
  const [one, two] = await Promise.all([migrate({ db, migrations }), migrate({ db, migrations })])
  expect([one.length, two.length].sort()).toEqual([0, 3])
})

test('a migration may take longer than any statement of a request, and leaves no connection', async () => {
  const { db, name, url } = await create()
  await sql.raw(`alter database ${name} set statement_timeout = 50`).execute(db)
  const limits: string[] = []
  const slow = {
    up: async (trx: Kysely<unknown>) => {
      const setting = sql<{ limit: string }>`select current_setting('statement_timeout') as limit, pg_sleep(0.2)`
      for (const { limit } of (await setting.execute(trx)).rows) limits.push(limit)
    },
  }
  const steps = await migrateDatabase({ url, name: 'slow-migration', migrations: { slow } })
  expect([steps, limits]).toEqual([[{ name: 'slow', direction: 'up' }], ['0']])
  const connections = sql`select pid from pg_stat_activity where application_name = 'slow-migration'`
  await expect.poll(async () => (await connections.execute(db)).rows).toEqual([])
})
