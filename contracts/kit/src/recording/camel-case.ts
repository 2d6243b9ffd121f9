/** The key that a state handler returns a cookie or API key under: `refresh_token` becomes `refreshToken`. */
export function camelCase(name: string): string {
  const [first = '', ...rest] = name.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const head = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1)
  return head + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')
}
