import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createGoCardless } from './create-gocardless.ts'

async function findUnusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

// The client asks three times, three seconds in all; what it throws on the way nobody can catch.
test('where nobody listens, nothing was sent, and the process lives on', { timeout: 20_000 }, async () => {
  const url = `http://127.0.0.1:${await findUnusedPort()}`
  const provider = createGoCardless({ url, accessToken: 'token', webhookSecret: 'secret' })
  onTestFinished(() => provider.close())

  const [read, written] = await Promise.all([
    provider.listEvents({ since: new Date(0) }),
    provider.createPayment({ key: 'key', mandateId: 'MD1', amount: 1, currency: 'GBP' }),
  ])

  expect(read).toMatchObject({ outcome: 'unavailable', cause: 'unreachable' })
  expect(written).toMatchObject({ outcome: 'unavailable', cause: 'unreachable' })
})
