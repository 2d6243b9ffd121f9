/**
 * A pattern that matches a whole text when the given one matches somewhere in it. JSON Schema searches; the Pact
 * verifier wants the whole text to match (measured), anchors or not.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.3
 */
export function wholePattern(pattern: string): string {
  const anchored = /^\^.*[^\\]\$$/s.test(pattern) && !hasTopLevelAlternative(pattern)
  return anchored ? pattern : `^[\\s\\S]*(?:${pattern})[\\s\\S]*$`
}

/** Whether some `|` stands outside all groups, where it splits the anchors from each other. */
function hasTopLevelAlternative(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\./gs, '').replaceAll(/\[[^\]]*\]/g, '')
  let depth = 0
  for (const character of bare) {
    if (character === '|' && depth === 0) return true
    depth += Number(character === '(') - Number(character === ')')
  }
  return false
}
