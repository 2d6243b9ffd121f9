import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { paths } from '../../../library/library.ts'

const library = pactWith<paths, { attempt: { number: number } }>({ provider: 'library' })

async function countNovels(number: number): Promise<number> {
  library.given('attempt', { number }).get('/stock', ({ response }) => response(200).json({ novel: number }))
  const response = await fetch(`${library.url}/stock`, { headers: { authorization: 'Bearer token' } })
  return ((await response.json()) as { novel: number }).novel
}

let attempts = 0
test('passes at the second attempt', { retry: 2 }, async () => {
  attempts += 1
  expect(await countNovels(attempts)).toBe(2)
})

test('repeats', { repeats: 2 }, async () => {
  expect(await countNovels(7)).toBe(7)
})

test('ends early', async ({ skip }) => {
  await countNovels(8)
  skip()
})

test.fails('fails, as it should', async () => {
  expect(await countNovels(9)).toBe(10)
})
