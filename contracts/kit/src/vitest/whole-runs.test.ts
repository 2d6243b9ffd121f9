import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePactDirectory, readLibraryPact, readPactTexts, runProject } from '../../test/projects/run-project.ts'

const patience = 180_000

test('400 interactions of 8 files arrive, in the same bytes for any order and number of workers', {
  timeout: patience,
}, async () => {
  const texts = new Set<string>()
  for (const [workers, seed, isolation] of [
    ['1', '11', '--no-isolate'],
    ['2', '22', '--isolate'],
    ['4', '33', '--isolate'],
  ] as const) {
    const pacts = await makePactDirectory()
    const args = ['--maxWorkers', workers, '--sequence.shuffle', '--sequence.seed', seed, isolation]
    const { exitCode, output } = await runProject('many', { pacts, args })
    expect(output).toContain('reader-library.json  400 interactions  (written)')
    expect(exitCode).toBe(0)
    texts.add((await readPactTexts(pacts))['reader-library.json'] ?? '')
    expect((await readLibraryPact(pacts)).interactions).toHaveLength(400)
  }
  expect(texts.size).toBe(1)
})

test('a second run says that nothing changed', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  await runProject('simple', { pacts })
  const { output } = await runProject('simple', { pacts })
  expect(output).toContain('reader-library.json  3 interactions  (unchanged)')
})

test('only what passed, in its last attempt, is written', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { exitCode } = await runProject('attempts', { pacts })
  expect(exitCode).toBe(0)
  const { interactions } = await readLibraryPact(pacts)
  expect(interactions?.map(({ description, providerStates }) => [description, providerStates?.[0]?.params])).toEqual([
    ['passes at the second attempt (getStock 200)', { number: 2 }],
    ['repeats (getStock 200)', { number: 7 }],
  ])
})

test.for([
  ['a test name', 'simple', ['-t', 'no such book'], 'the run is filtered by test name'],
  ['a file name', 'simple', ['books'], '1 of 2 test files are not in the run'],
  ['.only', 'only', ['--allowOnly'], 'src/only.pact.test.ts runs some tests alone (.only)'],
  ['a failure', 'liars', [], '"unknown path" failed'],
  ['a worker that dies', 'crash', [], 'the run ended before all tests did'],
] as const)('%s leaves the pacts as they are', { timeout: patience }, async ([, project, args, why]) => {
  const pacts = await makePactDirectory()
  await writeFile(join(pacts, 'reader-library.json'), '{"mine":true}')
  const { output } = await runProject(project, { pacts, args: [...args] })
  expect(output).toContain('reader-*.json  left as they are: ')
  expect(output).toContain(why)
  expect(await readPactTexts(pacts)).toEqual({ 'reader-library.json': '{"mine":true}' })
})

test('Ctrl-C leaves the pacts as they are', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  await writeFile(join(pacts, 'reader-library.json'), '{"mine":true}')
  const { exitCode } = await runProject('many', { pacts, args: ['--maxWorkers', '1'], interruptAt: '50 tests' })
  expect(exitCode).not.toBe(0)
  expect(await readPactTexts(pacts)).toEqual({ 'reader-library.json': '{"mine":true}' })
})

test('two tests of one name and different content fail the run', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runProject('twins', { pacts })
  expect(exitCode).toBe(1)
  expect(output).toContain('two tests record different interactions named "the stock (getStock 200)"')
  expect(output).toContain('src/one.pact.test.ts > the stock')
  expect(output).toContain('src/other.pact.test.ts > the stock')
  expect(output).toContain('Rename one of the tests, or give them different states.')
  expect(await readPactTexts(pacts)).toEqual({})
})

