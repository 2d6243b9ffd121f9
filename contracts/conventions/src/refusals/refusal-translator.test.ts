import { expect, test } from 'vitest'
import { demandVersion, invalid, noSuch, Refusal, refusalTranslator } from './index.ts'

const translate = refusalTranslator<'signature_wrong' | 'already_done'>({ signature_wrong: 498 })

test.each([
  [noSuch('order'), 404, 'not_found'],
  [invalid('#/quantity', 'Too much.'), 422, 'validation_failed'],
  [new Refusal('precondition_required', 'It needs If-Match.'), 428, 'precondition_required'],
  [new Refusal('signature_wrong', 'It is not signed.'), 498, 'signature_wrong'],
  [new Refusal('already_done', 'It was done before.'), 409, 'already_done'],
])('%o is said in HTTP', (refusal, status, code) => {
  expect(translate(refusal)).toMatchObject({ status, code, message: refusal.message })
})

test('the places at fault are kept', () => {
  expect(translate(invalid('#/quantity', 'Too much.'))).toMatchObject({
    errors: [{ pointer: '#/quantity', message: 'Too much.' }],
  })
})

test('what is no refusal is left to others', () => {
  expect(translate(new Error('out of memory'))).toBeUndefined()
})

test('a change is taken when it is based on the version that is there, or on any', () => {
  expect(() => demandVersion(new Set([1, 2]), 2)).not.toThrow()
  expect(() => demandVersion('any', 7)).not.toThrow()
  expect(() => demandVersion(new Set([1]), 2)).toThrow(expect.objectContaining({ code: 'precondition_failed' }))
})
