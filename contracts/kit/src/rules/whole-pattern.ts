import { hasTopLevelAlternative } from './text-only.ts'

/**
 * A pattern in Rust's syntax that matches a whole text when the given one matches somewhere in it. JSON Schema searches;
 * the Pact verifier wants the whole text to match (measured), anchors or not.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.3
 */
export function wholePattern(pattern: string): string {
  const anchored = /^\^.*[^\\]\$$/s.test(pattern) && !hasTopLevelAlternative(pattern)
  return spellOutClasses(anchored ? pattern : `^[\\s\\S]*(?:${pattern})[\\s\\S]*$`)
}

/** `\d` and `\w` are ASCII to ECMAScript, and all of Unicode to Rust. */
function spellOutClasses(pattern: string): string {
  const classes: Record<string, string> = { '\\d': '0-9', '\\w': 'A-Za-z0-9_' }
  let inside = false
  return pattern.replaceAll(/\\.|[[\]]/gs, (token) => {
    if (token === '[') inside = true
    if (token === ']') inside = false
    const spelt = classes[token]
    return spelt === undefined ? token : inside ? spelt : `[${spelt}]`
  })
}
