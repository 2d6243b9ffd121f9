import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { databaseFor } from '@platform/fixtures/postgres/database-for'
import { afterEach, expect, test } from 'vitest'

const running = new Set<ChildProcess>()
const never = { name: 'empty', prepare: async () => undefined }
const settings = {
  ISSUER: 'https://auth.concordat.example',
  AUDIENCE: 'concordat',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  PORT: '0',
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

/** Runs an entry point of auth with nothing in its environment but what is given. */
function run(entry: 'server.ts' | 'migrate.ts', env: Record<string, string>, args: readonly string[] = []) {
  const script = new URL(entry, import.meta.url).pathname
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
  })
  return { child, output, exit: once(child, 'close').then(([code]) => code) }
}

test('auth migrates an empty database, says where it listens, serves and stops when told', async () => {
  await using database = await databaseFor(never)
  const { child, output, exit } = run('server.ts', { ...settings, DATABASE_URL: database.url, MIGRATE: 'up' })
  await Promise.race([once(child.stdout, 'data'), exit])
  const { ready, name, url } = JSON.parse(output.stdout || `{"name":${JSON.stringify(output.stderr)}}`)
  expect([ready, name]).toEqual([true, 'auth'])
  const response = await fetch(`${url}/readyz`)
  expect(await response.json()).toMatchObject({ status: 'ready' })
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
}, 20_000)

test('auth does not start without its settings, and names them all', async () => {
  const { output, exit } = run('server.ts', {})
  expect(await exit).toBe(2)
  for (const name of ['DATABASE_URL', 'ISSUER', 'AUDIENCE', 'MASTER_KEY']) expect(output.stderr).toContain(name)
  expect(output.stderr).not.toContain('    at ')
}, 20_000)

test('migrations are run by hand, up and down', async () => {
  await using database = await databaseFor(never)
  const env = { DATABASE_URL: database.url }
  for (const direction of ['up', 'down']) {
    const { output, exit } = run('migrate.ts', env, [direction])
    expect([await exit, output.stderr]).toEqual([0, ''])
    expect(output.stdout).toContain(`${direction} 001-accounts\n`)
  }
  const { output, exit } = run('migrate.ts', env, ['sideways'])
  expect(await exit).toBe(2)
  expect(output.stderr).toMatch(/^Failed to migrate: /)
}, 20_000)
