import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

const breakAt = (text: string, width: number) =>
  breakLines(text, width, (start, end) => end - start).map(({ start, end }) => text.slice(start, end))

test.for([
  { text: 'one two three', width: 20, want: ['one two three'] },
  { text: 'one two three', width: 8, want: ['one two', 'three'] },
  { text: 'abcdefgh', width: 3, want: ['abc', 'def', 'gh'] },
  { text: 'a abcdefgh b', width: 4, want: ['a', 'abcd', 'efgh', 'b'] },
  { text: '漢字漢字', width: 2, want: ['漢字', '漢字'] },
  { text: '', width: 5, want: [''] },
  { text: 'é\u0301é\u0301', width: 1, want: ['é\u0301', 'é\u0301'] },
])('"$text" in $width', ({ text, width, want }) => {
  expect(breakAt(text, width)).toEqual(want)
})

test('no line loses a character or is too wide, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 12, max: 40 }), (text, width) => {
      const lines = breakAt(text, width)
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
      for (const line of lines) expect(line.length <= width || [...graphemes.segment(line)].length === 1).toBe(true)
    }),
  )
})
