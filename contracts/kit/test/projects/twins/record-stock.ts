import { pactWith } from 'concordat/consumer'
import { test } from 'vitest'
import type { paths } from '../../library/library.ts'

const library = pactWith<paths>({ provider: 'library' })

/** A test of one name whose mock depends on the file. */
export function recordStock(stock: Record<string, number>): void {
  test('the stock', async () => {
    library.get('/stock', ({ response }) => response(200).json(stock))
    await fetch(`${library.url}/stock`, { headers: { authorization: 'Bearer token' } })
  })
}
