import { verifyPacts } from 'concordat/provider'
import type { CatalogueStates } from '../../projects-provider/catalogue-states.ts'

async function drive(state: string, params: object, action = 'setup'): Promise<Record<string, string>> {
  const body = JSON.stringify({ action, state, params })
  const headers = { authorization: process.env['CATALOGUE_STATE_KEY'] ?? '' }
  const response = await fetch(process.env['CATALOGUE_STATE_URL'] ?? '', { method: 'POST', body, headers })
  return action === 'setup' ? ((await response.json()) as Record<string, string>) : {}
}

verifyPacts<CatalogueStates>({
  provider: 'catalogue',
  pacts: new URL('../../projects-provider/green/pacts/', import.meta.url),
  url: process.env['CATALOGUE_URL'] ?? '',
  reset: () => drive('everything', {}, 'teardown'),
  states: {
    'a reader is signed in': (params) => drive('a reader is signed in', params),
    'a book exists': (params) => drive('a book exists', params),
    'a user exists': (params) => drive('a user exists', params),
  },
})
