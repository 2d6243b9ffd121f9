import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { buyMore, startLiveTrading } from './live-strategies.ts'
import type { StuckProcess } from './strategy-process.ts'

/** Starts a runner that gets stuck, and kills it (SIGKILL) there. */
async function killAt(task: StuckProcess): Promise<void> {
  const script = fileURLToPath(new URL('strategy-process.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const said = await Promise.race([once(child.stdout ?? child, 'data'), ended.then(() => 'nothing')])
  child.kill('SIGKILL')
  await ended
  expect(String(said)).toBe('stuck')
}

test.each(['way to the venue', 'way back from the venue'] as const)(
  'a runner that is killed on its %s leaves one order for the bar',
  { timeout: 30_000 },
  async (stuckAt) => {
    await using trading = await startLiveTrading()
    const id = await trading.startStrategy(buyMore)
    trading.closeMinute()
    const now = trading.clock().toISOString()
    await killAt({ url: trading.database.url, now, minutes: ['2026-01-15T09:30:00Z'], stuckAt })
    await trading.turn()
    expect((await trading.strategy(id)).run?.lastBarAt).toBeNull()
    await trading.outliveLease()
    await trading.turn()
    expect((await trading.strategy(id)).run?.lastBarAt).toBe('2026-01-15T09:30:00.000Z')
    expect((await trading.orders()).map(({ status }) => status)).toEqual(['filled'])
    const { body } = await trading.call('get', '/positions').expect(200)
    expect(body.items).toMatchObject([{ symbol: 'ACME', quantity: '1' }])
  },
)

test('a runner that is killed while it stops a run leaves it to the next', { timeout: 30_000 }, async () => {
  await using trading = await startLiveTrading()
  const id = await trading.startStrategy(buyMore)
  await trading.restOrder(id)
  await trading.call('post', `/strategies/${id}/stop`).expect(200)
  const now = trading.clock().toISOString()
  await killAt({ url: trading.database.url, now, minutes: [], stuckAt: 'way to a cancellation' })
  expect((await trading.strategy(id)).run?.status).toBe('stopping')
  expect((await trading.orders()).map(({ status }) => status)).toEqual(['pending_cancel'])
  await trading.outliveLease()
  await trading.turn()
  expect((await trading.strategy(id)).run?.status).toBe('stopped')
  expect((await trading.orders()).map(({ status }) => status)).toEqual(['cancelled'])
})
