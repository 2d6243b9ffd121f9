import { expect, test } from 'vitest'
import type { RuleList } from '../../rules/rule-list.ts'
import type { RecordedMessage } from '../recording.ts'
import { isSameMessage } from './same-message.ts'

const rule = (match: string): RuleList => ({ combine: 'AND', matchers: [{ match }] })

function makeMessage(content: object, body: Record<string, RuleList>): RecordedMessage {
  return { contentType: 'application/json', content: JSON.stringify(content), rules: { body } }
}

const rules = { '$.type': rule('equality'), '$.list': rule('type'), '$.list[*].price': rule('number') }
const price = makeMessage({ type: 'price', list: [{ price: 1 }] }, rules)

test('another example of the same is the same', () => {
  expect(isSameMessage(price, makeMessage({ type: 'price', list: [{ price: 2 }] }, rules))).toBe(true)
})

test.for([
  ['a value that must be equal', makeMessage({ type: 'prices', list: [{ price: 1 }] }, rules)],
  ['a rule', makeMessage({ type: 'price', list: [{ price: 1 }] }, { ...rules, '$.list[*].price': rule('integer') })],
  ['a value without a rule', makeMessage({ type: 'price', list: [{ price: 1 }], at: 1 }, rules)],
  ['the content type', { contentType: 'text/plain', content: 'price', rules: {} } satisfies RecordedMessage],
] as const)('%s makes a difference', ([, other]) => {
  expect(isSameMessage(price, other)).toBe(false)
})
