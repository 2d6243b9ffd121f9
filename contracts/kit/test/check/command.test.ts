import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../../src/cli/run.ts'

const config = (providers: string) => `export default { pacts: 'pacts', providers: { ${providers} } }\n`
const exchange = "exchange: { openapi: 'openapi.yaml' }"

test('a pact that keeps to its document is fine', async () => {
  const { code, out, error } = await check({ from: 'decimal-on-integer.twin' })
  expect({ code, out, error }).toEqual({
    code: 0,
    out: '1 interaction of 1 pact checked: 0 errors, 0 warnings, 0 notes.\n',
    error: '',
  })
})

test('an error is exit code 1, with the lines of both sides', async () => {
  const { code, out } = await check({ from: 'decimal-on-integer' })
  expect(code).toBe(1)
  expect(out).toMatch(/pact {6}pacts\/pact\.json:\d+ {2}interactions\[0\]\.response\.matchingRules\.body\.\$\.quantity/)
  expect(out).toMatch(/document {2}openapi\.yaml:\d+ {2}components\.schemas\.Order\.properties\.quantity/)
})

test.for<[string, string[], number]>([
  ['enum-unhandled', [], 0],
  ['enum-unhandled', ['--fail-on', 'warning'], 1],
  ['pinned-open-text', ['--fail-on', 'warning'], 0],
])('%s with %j is exit code %i', async ([from, args, code]) => {
  expect((await check({ from }, args)).code).toBe(code)
})

test('notes are counted, and listed when asked for', async () => {
  const { out } = await check({ from: 'pinned-open-text' })
  expect(out).toBe('1 interaction of 1 pact checked: 0 errors, 0 warnings, 1 note (list them with --notes).\n')
  expect((await check({ from: 'pinned-open-text' }, ['--notes'])).out).toContain('response.value.pinned')
})

test('JSON is one object with a version, whatever is on the error output', async () => {
  const { out, error } = await check({ from: 'decimal-on-integer', also: 'enum-unhandled' }, ['--json'])
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    pacts: [{ file: 'pacts/pact.json', consumer: 'desk', provider: 'exchange', interactions: 1 }],
    findings: [
      { code: 'response.rule.impossible', spec: { source: { file: 'openapi.yaml', line: expect.any(Number) } } },
    ],
    unchecked: [{ pact: 'pacts/also.json', provider: 'elsewhere', without: 'OpenAPI', interactions: 1 }],
    failures: [],
  })
  expect(error).toContain(
    'Not checked: 1 interaction of pacts/also.json, for there is no OpenAPI document of elsewhere.',
  )
})

test('SARIF names the same findings', async () => {
  const { code, out } = await check({ from: 'decimal-on-integer' }, ['--sarif'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'response.rule.impossible' }] }],
  })
})

test('a pact without a document is exit code 1 when that is asked for', async () => {
  const files = { from: 'decimal-on-integer.twin', also: 'enum-unhandled' }
  expect((await check(files)).code).toBe(0)
  expect((await check(files, ['--strict'])).code).toBe(1)
})

test('messages without an AsyncAPI document are said to be unchecked', async () => {
  const { code, error } = await check({ from: 'message.twin' })
  expect(code).toBe(0)
  expect(error).toContain('Not checked: 1 message of pacts/pact.json, for there is no AsyncAPI document of exchange.')
})

test('messages of specification 3 name no channel, and are said to be unchecked whatever there is', async () => {
  const metadata = { pactSpecification: { version: '3.0.0' } }
  const messages = [{ description: 'an old one', contents: { quantity: 'many' } }]
  const old = { consumer: { name: 'board' }, provider: { name: 'exchange' }, messages, metadata }
  const { code, error } = await check({ from: 'message.twin', write: { 'pacts/old.json': JSON.stringify(old) } })
  expect(code).toBe(0)
  expect(error).toContain('Not checked: 1 message of pacts/old.json, for messages of specification 3 name no channel.')
})

test("messages are checked against the config's AsyncAPI document", async () => {
  const providers = "exchange: { openapi: 'openapi.yaml', asyncapi: 'asyncapi.yaml' }"
  const { code, out } = await check({ from: 'message-rule.impossible', providers })
  expect(code).toBe(1)
  expect(out).toMatch(
    /document {2}asyncapi\.yaml:\d+ {2}channels\.stream\.messages\.filled\.payload\.properties\.quantity/,
  )
})

test('what cannot be read is exit code 2, and hides nothing of the rest', async () => {
  const { code, out, error } = await check({ from: 'decimal-on-integer', write: { 'pacts/broken.json': '{' } })
  expect(code).toBe(2)
  expect(out).toContain('response.rule.impossible')
  expect(error.trim().split('\n')).toEqual([expect.stringMatching(/^Failed to read pact ".*broken\.json".*Restore/)])
})

