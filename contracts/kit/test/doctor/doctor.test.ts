import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { Diagnosis } from '../../src/doctor/check-up.ts'
import { openRepository, type Repository } from '../init/open-repository.ts'

const timeout = 60_000
const catalogue = await readFile(new URL('../init/catalogue.yaml', import.meta.url), 'utf8')
const shop = {
  'package.json': '{ "name": "shop", "type": "module" }',
  'catalogue.yaml': catalogue,
  'concordat.config.js':
    "export default { participant: 'shop', pacts: 'pacts', providers: { catalogue: { openapi: 'catalogue.yaml' } } }",
  'pacts/shop-catalogue.json':
    '{ "consumer": { "name": "shop" }, "provider": { "name": "catalogue" }, "interactions": [], "metadata": { "pactSpecification": { "version": "4.0" } } }',
}

/** What the doctor finds, by name, and its exit code. */
async function examine({ concordat }: Repository, env: Record<string, string> = {}) {
  const { PATH = '' } = process.env
  const { exitCode, out, error } = await concordat(['doctor', '--json'], { env: { PATH, ...env } })
  expect(error).toBe('')
  const found = JSON.parse(out) as Diagnosis[]
  return { exitCode, out, found: (name: string) => found.filter((one) => one.name === name) }
}

test('where all is well, it says so, line by line', { timeout }, async () => {
  const repository = await openRepository(shop)
  execFileSync('git', ['init', '--quiet'], { cwd: repository.root })
  const { PATH = '' } = process.env
  const { exitCode, out } = await repository.concordat(['doctor'], { env: { PATH } })
  expect(exitCode, out).toBe(0)
  // A package that need not be installed may lie in a folder above.
  const optional = /playwright|chromium/
  const lines = out.split('\n').map((line) => line.split(/\s{2,}/).slice(0, 2))
  expect(lines.filter(([, name = '']) => !optional.test(name))).toEqual([
    ...['node', 'concordat', 'msw', 'vitest', 'zod'].map((name) => ['ok', name]),
    ...['pact engine', 'config', 'catalogue', 'pacts', 'folders', 'git', 'broker'].map((name) => ['ok', name]),
    [''],
  ])
})

test('what is not there yet is a warning, with what to do', { timeout }, async () => {
  const bare = await openRepository({ 'package.json': '{}' })
  const { exitCode, found } = await examine(bare)
  expect(exitCode).toBe(0)
  expect(found('config')).toMatchObject([{ status: 'warn', remedy: 'Run "concordat init".' }])
  expect(found('git')).toMatchObject([{ status: 'warn', message: 'this is no repository' }])
  const unrecorded = await openRepository({ ...shop, 'pacts/shop-catalogue.json': '' })
  expect((await examine(unrecorded)).exitCode).toBe(1)
})

test('documents, pacts and folders that cannot be used fail, each with its own line', { timeout }, async () => {
  const broken = await openRepository({
    ...shop,
    'catalogue.yaml': 'openapi: 3.1.0\npaths: [',
    'pacts/shop-catalogue.json': '{ "consumer": 1 }',
    '.concordat/keep': '',
  })
  const { exitCode, found } = await examine(broken)
  expect(exitCode).toBe(1)
  expect(found('catalogue')).toMatchObject([{ status: 'fail', message: expect.stringContaining('catalogue.yaml') }])
  expect(found('pacts')).toMatchObject([{ status: 'fail', message: expect.stringContaining('shop-catalogue.json') }])
  const blocked = await openRepository({ ...shop, '.concordat': 'a file in its place' })
  expect((await examine(blocked)).found('folders')).toMatchObject([
    { status: 'fail', message: expect.stringContaining('.concordat'), remedy: 'Make it writeable.' },
  ])
})

test('a clone that is cut off is a warning', { timeout }, async () => {
  const origin = await openRepository(shop)
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd, stdio: 'pipe' })
  git(origin.root, 'init', '--quiet')
  for (const message of ['one', 'two']) git(origin.root, 'commit', '--quiet', '--allow-empty', '--message', message)
  const clone = await openRepository({ 'package.json': '{}' })
  git(clone.root, 'init', '--quiet')
  git(clone.root, 'fetch', '--quiet', '--depth', '1', `file://${origin.root}`, 'HEAD')
  expect((await examine(clone)).found('git')).toMatchObject([
    { status: 'warn', remedy: expect.stringContaining('fetch-depth: 0') },
  ])
})

test('the broker of the environment is asked with its credentials, which are never printed', { timeout }, async () => {
  const server = createServer(({ headers }, response) => {
    const isKnown = headers.authorization === 'Bearer right'
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/hal+json' }).end('{"_links":{}}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const repository = await openRepository(shop)
  const ask = (PACT_BROKER_TOKEN: string) =>
    examine(repository, {
      PACT_BROKER_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      PACT_BROKER_TOKEN,
    })
  const [right, wrong] = [await ask('right'), await ask('wr0ng')]
  expect(right.found('broker')).toMatchObject([
    { status: 'ok', message: expect.stringMatching(/takes the credentials$/) },
  ])
  expect(wrong.found('broker')).toMatchObject([
    { status: 'fail', message: expect.stringContaining('PACT_BROKER_TOKEN') },
  ])
  expect([right.exitCode, wrong.exitCode]).toEqual([0, 1])
  expect(wrong.out).not.toContain('wr0ng')
  const gone = await examine(repository, { PACT_BROKER_BASE_URL: 'http://127.0.0.1:1' })
  expect(gone.found('broker')).toMatchObject([{ status: 'fail' }])
})
