import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { audience, issuer } from '@platform/fixtures/tokens'
import { request } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { clientId, clientSecret, startFakeAuth } from '../test/fake-auth.ts'
import { nobody } from '../test/start-gateway.ts'

const services = { FINANCIAL_URL: nobody, TRADING_URL: nobody }

function run(env: Record<string, string>): { child: ChildProcess; text: () => string } {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./server.ts', import.meta.url))], {
    env: { ...services, AUTH_CLIENT_ID: clientId, ISSUER: issuer, AUDIENCE: audience, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      text += data
    })
  }
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, text: () => text }
}

test('the process says where it listens, serves, keeps its secret and drains on SIGTERM', async () => {
  const auth = await startFakeAuth()
  const { child, text } = run({ AUTH_URL: auth.url, AUTH_CLIENT_SECRET: clientSecret, LOG_LEVEL: 'trace' })
  const exited = once(child, 'exit')
  const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')
  const { url, ...ready } = JSON.parse(line)

  expect(ready).toEqual({ ready: true, name: 'gateway' })
  expect((await request(`${url}/readyz`)).statusCode).toBe(200)
  await auth.close()
  expect((await request(`${url}/auth/login`, { method: 'POST' })).statusCode).toBe(502)

  child.kill('SIGTERM')
  expect(await exited).toEqual([0, null])
  expect(text()).toMatch(/ECONNREFUSED|other side closed/)
  expect(text()).not.toContain(clientSecret)
  expect(text()).not.toContain(Buffer.from(`${clientId}:${clientSecret}`).toString('base64'))
})

test('a bad configuration ends it with 2 and one clear message', async () => {
  const { child, text } = run({ AUTH_URL: 'nowhere', AUTH_CLIENT_SECRET: clientSecret })

  expect(await once(child, 'exit')).toEqual([2, null])
  expect(text()).toMatch(/^Failed to read the configuration: 1 environment variable/)
  expect(text()).not.toMatch(/\n {4}at /)
})
