import { expect, test } from 'vitest'
import type { Schema } from '../documents/openapi-document.ts'
import { listPlaces } from './list-places.ts'
import { listTree } from './place.ts'

const names = Array.from({ length: 30 }, (_, index) => `S${index}`)
const toAll = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]))
const schemas: Record<string, Schema> = Object.fromEntries(
  names.map((name) => [name, { type: 'object', properties: { id: { type: 'string' }, ...toAll } }]),
)

test('schemas that all know each other end, and what is folded for size is what is deepest', () => {
  const places = listTree(listPlaces({ components: { schemas } }, { $ref: '#/components/schemas/S0' }))
  expect(places.length).toBeLessThan(600)
  const [shallow, deep] = [places.filter(isShallow), places.filter((place) => !isShallow(place))]
  expect(shallow.map(({ path }) => path)).toEqual(['$', '$.id', ...names.map((name) => `$.${name}`)])
  expect(shallow.filter(({ folded }) => folded).length).toBeLessThan(20)
  expect(deep.filter(({ path }) => !path.endsWith('.id')).every(({ folded }) => folded)).toBe(true)
})

test('a component that is used twice side by side is listed twice: only one inside itself is folded', () => {
  const document = {
    components: { schemas: { Money: { type: 'object', properties: { amount: { type: 'integer' } } } } },
  }
  const money = { $ref: '#/components/schemas/Money' }
  const places = listTree(listPlaces(document, { type: 'object', properties: { net: money, gross: money } }))
  expect(places.map(({ path }) => path)).toEqual(['$', '$.net', '$.net.amount', '$.gross', '$.gross.amount'])
  expect(places.some(({ folded }) => folded)).toBe(false)
})

const isShallow = ({ path }: { path: string }) => path.split('.').length <= 2
