import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { copyWorkspace } from './copy-workspace.ts'
import { listDescendants, waitForDescendant, waitUntilGone } from './processes.ts'
import { beginStart, runStart } from './run-start.ts'

const timeout = 180_000
const postgres = /\/postgres(\.exe)? -D/

test.for(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'after %s nothing is left running, and the pacts are whole',
  {
    timeout,
  },
  async (signal) => {
    await using copy = await copyWorkspace()
    const start = beginStart(copy.path)
    await waitForDescendant(start.pid, postgres)
    const below = await listDescendants(start.pid)
    start.kill(signal)
    const { exitCode } = await start.outcome
    expect(exitCode).toBe({ SIGINT: 130, SIGTERM: 143, SIGKILL: null }[signal])
    await waitUntilGone(below)
    await expect(copy.changedPacts()).resolves.toEqual([])
  },
)

test('PostgreSQL killed midway: what failed, why and what to do, and nothing left running', { timeout }, async () => {
  await using copy = await copyWorkspace()
  const start = beginStart(copy.path)
  const server = await waitForDescendant(start.pid, postgres)
  const below = await listDescendants(start.pid)
  process.kill(server.pid, 'SIGKILL')
  const { exitCode, stdout, stderr } = await start.outcome
  expect(`${stdout}${stderr}`).toMatch(/PostgreSQL/)
  expect(exitCode).toBe(2)
  await waitUntilGone(below)
})

test('a folder that nobody may write to: one error with its remedy, exit 2', { timeout }, async () => {
  await using copy = await copyWorkspace()
  const { exitCode, stderr } = await runStart(copy.path, { TMPDIR: '/proc/nowhere' })
  expect(stderr).toContain('/proc/nowhere')
  expect(exitCode).toBe(2)
})

test('a DATABASE_URL that leads nowhere: one error with its remedy, exit 2', { timeout }, async () => {
  await using copy = await copyWorkspace()
  const { exitCode, stderr } = await runStart(copy.path, { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/x' })
  expect(stderr).toMatch(/Failed to .*DATABASE_URL/s)
  expect(stderr).not.toContain('secret')
  expect(exitCode).toBe(2)
})

test('two loops side by side in one folder both hold', { timeout }, async () => {
  await using copy = await copyWorkspace()
  const outcomes = await Promise.all([runStart(copy.path), runStart(copy.path)])
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0])
  await expect(copy.changedPacts()).resolves.toEqual([])
  await promisify(execFile)(process.execPath, ['scripts/generate.ts', '--check'], { cwd: copy.path })
})
