import { expect, test } from 'vitest'
import { activeTest } from './session.ts'

test('where the plugin is missing, that is told, and not that no test runs', () => {
  expect(() => activeTest('mock GET / of shop')).toThrow('this Vitest project does not use the plugin. Add concordat()')
})
