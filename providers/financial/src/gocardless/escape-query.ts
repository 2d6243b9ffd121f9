/** The client joins query strings without escaping: `&` would begin another parameter, and `+` arrive as a space. */
export function escapeQuery(value: string): string {
  return encodeURIComponent(value)
}
