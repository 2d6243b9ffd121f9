import type { PlaceCoverage } from './coverage.ts'
import type { SchemaParts } from './schema-parts.ts'

/** A place that a schema documents, with the places that it holds. */
export interface Place {
  path: string
  kind: PlaceCoverage['kind']
  required: boolean
  /** What is documented of it, with references and `allOf` worked in. */
  parts: SchemaParts
  folded: boolean
  /** By property name. */
  named: Map<string, Place>
  /** Properties that the document names by pattern. */
  patterned: { pattern: RegExp; place: Place }[]
  /** Values of a map's other keys. */
  values?: Place
  /** Elements of a list by position, and all others. */
  tuple: Place[]
  elements?: Place
  /** The unions that it must be one branch of each. */
  unions: Union[]
  /** Whether it holds what is not documented, expressly. */
  open: boolean
}

export interface Union {
  branches: Place[]
  /** The property that names the branch, and the branch of each of its values. */
  discriminator?: { property: string; mapping: Map<string, Place> }
}

/** The root and every place below it, each after the one that holds it. */
export function listTree(root: Place): Place[] {
  return [root, ...childrenOf(root).flatMap(listTree)]
}

/** The places that a place holds, in the order of the document. */
export function childrenOf({ named, patterned, values, tuple, elements, unions }: Place): Place[] {
  const others = [...patterned.map(({ place }) => place), values, ...tuple, elements].filter((place) => !!place)
  return [...named.values(), ...others, ...unions.flatMap(({ branches }) => branches)]
}
