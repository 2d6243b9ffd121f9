import { expect, test } from 'vitest'
import { addInteractionIds, computeContentSha } from './content-sha.ts'
import { isJsonObject, type JsonObject, parseLossless } from './lossless-json.ts'

const [first, second] = ['{"description":"a","price":1,"request":{"path":"/a","method":"GET"}}', '{"description":"b"}']
const metadata = '"metadata":{"pactSpecification":{"version":"4.0"}}'
const original = `{"consumer":{"name":"c"},"interactions":[${first},${second}],${metadata}}`

function read(text: string): JsonObject {
  const pact = parseLossless(text)
  if (!isJsonObject(pact)) throw new TypeError('A pact is an object.')
  return pact
}

test.for([
  ['interactions in another order', `{"interactions":[${second},${first}],${metadata}}`],
  ['keys in another order', original.replace('"path":"/a","method":"GET"', '"method":"GET","path":"/a"')],
  ['another name of the consumer', original.replace('"c"', '"d"')],
  ['other metadata', original.replace('"metadata":{', '"metadata":{"tool":{"version":"9"},')],
])('%s: the same content', ([, text = '']) => {
  expect(computeContentSha(read(text))).toBe(computeContentSha(read(original)))
})

test.for([
  ['an interaction less', `{"interactions":[${first}],${metadata}}`],
  ['another value', original.replace('"/a"', '"/b"')],
  ['a decimal instead of an integer', original.replace('"price":1', '"price":1.0')],
  ['another specification', original.replace('4.0', '3.0')],
  ['interactions as messages', original.replace('"interactions"', '"messages"')],
])('%s: another content', ([, text = '']) => {
  expect(computeContentSha(read(text))).not.toBe(computeContentSha(read(original)))
})

test('an interaction keeps its id whatever stands beside it and however its keys are ordered', () => {
  const idsOf = (text: string) => {
    const { interactions } = addInteractionIds(read(text))
    return Array.isArray(interactions) ? interactions.map((one) => (isJsonObject(one) ? one['_id'] : undefined)) : []
  }
  const [a, b] = idsOf(original)
  expect(a).not.toBe(b)
  expect(
    idsOf(`{"interactions":[${second},{"request":{"method":"GET","path":"/a"},"price":1,"description":"a"}]}`),
  ).toEqual([b, a])
  // An id that a client sends back does not change it.
  expect(idsOf(`{"interactions":[{"_id":"x",${first.slice(1)}]}`)).toEqual([a])
})
