import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadConfig } from './load-config.ts'

const good = `export default { pacts: 'pacts', providers: { catalogue: { openapi: 'catalogue.yaml' } } }`

test('the config of a directory is found, with the directory that its paths are relative to', async () => {
  const root = await makeDirectory({ 'concordat.config.ts': good })
  expect(await loadConfig(root)).toEqual({
    root,
    pacts: 'pacts',
    providers: { catalogue: { openapi: 'catalogue.yaml' } },
  })
})

test('a config that is named is loaded from where it is', async () => {
  const root = await makeDirectory({ 'contracts.mjs': good })
  expect(await loadConfig(tmpdir(), join(root, 'contracts.mjs'))).toMatchObject({ root })
})

test.for([
  ['export default {', 'Correct the file.'],
  ['export const config = {}', 'Export defineConfig({ pacts, providers }) as the default.'],
  [`export default { pacts: 'pacts', providers: { catalogue: {} } }`, 'providers.catalogue.openapi'],
  [`export default { pacts: 'pacts', providers: {}, providerz: {} }`, 'providerz'],
  [`throw new Error('no such variable')`, 'no such variable'],
] as const)('%j is refused, and the message says what is wrong with it', async ([text, message]) => {
  const root = await makeDirectory({ 'concordat.config.ts': text })
  await expect(loadConfig(root)).rejects.toMatchObject({
    name: 'ConfigError',
    message: expect.stringContaining(message),
  })
})

test('a directory without a config is an error that says how to get one', async () => {
  await expect(loadConfig(await makeDirectory({}))).rejects.toThrow('Run "concordat init" there')
})

async function makeDirectory(files: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-config-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text)
  return directory
}
