import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makePactDirectory, readPactTexts, runProject } from '../projects/run-project.ts'
import { findFormFaults } from './pact-v4.ts'

const committed = fileURLToPath(new URL('../../../../pacts/', import.meta.url))
const files = (await readdir(committed)).filter((file) => file.endsWith('.json'))

test('there are committed pacts', () => {
  expect(files.length).toBeGreaterThan(0)
})

test.for(files)('%s has the form of Pact V4', (file) => {
  expect(findFormFaults(JSON.parse(readFileSync(join(committed, file), 'utf8')))).toEqual([])
})

test.for(['simple', 'secrets', 'reach'])(
  'the pacts of the project "%s" have the form of Pact V4',
  { timeout: 180_000 },
  async (name) => {
    const pacts = await makePactDirectory()
    const { exitCode, output } = await runProject(name, { pacts })
    expect(exitCode, output).toBe(0)
    const texts = Object.values(await readPactTexts(pacts))
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(findFormFaults(JSON.parse(text))).toEqual([])
  },
)

const good = JSON.parse(readFileSync(join(committed, files[0] ?? ''), 'utf8'))
const spoil = (change: (pact: typeof good) => void) => {
  const pact = structuredClone(good)
  change(pact)
  return findFormFaults(pact)
}

test.for<[string, (pact: typeof good) => void]>([
  ['a provider without a name', (pact) => delete pact.provider.name],
  ['another version', (pact) => Object.assign(pact.metadata.pactSpecification, { version: '3.0.0' })],
  ['an interaction of no type', (pact) => delete pact.interactions[0].type],
  ['an unknown key', (pact) => Object.assign(pact.interactions[0], { providerState: 'x' })],
  ['a body that is not wrapped', (pact) => Object.assign(pact.interactions[0].response, { body: { a: 1 } })],
  ['a header that is no list', (pact) => Object.assign(pact.interactions[0].response, { headers: { a: 'b' } })],
  ['an unknown matcher', (pact) => addRule(pact, { match: 'like' })],
  ['a regex without an expression', (pact) => addRule(pact, { match: 'regex' })],
  [
    'an unknown generator',
    (pact) => Object.assign(pact.interactions[0].request, { generators: { path: { type: 'State' } } }),
  ],
])('%s is seen', ([, change]) => {
  expect(spoil(change)).not.toEqual([])
})

function addRule(pact: typeof good, matcher: object): void {
  pact.interactions[0].response.matchingRules = { body: { '$.a': { combine: 'AND', matchers: [matcher] } } }
}
