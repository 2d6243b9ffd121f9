import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import type { paths } from '../../library/library.ts'

const library = pactWith<paths, { 'books exist': { shelf: string } }>({ provider: 'library' })

/** Fifty interactions in one file. */
export function recordFifty(shelf: string): void {
  for (let index = 0; index < 50; index += 1) {
    test(`stock of shelf ${shelf}, ${index}`, async () => {
      library.given('books exist', { shelf }).get('/stock', ({ response }) => response(200).json({ novel: index }))
      const response = await fetch(`${library.url}/stock`, { headers: { authorization: 'Bearer token' } })
      expect(await response.json()).toEqual({ novel: index })
    })
  }
}
