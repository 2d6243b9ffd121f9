import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { comparatorCodes } from './finding-codes.ts'

test("the list of codes is the comparator's own", () => {
  const entry = fileURLToPath(import.meta.resolve('@pactflow/openapi-pact-comparator'))
  const declarations = readFileSync(entry.replace(/index\.mjs$/, 'src/results/index.d.ts'), 'utf8')
  const unions = declarations.matchAll(/type (?:Info|Error|Warning)Code = ([^;]+);/g)
  const codes = [...unions].flatMap(([, union = '']) => [...union.matchAll(/"([^"]+)"/g)].map(([, code]) => code))
  expect([...comparatorCodes]).toEqual(codes.sort())
})
