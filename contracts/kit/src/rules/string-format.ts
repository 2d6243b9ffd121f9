const uuid = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'
const date = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
const time = '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])'

/**
 * Anchored regular expressions, in Rust's syntax, of the string formats that are checked. `[0-9]` and not `\d`, which
 * Rust takes for any digit of Unicode.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6 (date and time)
 */
export const formatPatterns: Readonly<Record<string, string>> = {
  uuid,
  date: `^${date}$`,
  time: `^${time}$`,
  'date-time': `^${date}[Tt ]${time}$`,
  email: '^[^@\\s"]+@[^@\\s"]+$',
  uri: '^[A-Za-z][A-Za-z0-9+.-]*:.+$',
}
