import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const pacts = join(import.meta.dirname, '../../pacts')

/** What a secret looks like in a pact; the kit's own placeholder is none. */
const secrets: [name: string, pattern: RegExp][] = [
  ['a JSON Web Token', /eyJ[\w-]+\.[\w-]+\.[\w-]*/],
  ['a bearer token', /Bearer (?!placeholder"|error=|\$\{|\.\+)[^"]+"/],
  ['basic credentials', /"Basic (?!placeholder"|\$\{|\.\+|realm=)[^"]+"/],
  ['a cookie', /(refresh_token|device)=(?!placeholder|\$\{|\[\^;\])[^;"]+/],
  ['a password', /"(current|new)?[pP]assword": "(?!placeholder)[^"]*"/],
  ['a token in a body', /"(accessToken|refreshToken|token)": "(?!placeholder)[^"]*"/],
  ['a private key', /PRIVATE KEY|"d": "/],
]

function findSecrets(text: string): string[] {
  return secrets.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
}

test('no pact holds a token, a cookie or a password', async () => {
  const names = (await readdir(pacts)).filter((name) => name.endsWith('.json'))
  expect(names).toEqual([
    'financial-auth.json',
    'financial-gocardless.json',
    'frontend-gateway.json',
    'gateway-auth.json',
    'gateway-financial.json',
    'gateway-trading.json',
    'trading-auth.json',
  ])
  for (const name of names) expect(findSecrets(await readFile(join(pacts, name), 'utf8'))).toEqual([])
})

test.for([
  ['a JSON Web Token', '"x": "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"'],
  ['a bearer token', '"Authorization": ["Bearer opaque-token"]'],
  ['basic credentials', '"Authorization": ["Basic Z2F0ZXdheTpzZWNyZXQ="]'],
  ['a cookie', '"Cookie": ["refresh_token=8f3a"]'],
  ['a password', '"currentPassword": "correct horse"'],
  ['a token in a body', '"accessToken": "opaque"'],
  ['a private key', '-----BEGIN PRIVATE KEY-----'],
] as const)('the search finds %s', ([name, text]) => {
  expect(findSecrets(text)).toContain(name)
})