test('a pact that nothing records any more goes, and one from elsewhere stays', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const pact = { consumer: { name: 'reader' }, provider: { name: 'gone' }, interactions: [] }
  await writeFile(
    join(pacts, 'reader-gone.json'),
    JSON.stringify({ ...pact, metadata: { concordat: { format: '1' } } }),
  )
  await writeFile(join(pacts, 'reader-by-hand.json'), JSON.stringify(pact))
  await runProject('simple', { pacts })
  expect(Object.keys(await readPactTexts(pacts))).toEqual(['reader-by-hand.json', 'reader-library.json'])
})

test('a participant waits for all of its projects, and not for another participant', {
  timeout: patience,
}, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runProject('two', { pacts, config: 'two.config.ts' })
  expect(output).toContain('reader-library.json  2 interactions  (written)')
  expect(exitCode).toBe(0)
  const relayed = (await readLibraryPact(pacts)).interactions?.find(({ description }) =>
    description.startsWith('relayed'),
  )
  expect(relayed?.comments?.origin).toMatchObject({ consumer: 'app', via: ['reader'] })
})

test('leaving a project of a participant out leaves its pacts as they are', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { output } = await runProject('two', { pacts, config: 'two.config.ts', args: ['--project', 'consumer'] })
  expect(output).toContain('left as they are: the run leaves out a project of the participant')
  expect(await readPactTexts(pacts)).toEqual({})
})

test.for([
  ['without its verification', ['--project', 'record'], {}],
  ['with its verification', [], {}],
  ['although its verification fails', [], { READER: 'broken' }],
] as const)('what a participant consumes is recorded %s', { timeout: patience }, async ([, args, env]) => {
  const pacts = await makePactDirectory()
  const { output } = await runProject('both', { pacts, config: 'both.config.ts', args: [...args], env })
  expect(output).toContain('reader-library.json  1 interaction  (written)')
})

test('verifying a participant alone leaves what it consumes as it is', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const config = 'both.config.ts'
  await runProject('both', { pacts, config })
  const recorded = await readPactTexts(pacts)
  const { exitCode } = await runProject('both', { pacts, config, args: ['--project', 'verify'] })
  expect(exitCode).toBe(0)
  expect(await readPactTexts(pacts)).toEqual(recorded)
})

test('a project that inherits the plugin and is left out keeps its part of the pact', {
  timeout: patience,
}, async () => {
  const pacts = await makePactDirectory()
  const config = 'shared.config.ts'
  const whole = await runProject('simple', { pacts, config })
  expect(whole.output).toContain('reader-library.json  3 interactions  (written)')
  const part = await runProject('simple', { pacts, config, args: ['--project', 'books'] })
  expect(part.output).toContain('left as they are: the run leaves out src/sign-in.pact.test.ts')
  expect((await readLibraryPact(pacts)).interactions).toHaveLength(3)
})

test('fetch, node:http and, at a URL, undici reach the mocks alike', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runProject('reach', { pacts })
  expect(output).toContain('reader-library.json  5 interactions  (written)')
  expect(exitCode).toBe(0)
  const names = ['fetch', 'node:http', 'a pool of undici, which is not intercepted'].map(
    (name) => `${name} (getStock 200)`,
  )
  const { interactions = [] } = await readLibraryPact(pacts)
  const alike = interactions.filter(({ description }) => names.includes(description))
  expect(new Set(alike.map(({ request, response }) => JSON.stringify([request, response]))).size).toBe(1)
  expect(alike).toHaveLength(3)
})

test('no secret reaches a pact', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runProject('secrets', { pacts })
  expect(output).toContain('4 interactions  (written)')
  expect(exitCode).toBe(0)
  expect(JSON.stringify(await readPactTexts(pacts))).not.toContain('s3cret')
})

test('a document that cannot be read stops the run', { timeout: patience }, async () => {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runProject('deaf', { pacts, env: { OPENAPI: 'no-such.yaml' } })
  expect(exitCode).not.toBe(0)
  expect(output).toMatch(/Failed to read the OpenAPI document ".*no-such.yaml": there is no such file/)
})
