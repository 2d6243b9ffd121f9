import { generateKeyPairSync } from 'node:crypto'
import { authOperations, zKeySet } from '@platform/schemas/auth'
import jwt from 'jsonwebtoken'
import { expect, test } from 'vitest'
import { startOwner } from './people.ts'
import { type Auth, startAuth } from './start-auth.ts'

const guarded = authOperations.filter(({ scopes }) => scopes !== undefined)

function callOperation({ call }: Auth, { method, path }: { method: string; path: string }) {
  const concrete = path.replaceAll(/\{\w+\}/g, '01980a5e-7c00-7000-8000-00000000ffff')
  return call(method.toLowerCase() as 'get', concrete)
}

test.for(guarded)('$id without a token is refused, and with a bad one', async (operation) => {
  await using auth = await startAuth()
  const without = await callOperation(auth, operation).expect(401)
  expect([without.body.code, without.headers['www-authenticate']]).toEqual(['token_required', 'Bearer'])
  const bad = await callOperation(auth, operation).set('authorization', 'Bearer a.b.c').expect(401)
  expect([bad.body.code, bad.headers['www-authenticate']]).toEqual(['invalid_token', 'Bearer error="invalid_token"'])
})

test('a token that somebody else made up is refused', async () => {
  await using auth = await startAuth()
  const { accessToken } = await startOwner(auth)
  const claims = jwt.decode(accessToken) as jwt.JwtPayload
  const { header } = jwt.decode(accessToken, { complete: true }) ?? {}
  const kid = header?.kid ?? ''
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { keys } = zKeySet.parse((await auth.call('get', '/.well-known/jwks.json')).body)
  const publicKey = JSON.stringify(keys.find((key) => key.kid === kid))
  const [head, body, signature = ''] = accessToken.split('.')
  const asOwner = Buffer.from(JSON.stringify({ ...claims, sub: '01980a5e-7c00-7000-8000-00000000ffff' }))
  const forged = {
    'signed with another key': jwt.sign(claims, own.privateKey, es256({ kid })),
    'signed with a key it brings along': jwt.sign(
      claims,
      own.privateKey,
      es256({ kid, jwk: own.publicKey.export({ format: 'jwk' }) } as { kid: string }),
    ),
    'signed with an unknown key': jwt.sign(claims, own.privateKey, es256({ kid: 'unknown' })),
    'not signed': `${toBase64({ alg: 'none', typ: 'at+jwt', kid })}.${body}.`,
    'signed with the public key as a secret': jwt.sign(claims, publicKey, {
      algorithm: 'HS256',
      header: { alg: 'HS256', typ: 'at+jwt', kid },
    }),
    'tampered with': `${head}.${asOwner.toString('base64url')}.${signature}`,
    truncated: `${head}.${body}.${signature.slice(0, -4)}`,
  }
  for (const [how, token] of Object.entries(forged)) {
    const response = await auth.call('get', '/me').set('authorization', `Bearer ${token}`)
    expect([how, response.status, response.body.code]).toEqual([how, 401, 'invalid_token'])
  }
})

test('a token is good for ten minutes and not a second more', async () => {
  await using auth = await startAuth()
  const { bearer } = await startOwner(auth)
  auth.clock.advance(599)
  await auth.call('get', '/me').set('authorization', bearer).expect(200)
  auth.clock.advance(1)
  await auth.call('get', '/me').set('authorization', bearer).expect(401)
})

function es256(header: { kid: string }): jwt.SignOptions {
  return { algorithm: 'ES256', header: { alg: 'ES256', typ: 'at+jwt', ...header } }
}

function toBase64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
