/**
 * What a spreadsheet takes for a formula, or cuts before it looks for one (OWASP, CSV injection); apostrophes before it
 * count, so that guarding can be undone.
 */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** Text that a spreadsheet shows and does not run: it gets a leading apostrophe if it would. */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text that `guardFormula` guarded. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
