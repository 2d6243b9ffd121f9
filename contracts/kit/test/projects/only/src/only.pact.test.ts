import { pactWith } from 'concordat/consumer'
import { test } from 'vitest'
import type { paths } from '../../../library/library.ts'

const library = pactWith<paths>({ provider: 'library' })

async function recordStock(): Promise<void> {
  library.get('/stock', ({ response }) => response(200).json({ novel: 1 }))
  await fetch(`${library.url}/stock`, { headers: { authorization: 'Bearer token' } })
}

// biome-ignore lint/suspicious/noFocusedTests: the case is about .only
test.only('alone', recordStock)
test('left out', recordStock)
