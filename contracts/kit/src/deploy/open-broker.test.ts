import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { bookPact } from '../../test/broker/book-pact.ts'
import { openStore } from '../broker/store/open-store.ts'
import { brokerFile, openBroker } from './open-broker.ts'

async function makeFolder() {
  const root = await mkdtemp(join(tmpdir(), 'concordat-deploy-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}

const readParticipants = async (url: string) => {
  const response = await fetch(`${url}/pacticipants`)
  const { _embedded } = (await response.json()) as { _embedded: { pacticipants: { name: string }[] } }
  return _embedded.pacticipants.map(({ name }) => name)
}

test('a broker that is named is used with its credentials, which no message shows', async () => {
  const env = { PACT_BROKER_BASE_URL: 'https://ada:secret@broker.test/pact', PACT_BROKER_TOKEN: 'secret' }
  await using broker = await openBroker('/nowhere', { env })
  expect(broker).toMatchObject({ url: env.PACT_BROKER_BASE_URL, name: 'https://broker.test/pact', env })
})

test('the embedded one keeps what it was told, and is sent no credentials of another', async () => {
  const root = await makeFolder()
  const env = { PACT_BROKER_TOKEN: 'secret', PACT_BROKER_USERNAME: 'ada', PACT_BROKER_PASSWORD: 'secret', HOME: '/h' }
  {
    await using broker = await openBroker(root, { env })
    expect(broker.env).toEqual({ HOME: '/h', PACT_BROKER_BASE_URL: broker.url })
    await fetch(`${broker.url}/pacticipants`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'shop' }),
    })
  }
  await using again = await openBroker(root, { env })
  expect(await readParticipants(again.url)).toEqual(['shop'])
})

test('a file that another process keeps to itself: said after a while, with what to do', async () => {
  const root = await makeFolder()
  await mkdir(join(root, '.concordat'))
  const holder = new DatabaseSync(join(root, brokerFile))
  onTestFinished(() => holder.close())
  holder.exec('BEGIN EXCLUSIVE')
  await expect(openBroker(root, { env: {} })).rejects.toThrow(
    /broker\.sqlite": .*locked.*Another process.*end that one/,
  )
}, 30_000)

test('a file that is no database, and a folder that cannot be made, are named', async () => {
  const root = await makeFolder()
  await mkdir(join(root, '.concordat'))
  await writeFile(join(root, brokerFile), 'this is no database, whatever its name says'.repeat(40))
  await expect(openBroker(root, { env: {} })).rejects.toThrow(/broker\.sqlite": file is not a database/)
  const other = await makeFolder()
  await writeFile(join(other, '.concordat'), '')
  await expect(openBroker(other, { env: {} })).rejects.toThrow(
    /Failed to open the embedded broker: its folder ".*\.concordat" cannot be made .*PACT_BROKER_BASE_URL/,
  )
})

test('processes that make the file at one moment all can use it', async () => {
  const root = await makeFolder()
  const store = JSON.stringify(new URL('../broker/store/open-store.ts', import.meta.url).href)
  const script = `const { openStore } = await import(${store})
    console.log('ready')
    process.stdin.once('data', () => { openStore('broker.sqlite', () => new Date()).close(); process.exit() })`
  const started = [1, 2, 3].map(() =>
    spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  onTestFinished(() => started.forEach((child) => void child.kill()))
  await Promise.all(started.map((child) => once(child.stdout, 'data')))
  const codes = started.map((child) => once(child, 'exit').then(([code]) => code))
  for (const child of started) child.stdin.write('go\n')
  expect(await Promise.all(codes)).toEqual([0, 0, 0])
  openStore(join(root, 'broker.sqlite'), () => new Date()).close()
}, 30_000)

test('two publications at once on the embedded file both are kept', async () => {
  const root = await makeFolder()
  await mkdir(join(root, 'pacts'))
  await writeFile(join(root, 'pacts/shop-library.json'), JSON.stringify(bookPact()))
  await writeFile(
    join(root, 'concordat.config.mjs'),
    `export default { participant: 'shop', pacts: 'pacts', providers: { library: { openapi: 'library.json' } } }\n`,
  )
  const publish = async (version: string) => {
    const bin = new URL('../cli/bin.ts', import.meta.url).pathname
    const { PACT_BROKER_BASE_URL, ...env } = process.env
    const args = [bin, 'publish', '--app-version', version, '--branch', 'main']
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' })
    const [code] = await once(child, 'exit')
    return code
  }
  expect(await Promise.all([publish('1'), publish('2')])).toEqual([0, 0])
  await using broker = await openBroker(root, { env: {} })
  const versions = await Promise.all(
    ['1', '2'].map((version) => fetch(`${broker.url}/pacts/provider/library/consumer/shop/version/${version}`)),
  )
  expect(versions.map(({ status }) => status)).toEqual([200, 200])
}, 60_000)
