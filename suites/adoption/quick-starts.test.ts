import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { checkDeclarations, checkTypes } from './check-types.ts'
import { chooseCombinations, packagesOf } from './combinations.ts'
import { followGuide } from './follow-guide.ts'
import { openMachine } from './machine.ts'
import { recordInPage } from './record-in-page.ts'

const read = (name: string) => readFile(join(import.meta.dirname, '../../docs', `getting-started-${name}.md`), 'utf8')

test.for(chooseCombinations())('the quick starts on Node $node, Vitest $vitest, MSW $msw', async (combination) => {
  const packages = packagesOf(combination, inject('tarball'))
  await using machine = await openMachine({ packages, node: combination.node })

  const shop = (await followGuide(await read('consumer'), machine)).directory
  expect(await checkTypes(machine, shop)).toMatchObject({ exitCode: 0 })

  const catalogue = await followGuide(await read('provider'), machine)
  const told = {
    consumer: 'shop',
    test: 'src/catalogue-client.pact.test.ts',
    field: '$.price',
    expected: '799',
    actual: '(missing)',
  }
  for (const part of Object.values(told)) expect(catalogue.printed).toContain(part)
  expect(await checkTypes(machine, catalogue.directory)).toMatchObject({ exitCode: 0 })

  const page = await recordInPage(machine, shop)
  expect(page).toMatchObject({ exitCode: 0, printed: expect.stringMatching(/chromium.*catalogue-client/) })
  // Met midway, a package that was not bundled beforehand has the page loaded anew.
  expect(page.printed).not.toContain('reload')
  expect(page.inPage).toBe(page.inNode)
  expect(await checkDeclarations(machine, shop)).toEqual([])
})
