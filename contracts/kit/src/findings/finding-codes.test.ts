import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { explainCode } from './code-meaning.ts'
import { checkCodes, comparatorCodes, recordingCodes } from './finding-codes.ts'
import { mockCodes } from './mock-codes.ts'

test("the list of codes is the comparator's own", () => {
  const entry = fileURLToPath(import.meta.resolve('@pactflow/openapi-pact-comparator'))
  const declarations = readFileSync(entry.replace(/index\.mjs$/, 'src/results/index.d.ts'), 'utf8')
  const unions = declarations.matchAll(/type (?:Info|Error|Warning)Code = ([^;]+);/g)
  const codes = [...unions].flatMap(([, union = '']) => [...union.matchAll(/"([^"]+)"/g)].map(([, code]) => code))
  expect([...comparatorCodes]).toEqual(codes.sort())
})

test('the documentation has a row per code, in our words, and no other', () => {
  const text = readFileSync(new URL('../../../../docs/findings.md', import.meta.url), 'utf8')
  const rows = text.match(/^\| `[a-z.-]+` \| .*$/gm)?.filter((row) => row.split(' | ').length === 3)
  const codes = [...checkCodes, ...comparatorCodes, ...recordingCodes, ...mockCodes]
  const expected = codes.map((code) => {
    const { meaning, remedy } = explainCode(code)
    return `| \`${code}\` | ${meaning} | ${remedy} |`
  })
  expect(rows?.sort()).toEqual(expected.sort())
})

test('the documentation shows each code of ours with a case', () => {
  const text = readFileSync(new URL('../../../../docs/findings.md', import.meta.url), 'utf8')
  const examples = text.match(/^\| `.*test\/check\/.*$/gm) ?? []
  const shown = examples.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code),
  )
  expect(shown.sort()).toEqual([...checkCodes].sort())
  for (const row of examples) {
    const [, folder = ''] = /\]\(\.\.\/([^)]+)\)/.exec(row) ?? []
    expect(existsSync(new URL(`../../../../${folder}/findings.json`, import.meta.url)), row).toBe(true)
  }
})
