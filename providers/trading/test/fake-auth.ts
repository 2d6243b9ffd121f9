import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keySet } from '@platform/fixtures/tokens'

/** Auth as far as a service of its own process needs it: the keys that tests sign with, and nothing revoked. */
export type FakeAuth = AsyncDisposable & { url: string }

export async function startFakeAuth(): Promise<FakeAuth> {
  const server = createServer(({ url = '' }, response) => {
    const after = Number(new URL(url, 'http://auth').searchParams.get('after') ?? 0)
    const body = url.startsWith('/revocations') ? { revocations: [], next: after } : keySet
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
