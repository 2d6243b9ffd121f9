import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  catalogueDocument,
  failed,
  makeContract,
  makeInteraction,
  makeResult,
  makeRun,
} from '../../../test/report/sample.ts'
import { locateResults, writeResults } from '../../results/results-files.ts'
import { run } from '../run.ts'

const book = makeInteraction()

test('it writes the page by default, prints the verdict, and is content', async () => {
  const repository = await makeRepository()
  const { code, out, error } = await runIn(repository, [])
  expect({ code, error }).toEqual({ code: 0, error: '.concordat/report.html\n' })
  expect(out).toMatch(/^Every contract holds: 1 of 1 interaction verified.*\.\n$/)
  expect(await readFile(join(repository, '.concordat/report.html'), 'utf8')).toMatch(/^<!doctype html>/)
})

test('it writes the forms that are named, where it is told', async () => {
  const repository = await makeRepository()
  const { code } = await runIn(repository, ['--junit', '--ctrf', '--summary', '--out', 'here'])
  expect(code).toBe(0)
  expect(await readdir(join(repository, 'here'))).toEqual(['report.ctrf.json', 'report.junit.xml', 'report.md'])
})

test('JSON is all that goes to the output', async () => {
  const { out } = await runIn(await makeRepository(), ['--json'])
  expect(JSON.parse(out)).toMatchObject({ version: 1, verdict: { outcome: 'verified' }, coverage: { version: 1 } })
})

test("in a workflow the summary is added to the step's own", async () => {
  const repository = await makeRepository()
  const step = join(repository, 'step.md')
  await writeFile(step, '# Before\n')
  await runIn(repository, ['--summary'], { GITHUB_STEP_SUMMARY: step })
  expect(await readFile(step, 'utf8')).toMatch(/^# Before\n## ✅ Every contract holds/)
  expect(await readdir(join(repository, '.concordat'))).not.toContain('report.md')
})

test('what is broken exits with 1, and so does what was not run, unless that is allowed', async () => {
  const broken = await makeRepository()
  await writeResults(broken, makeRun([makeResult(book, failed)]))
  expect(await runIn(broken, [])).toMatchObject({
    code: 1,
    out: 'Contracts are broken: catalogue breaks shop in 1 of 1 interaction.\n',
  })
  expect((await runIn(broken, ['--allow-not-run'])).code).toBe(1)
  const unproven = await makeRepository()
  await rm(locateResults(unproven), { recursive: true })
  expect((await runIn(unproven, [])).code).toBe(1)
  expect((await runIn(unproven, ['--allow-not-run'])).code).toBe(0)
})

test('where pacts are in a broker the results are enough', async () => {
  const repository = await makeRepository()
  await rm(join(repository, 'pacts'), { recursive: true })
  expect(await runIn(repository, [])).toMatchObject({ code: 0, error: '.concordat/report.html\n' })
  await rm(locateResults(repository), { recursive: true })
  expect(await runIn(repository, [])).toMatchObject({ code: 2 })
})

test('results that cannot be read, and a directory that cannot be written to, exit with 2 and a remedy', async () => {
  const repository = await makeRepository()
  await writeFile(join(repository, 'file'), '')
  expect(await runIn(repository, ['--out', 'file/below'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('Name a directory that can be written to with --out.'),
  })
  await writeFile(join(locateResults(repository), 'catalogue.json'), '{')
  expect(await runIn(repository, [])).toMatchObject({
    code: 2,
    error: expect.stringContaining('Delete the file and verify again.'),
  })
})

test('the help fits a screen', async () => {
  const { out } = await runIn(tmpdir(), ['--help'])
  expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(24)
  expect(out).toContain('Example: concordat report')
})

/** A repository with one pact, its document, and a result that holds. */
async function makeRepository(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'concordat-report-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await mkdir(join(root, 'pacts'))
  await writeFile(join(root, 'pacts/shop-catalogue.json'), JSON.stringify(makeContract([book]).pact))
  await writeFile(join(root, 'catalogue.json'), JSON.stringify(catalogueDocument))
  const config = { pacts: 'pacts', providers: { catalogue: { openapi: 'catalogue.json' } } }
  await writeFile(join(root, 'concordat.config.mjs'), `export default ${JSON.stringify(config)}\n`)
  await writeResults(root, makeRun([makeResult(book)]))
  return root
}

async function runIn(cwd: string, args: string[], env: Record<string, string> = {}) {
  const written = { out: '', error: '' }
  const code = await run(['report', ...args], {
    out: { write: (text) => (written.out += text) },
    error: { write: (text) => (written.error += text) },
    cwd,
    env,
    signal: new AbortController().signal,
    exitCode: 0,
  })
  return { code, ...written }
}
