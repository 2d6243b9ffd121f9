import type { Json } from '../documents/json.ts'
import { propertyPath } from '../rules/rule-path.ts'
import { chooseBranches, findMember, isObject } from './choose-branches.ts'
import type { Place } from './place.ts'

/** What is told of a pinned value. */
export interface Pins {
  /** A place that the value has. */
  pin(place: Place): void
  /** A path that the value has and the document lacks. */
  lack(path: string): void
}

/** Tells which places of a document a pinned value has. */
export function pinValue(place: Place, value: Json, pins: Pins): void {
  pins.pin(place)
  const holders = [place, ...pinBranches(place, value, pins)]
  if (Array.isArray(value)) pinElements(holders, value, pins)
  else if (isObject(value)) pinMembers(holders, value, pins)
}

function pinBranches({ unions }: Place, value: Json, pins: Pins): Place[] {
  return unions.flatMap((union) =>
    chooseBranches(union, value).flatMap((branch) => {
      pins.pin(branch)
      return [branch, ...pinBranches(branch, value, pins)]
    }),
  )
}

function pinElements(holders: readonly Place[], value: readonly Json[], pins: Pins): void {
  for (const [index, element] of value.entries()) {
    for (const { tuple, elements } of holders) {
      const inside = tuple[index] ?? elements
      if (inside) pinValue(inside, element, pins)
    }
  }
}

function pinMembers(holders: readonly Place[], value: { [key: string]: Json }, pins: Pins): void {
  // What is below a place that lists no more is not missing there.
  const tolerant = holders.some(({ open, folded, kind }) => open || folded || kind === 'value')
  for (const [name, child] of Object.entries(value)) {
    const inside = holders.map((holder) => findMember(holder, name)).filter((place) => place !== undefined)
    for (const place of inside) pinValue(place, child, pins)
    const path = holders[0]?.path ?? '$'
    if (inside.length === 0 && !tolerant) pins.lack(propertyPath(path, name) ?? `${path}[${JSON.stringify(name)}]`)
  }
}
