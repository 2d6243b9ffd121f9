import { type ChildProcess, spawn } from 'node:child_process'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { countTransactions } from './bank.ts'
import { fileOf, goodRows, look, upload } from './files.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'

const running = new Set<ChildProcess>()

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

function startWorker({ database }: TestFinancial): ChildProcess {
  const script = new URL('./import-process.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script], {
    env: { DATABASE_URL: database.url },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  running.add(child)
  return child
}

const patience = { timeout: 60_000, interval: 20 }

test.for([
  ['continue', 50_000],
  ['atomic', 10_000],
] as const)(
  'killed halfway, an import is finished by the next process, no row twice and none lost, %s',
  { timeout: 180_000 },
  async ([mode, total]) => {
    await using financial = await startFinancial()
    const { body } = await upload(financial, fileOf(goodRows(total)), mode).expect(202)
    const rows = async () => (await look(financial, body.id)).rows
    const killed = startWorker(financial)
    await expect.poll(rows, patience).toBeGreaterThanOrEqual(total / 2)
    killed.kill('SIGKILL')
    // What it sent last may still be under way.
    await expect.poll(() => countConnections(financial), patience).toBe(0)
    const left = await look(financial, body.id)
    expect([left.status, left.rows < total]).toEqual(['running', true])
    expect(await countTransactions(financial)).toBe(mode === 'continue' ? left.rows : 0)
    // As after ten seconds.
    await financial.db
      .updateTable('imports')
      .set({ lease_until: new Date(0) })
      .execute()
    startWorker(financial)
    await expect.poll(async () => (await look(financial, body.id)).status, patience).toBe('succeeded')
    expect(await look(financial, body.id)).toMatchObject({ rows: total, imported: total, duplicates: 0, refused: 0 })
    expect(await countTransactions(financial)).toBe(total)
  },
)

async function countConnections({ db }: TestFinancial): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from pg_stat_activity
    where datname = current_database() and application_name = 'import-process'`.execute(db)
  return rows[0]?.count ?? -1
}
