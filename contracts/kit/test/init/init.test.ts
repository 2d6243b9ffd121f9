import { chmod, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openRepository } from './open-repository.ts'
import { runVitest } from './run-vitest.ts'

const patience = 120_000
const catalogue = await readFile(new URL('catalogue.yaml', import.meta.url), 'utf8')
const bare = { 'package.json': '{\n  "name": "@acme/shop",\n  "type": "module"\n}\n' }

test('a consumer: the first test passes as it was written, and its pact keeps to the document', {
  timeout: patience,
}, async () => {
  const shop = await openRepository({ ...bare, 'openapi/catalogue.yaml': catalogue })
  const { exitCode, out, error } = await shop.concordat(['init'])
  expect(exitCode, error).toBe(0)
  expect(error).toContain('Taken for a consumer, because it depends on no server framework')
  expect(out).toContain('created  concordat.config.js\n')
  expect(out).toContain('Install what is missing: npm install --save-dev concordat vitest msw zod')
  expect(await shop.list()).toEqual([
    '.gitignore',
    'concordat.config.js',
    'openapi/catalogue.yaml',
    'package.json',
    'test/catalogue.pact.test.js',
    'vitest.config.js',
  ])
  expect(JSON.parse(await shop.read('package.json')).scripts).toEqual({ 'check:contracts': 'concordat check' })
  expect(await shop.read('.gitignore')).toBe('.concordat/\n')
  const { exitCode: tested, output } = await runVitest(shop.root)
  expect(output).toContain('pacts/shop-catalogue.json  1 interaction  (written)')
  expect(tested).toBe(0)
  expect((await shop.concordat(['check'])).exitCode).toBe(0)
})

test('a provider: its test says what is to be filled in, and verifies as soon as that is done', {
  timeout: patience,
}, async () => {
  const shop = await openRepository({ ...bare, 'catalogue.yaml': catalogue })
  await shop.concordat(['init', 'consumer'])
  await runVitest(shop.root)
  const service = await openRepository({
    'package.json': '{\n  "name": "catalogue",\n  "dependencies": {\n    "express": "5.0.0"\n  }\n}\n',
    'openapi.yaml': catalogue,
    'tsconfig.json': '{}',
    'server.js': await readFile(new URL('catalogue-server.txt', import.meta.url), 'utf8'),
    'pacts/shop-catalogue.json': await shop.read('pacts/shop-catalogue.json'),
  })
  const { out, error } = await service.concordat(['init', '--yes'])
  expect(error).toContain('Taken for a provider, because it depends on express')
  expect(out).toContain('Fill in "command" in test/catalogue.verify.test.ts')
  expect(await service.read('concordat.config.mts')).toContain("catalogue: { openapi: 'openapi.yaml' },")
  const before = await runVitest(service.root)
  expect(before).toMatchObject({ exitCode: 0, output: expect.stringMatching(/1 todo/) })

  const file = 'test/catalogue.verify.test.ts'
  const filled = async (command: string) =>
    service.write(file, (await service.read(file)).replace(/const command = '.*'/, `const command = '${command}'`))
  await filled('node server.js')
  const after = await runVitest(service.root)
  expect(after.output).toMatch(/Tests\s+1 passed \(1\)/)
  expect(after.exitCode).toBe(0)

  await filled('node -e "console.log(1 + 1); process.exit(3)"')
  const broken = await runVitest(service.root)
  expect(broken.output).toContain('it ended before it listened, saying:\n2')
  expect(broken.exitCode).toBe(1)
})

test('a second time, nothing is written and all is listed as kept', async () => {
  const shop = await openRepository({ ...bare, 'catalogue.yaml': catalogue })
  await shop.concordat(['init', 'both'])
  await shop.write('concordat.config.js', `${await shop.read('concordat.config.js')}// mine\n`)
  const texts = async () => Promise.all((await shop.list()).map(async (file) => [file, await shop.read(file)]))
  const before = await texts()
  const { exitCode, out } = await shop.concordat(['init', 'both'])
  expect(exitCode).toBe(0)
  expect(
    out
      .split('\n\nNext:')[0]
      ?.split('\n')
      .every((line) => line.startsWith('kept')),
  ).toBe(true)
  expect(await texts()).toEqual(before)
})

test('a Vitest config that is there is kept, and the lines for it are printed', async () => {
  const own = 'export default () => ({ test: { globals: true } })\n'
  const shop = await openRepository({ ...bare, 'vite.config.js': own, 'catalogue.yaml': catalogue })
  const { out } = await shop.concordat(['init', 'consumer'])
  expect(out).toContain('kept     vite.config.js')
  expect(out).toContain('Add the plugin to vite.config.js:')
  expect(out).toContain("import contracts from './concordat.config.js'\n")
  expect(out).toContain('plugins: [concordat(contracts)],')
  expect(await shop.read('vite.config.js')).toBe(own)
})

test('with --dry-run all is printed and nothing is written', async () => {
  const shop = await openRepository({ ...bare, 'catalogue.yaml': catalogue })
  const before = await shop.list()
  const { exitCode, out } = await shop.concordat(['init', '--dry-run'])
  expect(exitCode).toBe(0)
  expect(out).toContain('would create test/catalogue.pact.test.js\n')
  expect(out).toContain("  | const provider = pactWith({ provider: 'catalogue' })\n")
  expect(await shop.list()).toEqual(before)
})

