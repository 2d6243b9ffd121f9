/**
 * The request as the browser sends it: with the cookies of its jar, unless the page asked for none (`credentials`).
 *
 * A page may neither set `Cookie` nor read `HttpOnly` cookies, so the test says what the jar holds.
 *
 * @see https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function withCookies(request: Request, jar: Readonly<Record<string, string>>): Request {
  const sent = request.headers.get('cookie')
  const names = new Set(sent?.split(';').map((pair) => pair.split('=')[0]?.trim()))
  const added = Object.entries(jar).filter(([name]) => !names.has(name))
  if (added.length === 0 || request.credentials === 'omit') return request
  const pairs = added.map(([name, value]) => `${name}=${value}`)
  const headers = new Headers(request.headers)
  headers.set('cookie', [...(sent === null ? [] : [sent]), ...pairs].join('; '))
  // The headers of a Request refuse cookies in a page; those of nobody take them.
  return Object.defineProperty(request.clone(), 'headers', { value: headers })
}