test('a document that cannot be read is said once, however many pacts need it', async () => {
  const write = { 'openapi.yaml': 'openapi: 3.1.0\npaths: {' }
  const { code, error } = await check({
    from: 'decimal-on-integer',
    also: 'decimal-on-number',
    sameProvider: true,
    write,
  })
  expect(code).toBe(2)
  expect(error.match(/Failed to read the OpenAPI document/g)).toHaveLength(1)
})

test.for<[string, Files, string[], RegExp]>([
  ['no config', { config: '' }, [], /^Failed to find a config .*Run "concordat init" there/],
  ['a wrong path', {}, ['--pacts', 'nowhere'], /^Failed to read the pacts: ENOENT.*Name their directory/],
  ['an empty directory', { from: '' }, [], /^Failed to read the pacts: "pacts" holds none\. Run the consumers' tests/],
  ['no document at all', { providers: '' }, [], /^Failed to check the pacts: there is no document of exchange\. Name/],
  [
    'an unknown version',
    { write: { 'openapi.yaml': 'openapi: 4.0.0\n' } },
    [],
    /version 4\.0\.0\. Concordat reads OpenAPI 3\.0 and 3\.1/,
  ],
  ['Swagger 2', { write: { 'openapi.yaml': 'swagger: "2.0"\n' } }, [], /it has no "openapi" version\..*convert/],
  [
    'a missing document',
    { providers: "exchange: { openapi: 'none.yaml' }" },
    [],
    /none\.yaml": there is no such file\. Correct the path in the config/,
  ],
  [
    'an enormous document',
    { write: { 'openapi.yaml': `openapi: 3.1.0\n${'# comment\n'.repeat(5_000_000)}` } },
    [],
    /it has 48 MiB, and up to 32 MiB are read\. Name/,
  ],
  ['an unknown severity', {}, ['--fail-on', 'info'], /Allowed choices are error, warning/],
  ['two forms at once', {}, ['--json', '--sarif'], /cannot be used with/],
  [
    'a directory that is no place to write',
    {},
    ['--output', 'locked/report.txt'],
    /^Failed to write the result: (EACCES|ENOENT|ENOTDIR).*--output/,
  ],
])('%s is exit code 2, with one message', async ([, files, args, message]) => {
  const { code, error } = await check({ write: { locked: '' }, ...files }, args)
  expect(code).toBe(2)
  expect(error).toMatch(message)
  expect(error.match(/Failed to|^error:/gm)).toHaveLength(1)
})

test('the result can go to a file, without colour', async () => {
  const { directory, out } = await check({ from: 'decimal-on-integer' }, ['--output', 'report.txt'], { isTTY: true })
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(join(directory, 'report.txt'), 'utf8')
  expect(out).toBe('')
  expect(text).toContain('response.rule.impossible')
  expect(text).not.toContain('\u001B')
})

test.for<[Record<string, string>, boolean, boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
])('with %j on a terminal: %s, colour: %s', async ([env, isTTY, colour]) => {
  const { out } = await check({ from: 'decimal-on-integer' }, [], { isTTY, env })
  expect(out.includes('\u001B[')).toBe(colour)
})

interface Files {
  /** The case whose pact and documents are there. */
  from?: string
  /** A case whose pact is there too, of a provider that has no document. */
  also?: string
  sameProvider?: boolean
  config?: string
  providers?: string
  write?: Record<string, string>
}

async function check(
  {
    from = 'decimal-on-integer.twin',
    also,
    sameProvider = false,
    providers = exchange,
    config: text,
    write = {},
  }: Files,
  args: readonly string[] = [],
  { isTTY = false, env = {} }: { isTTY?: boolean; env?: Record<string, string> } = {},
) {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-check-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  await mkdir(join(directory, 'pacts'))
  if (from !== '') await copyCase(from, directory)
  if (also) await copyPact(also, join(directory, 'pacts/also.json'), sameProvider ? 'exchange' : 'elsewhere')
  if (text !== '') await writeFile(join(directory, 'concordat.config.mjs'), text ?? config(providers))
  for (const [name, content] of Object.entries(write)) await writeFile(join(directory, name), content)
  const written = { out: '', error: '' }
  const code = await run(['check', ...args], {
    out: { write: (one) => (written.out += one), isTTY },
    error: { write: (one) => (written.error += one) },
    cwd: directory,
    env,
    signal: new AbortController().signal,
    exitCode: 0,
  })
  return { code, directory, ...written }
}

async function copyCase(name: string, directory: string): Promise<void> {
  await copyPact(name, join(directory, 'pacts/pact.json'), 'exchange')
  const own = join(import.meta.dirname, name)
  await cp(own, directory, { recursive: true, filter: (file) => !file.endsWith('.json') })
}

async function copyPact(name: string, to: string, provider: string): Promise<void> {
  const { default: pact } = await import(`./${name}/pact.json`, { with: { type: 'json' } })
  await writeFile(to, JSON.stringify({ ...pact, provider: { name: provider } }, null, 2))
  await chmod(to, 0o644)
}
