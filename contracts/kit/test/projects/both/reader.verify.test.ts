import { expect, test } from 'vitest'

test('the reader itself', () => {
  expect(process.env['READER']).not.toBe('broken')
})
