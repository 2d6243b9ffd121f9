import { createDatabase, migrate } from '@platform/conventions/database'
import { databaseFor } from '@platform/fixtures/postgres/database-for'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { test } from 'vitest'
import { receiveTransfer } from '../domain/ledger/payment-postings.ts'
import { migrations } from '../migrations/index.ts'
import { post } from './ledger.ts'
import type { FinancialTables } from './tables/index.ts'

async function run(name: string, change: (db: ReturnType<typeof createDatabase<FinancialTables>>) => Promise<unknown>) {
  await using clone = await databaseFor({
    name: 'measure',
    prepare: async (url) => {
      await using db = createDatabase<FinancialTables>({ url })
      await migrate({ db, migrations })
    },
  })
  await using db = createDatabase<FinancialTables>({ url: clone.url, poolSize: 10 })
  await change(db)
  const tenantId = v7()
  const once = () =>
    db
      .transaction()
      .execute((trx) =>
        post(trx, receiveTransfer({ id: v7(), amount: { amount: 100, currency: 'EUR' } }), {
          tenantId,
          id: v7(),
          at: new Date(),
        }),
      )
  for (let i = 0; i < 300; i += 1) await once()
  const rounds = []
  for (let r = 0; r < 4; r += 1) {
    const n = 6000
    let left = n
    const start = performance.now()
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        while (left-- > 0) await once()
      }),
    )
    rounds.push(Math.round((n / (performance.now() - start)) * 1000))
  }
  console.log(
    name,
    rounds.join(' '),
    (await sql<{ s: string }>`show synchronous_commit`.execute(db)).rows,
    (await sql`show fsync`.execute(db)).rows,
  )
}

test('measure', { timeout: 300_000 }, async () => {
  const drop = async (db: Parameters<Parameters<typeof run>[1]>[0]) =>
    sql`drop trigger ledger_postings_balance on ledger_postings`.execute(db)
  const statement = async (db: Parameters<Parameters<typeof run>[1]>[0]) => {
    await drop(db)
    await sql`create function refuse_unbalanced_entries() returns trigger language plpgsql as $$
    begin
      if exists (select from written group by posting_id, currency having sum(amount) <> 0)
      then raise exception 'a posting does not balance' using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db)
    await sql`create trigger ledger_entries_balance after insert on ledger_entries
    referencing new table as written for each statement execute function refuse_unbalanced_entries()`.execute(db)
  }
  for (let i = 0; i < 2; i += 1) {
    await run('none', drop)
    await run('deferred', async () => undefined)
    await run('statement', statement)
  }
})
