import { pactWith } from 'concordat/consumer'
import { test } from 'vitest'
import type { paths } from '../../library/library.ts'

const library = pactWith<paths>({ provider: 'library' })

test('the stock', async () => {
  library.get('/stock', ({ response }) => response(200).json({ novel: 1 }))
  await fetch(`${library.url}/stock`, { headers: { authorization: 'Bearer token' } })
})
