import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { send } from '../http/send.ts'
import { startPlatform } from './start-platform.ts'

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('stopping leaves no process, no port and no database', async () => {
  const server = inject('postgres')
  const platform = await startPlatform({ server, replicas: 2 })
  const pids = platform.pids()
  expect(pids).toHaveLength(3)
  const { rows } = await platform.database.query('select current_database() as name')
  const url = platform.gatewayUrl()
  await platform.stop()

  expect(pids.filter(isAlive)).toEqual([])
  await expect(send(url, { method: 'GET', path: '/livez' })).rejects.toThrow()
  const again = await startPlatform({ server })
  const left = await again.database.query('select datname from pg_database where datname = $1', [rows[0].name])
  expect(left.rows).toEqual([])
  await again.stop()
})

test('every service comes up, comes back when it was killed, and goes when the platform stops', async () => {
  const platform = await startPlatform({ server: inject('postgres'), financial: true, trading: true })
  onTestFinished(platform.stop)
  const quote = () => send(platform.gatewayUrl(), { method: 'GET', path: '/trading/instruments/ACME/quote' })
  const first = platform.pids()
  expect(first).toHaveLength(4)
  expect((await quote()).status).toBe(401)
  await platform.kill('trading')
  await platform.trading?.revive()
  await platform.restart('financial')
  const pids = [...new Set([...first, ...platform.pids()])]
  expect(pids).toHaveLength(6)
  expect((await quote()).status).toBe(401)
  await platform.stop()
  expect(pids.filter(isAlive)).toEqual([])
})

test('a platform whose parent is killed ends by itself', async () => {
  const parent: ChildProcess = fork(fileURLToPath(new URL('./parent-process.ts', import.meta.url)), {
    execArgv: [],
    env: { PATH: process.env['PATH'] ?? '', POSTGRES: JSON.stringify(inject('postgres')) },
  })
  onTestFinished(() => void parent.kill('SIGKILL'))
  const [{ pids, url }] = (await once(parent, 'message')) as [{ pids: number[]; url: string }]
  expect(pids.filter(isAlive)).toEqual(pids)
  parent.kill('SIGKILL')
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 10_000, interval: 20 })
  await expect(send(url, { method: 'GET', path: '/livez' })).rejects.toThrow()
})

test('its clock goes forward in every service at once', async () => {
  const platform = await startPlatform({ server: inject('postgres') })
  onTestFinished(platform.stop)
  const timeOf = async () => {
    const body = JSON.stringify({ email: 'nobody@example.com', password: 'whatever' })
    const headers = { 'content-type': 'application/json' }
    await send(platform.gatewayUrl(), { method: 'POST', path: '/auth/login', headers, body })
    const { rows } = await platform.database.query('select max(counted_at) as at from counters')
    return rows[0].at.getTime() as number
  }
  const before = await timeOf()
  await platform.advance(86_400_000)
  expect((await timeOf()) - before).toBeGreaterThanOrEqual(86_400_000)
})

test('a fault that fits nowhere is no fault that was seen', async () => {
  const edits = [{ file: 'providers/auth/src/app.ts', find: 'this is not there', replace: '' }]
  await expect(startPlatform({ server: inject('postgres'), fault: { edits } })).rejects.toThrow(
    '"this is not there" is not in providers/auth/src/app.ts exactly once',
  )
})
