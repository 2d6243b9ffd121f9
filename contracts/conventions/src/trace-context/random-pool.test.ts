import { expect, test } from 'vitest'
import { createRandomPool } from './random-pool.ts'

/** A source that counts on, and what it was asked for. */
function countingSource() {
  let next = 0
  const asked: number[] = []
  const source = (bytes: number) => {
    asked.push(bytes)
    return Uint8Array.from({ length: bytes }, () => next++)
  }
  return { source, asked }
}

test('every byte is handed out once, by few calls', () => {
  const { source, asked } = countingSource()
  const random = createRandomPool(source, 8)
  expect([3, 5, 2].map((bytes) => [...random(bytes)])).toEqual([
    [0, 1, 2],
    [3, 4, 5, 6, 7],
    [8, 9],
  ])
  expect(asked).toEqual([8, 8])
})

test('what is left is not enough: it is dropped, and none is repeated', () => {
  const { source } = countingSource()
  const random = createRandomPool(source, 4)
  expect([3, 2, 9].map((bytes) => [...random(bytes)])).toEqual([
    [0, 1, 2],
    [4, 5],
    [8, 9, 10, 11, 12, 13, 14, 15, 16],
  ])
})
