/**
 * Text as it may be shown: what would be invisible, or turn the text around it, is named instead. Escaping is left to
 * the template.
 *
 * @see https://www.unicode.org/reports/tr36/ (section 2.7, bidirectional text spoofing)
 */
export function show(text: string): string {
  // The joiners inside emoji and scripts do no harm.
  return text
    .toWellFormed()
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu, nameCharacter)
}

function nameCharacter(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** The same, cut to a length. */
export function showShort(text: string, length: number): string {
  return text.length <= length
    ? show(text)
    : `${show(text.slice(0, length))}… (${text.length - length} more characters)`
}
