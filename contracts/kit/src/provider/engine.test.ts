import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts'
import { createEngine } from './engine.ts'

const fixtures = join(import.meta.dirname, '../../test/engine')
const job = { provider: 'catalogue', providerUrl: 'http://127.0.0.1:1', stateUrl: 'http://127.0.0.1:1', timeout: 100 }

test('a crash fails its own job with the last words, and the next job gets a new process', async () => {
  const engine = createEngine({ entry: join(fixtures, 'crashing-child.ts') })
  await expect(engine.verify({ ...job, pact: 'crash' })).rejects.toThrow(
    /the Pact verifier's process died \(SIGABRT\)[\s\S]*thread panicked at mod\.rs:1/,
  )
  await expect(engine.verify({ ...job, pact: 'good' })).resolves.toEqual({ result: true, interactionResults: [] })
  await engine.close()
})

test('a verifier that does not answer is ended, and the next job gets a new process', async () => {
  const engine = createEngine({ entry: join(fixtures, 'crashing-child.ts'), patience: 200 })
  await expect(engine.verify({ ...job, pact: 'hang' })).rejects.toThrow('did not answer in time and was ended')
  const slow = { ...job, timeout: 20_000 }
  await expect(engine.verify({ ...slow, pact: 'good' })).resolves.toMatchObject({ result: true })
  await engine.close()
})

test('a verifier that cannot run fails the job with its reason', async () => {
  const engine = createEngine({ entry: join(fixtures, 'crashing-child.ts') })
  await expect(engine.verify({ ...job, pact: 'refuse' })).rejects.toThrow('Verification was unable to run')
  await engine.close()
})

test('a redirect is an answer, and not followed to one that would do', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/here' })
    response.end()
  })
  const providerUrl = await listenOnLoopback(server)
  const pact = (status: number) =>
    JSON.stringify({
      consumer: { name: 'shop' },
      provider: { name: 'catalogue' },
      interactions: [{ description: 'moved', request: { method: 'GET', path: '/moved' }, response: { status } }],
      metadata: { pactSpecification: { version: '2.0.0' } },
    })
  const engine = createEngine()
  const real = { ...job, providerUrl, stateUrl: providerUrl, timeout: 5_000 }
  await expect(engine.verify({ ...real, pact: pact(200) })).resolves.toMatchObject({ result: false })
  await expect(engine.verify({ ...real, pact: pact(302) })).resolves.toMatchObject({ result: true })
  await engine.close()
  server.close()
})

test.skipIf(process.platform !== 'linux')('the child ends when its parent is killed', async () => {
  const parent = spawn(process.execPath, [join(fixtures, 'parent.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(parent.stdout, 'data')
  const [child, ...others] = listChildren(parent.pid)
  expect(others).toEqual([])
  parent.kill('SIGKILL')
  await once(parent, 'close')
  await vi.waitFor(() => expect(isRunning(child)).toBe(false), 5_000)
})

function listChildren(parent: number | undefined): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readStat(Number(name))?.parent === parent)
    .map(Number)
}

function isRunning(pid: number | undefined): boolean {
  const state = readStat(pid)?.state
  return state !== undefined && state !== 'Z'
}

/** `pid (command) state parent …`: proc(5). */
function readStat(pid: number | undefined): { state: string; parent: number } | undefined {
  try {
    const [state = '', parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return undefined
  }
}
