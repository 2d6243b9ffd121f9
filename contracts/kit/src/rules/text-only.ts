/**
 * Whether no number, boolean, null, list or object reads like one of a pattern's texts: the verifier turns a value of
 * any type into JSON text before it matches (measured), so that other patterns need a `type` beside them.
 *
 * Decided by the first character alone, which is enough for `^[A-Z]{2}-` and refuses `^[0-9]+$`.
 *
 * @param pattern an expression that matches whole texts
 */
export function isTextOnly(pattern: string): boolean {
  const first = /^\^(\[[^\]\\]+\]|\\[^A-Za-z0-9]|[^\\[\](){}.*+?|^$])(?![*?]|\{0)/u.exec(pattern)?.[1]
  if (first === undefined || hasTopLevelAlternative(pattern)) return false
  const expression = new RegExp(`^${first}$`, 'u')
  return ![...'0123456789-tfn[{"'].some((character) => expression.test(character))
}

/** Whether a text could be the JSON of something that is no text. */
export function readsAsOther(text: string): boolean {
  try {
    return typeof JSON.parse(text) !== 'string'
  } catch {
    return false
  }
}

/** Whether some `|` stands outside all groups, where it splits the anchors from each other. */
export function hasTopLevelAlternative(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\./gs, '').replaceAll(/\[[^\]]*\]/g, '')
  let depth = 0
  for (const character of bare) {
    if (character === '|' && depth === 0) return true
    depth += Number(character === '(') - Number(character === ')')
  }
  return false
}
