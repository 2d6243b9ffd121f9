import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { chooseCombinations, packagesOf } from './combinations.ts'
import { followGuide } from './follow-guide.ts'
import { openMachine } from './machine.ts'

const inPage = `import { chromium } from 'concordat/chromium'
import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'
import contracts from './concordat.config.ts'

const browser = { enabled: true, headless: true, provider: chromium(), instances: [{ browser: 'chromium' as const }] }
export default defineConfig({ plugins: [concordat(contracts)], test: { browser } })
`

test.for(chooseCombinations())('a page records what Node records on Vitest $vitest, MSW $msw', async (combination) => {
  const packages = packagesOf(combination, inject('tarball'))
  await using machine = await openMachine({ packages, node: combination.node })
  const guide = await readFile(join(import.meta.dirname, '../../docs/getting-started-consumer.md'), 'utf8')
  const { directory } = await followGuide(guide, machine)
  const pact = join(directory, 'pacts/shop-catalogue.json')
  const fromNode = await readFile(pact, 'utf8')

  await rm(pact)
  await writeFile(join(directory, 'vitest.config.ts'), inPage)
  await machine.run('npm install --save-dev @vitest/browser-playwright playwright @sparticuz/chromium', directory)
  const { exitCode, printed } = await machine.run('npx vitest run', directory)
  expect(exitCode, printed).toBe(0)
  expect(printed).toMatch(/chromium.*catalogue-client\.pact\.test\.ts/)
  // Met midway, a package that was not bundled beforehand has the page loaded anew.
  expect(printed).not.toContain('reload')
  expect(await readFile(pact, 'utf8')).toBe(fromNode)
})
