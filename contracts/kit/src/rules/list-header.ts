/**
 * Headers whose values the official engine takes apart at commas, in the pact and in the answer alike (measured with
 * pact-core 20.2 for every list-valued field of RFC 9110; it leaves all others whole, `Link` and `RateLimit` too).
 */
const split = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-expose-headers',
  'access-control-request-headers',
  'allow',
  'cache-control',
  'if-match',
  'if-none-match',
  'vary',
])

/** Whether the verifier compares a header member by member. */
export function isSplitByVerifier(header: string): boolean {
  return split.has(header.toLowerCase())
}

/** The members of a list-valued header. @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1 */
export function listMembers(text: string): string[] {
  return text.split(',').map((member) => member.trim())
}

/**
 * The anchored expressions of a pattern's members, when its commas stand outside all groups and classes, so that each
 * part describes one member; nothing when the pattern cannot be taken apart like that.
 */
export function memberPatterns(pattern: string): string[] | undefined {
  if (!pattern.startsWith('^') || !/[^\\]\$$/.test(pattern)) return undefined
  const parts: string[] = ['']
  let depth = 0
  for (const [token] of pattern.slice(1, -1).matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\{[^}]*\}|./gs)) {
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    if (token === '|' && depth === 0) return undefined
    if (token === ',' && depth === 0) parts.push('')
    else parts.push(`${parts.pop()}${token}`)
  }
  return parts.map((part) => `^${part.replace(/^(?: |\\s)[*+?]?/, '').replace(/(?: |\\s)[*+?]?$/, '')}$`)
}
