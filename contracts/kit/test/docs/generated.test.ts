import { readFile } from 'node:fs/promises'
import openapiTypes, { astToString } from 'openapi-typescript'
import { expect, test } from 'vitest'

test.for(['order', 'gateway'])('the generated types of the %s document are fresh', async (name) => {
  const folder = new URL('./orders/', import.meta.url)
  const document = new URL(`openapi/${name === 'order' ? 'orders' : name}.yaml`, folder)
  const generated = await readFile(new URL(`generated/${name}-paths.ts`, folder), 'utf8')
  expect(generated.endsWith(astToString(await openapiTypes(document)))).toBe(true)
})
