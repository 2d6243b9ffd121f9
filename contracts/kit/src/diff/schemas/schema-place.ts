import type { ChangedPlace } from '../change.ts'

/** Where in a message two schemas are compared. */
export interface SchemaPlace {
  direction: 'request' | 'response'
  /** Rules speak of parameters and of properties; what a header of a response says is neither. */
  owner: 'parameter' | 'property'
  part: ChangedPlace['part']
  /** Name of the parameter, or path expression in the body. */
  path: string
  /** Pairs of schemas on the way here, so that recursive ones end. */
  visited: ReadonlySet<string>
}

/** The place of a property below another place. */
export function stepToProperty(place: SchemaPlace, name: string): SchemaPlace {
  const step = /^[A-Za-z_][\w-]*$/.test(name) ? `.${name}` : name.includes("'") ? `["${name}"]` : `['${name}']`
  return { ...place, owner: 'property', path: `${place.path}${step}` }
}

/** The place of the members of a list or of a map. */
export function stepToMembers(place: SchemaPlace, kind: 'list' | 'map'): SchemaPlace {
  return { ...place, owner: 'property', path: `${place.path}${kind === 'list' ? '[*]' : '.*'}` }
}

/** The place as a change names it. */
export function nameOf({ part, path }: SchemaPlace): ChangedPlace {
  return { part, path }
}
