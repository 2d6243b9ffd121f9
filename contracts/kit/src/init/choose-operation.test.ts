import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import { readOpenApi } from '../documents/read-openapi.ts'
import { chooseOperation } from './choose-operation.ts'
import { writeConsumerTest } from './consumer-test.ts'

const document = await readOpenApi(fileURLToPath(new URL('../../test/init/catalogue.yaml', import.meta.url)))

/** The document with these of its paths alone. */
function only(...paths: string[]): OpenApiDocument {
  const kept = Object.entries(document.paths ?? {}).filter(([path]) => paths.includes(path))
  return { ...document, paths: Object.fromEntries(kept) }
}

test('an example has what the schema requires, in the values that the document gives or allows', async () => {
  expect(await chooseOperation(document)).toMatchObject({
    template: '/books/{isbn}',
    path: '/books/9780141439587?currency=GBP',
    status: 200,
    answered: { isbn: 'example------', title: 'example', price: 1, tags: ['novel', 'novel'], printed: '2026-01-31' },
  })
})

test('an operation whose example would break the document is passed over', async () => {
  expect(await chooseOperation(only('/code'))).toBeUndefined()
  expect(await chooseOperation(only('/code', '/books/{isbn}'))).toMatchObject({ template: '/books/{isbn}' })
})

test('a request brings credentials and a body where the document asks for them, and says from which state', async () => {
  const exchange = await chooseOperation(only('/orders'))
  expect(exchange).toMatchObject({
    method: 'POST',
    headers: { 'X-Key': 'example', 'content-type': 'application/json' },
    sent: { isbn: 'example', gift: true },
    status: 204,
  })
  if (!exchange) return
  const text = writeConsumerTest('shop', exchange)
  expect(text).toContain(
    "  provider.given('the caller is signed in').post('/orders', ({ response }) => response(204).empty())\n",
  )
  expect(text).toContain("    method: 'POST',\n")
})
