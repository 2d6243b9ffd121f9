/**
 * Whether a pattern means the same to the Pact verifier, whose regular expressions are Rust's: no look-around, no
 * backreferences, no ECMAScript-only escapes, and no set notation inside a character class.
 *
 * @see https://docs.rs/regex/latest/regex/#syntax
 */
export function isPortablePattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
  } catch {
    return false
  }
  const classes = pattern.replaceAll(/\\./g, '').match(/\[[^\]]*\]/g) ?? []
  const setNotation = classes.some((part) => /\[|&&|--|~~/.test(part.slice(1)))
  return !setNotation && !/\(\?<?[=!]|\\[1-9]|\\k<|\\c[A-Za-z]|\[\^\]|\[\]/.test(pattern)
}
