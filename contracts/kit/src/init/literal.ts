/** A JSON value as source text, indented to go on where it is written. */
export function literal(value: unknown, indent = 0): string {
  if (typeof value === 'string') return `'${value.replaceAll(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`
  if (Array.isArray(value)) return list('[]', value, (item) => literal(item, indent + 2), indent)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const field = ([name, child]: [string, unknown]) => `${keyOf(name)}: ${literal(child, indent + 2)}`
  return list('{}', Object.entries(value), field, indent)
}

/** A name as the key of an object. */
export function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)
}

function list<Item>(brackets: string, items: readonly Item[], write: (item: Item) => string, indent: number): string {
  if (items.length === 0) return brackets
  const pad = ' '.repeat(indent)
  const lines = items.map((item) => `${pad}  ${write(item)},\n`)
  return `${brackets[0]}\n${lines.join('')}${pad}${brackets[1]}`
}
