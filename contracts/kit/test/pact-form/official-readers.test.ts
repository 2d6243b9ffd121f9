import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createEngine } from '../../src/provider/engine.ts'

const pacts = fileURLToPath(new URL('../../../../pacts/', import.meta.url))
const files = (await readdir(pacts)).filter((file) => file.endsWith('.json'))
const cli = createRequire(import.meta.url).resolve('@pact-foundation/pact-cli/package.json')

// What it answers is no matter: a pact was read when each of its interactions is reported.
const teapot = createServer((request, response) => {
  request.resume()
  response.writeHead(418).end()
})
teapot.listen(0, '127.0.0.1')
await once(teapot, 'listening')
const { port } = teapot.address() as AddressInfo
const engine = createEngine()
const directory = await mkdtemp(join(tmpdir(), 'concordat-readers-'))
afterAll(async () => {
  await engine.close()
  teapot.close()
  teapot.closeAllConnections()
  await rm(directory, { recursive: true, force: true })
})

/** How many interactions of a pact the official command line reports. */
async function countByCli(file: string): Promise<number> {
  const report = join(directory, 'report.json')
  await rm(report, { force: true })
  const env = { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
  const where = ['--hostname', '127.0.0.1', '--port', String(port), '--loglevel', 'none']
  await new Promise<void>((resolve) => {
    const script = join(dirname(cli), 'bin', 'pact-verifier.js')
    const args = [script, '--file', file, '--json', report, ...where]
    // It prints pages about each interaction that fails, and here all do.
    spawn(process.execPath, args, { env, stdio: 'ignore' }).once('close', () => resolve())
  })
  const text = await readFile(report, 'utf8').catch(() => '{}')
  const { interactionResults = [] } = JSON.parse(text) as { interactionResults?: unknown[] }
  return interactionResults.length
}

test.for(files)('the official command line reads all of %s', { timeout: 120_000 }, async (file) => {
  const pact = JSON.parse(await readFile(join(pacts, file), 'utf8')) as { interactions: unknown[] }
  expect(await countByCli(join(pacts, file))).toBe(pact.interactions.length)
})

test.for(files)('the official verifier reads all of %s', { timeout: 120_000 }, async (file) => {
  const text = await readFile(join(pacts, file), 'utf8')
  const { provider, interactions } = JSON.parse(text) as { provider: { name: string }; interactions: unknown[] }
  const providerUrl = `http://127.0.0.1:${port}`
  const job = { pact: text, provider: provider.name, providerUrl, stateUrl: providerUrl, timeout: 20_000 }
  expect((await engine.verify(job)).interactionResults).toHaveLength(interactions.length)
})

test('an interaction that is none goes unread', { timeout: 120_000 }, async () => {
  const pact = JSON.parse(await readFile(join(pacts, files[0] ?? ''), 'utf8'))
  pact.interactions[0].type = 'Synchronous/Telegraph'
  const spoilt = join(directory, 'spoilt.json')
  await writeFile(spoilt, JSON.stringify(pact))
  expect(await countByCli(spoilt)).toBeLessThan(pact.interactions.length)
})
