import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer as createNetServer } from 'node:net'
import { createInterface } from 'node:readline'
import { afterEach, expect, test, vi } from 'vitest'

// Processes start as slowly as the machine is busy.
vi.setConfig({ testTimeout: 30_000 })

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const runServerFile = new URL('./run-server.ts', import.meta.url).href
const createServerFile = new URL('./create-server.ts', import.meta.url).href

/** A service in a process of its own: `/slow` answers when its request has been read for a while. */
function start(runOptions: string, { args = [] as string[], env = {}, ipc = false } = {}) {
  const source = `
    import { runServer } from '${runServerFile}'
    import { createServer } from '${createServerFile}'
    const createApp = () => {
      const app = createServer({ logLevel: 'error' })
      app.get('/slow', () => new Promise((resolve) => setTimeout(resolve, 300, { slow: true })))
      app.get('/never', () => new Promise(() => undefined))
      return app
    }
    await runServer({ name: 'demo', createApp, ${runOptions} })`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source, '--', ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  })
  children.push(child)
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  // Not 'close': Node does not emit it once this side has let go of the IPC channel.
  const ends = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'end'))
  const exit = Promise.all([once(child, 'exit'), ...ends]).then(([[code]]) => ({
    code: code as number | null,
    stdout,
    stderr,
  }))
  const ready = async (): Promise<{ ready: boolean; name: string; url: string }> => {
    if (child.stdout === null) throw new Error('no stdout')
    const lines = createInterface({ input: child.stdout })
    const [line] = await Promise.race([
      once(lines, 'line'),
      exit.then(({ stderr }) => Promise.reject(new Error(stderr))),
    ])
    return JSON.parse(line)
  }
  return { child, exit, ready }
}

test('it says once where it listens, answers what is in flight after SIGTERM, and exits 0', async () => {
  const { child, exit, ready } = start('port: 0')
  const { url, ...rest } = await ready()
  expect(rest).toEqual({ ready: true, name: 'demo' })
  const slow = fetch(`${url}/slow`)
  await fetch(`${url}/nowhere`)
  child.kill('SIGTERM')
  expect(await (await slow).json()).toEqual({ slow: true })
  const { code, stdout } = await exit
  expect(code).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(1)
})

test('a request that does not finish within the deadline is cut, which is logged and exits 1', async () => {
  const { child, exit, ready } = start('port: 0, drainWithin: 50')
  const { url } = await ready()
  const never = fetch(`${url}/never`).catch((error: Error) => error)
  await fetch(`${url}/nowhere`)
  child.kill('SIGINT')
  const { code, stderr } = await exit
  expect(code).toBe(1)
  expect(JSON.parse(stderr)).toMatchObject({ requests: 1, drainWithin: 50, msg: expect.stringMatching(/cut off/) })
  expect(await never).toBeInstanceOf(Error)
})

test('a connection that carries no request at the deadline is closed, and harms nothing', async () => {
  const { child, exit, ready } = start('port: 0, drainWithin: 50')
  const { url } = await ready()
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  await fetch(`${url}/nowhere`)
  child.kill('SIGTERM')
  const { code, stderr } = await exit
  expect([code, stderr]).toEqual([0, ''])
})

test('a taken port is one line with a remedy, exit code 2', async () => {
  const holder = createNetServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as { port: number }
  const { code, stdout, stderr } = await start(`port: ${port}`).exit
  holder.close()
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe(
    `Failed to start demo: port ${port} on 127.0.0.1 is taken. Stop the other process, or set another PORT (0 for any).\n`,
  )
})

test('an address of another machine is one line with a remedy', async () => {
  const { code, stderr } = await start(`port: 0, host: '192.0.2.1'`).exit
  expect(code).toBe(2)
  expect(stderr).toMatch(/^Failed to start demo: 192\.0\.2\.1 is not an address of this machine\. Set HOST .*\n$/)
})

test('it ends with the parent that holds its stdin, when asked to', async () => {
  const { child, exit, ready } = start('port: 0', { args: ['--with-parent'] })
  await ready()
  child.stdin?.end()
  expect((await exit).code).toBe(0)
})

test('it ends with the parent at its IPC channel, when asked to', async () => {
  const { child, exit, ready } = start('port: 0', { env: { CONCORDAT_PARENT: 'ipc' }, ipc: true })
  await ready()
  child.disconnect()
  expect((await exit).code).toBe(0)
})
