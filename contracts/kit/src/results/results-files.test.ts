import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { locateResults, readResults, removeResults, writeResults } from './results-files.ts'
import type { StoredResults } from './stored-results.ts'

const results: StoredResults = {
  version: 1,
  provider: 'shop/back office',
  at: '2026-01-02T03:04:05.000Z',
  files: ['test/shop.verify.test.ts'],
  results: [
    {
      provider: 'shop/back office',
      consumer: 'app',
      description: 'a book',
      digest: 'abc',
      states: [{ name: 'a book exists', params: { bookId: 'b-1' } }],
      selection: 'latest from branch main',
      wip: false,
      outcome: 'failed',
      pending: false,
      verified: false,
      durationMs: 12,
      mismatches: [{ part: 'body', path: '$.title', rule: 'type', expected: '"Emma"', actual: '(missing)' }],
      code: 'interaction.incompatible',
      failure: 'shop breaks app',
    },
  ],
}

test('what is written is read, whatever the name of the provider, and nothing else is left behind', async () => {
  const root = await makeRoot()
  await writeResults(root, results)
  expect(await readResults(root)).toEqual([results])
  expect(await readdir(locateResults(root))).toEqual(['shop%2Fback%20office.json'])
})

test('results are forgotten by provider', async () => {
  const root = await makeRoot()
  await writeResults(root, results)
  await removeResults(root, 'another')
  expect(await readResults(root)).toHaveLength(1)
  await removeResults(root, results.provider)
  expect(await readResults(root)).toEqual([])
})

test('where nothing was stored there is nothing', async () => {
  expect(await readResults(await makeRoot())).toEqual([])
})

test.for([
  ['cut off', JSON.stringify(results).slice(0, 200)],
  ['of a later version', JSON.stringify({ ...results, version: 2 })],
  ['no results', '{}'],
])('a file that is %s is an error with a remedy', async ([, text]) => {
  const root = await makeRoot()
  await mkdir(locateResults(root), { recursive: true })
  await writeFile(join(locateResults(root), 'auth.json'), text ?? '')
  await expect(readResults(root)).rejects.toThrow(
    /Failed to read the verification results ".*auth\.json": .* Delete the file and verify again\./,
  )
})

async function makeRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'concordat-results-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return root
}
