import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFile(join(root, path), 'utf8')
const readme = await read('contracts/kit/README.md')
const guides = `${await read('docs/getting-started-consumer.md')}${await read('docs/getting-started-provider.md')}`
const manifest = JSON.parse(await read('contracts/kit/package.json'))

test('the code of the package’s README is that of the quick starts, which run', () => {
  const blocks = [...readme.matchAll(/^```(?:ts|text)\n(?<text>.*?)^```$/gms)].map(({ groups }) => groups?.['text'])
  expect(blocks.length).toBeGreaterThan(0)
  for (const text of blocks) expect(guides).toContain(text)
})

test('the package’s README names every entry', () => {
  const named = [...readme.matchAll(/^\| `concordat(\/\w+)`/gm)].map(([, path]) => `.${path}`)
  expect(named.sort()).toEqual(Object.keys(manifest.exports).sort())
})

test('the package’s README names what it works with', () => {
  expect(manifest.engines.node).toBe('>=22.12')
  expect(manifest.peerDependencies).toMatchObject({
    msw: '^2.10.0 || ^3.0.0',
    vitest: '^4.0.0 || ^5.0.0',
    zod: '^4.0.0',
  })
  expect(readme).toContain(
    'Node 22.12 or later (22.18 for a `concordat.config.ts`), Vitest 4 or 5, MSW 2.10 or later, zod 4.',
  )
})
