import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { followRises, neverEnds, openBacktestDesk } from './backtest-desk.ts'
import type { StuckBacktest } from './backtest-process.ts'

/** Starts a worker that gets stuck, and kills it (SIGKILL) there. */
async function killWorker(task: StuckBacktest): Promise<void> {
  const script = fileURLToPath(new URL('backtest-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const said = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'nothing')])
  child.kill('SIGKILL')
  await ended
  expect(String(said)).toBe('stuck')
}

test('a worker that is killed leaves its backtest to the next, with the same hash', { timeout: 60_000 }, async () => {
  await using desk = await openBacktestDesk()
  const strategyId = await desk.addStrategy(followRises)
  const undisturbed = await desk.start(strategyId)
  await desk.workOff()
  const id = await desk.start(strategyId)
  await killWorker({ url: desk.database.url, now: desk.clock().toISOString() })
  await desk.workOff()
  expect((await desk.read(id)).status).toBe('running')
  desk.clock.advance(11)
  await desk.workOff()
  const { result } = await desk.read(id)
  expect(result).toEqual((await desk.read(undisturbed)).result)
  expect(await desk.trades(id)).toEqual(await desk.trades(undisturbed))
})

test('what a worker brings after another one took its backtest is refused', async () => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(await desk.addStrategy(neverEnds))
  const work = desk.workOff()
  await desk.untilRunning(id)
  await sql`update backtests set fence = fence + 1 where id = ${id}`.execute(desk.db)
  await work
  expect(await desk.read(id)).toMatchObject({ status: 'running', result: null })
})

test('two workers do each backtest once', async () => {
  await using desk = await openBacktestDesk()
  const strategyId = await desk.addStrategy(followRises)
  const ids = [await desk.start(strategyId), await desk.start(strategyId), await desk.start(strategyId)]
  await Promise.all([desk.workOff(), desk.workOff({ ...desk.work, db: desk.database.open() })])
  const { rows } = await sql`select distinct status, attempts from backtests`.execute(desk.db)
  expect(rows).toEqual([{ status: 'succeeded', attempts: 1 }])
  for (const id of ids) expect((await desk.trades(id)).length).toBeGreaterThan(0)
})

test('a process that ends gives back what it works on, and another one may begin at once', async () => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(await desk.addStrategy(neverEnds))
  const stopping = new AbortController()
  const work = desk.workOff(desk.work, stopping.signal)
  await desk.untilRunning(id)
  stopping.abort(new Error('the process ends'))
  await work
  const { rows } = await sql`select status, attempts, lease_until from backtests`.execute(desk.db)
  expect(rows).toEqual([{ status: 'running', attempts: 0, lease_until: desk.clock() }])
})

test('one that no worker survives is given up', async () => {
  await using desk = await openBacktestDesk()
  const id = await desk.start(await desk.addStrategy(followRises))
  await sql`update backtests set status = 'running', attempts = 5, lease_until = ${desk.clock()}`.execute(desk.db)
  await desk.workOff()
  expect(await desk.read(id)).toMatchObject({ status: 'failed', failure: expect.stringMatching(/^Given up/) })
})

test('a backtest that takes long keeps no other waiting', async () => {
  await using desk = await openBacktestDesk()
  const endless = await desk.start(await desk.addStrategy(neverEnds))
  const work = desk.workOff()
  await desk.untilRunning(endless)
  const quick = await desk.start(await desk.addStrategy(followRises))
  await expect.poll(async () => (await desk.read(quick)).status, { timeout: 10_000 }).toBe('succeeded')
  await desk.call('post', `/backtests/${endless}/cancel`).expect(200)
  await work
})
