import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeCertificate } from '@platform/fixtures/tls'
import gocardless, { Environments } from 'gocardless-nodejs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ada, seedMandate } from './people.ts'
import { Redirect } from './redirect.ts'
import { startReceiver } from './webhook-receiver.ts'

const server = fileURLToPath(new URL('../src/server.ts', import.meta.url))
const certificate = await makeCertificate('api-sandbox.gocardless.com')
let folder = ''
let children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gocardless-'))
  writeFileSync(join(folder, 'cert.pem'), certificate.cert)
  writeFileSync(join(folder, 'key.pem'), certificate.key)
})

afterEach(async () => {
  await Promise.all(children.map((child) => kill(child)))
  children = []
  rmSync(folder, { recursive: true })
})

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

async function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [server], {
    env: {
      PORT: '0',
      LOG_LEVEL: 'error',
      GOCARDLESS_ACCESS_TOKEN: 'token',
      TLS_CERT_FILE: join(folder, 'cert.pem'),
      TLS_KEY_FILE: join(folder, 'key.pem'),
      JOURNAL_FILE: join(folder, 'books.jsonl'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = await once(child.stdout, 'data')
  const { url } = JSON.parse(String(line)) as { url: string }
  expect(url).toMatch(/^https:/)
  const agent = new Redirect(Number(new URL(url).port), certificate.ca)
  return { child, url, client: gocardless('token', Environments.Sandbox, { proxy: { https: agent } }) }
}

test('killed and started again, it has every customer that it told of, and their keys', async () => {
  const first = await start()
  const made = await Promise.all(Array.from({ length: 20 }, (_, n) => first.client.customers.create(ada, `key-${n}`)))
  await kill(first.child)
  const { client } = await start()
  expect((await client.customers.list()).customers).toHaveLength(20)
  await expect(client.customers.create(ada, 'key-7')).resolves.toMatchObject({ id: made[7]?.id })
})

test('events are told by themselves, and again after a refusal', async () => {
  await using receiver = await startReceiver()
  receiver.answer = 500
  const { client } = await start({
    WEBHOOK_URL: receiver.url,
    GOCARDLESS_WEBHOOK_SECRET: 'secret',
    WEBHOOK_RETRY_SECONDS: '0.1,0.1',
  })
  await seedMandate(client)
  await expect.poll(() => receiver.received.length, { timeout: 5_000 }).toBe(3)
})
