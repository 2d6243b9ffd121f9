import type { SecurityScheme } from '../documents/openapi-document.ts'
import { placeholder } from '../rules/index.ts'
import { boundText } from './bind-states.ts'
import { camelCase } from './camel-case.ts'
import type { RecordScope } from './record-request.ts'

/** Authentication schemes whose credentials a pact can name, with the key that a state handler returns them under. */
const authorizationKeys: Readonly<Record<string, string>> = { bearer: 'accessToken', basic: 'basicCredentials' }

/**
 * Records that credentials were sent, never which: each becomes a placeholder with a generator that the provider's
 * state feeds.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#security-scheme-object
 */
export function recordCredentials(
  scope: RecordScope,
  url: URL,
): { headers: Record<string, string[]>; query: Record<string, string[]> } {
  const headers: Record<string, string[]> = {}
  const query: Record<string, string[]> = {}
  const schemes = scope.operation.security.flat()
  const authorization = recordAuthorization(scope, schemes)
  if (authorization) headers['Authorization'] = [authorization]
  for (const { type, name = '', in: place } of schemes) {
    if (type !== 'apiKey' || place === 'cookie') continue
    const secret = place === 'query' ? url.searchParams.get(name) : scope.request.headers.get(name)
    if (secret === null) continue
    scope.secrets.push(secret)
    const bound = JSON.stringify(boundText(placeholder, `\${${camelCase(name)}}`, '^.+$'))
    if (place === 'query') query[name] = [bound]
    else headers[name] = [bound]
  }
  const cookies = recordCookies(scope, schemes)
  if (cookies) headers['Cookie'] = [cookies]
  return { headers, query }
}

function recordAuthorization({ request, secrets }: RecordScope, schemes: SecurityScheme[]): string | undefined {
  const sent = request.headers.get('authorization')
  if (sent === null) return undefined
  const [scheme = '', ...rest] = sent.split(' ')
  const credentials = rest.join(' ').trim()
  secrets.push(credentials)
  if (scheme.toLowerCase() === 'basic') secrets.push(passwordOf(credentials))
  const accepts = ({ type, scheme: wanted = 'bearer' }: SecurityScheme) =>
    type !== 'apiKey' && wanted.toLowerCase() === scheme.toLowerCase()
  if (!schemes.some(accepts)) return undefined
  const key = authorizationKeys[scheme.toLowerCase()] ?? camelCase(`${scheme}-credentials`)
  return JSON.stringify(boundText(`${scheme} ${placeholder}`, `${scheme} \${${key}}`, `^${scheme} .+$`))
}

/** All cookies are secrets; the documented ones are recorded in one header, in the order of their names. */
function recordCookies({ request, operation, secrets }: RecordScope, schemes: SecurityScheme[]): string | undefined {
  const sent = new Map(
    (request.headers.get('cookie') ?? '').split(';').flatMap((pair) => {
      const separator = pair.indexOf('=')
      return separator < 0 ? [] : [[pair.slice(0, separator).trim(), pair.slice(separator + 1).trim()] as const]
    }),
  )
  secrets.push(...sent.values())
  const declared = new Set([
    ...operation.parameters.filter(({ value }) => value.in === 'cookie').map(({ value }) => value.name),
    ...schemes.flatMap(({ type, in: place, name }) => (type === 'apiKey' && place === 'cookie' && name ? [name] : [])),
  ])
  const names = [...declared].filter((name) => sent.has(name)).sort()
  if (names.length === 0) return undefined
  const example = names.map((name) => `${name}=${placeholder}`).join('; ')
  const expression = names.map((name) => `${name}=\${${camelCase(name)}}`).join('; ')
  return JSON.stringify(boundText(example, expression, `^${names.map((name) => `${name}=[^;]+`).join('; ')}$`))
}

function passwordOf(credentials: string): string {
  const decoded = globalThis.atob(/^[A-Za-z0-9+/=]+$/.test(credentials) ? credentials : '')
  return decoded.slice(decoded.indexOf(':') + 1)
}
