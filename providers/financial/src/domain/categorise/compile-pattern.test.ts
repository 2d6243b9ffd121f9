import { expect, test } from 'vitest'
import { compilePattern } from './compile-pattern.ts'
import { PatternError } from './pattern-error.ts'

const long = 'a'.repeat(10_000)

test.for(['(a+)+$', '(a|a)*b', '(a|aa)+b', '(.*a){20}b', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
  'the pattern %s, with which others never end, ends soon',
  { timeout: 1_000 },
  (pattern) => {
    const search = compilePattern(pattern)
    const started = performance.now()
    search(`${long}!`)
    // Measured at 3 to 30 ms; a search that backtracks takes longer than the universe has been there.
    expect(performance.now() - started).toBeLessThan(500)
  },
)

test.for([
  { pattern: '(a)\\1', want: 'invalid escape sequence' },
  { pattern: '(?=a)', want: 'invalid or unsupported Perl syntax' },
  { pattern: '(a', want: 'missing closing )' },
  { pattern: 'a{1001}', want: 'invalid repeat count' },
  { pattern: '.{1000}', want: 'it takes 1002 steps for each character, more than 256; repeat less in it' },
  { pattern: '((a{10}){10}){10}', want: 'steps for each character' },
  { pattern: 'a'.repeat(201), want: 'it has 201 characters, more than 200' },
])('the pattern $pattern is refused: $want', ({ pattern, want }) => {
  expect(() => compilePattern(pattern)).toThrow(PatternError)
  expect(() => compilePattern(pattern)).toThrow(want)
})

test('a pattern as long as it may be, of plain letters, is taken', () => {
  expect(compilePattern('b'.repeat(200))(`a${'B'.repeat(200)}`)).toBe(true)
})

test('wide brackets do not group', () => {
  expect(compilePattern('（a）')('a')).toBe(false)
})
