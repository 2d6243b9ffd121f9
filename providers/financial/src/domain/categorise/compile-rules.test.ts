import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRules } from './compile-rules.ts'
import type { Categorisable, Condition, Rule } from './rule.ts'

const rule = (id: string, said: Partial<Rule> = {}): Rule => ({
  id,
  priority: 100,
  direction: null,
  amount: null,
  conditions: [],
  ...said,
})
const bought: Categorisable = { amount: -1_250, currency: 'EUR', description: 'Card 12', counterparty: 'Straße Café' }
const decide = (rules: Rule[], transaction: Partial<Categorisable> = {}) =>
  compileRules(rules)({ ...bought, ...transaction })?.id
const one = (condition: Partial<Condition>) =>
  rule('a', { conditions: [{ field: 'counterparty', operator: 'contains', value: '', ...condition }] })

test('the highest priority decides', () => {
  expect(decide([rule('a', { priority: 1 }), rule('b', { priority: 3 }), rule('c', { priority: 2 })])).toBe('b')
})

test('among equals the oldest decides, in whichever order they come', () => {
  const rules = ['019b-b', '019b-a', '019c'].map((id) => rule(id))
  fc.assert(fc.property(fc.shuffledSubarray(rules, { minLength: 3 }), (shuffled) => decide(shuffled) === '019b-a'))
})

test('a rule that does not hold leaves it to the next, and without one there is none', () => {
  const never = rule('a', { priority: 2, direction: 'in' })
  expect(decide([never, rule('b', { priority: 1 })])).toBe('b')
  expect(decide([never])).toBeUndefined()
  expect(decide([])).toBeUndefined()
})

test('all conditions must hold', () => {
  const card: Condition = { field: 'description', operator: 'contains', value: 'card' }
  const cafe: Condition = { field: 'counterparty', operator: 'contains', value: 'café' }
  expect(decide([rule('a', { conditions: [card, cafe] })])).toBe('a')
  expect(decide([rule('a', { conditions: [card, { ...cafe, value: 'tea' }] })])).toBeUndefined()
})

test.for([
  { direction: 'out' as const, amount: -1, want: 'a' },
  { direction: 'out' as const, amount: 1, want: undefined },
  { direction: 'in' as const, amount: 1, want: 'a' },
  { direction: 'in' as const, amount: -1, want: undefined },
  { direction: 'in' as const, amount: 0, want: 'a' },
  { direction: 'out' as const, amount: 0, want: undefined },
])('$amount and the direction $direction', ({ direction, amount, want }) => {
  expect(decide([rule('a', { direction })], { amount })).toBe(want)
})

test.for([
  { range: { minimum: 1_250, maximum: 1_250 }, amount: -1_250, want: 'a' },
  { range: { minimum: 1_250, maximum: 1_250 }, amount: 1_250, want: 'a' },
  { range: { minimum: 1_251 }, amount: -1_250, want: undefined },
  { range: { maximum: 1_249 }, amount: -1_250, want: undefined },
  { range: { maximum: 1_250 }, amount: 0, want: 'a' },
  { range: {}, amount: Number.MIN_SAFE_INTEGER, want: 'a' },
])('$amount and the range $range', ({ range, amount, want }) => {
  expect(decide([rule('a', { amount: { currency: 'EUR', ...range } })], { amount })).toBe(want)
})

test('a range in another currency does not hold', () => {
  expect(decide([rule('a', { amount: { currency: 'GBP' } })])).toBeUndefined()
})

test.for([
  { operator: 'contains' as const, value: 'CAFÉ', text: 'Straße Café', want: 'a' },
  { operator: 'contains' as const, value: 'tea', text: 'Straße Café', want: undefined },
  { operator: 'equals' as const, value: 'café', text: 'Straße Café', want: undefined },
  { operator: 'equals' as const, value: 'STRASSE CAFE\u0301', text: 'Straße Café', want: 'a' },
  { operator: 'contains' as const, value: 'ΟΔΥΣ', text: 'οδυσσευς', want: 'a' },
  { operator: 'equals' as const, value: 'istanbul', text: 'ISTANBUL', want: 'a' },
  { operator: 'contains' as const, value: 'amazon', text: 'ＡＭＡＺＯＮ EU', want: 'a' },
  { operator: 'contains' as const, value: 'office', text: 'O\uFB03ce', want: 'a' },
  { operator: 'contains' as const, value: 'paypal', text: 'pay\u200Bpal\u00AD', want: 'a' },
  { operator: 'contains' as const, value: 'a b', text: 'a\u00A0b', want: 'a' },
  { operator: 'contains' as const, value: '.*', text: 'anything', want: undefined },
  { operator: 'matches' as const, value: '^amazon( eu| uk)?$', text: 'ＡＭＡＺＯＮ EU', want: 'a' },
  { operator: 'matches' as const, value: '\\bstraße\\s+café$', text: 'STRAßE CAFE\u0301', want: 'a' },
  { operator: 'matches' as const, value: 'café', text: 'tea', want: undefined },
])('"$text" $operator "$value"', ({ operator, value, text, want }) => {
  expect(decide([one({ operator, value })], { counterparty: text })).toBe(want)
})

test('a text equals itself in any case and any form of Unicode', () => {
  const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const
  const cases = [(text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase()]
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(...forms),
      fc.constantFrom(...cases),
      (text, form, change) => {
        const value = text.toWellFormed()
        const counterparty = change(value.normalize(form))
        expect(decide([one({ operator: 'equals', value })], { counterparty })).toBe('a')
      },
    ),
    { numRuns: 2_000 },
  )
})
