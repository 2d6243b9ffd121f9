import type { ProviderStateGenerator } from './generators.ts'
import type { StateValues } from './state-handlers.ts'

const JWT = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g
const SHORTEST_SECRET = 3

/**
 * Makes a function that takes secrets out of text: the values that fed a secret place of the request, by name, and
 * anything that looks like a JSON Web Token (RFC 7519).
 */
export function createRedactor(generators: ProviderStateGenerator[], values: StateValues): (text: string) => string {
  const names = new Set(generators.filter(({ secret }) => secret).flatMap(({ variables }) => variables))
  const secrets = [...names].flatMap((name) => {
    const value = values[name]
    return typeof value === 'string' && value.length >= SHORTEST_SECRET ? [{ name, value }] : []
  })
  // Longest first, so that a secret inside another one leaves no remainder.
  secrets.sort((a, b) => b.value.length - a.value.length)
  return (text) =>
    secrets
      .reduce((out, { name, value }) => {
        const insideJson = JSON.stringify(value).slice(1, -1)
        return out.replaceAll(value, `(${name})`).replaceAll(insideJson, `(${name})`)
      }, text)
      .replace(JWT, '(token)')
}
