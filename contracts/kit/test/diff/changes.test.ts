import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeRules } from '../../src/diff/change-rules.ts'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { compareMessages } from '../../src/diff/compare-messages.ts'
import { readAsyncApi } from '../../src/documents/read-asyncapi.ts'
import { readOpenApi } from '../../src/documents/read-openapi.ts'

/** Each folder is one rule: a document before, one that breaks it so, and a twin that changes as much and breaks nobody. */
const folder = join(import.meta.dirname, 'changes')
const cases = readdirSync(folder).sort()

test.for(cases)('%s: the breaking case is told as that alone', async (name) => {
  await expect(`${JSON.stringify(await compare(name, 'breaking'), null, 2)}\n`).toMatchFileSnapshot(
    join(folder, name, 'changes.json'),
  )
  expect(new Set((await compare(name, 'breaking')).map(({ rule }) => rule))).toContain(name)
})

test.for(cases)('%s: its harmless twin breaks nobody', async (name) => {
  const changes = await compare(name, 'harmless')
  expect(changes.filter(({ level }) => level !== 'info')).toEqual([])
})

test('every rule has its case', () => {
  const rules = Object.entries(changeRules).filter(([, { level }]) => level !== 'info')
  expect(cases).toEqual(rules.map(([rule]) => rule).sort())
})

async function compare(name: string, side: 'breaking' | 'harmless') {
  const at = (revision: string) => join(folder, name, `${revision}.yaml`)
  if (readFileSync(at('before'), 'utf8').startsWith('asyncapi:')) {
    const documents = { before: await readAsyncApi(at('before')), after: await readAsyncApi(at(side)) }
    return compareMessages(documents, { provider: 'shop' })
  }
  const documents = { before: await readOpenApi(at('before')), after: await readOpenApi(at(side)) }
  return compareDocuments(documents, { provider: 'shop', today: '2026-06-30' })
}
