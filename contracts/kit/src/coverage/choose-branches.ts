import type { Json } from '../documents/json.ts'
import type { SchemaObject } from '../documents/openapi-document.ts'
import { isOfType, type JsonType } from '../rules/shape.ts'
import type { Place, Union } from './place.ts'

const contradiction = 1000

/**
 * Chooses the branches of a union that a pinned value may be of: several when they cannot be told apart by it. A pinned
 * value is cut to what is read, so that a required property may be missing.
 */
export function chooseBranches({ branches, discriminator }: Union, value: Json): Place[] {
  const named = discriminator && isObject(value) ? value[discriminator.property] : undefined
  const told = typeof named === 'string' ? discriminator?.mapping.get(named) : undefined
  if (told) return [told]
  const distances = branches.map((branch) => measureDistance(branch, value))
  const least = Math.min(...distances)
  return branches.filter((_, index) => distances[index] === least)
}

/** How far a value is from what is documented: contradictions weigh a thousand, undocumented members one each. */
export function measureDistance(place: Place, value: Json): number {
  const own = place.parts.all.some((schema) => contradicts(schema, value)) ? contradiction : 0
  const unions = place.unions.map((union) =>
    Math.min(...union.branches.map((branch) => measureDistance(branch, value))),
  )
  return [own, ...unions, ...measureMembers(place, value)].reduce((sum, distance) => sum + distance, 0)
}

function measureMembers(place: Place, value: Json): number[] {
  if (Array.isArray(value)) {
    return value.map((element, index) => {
      const inside = place.tuple[index] ?? place.elements
      return inside ? measureDistance(inside, element) : 0
    })
  }
  if (!isObject(value) || place.kind === 'value' || place.kind === 'union') return []
  const closed = place.parts.all.some(({ additionalProperties }) => additionalProperties === false)
  return Object.entries(value).map(([name, child]) => {
    const inside = findMember(place, name)
    if (inside) return measureDistance(inside, child)
    return closed ? contradiction : 1
  })
}

/** The place of an object's member, where the document has one. */
export function findMember({ named, patterned, values }: Place, name: string): Place | undefined {
  return named.get(name) ?? patterned.find(({ pattern }) => pattern.test(name))?.place ?? values
}

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function contradicts({ type, const: only, enum: values }: SchemaObject, value: Json): boolean {
  if (type !== undefined && ![type].flat().some((name) => isOfType(value, name as JsonType))) return true
  if (typeof value === 'object' && value !== null) return false
  return (only !== undefined && only !== value) || (values !== undefined && !values.includes(value))
}
