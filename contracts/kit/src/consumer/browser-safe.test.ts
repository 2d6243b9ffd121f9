import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { pageDependencies } from '../vitest/page-dependencies.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Everything that a module imports at run time, followed through this package. */
async function listImports(file: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(file)) return []
  seen.add(file)
  const source = await readFile(file, 'utf8')
  const imports = source.matchAll(/^(?:import|export) (?!type\b)[^'"]*?from '([^']+)'|^import '([^']+)'/gm)
  const names = [...imports].map(([, from, bare]) => from ?? bare ?? '')
  const nested = names.map((name) => (name.startsWith('.') ? listImports(join(dirname(file), name), seen) : [name]))
  return (await Promise.all(nested)).flat()
}

// What tests import, and the set-up file of pages.
const loaded = ['index.ts', 'set-up-browser.ts']

test('nothing of Node enters a page, and what does is known before the tests start', async () => {
  const imports = await Promise.all(loaded.map((file) => listImports(join(here, file))))
  expect([...new Set(imports.flat())].sort()).toEqual([...pageDependencies, 'vitest'].sort())
})

test('the set-up for Node is what needs Node', async () => {
  expect(await listImports(join(here, 'set-up.ts'))).toEqual(expect.arrayContaining(['msw/node', 'node:http']))
})
