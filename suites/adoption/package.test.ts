import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import ts from 'typescript'
import { expect, inject, onTestFinished, test } from 'vitest'

const tarball = inject('tarball')
const tar = async (...args: string[]) => (await promisify(execFile)('tar', args, { maxBuffer: 2 ** 26 })).stdout
const files = (await tar('-tzf', tarball)).trim().split('\n')
const manifest = JSON.parse(await tar('-xzOf', tarball, 'package/package.json'))

test('publint has nothing to say', async () => {
  const data = new Uint8Array(await readFile(tarball))
  const { messages } = await publint({ pack: { tarball: data.buffer }, strict: true })
  expect(messages.map((message) => formatMessage(message, manifest, { color: false }))).toEqual([])
})

test('each entry resolves, with its types, for all that can import modules', async () => {
  const result = await checkPackage(createPackageFromTarballData(await readFile(tarball)))
  if (!result.types) throw new Error('Failed to check the types: the tarball has none. Build it anew.')
  // The package holds modules alone: what knows no "exports", and require() without them, is not for it.
  const unsupported = ['node10', 'node16-cjs']
  const problems = result.problems.filter(
    (one) => !('resolutionKind' in one && unsupported.includes(one.resolutionKind)),
  )
  expect(problems).toEqual([])
})

test('it holds what is compiled and what is to be read, and no test', () => {
  expect(
    files.filter(
      (file) => !/^package\/(lib\/.+\.(js|d\.ts)|README\.md|CHANGELOG\.md|LICENSE|package\.json)$/.test(file),
    ),
  ).toEqual([])
  expect(files.filter((file) => /\.(test|test-d|bench)\./.test(file))).toEqual([])
  for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) expect(files).toContain(`package/${file}`)
})

test('it imports nothing that it does not declare', async () => {
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const directory = await mkdtemp(join(tmpdir(), 'concordat-unpacked-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  await tar('-xzf', tarball, '-C', directory)
  const modules = files.filter((file) => file.endsWith('.js')).flatMap((file) => listImports(join(directory, file)))
  const packages = new Set(modules.filter((name) => !name.startsWith('.') && !isBuiltin(name)).map(packageOf))
  expect([...packages].filter((name) => !declared.includes(name))).toEqual([])
  expect([...packages]).toContain('@pact-foundation/pact-core')
})

test('each of its modules imports files that it holds, late ones included', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-unpacked-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  await tar('-xzf', tarball, '-C', directory)
  const missing = files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      listImports(join(directory, file))
        .filter((name) => name.startsWith('.') && !existsSync(join(directory, file, '..', name)))
        .map((name) => `${file} imports ${name}`),
    )
  expect(missing).toEqual([])
})

test('it may be published with its provenance, by whom it says', () => {
  expect(manifest).toMatchObject({ license: 'MIT', publishConfig: { access: 'public', provenance: true } })
  expect(manifest).not.toHaveProperty('private')
})

function listImports(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName)
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
