import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keySetOf } from './tokens.ts'

/** A trivial auth: answers every forwarded request with the same bytes, and lists what its parent tells it to revoke. */
const revocations: object[] = []
let keys: unknown

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://auth')
  response.setHeader('content-type', 'application/json')
  if (pathname === '/.well-known/jwks.json') return response.end(JSON.stringify(keys))
  if (pathname === '/revocations') {
    const after = Number(searchParams.get('after'))
    return response.end(JSON.stringify({ revocations: revocations.slice(after), next: revocations.length }))
  }
  return response.end('{"id":"01980a5e-7c00-7000-8000-000000000011","email":"ada@example.com"}')
})

process.on('message', (message: { publicKey: string } | { revoke: string }) => {
  if ('publicKey' in message) {
    keys = keySetOf(message.publicKey)
    server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
    return
  }
  const expiresAt = new Date(Date.now() + 600_000).toISOString()
  const sequence = revocations.length + 1
  revocations.push({ sequence, kind: 'session', id: message.revoke, version: null, expiresAt })
  process.send?.('revoked')
})
process.on('disconnect', () => process.exit())
