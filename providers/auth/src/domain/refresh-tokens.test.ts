import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createRefreshToken, deriveSuccessor, hashRefreshToken } from './refresh-tokens.ts'

const key = Buffer.alloc(32, 1)

test('a token is 256 bits, and so are its successors', () => {
  const token = createRefreshToken(randomBytes)
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(deriveSuccessor(token, key)).toMatch(/^[\w-]{43}$/)
  expect(hashRefreshToken(token)).toHaveLength(32)
})

test('a successor is always the same, and follows from the key as much as from the token', () => {
  const token = createRefreshToken(randomBytes)
  const successor = deriveSuccessor(token, key)
  expect(deriveSuccessor(token, key)).toBe(successor)
  expect(deriveSuccessor(token, Buffer.alloc(32, 2))).not.toBe(successor)
  expect(deriveSuccessor(createRefreshToken(randomBytes), key)).not.toBe(successor)
  // What the database holds of a token is not its successor, nor the other way round.
  expect(hashRefreshToken(token).toString('base64url')).not.toBe(successor)
})
