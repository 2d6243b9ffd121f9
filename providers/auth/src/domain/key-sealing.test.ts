import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openPrivateKey, sealPrivateKey } from './key-sealing.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const key = Buffer.alloc(32, 1)
const seal = () => sealPrivateKey({ kid: 'a', privateKey }, { key, random: randomBytes })

test('what was sealed opens again', () => {
  expect(openPrivateKey({ kid: 'a', sealed: seal() }, key).equals(privateKey)).toBe(true)
  expect(seal().equals(seal())).toBe(false)
})

test.for([
  ['with another key', { kid: 'a', change: (sealed: Buffer) => sealed, key: Buffer.alloc(32, 2) }],
  ['under another kid', { kid: 'b', change: (sealed: Buffer) => sealed, key }],
  ['after a bit was changed', { kid: 'a', change: flipLastBit, key }],
  ['when it was cut', { kid: 'a', change: (sealed: Buffer) => sealed.subarray(0, 20), key }],
] as const)('a key does not open %s', ([, given]) => {
  expect(() => openPrivateKey({ kid: given.kid, sealed: given.change(seal()) }, given.key)).toThrow(
    /^Failed to open signing key .*MASTER_KEY/,
  )
})

function flipLastBit(sealed: Buffer): Buffer {
  const changed = Buffer.from(sealed)
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1)
  return changed
}
