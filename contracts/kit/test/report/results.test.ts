import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readPact } from '../../src/documents/read-pact.ts'
import { createReport } from '../../src/report/index.ts'
import { readResults } from '../../src/results/index.ts'
import { catalogueRoot, copyPacts, verifyCatalogue } from './verify-catalogue.ts'

const patience = 90_000
const kept = join(catalogueRoot, '.concordat')

beforeEach(() => rm(kept, { recursive: true, force: true }))

test('a run stores what it verified, failures with what they said, and no secret', { timeout: patience }, async () => {
  const pacts = await copyPacts('red')
  await verifyCatalogue(pacts)
  const [stored] = await readResults(catalogueRoot)
  expect(stored).toMatchObject({ version: 1, provider: 'catalogue', files: ['catalogue.verify.test.ts'] })
  expect(stored).not.toHaveProperty('partial')
  const failed = stored?.results.find(({ description }) => description === 'a book (getBook 200)')
  expect(failed).toMatchObject({
    consumer: 'shop',
    outcome: 'failed',
    verified: false,
    code: 'interaction.incompatible',
  })
  expect(failed?.failure).toContain('catalogue breaks shop')
  expect(failed?.mismatches).toContainEqual(expect.objectContaining({ path: '$.pages', actual: '474' }))
  const text = await readFile(join(kept, 'results/catalogue.json'), 'utf8')
  expect(text).not.toContain('correct horse battery')
  expect(text).not.toContain('eyJhbGciOiJIUzI1NiJ9')
  expect(await readdir(join(kept, 'results'))).toEqual(['catalogue.json'])
  expect(await readFile(join(kept, '.gitignore'), 'utf8')).toBe('*\n')

  const contracts = [{ file: 'shop-catalogue.json', pact: readPact(join(pacts, 'shop-catalogue.json')) }]
  const { pairs, verdict } = createReport({ contracts, results: [stored].filter(Boolean) as never, at: new Date(0) })
  expect(pairs[0]?.list.map(({ outcome }) => outcome)).not.toContain('not-run')
  expect(verdict).toMatchObject({ outcome: 'failed', notRun: 0 })
})

test('a pending interaction that fails is pending, and one that holds is verified', { timeout: patience }, async () => {
  const pacts = await copyPacts('pending')
  await verifyCatalogue(pacts)
  const contracts = [{ file: 'shop-catalogue.json', pact: readPact(join(pacts, 'shop-catalogue.json')) }]
  const report = createReport({ contracts, results: await readResults(catalogueRoot), at: new Date(0) })
  expect(report.pairs[0]?.list.map(({ outcome }) => outcome)).toEqual(['pending', 'verified'])
  expect(report.verdict.outcome).toBe('pending')
})

test('an interaction that holds in a test that fails is not verified', { timeout: patience }, async () => {
  await verifyCatalogue(await copyPacts('green'), { env: { FAILS_AFTER: '1' } })
  const [stored] = await readResults(catalogueRoot)
  expect(new Set(stored?.results.map(({ outcome }) => outcome))).toEqual(new Set(['failed']))
  expect(stored?.results[0]?.failure).toContain('The hook fails.')
})

test('a filtered run is marked, and a run that breaks off leaves no earlier result to speak for it', {
  timeout: patience,
}, async () => {
  const pacts = await copyPacts('green')
  await verifyCatalogue(pacts)
  expect((await readResults(catalogueRoot))[0]?.results).toHaveLength(5)

  await verifyCatalogue(pacts, { args: ['-t', 'the book of the test before'] })
  const [filtered] = await readResults(catalogueRoot)
  expect(filtered).toMatchObject({ partial: 'the run is filtered by test name' })
  expect(filtered?.results).toHaveLength(1)

  await verifyCatalogue(pacts, { env: { BREAKS_OFF: '1' } })
  expect(await readResults(catalogueRoot)).toEqual([])
})

test('a participant that only verifies here keeps the pacts that it records elsewhere', {
  timeout: patience,
}, async () => {
  const pacts = await copyPacts('green')
  const own = {
    consumer: { name: 'catalogue' },
    provider: { name: 'warehouse' },
    interactions: [{ description: 'stock', comments: { testFile: 'recorded-elsewhere.pact.test.ts' } }],
    metadata: { concordat: { format: '1' } },
  }
  const recorder = join(catalogueRoot, 'recorded-elsewhere.pact.test.ts')
  await writeFile(join(pacts, 'catalogue-warehouse.json'), JSON.stringify(own))
  await writeFile(recorder, '// Another config runs it.\n')
  try {
    const { output, exitCode } = await verifyCatalogue(pacts)
    expect(await readdir(pacts)).toContain('catalogue-warehouse.json')
    expect(output).toContain('recorded-elsewhere.pact.test.ts, which recorded them, is not in the run')
    expect(exitCode).toBe(0)
  } finally {
    await rm(recorder)
  }
  const { output } = await verifyCatalogue(pacts)
  expect(output).toContain('catalogue-warehouse.json  removed: no test records it any more')
})

test('results that cannot be stored fail no run', { timeout: patience }, async () => {
  await mkdir(kept)
  await writeFile(join(kept, 'results'), 'a file where the directory should be')
  const { output, exitCode } = await verifyCatalogue(await copyPacts('green'))
  expect(output).toContain('Failed to store the results of catalogue for "concordat report"')
  expect(exitCode).toBe(0)
})
