import { expectTypeOf, test } from 'vitest'
import { type ConsumerVersionSelector, type Publication, verifyPacts } from './index.ts'

interface States {
  'a user exists': { email: string }
}

const url = 'https://auth.example.org'
const common = { provider: 'auth', pacts: 'pacts' }
const start = () => ({ url })
const states = { 'a user exists': () => {} }

test('a file starts the provider, or names the deployed one, or does either', () => {
  verifyPacts<States>({ ...common, start, states })
  verifyPacts<States>({
    ...common,
    start,
    states,
    url: process.env['AUTH_URL'],
    stateUrl: process.env['AUTH_STATE_URL'],
  })
  verifyPacts<States>({
    ...common,
    url,
    stateUrl: `${url}/states`,
    stateHeaders: { authorization: process.env['KEY'] },
  })
  verifyPacts<States>({ ...common, url, states, reset: () => {} })
  // @ts-expect-error neither starts one nor names one
  verifyPacts<States>(common)
  // @ts-expect-error without handlers nobody sets up what is started
  verifyPacts<States>({ ...common, start })
})

test('a deployed provider takes its states from one place', () => {
  // @ts-expect-error states are handled here and posted
  verifyPacts<States>({ ...common, url, states, stateUrl: `${url}/states` })
  // @ts-expect-error a handler is missing
  verifyPacts<States>({ ...common, url, states: {} })
})

test('a broker selects by what it knows, and results are of a version', () => {
  const broker = { consumerVersionSelectors: [{ mainBranch: true as const }], publish: 'CI' as const }
  verifyPacts<States>({ provider: 'auth', pacts: { broker }, start, states })
  expectTypeOf<{ latest: 'yes' }>().not.toExtend<ConsumerVersionSelector>()
  expectTypeOf<{ branch: string }>().not.toExtend<Publication>()
})
