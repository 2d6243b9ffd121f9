import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findRunningPostgres } from '@platform/fixtures/postgres'
import { expect, onTestFinished, test, vi } from 'vitest'
import { samplePassword } from './seed/sample-data.ts'

const script = fileURLToPath(new URL('./dev.ts', import.meta.url))
const timeout = 90_000

type Dev = {
  child: ChildProcess
  stdout: () => string
  stderr: () => string
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** Resolves with the URL, or rejects with what it said when it ended instead. */
  url: Promise<string>
}

function startDev(
  folder: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Dev {
  const child = spawn(process.execPath, [script, '--folder', folder, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  const url = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /The platform is at (http:\S+)[\s\S]*Ctrl-C stops it\./.exec(stdout)?.[1]
      if (found !== undefined) resolve(found)
    })
    ended.then(() => reject(new Error(stderr)))
  })
  url.catch(() => undefined)
  return { child, stdout: () => stdout, stderr: () => stderr, ended, url }
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-dev-'))
  // As root, PostgreSQL runs as a user of its own, who must be able to get there.
  await chmod(folder, 0o755)
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return join(folder, 'data')
}

/** The process and all that it started, and what they started. */
function familyOf(pid: number | undefined): number[] {
  const pairs = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const family = [pid ?? 0]
  for (const member of family)
    family.push(...pairs.filter(([, parent]) => parent === member).map(([child = 0]) => child))
  return family
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function expectNothingLeft(family: number[], url?: string): Promise<void> {
  expect(family.length).toBeGreaterThan(3)
  await vi.waitFor(() => expect(family.filter(isAlive)).toEqual([]), { timeout: 15_000, interval: 50 })
  if (url !== undefined) await expect(fetch(`${url}/livez`)).rejects.toThrow()
}

async function signIn(url: string): Promise<number> {
  return (await postLogin(url)).status
}

function postLogin(url: string): Promise<Response> {
  return fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'olga@example.com', password: samplePassword }),
  })
}

/** How much there is of something when it is read as somebody who signed in. */
async function countItems(url: string, path: string): Promise<number> {
  const { accessToken } = (await (await postLogin(url)).json()) as { accessToken: string }
  const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${accessToken}` } })
  return ((await response.json()) as { items: unknown[] }).items.length
}

test('it comes up ready and seeded, Ctrl-C leaves nothing behind, and its data is there the next time', {
  timeout,
}, async () => {
  const folder = await makeFolder()
  const first = startDev(folder)
  const url = await first.url
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(await signIn(url)).toBe(200)
  expect(first.stdout()).toContain('olga@example.com')
  expect(await countItems(url, '/financial/invoices')).toBeGreaterThan(0)
  expect(await countItems(url, '/trading/orders')).toBeGreaterThan(0)
  const family = familyOf(first.child.pid)
  first.child.kill('SIGINT')
  expect(await first.ended).toEqual({ code: 0, signal: null })
  await expectNothingLeft(family, url)

  const second = startDev(folder)
  const nextUrl = await second.url
  expect(await signIn(nextUrl)).toBe(200)
  const nextFamily = familyOf(second.child.pid)
  second.child.kill('SIGTERM')
  expect(await second.ended).toEqual({ code: 0, signal: null })
  await expectNothingLeft(nextFamily, nextUrl)
})

test('PostgreSQL killed under way is one clear error and exit code 2, and the next start recovers', {
  timeout,
}, async () => {
  const folder = await makeFolder()
  const dev = startDev(folder)
  await dev.url
  const family = familyOf(dev.child.pid)
  const postgres = family.find((pid) => commandOf(pid).includes(`/postgres -D ${folder}`))
  process.kill(postgres ?? 0, 'SIGKILL')
  expect(await dev.ended).toEqual({ code: 2, signal: null })
  expect(dev.stderr().match(/PostgreSQL ended while it was in use/g)).toHaveLength(1)
  expect(dev.stderr()).not.toMatch(/^ {4}at /m)
  await expectNothingLeft(family)

  const again = startDev(folder)
  expect(await signIn(await again.url)).toBe(200)
  // The same folder twice is refused, and does not trouble the first.
  const rival = startDev(folder)
  expect(await rival.ended).toEqual({ code: 2, signal: null })
  expect(rival.stderr()).toMatch(/another process already runs it on .*--folder of its own/)
  expect(await signIn(await again.url)).toBe(200)
  again.child.kill('SIGINT')
  expect(await again.ended).toEqual({ code: 0, signal: null })
})

test('killed itself, it leaves nothing running and nothing that hinders the next start', { timeout }, async () => {
  const folder = await makeFolder()
  const dev = startDev(folder)
  const url = await dev.url
  const family = familyOf(dev.child.pid)
  dev.child.kill('SIGKILL')
  await dev.ended
  await expectNothingLeft(family, url)
  expect(await findRunningPostgres(join(folder, 'postgres'))).toBeUndefined()
})

test('interrupted while it starts, it leaves nothing running', { timeout }, async () => {
  const folder = await makeFolder()
  const dev = startDev(folder)
  await vi.waitFor(() => expect(dev.stderr()).toContain('Migrating and seeding'), { timeout: 20_000, interval: 5 })
  const family = familyOf(dev.child.pid)
  dev.child.kill('SIGINT')
  const ended = await dev.ended
  expect({ ...ended, stderr: dev.stderr() }).toEqual({
    code: 0,
    signal: null,
    stderr: expect.stringContaining('seeding'),
  })
  await vi.waitFor(() => expect(family.filter(isAlive)).toEqual([]), { timeout: 15_000, interval: 50 })
})

test('a port in use is one clear error and exit code 2, before anything is started', { timeout }, async () => {
  const folder = await makeFolder()
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  onTestFinished(() => void blocker.close())
  const address = blocker.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const dev = startDev(folder, { env: { PORT: String(port) } })
  expect(await dev.ended).toEqual({ code: 2, signal: null })
  expect(dev.stderr()).toBe(
    `Failed to start: port ${port}: another process listens on it. Set another PORT, or none for any free one.\n`,
  )
  await expect(access(folder)).rejects.toThrow()
})

test.for([
  [
    'a folder that cannot be written',
    { args: ['--folder', '/dev/null/concordat'] },
    /^Failed to start: cannot write to \/dev\/null\/concordat\. Make it writable/,
  ],
  ['a PORT that is no number', { env: { PORT: 'eighty' } }, /^Failed to start: PORT is "eighty"/],
  [
    'a DATABASE_URL with nobody there',
    { env: { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' } },
    /Failed to reach PostgreSQL at 127\.0\.0\.1:1/,
  ],
  ['an argument that does not exist', { args: ['--port'] }, /^Failed to read the arguments: .*--port/],
] as [string, { args?: string[]; env?: Record<string, string> }, RegExp][])(
  '%s is one clear error and exit code 2',
  { timeout },
  async ([, options, message]) => {
    const dev = startDev(await makeFolder(), options)
    expect(await dev.ended).toEqual({ code: 2, signal: null })
    expect(dev.stderr()).toMatch(message)
    expect(dev.stderr()).not.toMatch(/^ {4}at /m)
  },
)

test('--help names the environment and the exit codes', { timeout }, async () => {
  const dev = startDev('unused', { args: ['--help'] })
  expect(await dev.ended).toEqual({ code: 0, signal: null })
  expect(dev.stdout()).toMatch(/Usage: npm run dev[\s\S]*DATABASE_URL[\s\S]*Exit codes/)
})

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
