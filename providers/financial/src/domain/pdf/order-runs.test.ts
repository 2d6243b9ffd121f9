import { expect, test } from 'vitest'
import { orderRuns, readParagraph, readRuns } from './order-runs.ts'

const order = (text: string, start = 0, end = text.length) =>
  orderRuns(readParagraph(text), start, end).map((run) => run.text)

test('what reads from the left stays as it is', () => {
  expect(order('Babbage Ltd (12)')).toEqual(['Babbage Ltd (12)'])
})

test('a name from the right is seen from the right, its number from the left', () => {
  expect(order('שלום 12 Ltd').join('|')).toBe('Ltd| |12|שלום ')
})

test('brackets turn with their direction', () => {
  expect(order('(אב)')).toEqual(['אב(', ')'])
})

test('one line of several has the characters of that line alone', () => {
  const text = 'אבג דהו זחט'
  expect(order(text, 4, 7)).toEqual(['דהו'])
  expect(readRuns(readParagraph(text), 4, 7).map((run) => run.text)).toEqual(['דהו'])
})

test('what has no shape is a space, and half a character is U+FFFD', () => {
  expect(order('a\u0000\n\tb\uD800')).toEqual(['a b\uFFFD'])
})
