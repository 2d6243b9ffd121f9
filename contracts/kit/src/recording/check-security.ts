import type { SecurityScheme } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'

/** Whether a request carries what one of the operation's security alternatives asks for. */
export function isSecurityMet({ security }: Operation, request: Request, url: URL): boolean {
  return security.length === 0 || security.some((all) => all.every((scheme) => carries(scheme, request, url)))
}

function carries({ type, scheme, in: place, name = '' }: SecurityScheme, request: Request, url: URL): boolean {
  if (type === 'mutualTLS') return true
  if (type !== 'apiKey') {
    const sent = request.headers.get('authorization')?.split(' ')[0]?.toLowerCase()
    return sent === (scheme ?? 'bearer').toLowerCase()
  }
  if (place === 'query') return url.searchParams.has(name)
  if (place === 'header') return request.headers.has(name)
  return (request.headers.get('cookie') ?? '').split(';').some((pair) => pair.trim().startsWith(`${name}=`))
}
