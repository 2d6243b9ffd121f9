import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula, unguardFormula } from './guard-formula.ts'

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'", "''=", "'-"]
const texts = fc.tuple(fc.constantFrom('', ...starts), fc.string({ unit: 'binary' })).map((parts) => parts.join(''))

test('nothing that is guarded begins as a formula', () => {
  fc.assert(fc.property(texts, (text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(guardFormula(text))))
})

test('every text comes back as it was', () => {
  fc.assert(fc.property(texts, (text) => unguardFormula(guardFormula(text)) === text))
})

test.for([
  { text: '=1+1', want: "'=1+1" },
  { text: "'=1+1", want: "''=1+1" },
  { text: "d'Arcy", want: "d'Arcy" },
  { text: "'t Hooft", want: "'t Hooft" },
  { text: '', want: '' },
])('$text becomes $want', ({ text, want }) => {
  expect(guardFormula(text)).toBe(want)
})
