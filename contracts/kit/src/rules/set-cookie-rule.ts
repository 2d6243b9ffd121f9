import { escapePattern } from './enum-pattern.ts'
import { placeholder } from './placeholder.ts'
import type { RuleList } from './rule-list.ts'

/** A `Set-Cookie` line without its value, and the expression that any such line of the provider must match. */
export interface CookiePin {
  example: string
  pattern: string
  value: string
}

/**
 * Pins name and attributes of a cookie, in their order; the value and what depends on time may differ.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1
 */
export function pinCookie(line: string): CookiePin {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const name = pair.slice(0, Math.max(pair.indexOf('='), 0))
  const value = pair.slice(name.length + 1)
  const expected = attributes.map((attribute) => {
    const [key = '', ...rest] = attribute.split('=')
    if (rest.length === 0) return escapePattern(key)
    const varies = ['expires', 'max-age'].includes(key.toLowerCase())
    return `${escapePattern(key)}=${varies ? '[^;]+' : escapePattern(rest.join('='))}`
  })
  const filled = value === '' ? '' : placeholder
  return {
    example: [`${name}=${filled}`, ...attributes].join('; '),
    pattern: `^${escapePattern(name)}=[^;]${value === '' ? '*' : '+'}${expected.map((part) => `; ?(?i:${part})`).join('')}$`,
    value,
  }
}

/**
 * Every pinned cookie must be set; the provider may set others too. The verifier compares a lone value of a header with
 * each matcher, but several only as one list (measured), hence both forms for a single pin.
 */
export function cookieRule(pins: readonly CookiePin[]): RuleList {
  const matchers = pins.map(({ pattern }) => ({ match: 'regex', regex: pattern }))
  const among = {
    match: 'arrayContains',
    variants: matchers.map((matcher, index) => ({ index, rules: { $: { combine: 'AND', matchers: [matcher] } } })),
  }
  return pins.length === 1 ? { combine: 'OR', matchers: [...matchers, among] } : { combine: 'AND', matchers: [among] }
}
