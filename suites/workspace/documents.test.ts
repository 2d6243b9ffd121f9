import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFile(join(root, path), 'utf8')
const decisions = (await readdir(join(root, 'docs'), { recursive: true })).filter((name) => name.endsWith('.md'))
const documents = ['README.md', 'CONTRIBUTING.md', ...decisions.map((name) => `docs/${name}`)]

test.for(documents)('the code in %s is code that a test runs', async (document) => {
  const blocks = (await read(document)).matchAll(/^```ts\n\/\/ (?<file>\S+)\n(?<code>.*?)^```$/gms)
  for (const { groups } of blocks) expect(await read(groups?.['file'] ?? '')).toContain(groups?.['code'])
})

test.for(documents)('the commands in %s exist', async (document) => {
  const { scripts } = JSON.parse(await read('package.json'))
  const named = [...(await read(document)).matchAll(/`?npm run ([\w:-]+)/g)].map(([, name]) => name)
  expect(named.filter((name) => !(`${name}` in scripts))).toEqual([])
})

test.for(documents)('the paths in %s exist', async (document) => {
  const text = await read(document)
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => join(document, '..', `${path}`))
  const files = [...text.matchAll(/`((?:contracts|consumers|providers|openapi|scripts|suites|docs)\/[\w./-]+\.\w+)`/g)]
  for (const path of [...links, ...files.map(([, path]) => `${path}`)]) {
    await expect(
      readdir(join(root, path)).catch(() => read(path)),
      path,
    ).resolves.toBeDefined()
  }
})

test('every dependency has its line on why it is here', async () => {
  const reasons = await read('docs/decisions/dependencies.md')
  const workspaces = await Promise.all(
    ['contracts', 'consumers', 'providers'].map(async (parent) =>
      (await readdir(join(root, parent))).map((name) => `${parent}/${name}/package.json`),
    ),
  )
  const manifests = await Promise.all(['package.json', 'suites/package.json', ...workspaces.flat()].map(read))
  const names = manifests.flatMap((text) => {
    const { dependencies, devDependencies } = JSON.parse(text)
    return Object.keys({ ...dependencies, ...devDependencies })
  })
  const foreign = [...new Set(names)].filter((name) => !/^(@platform\/|@types\/|concordat$)/.test(name))
  expect(foreign.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
})
