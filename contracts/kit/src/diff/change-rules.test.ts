import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changeRules } from './change-rules.ts'

test('every rule is documented as it is, and every documented rule exists', () => {
  const page = readFileSync(new URL('../../../../docs/diff.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([\w.-]+\.[\w.-]+)`\s*\| (\w+)\s*\| (\w+)\s*\| (.*?)\s*\|$/gm)]
  const documented = rows.map(([, rule, direction, level, means]) => [rule, { direction, level, means }])
  expect(Object.fromEntries(documented)).toEqual(changeRules)
})
