import { expect, test } from 'vitest'
import type { ApiRequest } from './api-request.ts'
import { fillUrl } from './fill-url.ts'

const list: ApiRequest = { method: 'GET', path: '/financial/clients' }
const one: ApiRequest = { method: 'GET', path: '/financial/clients/{clientId}' }

test.for([
  ['nothing to fill', list, '/financial/clients'],
  ['a parameter that needs escaping', { ...one, params: { clientId: 'a/b?c' } }, '/financial/clients/a%2Fb%3Fc'],
  [
    'a query',
    { ...list, query: { name: 'Söhne & Co', limit: 1 } },
    '/financial/clients?name=S%C3%B6hne+%26+Co&limit=1',
  ],
  ['a query that is left out in part', { ...list, query: { name: undefined, limit: 0 } }, '/financial/clients?limit=0'],
  ['a query that is left out', { ...list, query: { name: undefined } }, '/financial/clients'],
] as [string, ApiRequest, string][])('%s', ([, request, want]) => {
  expect(fillUrl('http://gateway.test/', request)).toBe(`http://gateway.test${want}`)
})