test('with --json a machine is told the same', async () => {
  const shop = await openRepository({ ...bare, 'catalogue.yaml': catalogue })
  const { out, error } = await shop.concordat(['init', 'consumer', '--json', '--dry-run'])
  expect(JSON.parse(out)).toMatchObject({ role: 'consumer', written: false, files: expect.any(Array) })
  expect(error).toBe('')
})

test('whoever sits at a terminal is asked, and nobody else', async () => {
  const shop = await openRepository({ ...bare, 'catalogue.yaml': catalogue })
  const questions: string[] = []
  const ask = async (question: string) => {
    questions.push(question)
    return ' provider\n'
  }
  const { out } = await shop.concordat(['init', '--dry-run'], { ask })
  expect(questions).toEqual(['Is this repository a consumer, a provider, or both? (consumer) '])
  expect(out).toContain('would create test/shop.verify.test.js')
  await shop.concordat(['init', '--dry-run', '--yes'], { ask })
  expect(questions).toHaveLength(1)
  const refused = await shop.concordat(['init', '--dry-run'], { ask: async () => 'neither' })
  expect(refused).toMatchObject({ exitCode: 2, error: expect.stringContaining('"neither" is no role') })
})

test.for<[string, Record<string, string>, string, string]>([
  ['pnpm', { 'pnpm-lock.yaml': '' }, 'pnpm add --dev concordat', 'pnpm exec vitest run'],
  ['yarn', { 'yarn.lock': '' }, 'yarn add --dev concordat', 'yarn vitest run'],
  ['bun', { 'bun.lock': '' }, 'bun add --dev concordat', 'bunx vitest run'],
])('%s is spoken', async ([, files, install, runs]) => {
  const shop = await openRepository({ ...bare, ...files })
  const { out } = await shop.concordat(['init', 'consumer'])
  expect(out).toContain(install)
  expect(out).toContain(runs)
})

test('without a document of a provider, there is no first test, and that is said', async () => {
  const shop = await openRepository({
    ...bare,
    'data.json': '{"openapi": "is a word"}',
    'bad.yaml': 'openapi: 3.1.0\npaths: [',
  })
  const { exitCode, out } = await shop.concordat(['init', 'consumer'])
  expect(exitCode).toBe(0)
  expect(out).toContain('Not in the config: Failed to read the OpenAPI document "')
  expect(out).toContain('No OpenAPI document of a provider was found')
  expect(await shop.list()).not.toContain('test/catalogue.pact.test.js')
})

test('installed packages and built folders are not searched', async () => {
  const shop = await openRepository({
    ...bare,
    'dist/catalogue.yaml': catalogue,
    '.cache/catalogue.yaml': catalogue,
    'node_modules/other/catalogue.yaml': catalogue,
    'api/books/library.yaml': catalogue,
  })
  await shop.concordat(['init', 'consumer'])
  const config = await shop.read('concordat.config.js')
  expect(config).toContain("library: { openapi: 'api/books/library.yaml' },")
  expect(config).not.toContain('catalogue')
})

test('a manifest of a form of its own is left alone, and the line for it is printed', async () => {
  const manifest = '{"name":"shop",\n"type":"module"}'
  const shop = await openRepository({ 'package.json': manifest })
  const { out } = await shop.concordat(['init', 'consumer'])
  expect(out).toContain('Add a script to package.json:\n     "check:contracts": "concordat check"')
  expect(await shop.read('package.json')).toBe(manifest)
})

test('where there is no package, or it cannot be read, one message says so', async () => {
  const nothing = await openRepository({})
  expect(await nothing.concordat(['init'])).toEqual({
    exitCode: 2,
    out: '',
    error:
      'Failed to set up Concordat here: there is no package.json. Run "npm init" first, or run the command in the directory of a package.\n',
  })
  const broken = await openRepository({ 'package.json': '{' })
  expect(await broken.concordat(['init'])).toMatchObject({
    exitCode: 2,
    error: expect.stringContaining('Failed to read package.json: '),
  })
})

test('a file in the way of a folder is refused with one message, and nothing is written', async () => {
  const shop = await openRepository({ ...bare, 'catalogue.yaml': catalogue, test: '' })
  const before = await shop.list()
  const { exitCode, out, error } = await shop.concordat(['init', 'consumer'])
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
  expect(error).toMatch(/Failed to set up Concordat: E.*\. Make the directory writeable, then run it again\.\n$/)
  expect(await shop.list()).toEqual(before)
})

// Nothing is closed to root.
test.skipIf(process.getuid?.() === 0)('a directory that cannot be written is refused with one message', async () => {
  const shop = await openRepository({ ...bare, 'catalogue.yaml': catalogue })
  await chmod(shop.root, 0o555)
  const { exitCode, out, error } = await shop.concordat(['init', 'consumer'])
  await chmod(shop.root, 0o755)
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
  expect(error).toMatch(/Failed to set up Concordat: .* Make the directory writeable, then run it again\.\n$/)
})
