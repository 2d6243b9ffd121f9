/** An anchored regular expression that matches exactly the given values, as text. */
export function enumPattern(values: readonly unknown[]): string {
  return `^(${values.map((value) => escapePattern(String(value))).join('|')})$`
}

/** Escapes text so that Rust's regular expressions take it literally. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
