import { randomBytes } from 'node:crypto'
import * as argon2 from '@node-rs/argon2'
import { afterEach, expect, test, vi } from 'vitest'
import { createPasswords } from './passwords.ts'

vi.mock('@node-rs/argon2', async (importOriginal) => {
  const { verify, ...rest } = await importOriginal<typeof argon2>()
  return { ...rest, verify: vi.fn(verify) }
})

const compare = vi.mocked(argon2.verify)
const passwords = createPasswords({ memoryKib: 8, passes: 1 }, randomBytes)

afterEach(() => compare.mockClear())

test('a password matches its own hash and no other', async () => {
  const hashed = await passwords.hash('correct horse')
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/)
  expect(await passwords.verify('correct horse', hashed)).toBe(true)
  expect(await passwords.verify('Correct horse', hashed)).toBe(false)
})

test('without a hash as much is computed, at the same cost', async () => {
  expect(await passwords.verify('correct horse', undefined)).toBe(false)
  expect(compare).toHaveBeenCalledTimes(1)
  const [against] = compare.mock.calls[0] ?? []
  expect(passwords.isOutdated(String(against))).toBe(false)
})

test('a hash of another cost is outdated', async () => {
  const hashed = await createPasswords({ memoryKib: 16, passes: 1 }, randomBytes).hash('correct horse')
  expect(passwords.isOutdated(hashed)).toBe(true)
})
