import { expect, test } from 'vitest'
import { findBodyRule, findHeaderRule } from './find-rule.ts'

const rule = (...matchers: { match: string; [detail: string]: string | number }[]) => ({ combine: 'AND', matchers })

test.for([
  ['$.title', { '$.title': rule({ match: 'type' }) }, 'type'],
  ['$.title', {}, 'equality'],
  ['$.title', { '$.pages': rule({ match: 'type' }) }, 'equality'],
  ['$.pages', { '$.pages': { combine: 'OR', matchers: [{ match: 'integer' }, { match: 'null' }] } }, 'integer or null'],
  ['$.isbn', { '$.isbn': rule({ match: 'regex', regex: '^\\d+$' }) }, 'regex ^\\d+$'],
  ['$.items', { '$.items': rule({ match: 'type', min: 1 }) }, 'type, min 1'],
  ['$.items[3].id', { '$.items[*].id': rule({ match: 'integer' }), '$.items': rule({ match: 'type' }) }, 'integer'],
  ["$['full name']", { "$['full name']": rule({ match: 'type' }) }, 'type'],
  ['$.prices.EUR', { '$.prices.*': rule({ match: 'number' }) }, 'number'],
  ['$.user.name.first', { '$.user': rule({ match: 'type' }) }, 'type'],
  ['$.user.name', { '$.user': rule({ match: 'integer' }) }, 'equality'],
] as const)('the rule at %s of %j is %s', ([path, body, expected]) => {
  expect(findBodyRule({ body: structuredClone(body) as never }, path)).toBe(expected)
})

test('header names are compared without letter case', () => {
  expect(findHeaderRule({ header: { location: rule({ match: 'regex', regex: '^/' }) } }, 'Location')).toBe('regex ^/')
})

test('specification 2 writes its rules flat', () => {
  const rules = { '$.body.title': { match: 'type' }, '$.headers.Location': { match: 'regex', regex: '^/' } }
  expect(findBodyRule(rules, '$.title')).toBe('type')
  expect(findHeaderRule(rules, 'Location')).toBe('regex ^/')
})
