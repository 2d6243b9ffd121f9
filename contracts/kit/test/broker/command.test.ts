import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url))

async function start(...args: string[]) {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-command-'))
  const { CONCORDAT_BROKER_TOKEN: _, ...env } = process.env
  const child = spawn(process.execPath, [bin, 'broker', ...args], { cwd: directory, env })
  const written = { out: '', error: '' }
  child.stdout.on('data', (chunk) => (written.out += chunk))
  child.stderr.on('data', (chunk) => (written.error += chunk))
  const ended = once(child, 'close').then(([code]) => code as number)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    await rm(directory, { recursive: true, force: true })
  })
  return { child, written, ended }
}

test('concordat broker serves until Ctrl-C, which ends it cleanly', { timeout: 30_000 }, async () => {
  const { child, written, ended } = await start(
    '--port',
    '0',
    '--json',
    '--token',
    'secret',
    '--read-only-token',
    'reader',
  )
  await once(child.stdout, 'data')
  const { url, file } = JSON.parse(written.out)
  expect(file).toMatch(/\.concordat\/broker\.sqlite$/)
  expect((await fetch(url)).status).toBe(401)
  expect((await fetch(url, { headers: { authorization: 'Bearer reader' } })).status).toBe(200)

  const taken = await start('--port', new URL(url).port)
  expect(await taken.ended).toBe(2)
  expect(taken.written.error).toMatch(
    /^Failed to start the broker on 127\.0\.0\.1:\d+: another process listens there\. Name another port/,
  )

  const backup = await start('--file', file, '--backup', 'copy.sqlite')
  expect([await backup.ended, backup.written.out]).toEqual([0, expect.stringMatching(/copy\.sqlite\n$/)])
  const again = await start('--file', file, '--backup', backup.written.out.trim())
  expect([await again.ended, again.written.error]).toEqual([2, expect.stringContaining('Name a new file')])

  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(written.error).not.toContain('secret')
})

test.for([
  [['--host', '0.0.0.0'], /has no credentials/],
  [['--port', 'x'], /is no port/],
  [['--read-only-token', 'a'], /nobody who may write/],
  [['--username', 'a'], /Give both/],
  [['--file', 'none.sqlite', '--backup', 'copy.sqlite'], /there is no such file/],
  [['--file', '.'], /Failed to open the broker's file/],
  [['--file', `${bin}/broker.sqlite`], /Name another --file/],
  [['--file', bin], /not a database/],
] as const)('%j cannot run, and says why', { timeout: 30_000 }, async ([args, message]) => {
  const { ended, written } = await start(...args)
  expect(await ended).toBe(2)
  expect(written.error).toMatch(message)
})
