/**
 * The path expression of a property, or nothing when the Pact path syntax cannot name it (a quote in the name, or an
 * empty name: measured with the verifier).
 *
 * @see https://github.com/pact-foundation/pact-specification/tree/version-4#matcher-path
 */
export function propertyPath(parent: string, name: string): string | undefined {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `${parent}.${name}`
  return name === '' || name.includes("'") ? undefined : `${parent}['${name}']`
}
