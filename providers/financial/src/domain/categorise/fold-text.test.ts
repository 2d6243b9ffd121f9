import { expect, test } from 'vitest'
import { foldCase, normaliseText } from './fold-text.ts'

const fold = (text: string) => foldCase(normaliseText(text))

test('every letter of Unicode is equal in every case', () => {
  const letters = Array.from({ length: 0x2_0000 }, (_, codePoint) => codePoint)
    .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((letter) => letter.toUpperCase() !== letter.toLowerCase())
  expect(letters.length).toBeGreaterThan(2_500)
  const differ = letters.filter(
    (letter) => fold(letter.toUpperCase()) !== fold(letter) || fold(letter.toLowerCase()) !== fold(letter),
  )
  expect(differ).toEqual([])
  expect(letters.filter((letter) => fold(fold(letter)) !== fold(letter))).toEqual([])
})

test('different letters stay different', () => {
  expect(fold('a')).not.toBe(fold('á'))
  // Latin and Cyrillic look alike and are other characters: who writes one for the other deceives.
  expect(fold('a')).not.toBe(fold('а'))
})
