import { isValid, validate } from 'ctrf'
import { expect, test } from 'vitest'
import { makeHostileReport } from '../../test/report/hostile-report.ts'
import { at, failed, makeContract, makeInteraction, makeResult, makeRun } from '../../test/report/sample.ts'
import { createReport } from './create-report.ts'
import { renderCtrf } from './render-ctrf.ts'
import { renderSummary } from './render-summary.ts'

const report = makeHostileReport()

test('CTRF is valid by its own validator, and passes nothing but what was verified', () => {
  const ctrf = JSON.parse(JSON.stringify(renderCtrf(report)))
  expect(validate(ctrf)).toMatchObject({ valid: true })
  expect(isValid({ ...ctrf, results: { ...ctrf.results, tool: {} } })).toBe(false)
  expect(ctrf.results.summary).toMatchObject({ tests: 5, passed: 1, failed: 2, pending: 1, skipped: 1 })
  expect(ctrf.results.tests.map(({ status }: { status: string }) => status)).toEqual([
    'passed',
    'failed',
    'pending',
    'skipped',
    'failed',
  ])
})

test('the summary begins with the verdict, and hostile text stays text on one line', () => {
  const text = renderSummary(report, 1024 * 1024)
  expect(text.split('\n')[0]).toMatch(
    /^## ❌ Contracts are broken&#58; catalogue breaks shop.* in 1 of 4 interactions; 1 finding\.$/,
  )
  expect(text).toContain('| shop | catalogue | ❌ failed | 1 of 4 | 1 | 1 | 1 | 1 |')
  expect(text).not.toContain('<script')
  expect(text).not.toContain('\u202e')
  const rows = text.split('\n').filter((line) => line.startsWith('| &#36;&#91;&#39;'))
  expect(rows).toHaveLength(1)
  expect(rows[0]?.match(/\|/g)).toHaveLength(5)
})

test.for([1_000_000, 20_000, 2_000, 300, 60])('the summary keeps to %i bytes, and says what it leaves out', (limit) => {
  const many = Array.from({ length: 4_000 }, (_, at) => makeInteraction({ description: `ünïcode ${at}` }))
  const results = [makeRun(many.map((one) => makeResult(one, failed)))]
  const text = renderSummary(createReport({ contracts: [makeContract(many)], results, at }), limit)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
  expect(text).toMatch(/And \d+ more: see the report\./)
  if (limit >= 300) expect(text).toContain('Contracts are broken')
})
