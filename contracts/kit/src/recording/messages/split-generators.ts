import type { Json } from '../../documents/json.ts'
import type { PactGenerator } from '../../documents/pact-file.ts'
import { propertyPath } from '../../rules/rule-path.ts'

/** A value as an example, and the generators that a provider state feeds, by path expression. */
export interface SplitValue {
  value: Json
  generators: Record<string, PactGenerator>
}

/** Takes integration JSON apart, as pact-core does for the parts of an interaction that it writes itself. */
export function splitGenerators(value: Json, path = '$'): SplitValue {
  if (typeof value !== 'object' || value === null) return { value, generators: {} }
  if ('pact:matcher:type' in value) {
    const { value: example = null, expression } = value as Record<string, Json>
    return { value: example, generators: { [path]: { type: 'ProviderState', expression: String(expression) } } }
  }
  const generators: Record<string, PactGenerator> = {}
  const split = (child: Json, childPath: string) => {
    const parts = splitGenerators(child, childPath)
    Object.assign(generators, parts.generators)
    return parts.value
  }
  const example = Array.isArray(value)
    ? value.map((item, index) => split(item, `${path}[${index}]`))
    : Object.fromEntries(
        Object.entries(value).map(([name, child]) => [name, split(child, propertyPath(path, name) ?? path)]),
      )
  return { value: example, generators }
}

/** The same for text that may be integration JSON, as paths, query values and headers are recorded. */
export function splitText(text: string): { value: string; generator?: PactGenerator } {
  if (!text.startsWith('{"pact:matcher:type"')) return { value: text }
  const { value, generators } = splitGenerators(JSON.parse(text) as Json)
  const generator = generators['$']
  return { value: String(value), ...(generator && { generator }) }
}
