import { afterAll, beforeAll, expect, test } from 'vitest'
import { followPage } from './follow-page.ts'
import { migrationPages } from './followed-pages.ts'
import { type Example, openExample } from './run-example.ts'

const slow = { timeout: 60_000 }
let example: Example
beforeAll(async () => {
  example = await openExample('orders')
}, 30_000)
afterAll(() => example[Symbol.asyncDispose]())

const readPact = async (folder: string) => JSON.parse(await example.read(`${folder}/pacts/shop-orders.json`))
const migration = ['--config', 'migration.config.ts']

test('what people migrate from records and verifies', slow, async () => {
  const printed = expect.stringContaining('5 passed')
  expect(await example.run(migration)).toEqual({ exitCode: 0, output: printed })
})

test('the pact of pact-msw-adapter is as the page says', slow, async () => {
  const before = await readPact('msw-adapter')
  expect((await example.run([...migration, '--project', 'msw-adapter'])).exitCode).toBe(0)
  const after = await readPact('msw-adapter')
  expect(after.interactions[0].description).not.toBe(before.interactions[0].description)
  expect(after.metadata.pactSpecification.version).toBe('2.0.0')
  expect(after.interactions[0]).toMatchObject({ providerState: '' })
  const { authorization, host } = after.interactions[0].request.headers
  expect({ authorization, host }).toEqual({
    authorization: expect.stringMatching(/^Bearer eyJ/),
    host: 'orders.example.org',
  })
  expect(JSON.stringify(after)).not.toContain('matchingRules')
})

test('the pact of the same tests without it is as the page says', async () => {
  const text = await example.read('msw-alone/pacts/shop-orders.json')
  const { interactions, metadata } = JSON.parse(text)
  expect(metadata.pactSpecification.version).toBe('4.0')
  expect(text).not.toContain('eyJ')
  const named = interactions.map(({ description }: { description: string }) => description)
  expect(named).toEqual(['a paid order (getOrder 200)', 'an order (getOrder 200)'])
  expect(interactions[1].response.body.content).toHaveProperty('quantity')
  expect(interactions[0].response.body.content).not.toHaveProperty('quantity')
  expect(Object.keys(interactions[1].request.headers)).toEqual(['Authorization'])
})

test.for(migrationPages)('docs/%s.md is true', slow, (page) => followPage(page, example))
