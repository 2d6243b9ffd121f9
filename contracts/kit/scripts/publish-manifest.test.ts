import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toPublishManifest } from './publish-manifest.ts'

const kit = join(import.meta.dirname, '..')
const source = JSON.parse(readFileSync(join(kit, 'package.json'), 'utf8'))

test('what is published names what is compiled, and nothing of the workspace', () => {
  const published = toPublishManifest({
    name: 'concordat',
    private: true,
    bin: { concordat: './src/cli/bin.ts' },
    exports: { './check': './src/check/index.ts' },
    sideEffects: ['./src/consumer/set-up.ts'],
    scripts: { build: 'node scripts/build.ts' },
    devDependencies: { zod: '4.6.7' },
  })
  expect(published).toEqual({
    name: 'concordat',
    files: ['lib', 'CHANGELOG.md'],
    bin: { concordat: './lib/cli/bin.js' },
    exports: {
      './check': { types: './lib/check/index.d.ts', default: './lib/check/index.js' },
      './package.json': './package.json',
    },
    sideEffects: ['./lib/consumer/set-up.js'],
  })
})

test('the repository that publishes is named, as provenance asks', () => {
  const { repository } = toPublishManifest(source, 'https://github.com/concordat/concordat')
  expect(repository).toEqual({
    type: 'git',
    url: 'git+https://github.com/concordat/concordat.git',
    directory: 'contracts/kit',
  })
})

test('an entry that is no source is refused', () => {
  expect(() => toPublishManifest({ bin: {}, exports: { './check': './dist/check.js' }, sideEffects: [] })).toThrow(
    'Failed to publish "./dist/check.js": it is no source. Name a file of ./src that ends in .ts.',
  )
})

test('every entry is the index of a folder, by the folder’s name', () => {
  const entries: [string, string][] = Object.entries(source.exports)
  for (const [name, file] of entries) expect(file).toBe(`./src/${name.slice(2)}/index.ts`)
  for (const file of [...entries.map(([, file]) => file), ...Object.values<string>(source.bin), ...source.sideEffects])
    expect(existsSync(join(kit, file)), file).toBe(true)
  expect(readdirSync(join(kit, 'src'))).toEqual(expect.arrayContaining(entries.map(([name]) => name.slice(2))))
})
