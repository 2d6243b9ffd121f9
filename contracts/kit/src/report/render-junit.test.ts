// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { makeHostileReport } from '../../test/report/hostile-report.ts'
import { renderJunit } from './render-junit.ts'

test('JUnit XML is well formed whatever it holds, and passes nothing but what was verified', () => {
  const document = new DOMParser().parseFromString(renderJunit(makeHostileReport()), 'application/xml')
  expect(document.querySelector('parsererror')).toBeNull()
  const suites = document.documentElement
  expect(suites.getAttribute('tests')).toBe('5')
  expect(suites.getAttribute('failures')).toBe('2')
  expect(suites.getAttribute('skipped')).toBe('2')
  const cases = [...document.querySelectorAll('testcase')]
  expect(cases.map((one) => one.firstElementChild?.tagName ?? 'passed')).toEqual([
    'passed',
    'failure',
    'skipped',
    'skipped',
    'failure',
  ])
  expect(cases[1]?.getAttribute('file')).toBe('src/shop.pact.test.ts')
  expect(cases[1]?.querySelector('failure')?.textContent).toContain('⟨U+0000⟩⟨U+001B⟩[31m⟨U+FFFF⟩ ⟨U+202E⟩gnp.exe')
  expect(cases[3]?.querySelector('skipped')?.getAttribute('message')).toContain('not run: the last verification')
})
