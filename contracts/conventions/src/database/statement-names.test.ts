import { expect, test } from 'vitest'
import { createStatementNames } from './statement-names.ts'

test('a text keeps its name, another has another, and PostgreSQL would cut neither', () => {
  const nameOf = createStatementNames()
  const name = nameOf('select 1')
  expect(nameOf('select 1')).toBe(name)
  expect(nameOf('select 2')).not.toBe(name)
  expect(name?.length).toBeLessThan(63)
})

test('beyond its capacity no further text is named', () => {
  const nameOf = createStatementNames(1)
  const name = nameOf('select 1')
  expect([nameOf('select 2'), nameOf('select 1')]).toEqual([undefined, name])
})
