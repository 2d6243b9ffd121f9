import { generateKeyPairSync } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { toJsonWebKey } from './json-web-key.ts'
import { createKeySet } from './key-set.ts'

const publicKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
const one = toJsonWebKey({ kid: 'one', publicKey: publicKey() })
const two = toJsonWebKey({ kid: 'two', publicKey: publicKey() })

function setUp(cacheControl?: string) {
  const state = { now: 1_000_000, keys: [one] as unknown[], down: false }
  const fetchJwks = vi.fn(async () => {
    if (state.down) throw new Error('ECONNREFUSED')
    return { document: { keys: state.keys }, cacheControl }
  })
  return { state, fetchJwks, keySet: createKeySet({ fetchJwks, clock: () => state.now }) }
}

test('keys are read once, at first use, by one fetch for all', async () => {
  const { keySet, fetchJwks } = setUp()
  const found = await Promise.all([keySet.find('one'), keySet.find('one'), keySet.find('nope')])
  expect(found.map((key) => key?.asymmetricKeyType)).toEqual(['ec', 'ec', undefined])
  expect(fetchJwks).toHaveBeenCalledTimes(1)
})

test('a flood of unknown key ids is one fetch per cool-down', async () => {
  const { keySet, fetchJwks, state } = setUp()
  await keySet.find('one')
  state.now += 1_000
  await Promise.all(Array.from({ length: 500 }, (_, index) => keySet.find(`x${index}`)))
  for (let index = 0; index < 50; index += 1) await keySet.find(`y${index}`)
  expect(fetchJwks).toHaveBeenCalledTimes(2)
  state.now += 1_000
  await keySet.find('z')
  expect(fetchJwks).toHaveBeenCalledTimes(3)
})

test('a key that is added is found at once', async () => {
  const { keySet, state } = setUp()
  await keySet.find('one')
  state.now += 1_000
  state.keys = [one, two]
  expect(await keySet.find('two')).toBeDefined()
})

test('an unchanged key keeps its object, a removed one is forgotten when the set is old', async () => {
  const { keySet, state } = setUp('public, max-age=60')
  const before = await keySet.find('one')
  state.now += 60_000
  state.keys = [two, one]
  await keySet.find('one')
  await vi.waitFor(async () => expect(await keySet.find('two')).toBeDefined())
  expect(await keySet.find('one')).toBe(before)
  state.now += 60_000
  state.keys = [two]
  await keySet.find('two')
  await vi.waitFor(async () => expect(await keySet.find('one')).toBeUndefined())
})

test('a key id that now stands for another key is another object', async () => {
  const { keySet, state } = setUp('max-age=60')
  const before = await keySet.find('one')
  state.keys = [{ ...two, kid: 'one' }]
  state.now += 60_000
  await keySet.find('one')
  await vi.waitFor(async () => expect(await keySet.find('one')).not.toBe(before))
})

test.each<[string | undefined, number]>([
  ['max-age=60', 60_000],
  ['max-age=0', 10_000],
  ['max-age=99999999', 600_000],
  ['no-cache', 300_000],
  [undefined, 300_000],
])('with Cache-Control %s the set is read again after %d ms', async (cacheControl, age) => {
  const { keySet, fetchJwks, state } = setUp(cacheControl)
  await keySet.find('one')
  state.now += age - 1
  await keySet.find('one')
  expect(fetchJwks).toHaveBeenCalledTimes(1)
  state.now += 1
  await keySet.find('one')
  expect(fetchJwks).toHaveBeenCalledTimes(2)
})

test('old keys stay in force while the issuer cannot be reached, an unknown one cannot be judged', async () => {
  const { keySet, state } = setUp('max-age=60')
  await keySet.find('one')
  state.now += 120_000
  state.down = true
  expect(await keySet.find('one')).toBeDefined()
  await expect(keySet.find('two')).rejects.toMatchObject({ status: 503, code: 'unavailable' })
  expect(await keySet.find('one')).toBeDefined()
})

test('keys of other kinds are passed over, a document that is no key set is a failure', async () => {
  const { keySet, state } = setUp()
  state.keys = [
    { kty: 'oct', k: 'AA', kid: 'evil' },
    { ...one, use: 'enc', kid: 'enc' },
    { ...one, alg: 'ES512', kid: 'a' },
    null,
    one,
  ]
  expect(
    await Promise.all(['one', 'evil', 'enc', 'a'].map(async (kid) => (await keySet.find(kid)) !== undefined)),
  ).toEqual([true, false, false, false])
  const broken = createKeySet({ fetchJwks: async () => ({ document: '<html>' }) })
  await expect(broken.find('one')).rejects.toMatchObject({ status: 503 })
})
