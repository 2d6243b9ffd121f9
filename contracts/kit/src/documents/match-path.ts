/**
 * Matches a concrete path against an OpenAPI path template.
 *
 * @returns the decoded values of the template's parameters, or nothing when the path does not match
 * @see https://spec.openapis.org/oas/v3.1.1#path-templating
 */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const { names, start, expression } = compile(template)
  const match = path.startsWith(start) ? expression.exec(path) : null
  if (!match) return undefined
  return Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1] ?? '')]))
}

interface Matcher {
  names: string[]
  /** What every path of the template starts with; tells most of them apart at once. */
  start: string
  expression: RegExp
}

// Every request is held against all templates of its document.
const compiled = new Map<string, Matcher>()

function compile(template: string): Matcher {
  const known = compiled.get(template)
  if (known) return known
  const names: string[] = []
  const source = template.replaceAll(/\{([^}]+)\}|[^{]+/g, (part, name: string | undefined) => {
    if (name === undefined) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    names.push(name)
    return '([^/]+)'
  })
  const matcher = { names, start: template.split('{')[0] ?? '', expression: new RegExp(`^${source}$`) }
  compiled.set(template, matcher)
  return matcher
}

/** Orders templates so that concrete ones come first, as OpenAPI demands: `/pets/mine` before `/pets/{petId}`. */
export function compareTemplates(left: string, right: string): number {
  const [leftParts, rightParts] = [left.split('/'), right.split('/')]
  for (const [index, part] of leftParts.entries()) {
    const difference = Number(part.includes('{')) - Number(rightParts[index]?.includes('{') ?? false)
    if (difference !== 0) return difference
  }
  return 0
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
