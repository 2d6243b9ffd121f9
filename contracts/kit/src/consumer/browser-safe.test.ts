import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

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

// What tests import, and what any environment's set-up file needs.
const shared = ['index.ts', 'answer-request.ts', 'start-test.ts', 'finish-test.ts']

test('all but the set-up for Node runs in a browser too', async () => {
  const imports = await Promise.all(shared.map((file) => listImports(join(here, file))))
  expect([...new Set(imports.flat())].sort()).toEqual(['ajv-formats', 'ajv/dist/2020.js', 'msw', 'vitest', 'zod'])
})

test('the set-up for Node is what needs Node', async () => {
  expect(await listImports(join(here, 'set-up.ts'))).toEqual(expect.arrayContaining(['msw/node', 'node:http']))
})
